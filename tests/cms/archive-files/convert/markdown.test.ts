// Words with marks as Markdown, read again by a reader of Markdown: the same words with the same marks, whatever the words are.
import { renderText } from '@october/api/dist/texts/render.js';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startConverter, type Converter, type Piece } from './converter.js';
import { scanXhtml, type XhtmlElement } from './xhtml-words.js';

let converter: Converter;
beforeAll(() => {
  converter = startConverter();
});
afterAll(() => converter.stop());

const links = ['document/some-document', 'person/some-person'] as const;
const signs = [...'ab c  .*_~`[]()<>!#&;-+=|:1“”—é\u2060\u00a0\\"\'$^/@'];
const character = fc.oneof(
  fc.constantFrom(...signs),
  fc.constantFrom('https://x.org', 'www.a.b', '&amp;', '1. ', '- ', '# ', '[^1]', 'a@b.cd', '😀', '\n', 'я', '](', '\n===', '![', '~~~'),
);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      text: fc.array(character, { minLength: 1, maxLength: 6 }).map((characters) => characters.join('')),
      marks: fc.record({
        emphasis: fc.boolean(),
        strong: fc.boolean(),
        deleted: fc.option(fc.constant(true), { nil: false, freq: 4 }),
        link: fc.option(fc.constantFrom(...links), { nil: undefined, freq: 4 }),
      }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
);

/** Each character that is no white space, with its marks: `a emphasis strong`. */
const marked = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((one) => {
    if (one.kind !== 'text') return [];
    const marks = [
      one.marks?.link,
      one.marks?.deleted === true ? 'del' : '',
      one.marks?.emphasis === true ? 'em' : '',
      one.marks?.strong === true ? 'strong' : '',
    ];
    return [...one.text.replace(/\s/g, '')].map((sign) => [sign, ...marks.filter((mark) => mark)].join(' '));
  });

/** The same of a text as it is shown. Links that a reader makes of addresses in the text are none of ours. */
const markedAsShown = (markdown: string): string[] => {
  const html = renderText(markdown)
    .html.map((shown) => {
      if (typeof shown === 'string') return shown;
      return shown.kind === 'open' ? `<ours href="${shown.target}">` : shown.kind === 'close' ? '</ours>' : '<picture/>';
    })
    .join('')
    .replace(/<br>/g, '<br/>');
  const walk = (element: XhtmlElement, link: string | undefined, marks: readonly string[]): string[] =>
    element.children.flatMap((child): string[] => {
      if (typeof child === 'string')
        return [...child.replace(/\s/g, '')].map((sign) => [sign, ...(link === undefined ? [] : [link]), ...[...marks].sort()].join(' '));
      if (child.name === 'ours') return walk(child, child.attributes.href, marks);
      if (child.name === 'del' || child.name === 'em' || child.name === 'strong') return walk(child, link, [...marks, child.name]);
      return child.name === 'p' || child.name === 'a' || child.name === 'br'
        ? walk(child, link, marks)
        : [`<${child.name}>`, ...walk(child, link, marks)];
    });
  return walk(scanXhtml(html), undefined, []);
};

it('any words with any marks come back with just these marks, and nothing of the words turns into one', async () => {
  const lines = fc.sample(fc.array(piece, { minLength: 1, maxLength: 6 }), 1000);
  const markdown = await converter.inlineMarkdown(lines);
  lines.forEach((pieces, index) => {
    expect({ markdown: markdown[index], shown: markedAsShown(markdown[index] ?? '') }).toEqual({
      markdown: markdown[index],
      shown: marked(pieces),
    });
  });
});

it('marks stand beside words, and letters stay letters where they can', async () => {
  const em = { emphasis: true };
  const lines: Piece[][] = [
    [
      { kind: 'text', text: 'the ' },
      { kind: 'text', text: ' Novaya Zhizn ', marks: em },
      { kind: 'text', text: ', he said' },
    ],
    [
      { kind: 'text', text: 'un' },
      { kind: 'text', text: 'believ', marks: em },
      { kind: 'text', text: 'able' },
    ],
    [
      { kind: 'text', text: '“Right”', marks: em },
      { kind: 'text', text: 's' },
    ],
    [
      { kind: 'text', text: 'Look!' },
      { kind: 'note', label: '1' },
    ],
    [
      { kind: 'note', label: '1' },
      { kind: 'text', text: ': words' },
    ],
    [{ kind: 'text', text: 'One' }, { kind: 'break' }, { kind: 'text', text: '2. Two' }],
  ];
  expect(await converter.inlineMarkdown(lines)).toEqual([
    'the *Novaya Zhizn* , he said',
    'un*believ*able',
    '*“Right”*&#x73;',
    'Look&#x21;[^1]',
    '[^1]\\: words',
    'One\\\n2\\. Two',
  ]);
});
