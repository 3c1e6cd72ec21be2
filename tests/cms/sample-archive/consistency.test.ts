// One reader for all of the sample: every date, life and reference checked against every other. Each fault is told by its file.
import { describe, expect, it } from '@jest/globals';
import { dayInCalendar, findTwoDays, findWeekdays } from './dates-in-texts.js';
import { unreachable } from './reachable.js';
import { sampleFiles, type SampleFile } from './sample.js';
import { bothCalendarsFaults, noteFaults, ownWeekdayFaults, translationFaults, weekdayFaults } from './text-date-faults.js';
import * as time from './time-faults.js';
import { namedOnly } from './unlinked.js';

const inAll = (faultsOf: (file: SampleFile) => string[]): string[] => sampleFiles.flatMap(faultsOf);

describe('in the sample archive', () => {
  it('people and organizations act while they live', () => expect(time.actorFaults()).toEqual([]));

  it('people live a life of plausible length, and in 1917', () => expect(time.lifeFaults()).toEqual([]));

  it('offices are held by the living, in organizations that exist', () => expect(time.roleFaults()).toEqual([]));

  it('documents are printed after they are written, and answer what was there', () => expect(time.documentFaults()).toEqual([]));

  it('events and dispatches speak of no document that is yet to be written', () => expect(time.discussionFaults()).toEqual([]));

  it('a dispatch is of the eve of its event, of its days or of the month after', () => expect(time.chronicleFaults()).toEqual([]));

  it('a guide has no reading from after its period, but for those that look back', () => expect(time.readingFaults()).toEqual([]));

  it('official names follow one another', () => expect(time.nameFaults()).toEqual([]));

  it('weekdays named in a text are those of the days that they stand beside', () => expect(inAll(weekdayFaults)).toEqual([]));

  it('weekdays that a text names of its own day are right', () => expect(inAll(ownWeekdayFaults)).toEqual([]));

  it('days given in both calendars are one day', () => expect(inAll(bothCalendarsFaults)).toEqual([]));

  it('notes of dates tell the other calendar rightly', () => expect(inAll(noteFaults)).toEqual([]));

  it('a translation names no day that its original does not', () => expect(inAll(translationFaults)).toEqual([]));

  it('something leads to every entry', () => expect(unreachable()).toEqual([]));

  it('nobody who has an entry is only named', () => expect(namedOnly()).toEqual([]));
});

describe('the check itself', () => {
  const event = (text: string): SampleFile => ({
    type: 'event',
    slug: 'e',
    locale: null,
    file: 'events/e.md',
    fields: { date: '1917-10-25 julian' },
    text,
  });

  it.each([
    ['on Wednesday, 25 October 1917', 3, { day: 25, month: 10, year: 1917 }],
    ['27 August, a Sunday, was wet', 7, { day: 27, month: 8 }],
    ['On Monday the 27th it thawed', 1, { day: 27 }],
    ['в среду 25 октября', 3, { day: 25, month: 10 }],
  ])('finds the weekday in "%s"', (text, weekday, day) => expect(findWeekdays(text)).toMatchObject([{ weekday, day }]));

  it.each([
    ['25 October (7 November)', { day: 25, month: 10 }, { day: 7, month: 11 }],
    ['the 22nd (4 January New Style)', { day: 22 }, { day: 4, month: 1 }],
    ['9 (22) January 1905', { day: 9, month: 1, year: 1905 }, { day: 22, month: 1, year: 1905 }],
  ])('finds both days in "%s"', (text, first, second) => expect(findTwoDays(text)).toMatchObject([{ first, second }]));

  it('takes a day without a year, or a month, for the nearest', () => {
    const near = dayInCalendar({ day: 30, month: 12, year: 1917 }, 'julian', 0);
    expect(dayInCalendar({ day: 5, month: 1 }, 'julian', near)).toBe(near + 6);
    expect(dayInCalendar({ day: 2 }, 'julian', near)).toBe(near + 3);
  });

  it('tells a wrong weekday and a wrong day of the other calendar, and only these', () => {
    expect(weekdayFaults(event('Wednesday, 25 October, was grey.'))).toEqual([]);
    expect(weekdayFaults(event('Wednesday, 7 November, New Style.'))).toEqual([]);
    expect(weekdayFaults(event('Thursday, 25 October, was grey.'))).toEqual([
      'events/e.md: "Thursday, 25 October": 1917-10-25 (julian) was a Wednesday',
    ]);
    expect(bothCalendarsFaults(event('On 25 October (7 November), or 8 March (23 February); not on 2 November (28 October).'))).toEqual([]);
    expect(bothCalendarsFaults(event('On 25 October (6 November) it ended.'))).toEqual([
      'events/e.md: "25 October (6 November": 1917-10-25 Old Style was 1917-11-07 New Style',
    ]);
    expect(ownWeekdayFaults(event('It was a Thursday.'))).toEqual(['events/e.md: "Thursday": 1917-10-25 was a Wednesday']);
  });
});
