import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import type { TextLinks } from '@october/api/dist/archive/text-service.js';
import { renderText } from '@october/api/dist/texts/render.js';
import { openTexts, type Texts } from '@october/api/dist/texts/texts.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';
import { xssVectors } from './xss-vectors.js';

const published: Record<string, string> = { 'person/lenin': 'https://reader.example/en/people/lenin' };
const links: TextLinks = {
  resolveEntries: async (targets) => targets.map((target) => published[target] ?? null),
  resolveFile: (name) => (name.startsWith('media/') ? { url: '/media/abc.png', width: 640, height: 480 } : null),
};

let folder: TemporaryFolder;
let texts: Texts;
beforeAll(async () => {
  folder = await temporaryFolder('texts');
  texts = openTexts({ file: path.join(folder.path, 'texts.sqlite') });
});
afterAll(async () => {
  await texts.close();
  await folder.remove();
});

const html = (markdown: string): Promise<string> => texts.html(markdown, links);

describe('links', () => {
  it('to a published entry are made at its address of today', async () => {
    expect(await html('By [Lenin](person/lenin).')).toMatch(/By <a href="https:\/\/reader\.example\/en\/people\/lenin">Lenin<\/a>\./);
  });
  it('to an entry that is not published print as plain text', async () => {
    expect(await html('By [*Trotsky*](person/trotsky).')).toMatch(/>By <em>Trotsky<\/em>\.<\/p>/);
  });
  it('elsewhere stay, and take no power over the page that they open', async () => {
    expect(await html('[Reed](https://example.org/reed)')).toContain(
      '<a href="https://example.org/reed" rel="noopener noreferrer">Reed</a>',
    );
  });
  it('with formatting within keep it between the opened and the closed link', async () => {
    expect(await html('[**V. I.** Lenin](person/lenin)')).toContain('lenin"><strong>V. I.</strong> Lenin</a>');
  });
});

describe('pictures', () => {
  it('of the record are shown with their size and alternative text', async () => {
    expect(await html('![Smolny](media/smolny.png)')).toContain(
      '<img src="/media/abc.png" alt="Smolny" width="640" height="480" loading="lazy">',
    );
  });
  it("that the toolbar inserted with the address of the CMS are the record's own", async () => {
    const own = {
      ...links,
      resolveFile: (name: string) => (name === 'http://localhost:1337/uploads/map_1.png' ? { url: '/media/def.png' } : null),
    };
    const out = await texts.html(
      '![Map](http://localhost:1337/uploads/map_1.png) [as a file](http://localhost:1337/uploads/map_1.png)',
      own,
    );
    expect(out).toContain('<img src="/media/def.png" alt="Map" loading="lazy">');
    expect(out).toContain('<a href="/media/def.png">as a file</a>');
    expect(await html('[theirs](https://other.example/uploads/x.pdf)')).toContain(
      '<a href="https://other.example/uploads/x.pdf">theirs</a>',
    );
  });
  it('that the record does not have leave their alternative text', async () => {
    expect(await html('![Smolny <i>](elsewhere/smolny.png)')).toMatch(/>Smolny &lt;i><\/p>|>Smolny &lt;i&gt;<\/p>/);
  });
  it('on other hosts become links: reading tells nobody else who reads', async () => {
    const out = await html('![A map](https://maps.example/1.png)');
    expect(out).not.toContain('<img');
    expect(out).toContain('<a href="https://maps.example/1.png" rel="noopener noreferrer">A map</a>');
  });
});

describe('notes', () => {
  const text = 'Power to the soviets.[^a] And again.[^a] Land.[^b]\n\n[^a]: Said on *17 April*.\n[^b]: See the decree.';
  it('stand at the end and link back to each place that names them', async () => {
    const out = await html(text);
    const note = /<li id="(note-[0-9a-f]{10})">\s*<p[^>]*>Said on <em>17 April<\/em>/.exec(out)?.[1];
    expect(note).toBeDefined();
    expect(out).toContain(`<a href="#${note}" id="ref-${note}" data-footnote-ref="">1</a>`);
    expect(out).toContain(`id="ref-${note}-2"`);
    expect(out).toContain(`<a href="#ref-${note}" data-footnote-backref="">`);
    expect(out).toContain(`<a href="#ref-${note}-2" data-footnote-backref="">`);
  });
  it('keep their ids when a note is added before them', () => {
    const idOf = (markdown: string): string | undefined =>
      /<li id="(note-[0-9a-f]+)">\s*<p[^>]*>See the decree/.exec(renderText(markdown).html.join(''))?.[1];
    const more = 'First.[^0] ' + text + '\n[^0]: A new one.';
    expect(idOf(more)).toBe(idOf(text));
    expect(idOf(text)).toBeDefined();
  });
});

describe('ids of paragraphs and headings', () => {
  const ids = (markdown: string): string[] =>
    [
      ...renderText(markdown)
        .html.join('')
        .matchAll(/ id="((?:p|h)-[^"]+)"/g),
    ].map((found) => found[1] ?? '');
  it('stay while their text does, whatever is written before', () => {
    const [heading, paragraph] = ids('## Peace\n\nThe war must end.');
    expect(ids('Something new.\n\n## Peace\n\nThe war must end.').slice(1)).toEqual([heading, paragraph]);
  });
  it('do not change when a note or a link is added to the paragraph', () => {
    expect(ids('The war must end.[^1]\n\n[^1]: x').slice(0, 1)).toEqual(ids('The [war](event/war) must end.').slice(0, 1));
  });
  it('are unique where a text says the same twice', () => {
    const [first, second] = ids('Peace!\n\nPeace!');
    expect(second).toBe(`${first}-2`);
  });
  it('are listed with the headings, the highest of which is level 2', () => {
    const { headings, html: pieces } = renderText('# The *land*\n\nx\n\n### Decree[^1]\n\n[^1]: y');
    expect(headings.map(({ level, text }) => ({ level, text }))).toEqual([
      { level: 2, text: 'The land' },
      { level: 4, text: 'Decree' },
    ]);
    for (const { anchor } of headings) expect(pieces.join('')).toContain(`id="${anchor}"`);
  });
  it('can not be taken by an author', () => {
    expect(renderText('<p id="evil">x</p><a id="h-1">y</a>').html.join('')).not.toMatch(/evil|"h-1"/);
  });
});

describe('what is kept', () => {
  it('quotations with their sources, tables, superscripts and languages', async () => {
    const out = await html(
      '> To the sailors!\n> <cite>Pravda, 26 October</cite>\n\nx<sup>2</sup> <span lang="ru">вся власть</span>\n\n| a | b |\n|:-:|---|\n| 1 | 2 |',
    );
    expect(out).toMatch(/<blockquote>[\s\S]*<cite>Pravda, 26 October<\/cite>[\s\S]*<\/blockquote>/);
    expect(out).toContain('<sup>2</sup>');
    expect(out).toContain('<span lang="ru">вся власть</span>');
    expect(out).toContain('<th align="center">a</th>');
  });
  it('as plain text for reading aloud: no marks, no notes, paragraphs apart', async () => {
    expect(
      await texts.plain(
        '# Peace\n\nThe **war**[^1] must\nend, says [Lenin](person/lenin).\n\n- land\n- bread\n\n![A map](media/map.png)\n\n[^1]: Of 1914.',
      ),
    ).toBe('Peace\n\nThe war must end, says Lenin.\n\nland\n\nbread\n\nA map');
  });
});

describe('what an editor pastes cannot run', () => {
  const allowedTags =
    /^(?:a|abbr|b|bdo|blockquote|br|caption|cite|code|col|colgroup|dd|del|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|section|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr)$/;
  it.each(xssVectors.map((vector) => [vector]))('%s', async (vector) => {
    const out = await html(`before\n\n${vector}\n\nafter ${vector}`);
    for (const [, tag = '', attributes = ''] of out.matchAll(/<\/?([a-z0-9-]+)((?:"[^"]*"|[^">])*)>/gi)) {
      expect(tag).toMatch(allowedTags);
      const names = [...attributes.matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)];
      for (const [, name = '', value = ''] of names) {
        expect(name).not.toMatch(/^on|^style$|^srcset$|^form|^srcdoc$|^background$|^xlink/i);
        if (/^(?:href|src|cite)$/.test(name)) expect(value).toMatch(/^(?:https?:|mailto:|#|\/media\/)/);
      }
    }
  });
});

it('a text is rendered once: the second time it comes from disk, to a process that has no worker yet', async () => {
  const file = path.join(folder.path, 'kept.sqlite');
  const first = openTexts({ file });
  const before = await first.html('Kept [Lenin](person/lenin).', links);
  await first.close();
  const second = openTexts({ file });
  expect(await second.html('Kept [Lenin](person/lenin).', links)).toBe(before);
  await second.close();
});
