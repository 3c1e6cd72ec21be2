// Any text: whatever words and elements stand side by side, a reader sees the words of the source, and nothing of them turns into a mark.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseXmlDocument } from 'slimdom';
import { startChecker, type Checker } from '../../checker.js';
import { startConverter, type Converter } from '../converter.js';
import { convertFiles, tei } from './converted.js';
import { difference, renderedWords, sourceWords } from './words.js';

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const words = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      ' ',
      ' ',
      '\n',
      ',',
      '.',
      '!',
      '*',
      '**',
      '_',
      '~',
      '~~',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '&',
      '&amp;',
      '#',
      '# ',
      '- ',
      '1. ',
      '|',
      '\\',
      '://',
      'https://a.b',
      'www.a',
      '@',
      '»',
      'я',
      'é',
      '—',
      '[^1]',
      '![',
      '> ',
      '+ ',
      '=',
      ':',
    ),
    { maxLength: 5 },
  )
  .map((parts) => escapeXml(parts.join('')));

const inline = fc.letrec<{ piece: string; pieces: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words,
    fc
      .tuple(
        fc.constantFrom(
          'hi rend="italic"',
          'hi rend="bold"',
          'hi rend="raised"',
          'del',
          'add',
          'supplied',
          'unclear',
          'emph',
          'title level="m"',
          'ref target="https://a.b/c"',
          'ref target="nowhere"',
          'rs type="person" ref="#p1"',
          'foreign',
          'seg',
          'note',
        ),
        tie('pieces'),
      )
      .map(([element, inner]) => {
        const [name = ''] = element.split(' ');
        // What is empty says something else: a reference its target, a note nothing.
        return inner.trim() === '' ? '' : `<${element}>${name === 'note' ? inner.replace(/<\/?note>/g, '') : inner}</${name}>`;
      }),
    fc.constantFrom('<lb/>', '<pb/>', '<space/>', '<gap/>', '<anchor/>'),
  ),
  pieces: fc.array(tie('piece'), { maxLength: 5 }).map((parts) => parts.join('')),
})).pieces;

const person = '<back><listPerson><person xml:id="p1"><persName>Vera Zasulich</persName></person></listPerson></back>';

describe('any text', () => {
  let tools: { converter: Converter; checker: Checker };
  beforeAll(() => {
    tools = { converter: startConverter(), checker: startChecker() };
  });
  afterAll(() => {
    tools.converter.stop();
    tools.checker.stop();
  });

  it('keeps its words, in order, and gains no mark', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(inline, { minLength: 1, maxLength: 60 }), async (lines) => {
        const files = lines.map(
          (line, index) => [`a${index}.xml`, tei(`<body><p>${line}</p></body>${person}`, '', `<title>T ${index}</title>`)] as const,
        );
        const { faults, checked, entry } = await convertFiles(tools, Object.fromEntries(files));
        expect([faults, checked]).toEqual([[], []]);
        const found = lines.flatMap((line, index) => {
          const source = parseXmlDocument(`<p>${line}</p>`).documentElement;
          const fault = difference(sourceWords(source ? [source] : []), renderedWords(entry('documents', `t-${index}`).text));
          return fault ? [{ line, text: entry('documents', `t-${index}`).text, ...fault }] : [];
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 300_000);
});
