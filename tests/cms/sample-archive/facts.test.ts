// What is known of the sample's days from elsewhere: weekdays, both calendars, the order of the periods. consistency.test.ts checks all
// entries against each other.
import { describe, expect, it } from '@jest/globals';
import type { HistoricalDate } from '@october/schema/dist/date/index.js';
import { bothCalendars, dateKeys, firstDay, getDate, lastDay, readDate } from './sample-dates.js';
import { entriesOf, getEntry, partsOf, sampleFiles, site, textOf, walk } from './sample.js';

const within = (inner: HistoricalDate, outer: HistoricalDate): boolean =>
  firstDay(inner) >= firstDay(outer) && lastDay(inner) <= lastDay(outer);

describe('every date of the sample', () => {
  it('is an EDTF date of days that its calendar has', () => {
    const dates = [site, ...sampleFiles.map(({ fields }) => fields)].flatMap((fields) =>
      walk(fields).filter(({ keys, value }) => dateKeys.includes(keys.at(-1) ?? '') && !Array.isArray(value)),
    );
    expect(dates.length).toBeGreaterThan(300);
    for (const { value } of dates) expect(readDate(value)).not.toBeNull();
  });

  it('is in Old Style for what happened in Russia before 14 February 1918', () => {
    const abroad = ['zurich'];
    const gregorian = [...entriesOf('event'), ...entriesOf('dispatch'), ...entriesOf('document')].filter(
      ({ fields }) => readDate(fields.date)?.calendar === 'gregorian' && firstDay(readDate(fields.date)) < firstDay(readDate('1918-02-14')),
    );
    expect(gregorian.filter(({ fields }) => !abroad.includes(textOf(fields.place))).map(({ file }) => file)).toEqual([]);
  });

  it.each([
    ['event', 'anniversary-strike-of-9-january', 'Monday 1917-01-09 1917-01-22'],
    ['event', 'international-womens-day', 'Thursday 1917-02-23 1917-03-08'],
    ['event', 'garrison-mutiny', 'Monday 1917-02-27 1917-03-12'],
    ['event', 'nicholas-abdicates', 'Thursday 1917-03-02 1917-03-15'],
    ['event', 'lenin-leaves-zurich', 'Monday 1917-03-27 1917-04-09'],
    ['event', 'lenin-arrives-at-the-finland-station', 'Monday 1917-04-03 1917-04-16'],
    ['event', 'milyukov-note-sent', 'Tuesday 1917-04-18 1917-05-01'],
    ['event', 'demonstration-of-18-june', 'Sunday 1917-06-18 1917-07-01'],
    ['event', 'machine-gunners-come-out', 'Monday 1917-07-03 1917-07-16'],
    ['event', 'kornilov-dismissed', 'Sunday 1917-08-27 1917-09-09'],
    ['event', 'central-committee-votes-for-the-rising', 'Tuesday 1917-10-10 1917-10-23'],
    ['event', 'overthrow-of-the-provisional-government', 'Wednesday 1917-10-25 1917-11-07'],
    ['event', 'offer-of-talks-to-the-rada', 'Tuesday 1917-12-19 1918-01-01'],
    ['event', 'constituent-assembly-meets', 'Friday 1918-01-05 1918-01-18'],
    ['event', 'last-day-of-the-old-style', 'Wednesday 1918-01-31 1918-02-13'],
    ['document', 'rada-negotiations', 'Tuesday 1917-12-19 1918-01-01'],
    ['document', 'april-theses', 'Tuesday 1917-04-04 1917-04-17'],
    ['document', 'decree-on-the-calendar', 'Wednesday 1918-01-24 1918-02-06'],
  ])('is the day that both calendars know: %s %s', (type, slug, expected) => {
    expect(bothCalendars(getDate(getEntry(type, slug).fields, 'date'))).toBe(expected);
  });

  // The New Style days are written out here: a second entry of the same fact.
  it.each([
    ['lenin', '1870-04-22', '1924-01-21'],
    ['trotsky', '1879-11-07', '1940-08-21'],
    ['plekhanov', '1856-12-11', '1918-05-30'],
    ['zinoviev', '1883-09-23', '1936-08-25'],
    ['sverdlov', '1885-06-03', '1919-03-16'],
    ['volodarsky', '1891-12-23', '1918-06-20'],
    ['kerensky', '1881-05-04', '1970-06-11'],
    ['martov', '1873-11-24', '1923-04-04'],
    ['spiridonova', '1884-10-28', '1941-09-11'],
    ['kollontai', '1872-03-31', '1952-03-09'],
    ['kornilov', '1870-08-30', '1918-04-13'],
    ['chernov', '1873-12-07', '1952-04-15'],
  ])('of the gallery: %s was born on %s and died on %s', (slug, born, died) => {
    const { fields } = getEntry('person', slug);
    expect([bothCalendars(getDate(fields, 'born')).slice(-10), bothCalendars(getDate(fields, 'died')).slice(-10)]).toEqual([born, died]);
  });
});

describe('what happened when', () => {
  it('the periods follow one another without a gap, from New Year 1917 to the last day of the Old Style', () => {
    const periods = entriesOf('period')
      .sort((a, b) => Number(a.fields.position) - Number(b.fields.position))
      .map(({ fields }) => getDate(fields, 'date'));
    periods.slice(1).forEach((period, index) => expect(firstDay(period)).toBe(lastDay(periods[index] ?? null) + 1));
    expect(firstDay(periods[0] ?? null)).toBe(firstDay(readDate('1917-01-01 julian')));
    expect(lastDay(periods.at(-1) ?? null)).toBe(firstDay(readDate('1918-02-13')));
  });

  it('events and documents stand in the period that they are put in, dispatches in one of the six', () => {
    // A memoir stands in the period that it tells of; it was written later.
    const placed = [...entriesOf('event'), ...entriesOf('document')].filter(
      ({ fields }) => fields.period !== undefined && fields.kind !== 'memoir',
    );
    expect(placed.length).toBeGreaterThan(70);
    const outside = placed.filter(
      ({ fields }) => !within(getDate(fields, 'date'), getDate(getEntry('period', textOf(fields.period)).fields, 'date')),
    );
    expect(outside.map(({ file }) => file)).toEqual([]);
    const periods = entriesOf('period').map(({ fields }) => getDate(fields, 'date'));
    const astray = entriesOf('dispatch').filter(({ fields }) => !periods.some((period) => within(getDate(fields, 'date'), period)));
    expect(astray.map(({ file }) => file)).toEqual([]);
  });

  it('every event has a period, a source and somebody who took part', () => {
    const bare = entriesOf('event').filter(
      ({ fields }) => fields.period === undefined || partsOf(fields.sources).length === 0 || partsOf(fields.participants).length === 0,
    );
    expect(bare.map(({ file }) => file)).toEqual([]);
  });

  it('a part of an event happens within it, or in its night', () => {
    const parts = entriesOf('event').filter(({ fields }) => fields.partOf !== undefined);
    expect(parts.length).toBeGreaterThan(0);
    for (const { fields } of parts) {
      const whole = getDate(getEntry('event', textOf(fields.partOf)).fields, 'date');
      const part = getDate(fields, 'date');
      expect(firstDay(part)).toBeGreaterThanOrEqual(firstDay(whole));
      expect(lastDay(part)).toBeLessThanOrEqual(lastDay(whole) + 1);
    }
  });
});
