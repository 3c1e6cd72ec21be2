import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendars, displayDate, displayDay, parseDay } from '@october/schema';
import { jdn, writtenDate } from './arbitraries.js';

const old = (edtf: string, locale: string): string => displayDate({ edtf, calendar: 'julian' }, { locale });
const now = (edtf: string, locale: string): string => displayDate({ edtf, calendar: 'gregorian' }, { locale });

describe('a date recorded in Old Style stands in both calendars', () => {
  it.each([
    ['1917-10-25', '25 October (7 November) 1917', '25 октября (7 ноября) 1917 года'],
    ['1917-10-01', '1 (14) October 1917', '1 (14) октября 1917 года'],
    ['1917-10-31', '31 October (13 November) 1917', '31 октября (13 ноября) 1917 года'],
    ['1917-12-25', '25 December 1917 (7 January 1918)', '25 декабря 1917 года (7 января 1918 года)'],
    ['1900-02-29', '29 February (13 March) 1900', '29 февраля (13 марта) 1900 года'],
    ['1917-10-23/1917-10-26', '23–26 October (5–8 November) 1917', '23–26 октября (5–8 ноября) 1917 года'],
    ['1917-10-01/1917-10-03', '1–3 (14–16) October 1917', '1–3 (14–16) октября 1917 года'],
    ['1917-10-30/1917-11-02', '30 October – 2 November (12–15 November) 1917', '30 октября – 2 ноября (12–15 ноября) 1917 года'],
    [
      '1917-12-17/1917-12-22',
      '17–22 December 1917 (30 December 1917 – 4 January 1918)',
      '17–22 декабря 1917 года (30 декабря 1917 года – 4 января 1918 года)',
    ],
    ['1917-10-25~', 'about 25 October (7 November) 1917', 'около 25 октября (7 ноября) 1917 года'],
    ['1917-10-25?', 'possibly 25 October (7 November) 1917', 'предположительно 25 октября (7 ноября) 1917 года'],
    ['1917-10-25%', 'possibly about 25 October (7 November) 1917', 'предположительно около 25 октября (7 ноября) 1917 года'],
    ['1917-10-25/..', 'from 25 October (7 November) 1917 on', 'с 25 октября (7 ноября) 1917 года'],
    ['../1917-10-25', 'until 25 October (7 November) 1917', 'до 25 октября (7 ноября) 1917 года'],
    [
      '1917-10-25/1917-12',
      '25 October (7 November) 1917 – December 1917 (Old Style)',
      '25 октября (7 ноября) 1917 года – декабрь 1917 года (ст. ст.)',
    ],
    ['1917-10', 'October 1917 (Old Style)', 'октябрь 1917 года (ст. ст.)'],
    ['1917-02/1917-10', 'February–October 1917 (Old Style)', 'февраль–октябрь 1917 года (ст. ст.)'],
    ['1916-24', 'winter 1916–17 (Old Style)', 'зима 1916/17 года (ст. ст.)'],
    ['1917', '1917', '1917 год'],
  ])('%s: %s; %s', (edtf, inEnglish, inRussian) => {
    expect([old(edtf, 'en'), old(edtf, 'ru')]).toEqual([inEnglish, inRussian]);
  });
});

describe('a date recorded in New Style stands in New Style', () => {
  it.each([
    ['1917-11-07', '7 November 1917', '7 ноября 1917 года'],
    ['1917-11-05/1917-11-08', '5–8 November 1917', '5–8 ноября 1917 года'],
    ['1917-10-30/1917-11-02', '30 October – 2 November 1917', '30 октября – 2 ноября 1917 года'],
    ['1917-12-30/1918-01-04', '30 December 1917 – 4 January 1918', '30 декабря 1917 года – 4 января 1918 года'],
    ['1917-10', 'October 1917', 'октябрь 1917 года'],
    ['1917-10~', 'about October 1917', 'около октября 1917 года'],
    ['1917-10-XX', 'October 1917', 'октябрь 1917 года'],
    ['1916-12/1917-02', 'December 1916 – February 1917', 'декабрь 1916 года – февраль 1917 года'],
    ['1917', '1917', '1917 год'],
    ['1917~', 'about 1917', 'около 1917 года'],
    ['1917-XX-XX?', 'possibly 1917', 'предположительно 1917 год'],
    ['1905/1917', '1905–1917', '1905–1917 годы'],
    ['1905~/1917~', 'about 1905–1917', 'около 1905–1917 годов'],
    ['1905~/1917', 'about 1905 – 1917', 'около 1905 года – 1917 год'],
    ['1917/..', 'from 1917 on', 'с 1917 года'],
    ['1917?/..', 'possibly from 1917 on', 'предположительно с 1917 года'],
    ['../1917~', 'until about 1917', 'примерно до 1917 года'],
    ['1917/', 'from 1917, end unknown', 'с 1917 года, конец неизвестен'],
    ['/1917', 'until 1917, beginning unknown', 'до 1917 года, начало неизвестно'],
    ['1917-11-02/..', 'from 2 November 1917 on', 'со 2 ноября 1917 года'],
    ['191X', '1910s', '1910-е годы'],
    ['191X~', 'about 1910s', 'около 1910-х годов'],
    ['19XX', '20th century', 'XX век'],
    ['20XX', '21st century', 'XXI век'],
    ['10XX~', 'about 11th century', 'около XI века'],
    ['1917-21', 'spring 1917', 'весна 1917 года'],
    ['1917-21/1917-23', 'spring–autumn 1917', 'весна–осень 1917 года'],
    ['1917-21/1918-24', 'spring 1917 – winter 1918–19', 'весна 1917 года – зима 1918/19 года'],
    ['1899-24', 'winter 1899–1900', 'зима 1899/1900 года'],
    ['-0043-03-15', '15 March 44 BC', '15 марта 44 года до н. э.'],
    ['0000', '1 BC', '1 год до н. э.'],
    ['0014', '14 AD', '14 год н. э.'],
    ['-0199/-0100', '200–101 BC', '200–101 годы до н. э.'],
    ['-0099/0150', '100 BC – 150 AD', '100 год до н. э. – 150 год н. э.'],
    ['-01XX', '2nd century BC', 'II век до н. э.'],
    ['-019X', '200–191 BC', '200–191 годы до н. э.'],
    ['Y-170000002', '170000003 BC', '170000003 год до н. э.'],
  ])('%s: %s; %s', (edtf, inEnglish, inRussian) => {
    expect([now(edtf, 'en'), now(edtf, 'ru')]).toEqual([inEnglish, inRussian]);
  });
});

describe('one calendar where one is asked for', () => {
  it.each([
    ['1917-10-25', '25 October 1917', '7 November 1917'],
    ['1917-10', 'October 1917', '14 October – 13 November 1917'],
    ['1917-10~', 'about October 1917', 'about 14 October – 13 November 1917'],
    ['1917/..', 'from 1917 on', 'from 14 January 1917 on'],
  ])('%s Old Style: %s, %s', (edtf, julian, gregorian) => {
    expect(displayDate({ edtf, calendar: 'julian' }, { calendar: 'julian' })).toBe(julian);
    expect(displayDate({ edtf, calendar: 'julian' }, { calendar: 'gregorian' })).toBe(gregorian);
  });

  it('is Old Style of what is recorded in New Style too', () => {
    expect(displayDate({ edtf: '1917-11-07', calendar: 'gregorian' }, { calendar: 'julian', locale: 'ru' })).toBe('25 октября 1917 года');
  });
});

describe('a day of the archive', () => {
  const day = parseDay('1917-10-25', 'julian');

  it('has its weekday and both calendars, or the one asked for', () => {
    expect(displayDay(day)).toBe('Wednesday, 25 October (7 November) 1917');
    expect(displayDay(day, { locale: 'ru' })).toBe('среда, 25 октября (7 ноября) 1917 года');
    expect(displayDay(day, { calendar: 'gregorian' })).toBe('Wednesday, 7 November 1917');
    expect(displayDay(day, { calendar: 'julian', locale: 'ru' })).toBe('среда, 25 октября 1917 года');
  });
});

describe('other languages', () => {
  it('write days, months and years as the platform does', () => {
    expect(now('1917-11-07', 'de')).toBe('7. November 1917');
    expect(now('1917-11', 'fr')).toBe('novembre 1917');
    expect(old('1917-10-25', 'de')).toBe('25. Oktober 1917 (7. November 1917)');
    expect(old('1900-02-29', 'de')).toBe('29. Februar 1900 (13. März 1900)');
    expect(displayDay(parseDay('1917-10-25', 'julian'), { locale: 'de', calendar: 'gregorian' })).toBe('Mittwoch, 7. November 1917');
  });

  it('fall back to English where the platform would be wrong, and for what is no language', () => {
    expect(now('191X', 'de')).toBe('1910s');
    expect(now('1917~', 'de')).toBe('about 1917');
    expect(old('1917-10', 'de')).toBe('October 1917 (Old Style)');
    expect(now('-0043-03-15', 'de')).toBe('15 March 44 BC');
    for (const locale of ['', 'constructor', '!!', 'en-GB', 'EN']) expect(now('1917-11-07', locale)).toBe('7 November 1917');
    expect(now('1917-11-07', 'ru-RU')).toBe('7 ноября 1917 года');
  });
});

describe('display', () => {
  const locale = fc.constantFrom(undefined, 'en', 'ru', 'de', 'ja', 'ar', 'fa', 'nonsense!');
  const calendar = fc.constantFrom(undefined, ...calendars);

  it('has words for every date and every day', () => {
    const clean = /^(?!.*(undefined|NaN|null|\s\s)).+$/;
    fc.assert(
      fc.property(writtenDate, calendar, locale, (date, asked, tag) => clean.test(displayDate(date, { calendar: asked, locale: tag }))),
      { numRuns: 500 },
    );
    fc.assert(fc.property(jdn, calendar, locale, (day, asked, tag) => clean.test(displayDay(day, { calendar: asked, locale: tag }))));
  });
});
