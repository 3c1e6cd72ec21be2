// The events and '1917 Live': how many there are, and that no great day is silent.
import { describe, expect, it } from '@jest/globals';
import type { HistoricalDate } from '@october/schema/dist/date/index.js';
import { firstDay, getDate, lastDay, readDate } from './sample-dates.js';
import { entriesOf, fieldsOf, partsOf, sampleFiles, textOf, type Fields, type SampleFile } from './sample.js';

const events = entriesOf('event');
const dispatches = entriesOf('dispatch');

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const noteOf = ({ fields }: SampleFile): string => textOf(fieldsOf(fields.date)?.note);

/** Files whose text has fewer or more words than it should, with their number. */
const outside = (files: readonly SampleFile[], least: number, most: number): string[] =>
  files
    .map(({ file, text }) => ({ file, words: wordsIn(text) }))
    .filter(({ words }) => words < least || words > most)
    .map(({ file, words }) => `${file}: ${words} words`);

/** The Julian Day Number of a day in Old Style. */
const dayNumber = (day: string): number => firstDay(readDate(`${day} julian`));

/** The days of an interval in Old Style on which fewer dispatches than `least` are dated, by their number from the first. */
const silentDays = (from: string, to: string, least: number): number[] => {
  const told = dispatches.map(({ fields }) => getDate(fields, 'date')).filter(({ precision }) => precision === 'day');
  const days = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => index);
  return days.filter((day) => told.filter(({ first }) => first === dayNumber(from) + day).length < least);
};

/** Months in Old Style from January 1917 to January 1918. */
const months = [...Array.from({ length: 12 }, (_, index) => `1917-${String(index + 1).padStart(2, '0')}`), '1918-01'];

const isIn = (date: HistoricalDate, month: string): boolean => {
  const whole = readDate(`${month} julian`);
  return firstDay(date) >= firstDay(whole) && lastDay(date) <= lastDay(whole);
};

describe('the events of the sample', () => {
  it('are ninety or more, ten or more in each period', () => {
    expect(events.length).toBeGreaterThanOrEqual(90);
    const few = entriesOf('period').filter(({ slug }) => events.filter(({ fields }) => fields.period === slug).length < 10);
    expect(few.map(({ slug }) => slug)).toEqual([]);
  });

  it('are told in 60 to 200 words each, with two or more who took part, a topic and a source', () => {
    expect(outside(events, 60, 200)).toEqual([]);
    const isBare = ({ participants, topics, sources }: Fields): boolean =>
      partsOf(participants).length < 2 || !Array.isArray(topics) || topics.length === 0 || partsOf(sources).length === 0;
    expect(events.filter(({ fields }) => isBare(fields)).map(({ file }) => file)).toEqual([]);
  });

  it('are told to the day, some to the month, some as intervals', () => {
    const count = (precision: string): number => events.filter(({ fields }) => getDate(fields, 'date').precision === precision).length;
    expect(count('day')).toBeGreaterThanOrEqual(60);
    expect(count('month')).toBeGreaterThanOrEqual(4);
    expect(count('interval')).toBeGreaterThanOrEqual(25);
  });

  it('say where accounts differ about the day', () => {
    const disputed = events.filter((event) =>
      /disputed|differ|some accounts|either day|dated .* in different|middle date/i.test(noteOf(event)),
    );
    expect(disputed.length).toBeGreaterThanOrEqual(8);
  });

  it('are in every month from January 1917 to January 1918', () => {
    expect(months.filter((month) => !events.some(({ fields }) => isIn(getDate(fields, 'date'), month)))).toEqual([]);
  });

  it('stand in Russian too, twenty of them, with title, summary and text', () => {
    const russian = sampleFiles.filter(({ type, locale }) => type === 'event' && locale === 'ru');
    expect(russian.length).toBeGreaterThanOrEqual(20);
    const isWhole = ({ fields, text }: SampleFile): boolean =>
      [textOf(fields.title), textOf(fields.summary), text].every((part) => /\p{Script=Cyrillic}/u.test(part));
    expect(russian.filter((file) => !isWhole(file)).map(({ file }) => file)).toEqual([]);
    expect(outside(russian, 50, 200)).toEqual([]);
  });
});

describe("the dispatches of '1917 Live'", () => {
  it('are 120 or more, of 40 to 120 words each', () => {
    expect(dispatches.length).toBeGreaterThanOrEqual(120);
    expect(outside(dispatches, 40, 120)).toEqual([]);
  });

  it('have a source each, and nearly all of them a voice', () => {
    expect(dispatches.filter(({ fields }) => textOf(fieldsOf(fields.source)?.title) === '').map(({ file }) => file)).toEqual([]);
    expect(dispatches.filter(({ fields }) => fieldsOf(fields.voice) === null).length).toBeLessThanOrEqual(dispatches.length / 20);
  });

  it('come on every day of the February Revolution and of the days round the rising, two or more', () => {
    expect(silentDays('1917-02-23', '1917-03-04', 2)).toEqual([]);
    expect(silentDays('1917-10-20', '1917-10-31', 2)).toEqual([]);
  });

  it('come thick on the great days', () => {
    for (const day of ['1917-02-27', '1917-10-24', '1917-10-25', '1917-10-26']) expect(silentDays(day, day, 5)).toEqual([]);
  });

  it('come in every month from January 1917 to January 1918, three or more', () => {
    const inMonth = (month: string): number => dispatches.filter(({ fields }) => isIn(getDate(fields, 'date'), month)).length;
    expect(months.filter((month) => inMonth(month) < 3)).toEqual([]);
  });

  it('have one headline each', () => {
    const headlines = dispatches.map(({ fields }) => textOf(fields.headline));
    expect(headlines.filter((headline, index) => headlines.indexOf(headline) !== index)).toEqual([]);
  });
});
