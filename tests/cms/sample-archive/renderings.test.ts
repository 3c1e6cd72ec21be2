// Every text of the sample is ours: said of each quotation and dispatch, and checked against the one book of the time that we can read here.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sharedData } from '../../support/shared-data.js';
import { entriesOf, fieldsOf, partsOf, sampleFolder, textOf } from './sample.js';

/** So many words in a row that stand in another's text are taken from it. */
const runLength = 8;

/** Names and titles that nobody can word otherwise; they may stand in both. */
const names = [
  "Petrograd Soviet of Workers' and Soldiers' Deputies",
  "Soviet of Workers' and Soldiers' Deputies",
  "All-Russian Soviet of Peasants' Deputies",
  'Declaration of the Rights of the Peoples of Russia',
  'Ten Days That Shook the World',
];

/** The words of a text, whatever their case and punctuation; markup and addresses are no words. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/<[^>]+>|https?:[^\s'"),]+/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}|['\u2019]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (words: readonly string[]): string[] =>
  words.slice(runLength - 1).map((_, start) => words.slice(start, start + runLength).join(' '));

/** The runs of a text of ours in which no name stands: in place of a name there is a sign that is in no book. */
const runsWithoutNames = (text: string): string[] => {
  const bare = names.reduce((rest, name) => rest.replaceAll(` ${wordsOf(name).join(' ')} `, ' § '), ` ${wordsOf(text).join(' ')} `);
  return runsOf(bare.trim().split(' '));
};

const bookFolder = sharedData('john-reed', 'src', 'epub', 'text');
const bookTexts = readdirSync(bookFolder).map((name) => readFileSync(path.join(bookFolder, name), 'utf8'));
const bookRuns = new Set(bookTexts.flatMap((text) => runsOf(wordsOf(text))));

/** The runs of a text that stand in the book. */
const takenFrom = (text: string): string[] => runsWithoutNames(text).filter((run) => bookRuns.has(run));

const sampleTexts = readdirSync(sampleFolder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml|svg)$/.test(name));

describe('the words of the sample archive', () => {
  it('are nowhere those of John Reed, whose book tells the same days and prints the same decrees', () => {
    expect(bookRuns.size).toBeGreaterThan(100_000);
    expect(sampleTexts.length).toBeGreaterThan(230);
    const taken = sampleTexts.flatMap((name) =>
      takenFrom(readFileSync(path.join(sampleFolder, name), 'utf8')).map((run) => `${name}: ${run}`),
    );
    expect(taken).toEqual([]);
  });

  it('would be found if they were, in other case and with other punctuation too', () => {
    const sentence = wordsOf(bookTexts.find((text) => text.includes('chapter-4')) ?? '').slice(500, 520);
    expect(sentence).toHaveLength(20);
    expect(takenFrom(`He wrote: "${sentence.join(', ').toUpperCase()}!"`).length).toBeGreaterThanOrEqual(20 - runLength + 1);
  });

  it('are marked in each quotation as our rendering, and as a condensed one where the original is English', () => {
    const quotations = entriesOf('person').flatMap(({ file, fields }) =>
      partsOf(fields.quotations).map((quotation) => ({ file, quotation })),
    );
    expect(quotations.length).toBeGreaterThanOrEqual(12);
    for (const { file, quotation } of quotations) {
      const mark = quotation.speaker === 'reed' ? /\(our condensed rendering\)$/ : /\(our rendering(, abridged)?\)$/;
      expect({ file, attribution: textOf(quotation.attribution) }).toEqual({ file, attribution: expect.stringMatching(mark) });
      const russian = fieldsOf(fieldsOf(quotation.translations)?.ru);
      if (russian) expect(textOf(russian.attribution)).toMatch(/\(наше переложение\)$/);
    }
  });

  it('are marked in the source of each dispatch', () => {
    const unmarked = entriesOf('dispatch').filter(
      ({ fields }) => !/\bour (own )?(condensed )?(rendering|words)\b/i.test(textOf(fieldsOf(fields.source)?.note)),
    );
    expect(unmarked.map(({ file }) => file)).toEqual([]);
  });
});
