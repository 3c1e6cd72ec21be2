// From TEI's dating attributes to EDTF: the table of docs/archive-files.md.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startChecker, type Checker } from '../../checker.js';
import { startConverter, type Converter } from '../converter.js';
import { convertFiles, tei } from './converted.js';

const rows: [attributes: string, edtf: string, calendar?: string, note?: string][] = [
  ['when="1917-10-25"', '1917-10-25'],
  ['when="1917-10"', '1917-10'],
  ['when="1917"', '1917'],
  ['when="1917-11-07T21:45:00+02:00"', '1917-11-07'],
  ['when-iso="1917-11-07"', '1917-11-07'],
  ['from="1917-02" to="1917-10"', '1917-02/1917-10'],
  ['from="1917-02-23"', '1917-02-23/..'],
  ['to="1917-02-23"', '../1917-02-23'],
  ['from="1917" to="1917"', '1917'],
  ['notBefore="1917-02-01" notAfter="1917-02-28"', '1917-02'],
  ['notBefore="1917-01-01" notAfter="1917-12-31"', '1917'],
  ['notBefore="1917" notAfter="1917"', '1917'],
  ['notBefore="1910-01-01" notAfter="1919-12-31"', '191X'],
  ['notBefore="1900" notAfter="1999"', '19XX'],
  ['notBefore="1917-03-01" notAfter="1917-05-31"', '1917-21'],
  ['notBefore="1916-12-01" notAfter="1917-02-28"', '1916-24'],
  ['notBefore="1917-02-23" notAfter="1917-02-23"', '1917-02-23'],
  ['notBefore="1917-02-23" notAfter="1917-03-02"', '1917-02-23/1917-03-02', undefined, 'Not before 1917-02-23, not after 1917-03-02.'],
  ['notBefore="1914-01-01" notAfter="1917-12-31"', '1914/1917', undefined, 'Not before 1914-01-01, not after 1917-12-31.'],
  ['notBefore="1917-02-23"', '1917-02-23/', undefined, 'Not before 1917-02-23.'],
  ['notAfter="1917-02-23"', '/1917-02-23', undefined, 'Not after 1917-02-23.'],
  ['from="1917-02-23" notAfter="1917-03-03"', '1917-02-23/1917-03-03'],
  ['when="1917-10-25" cert="low"', '1917-10-25?'],
  ['when="1917" precision="low"', '1917~'],
  ['when="1917" precision="medium" cert="medium"', '1917%'],
  ['from="1917-02" to="1917-03" cert="low"', '1917-02?/1917-03?'],
  // The attributes are Gregorian; the source counts by the other calendar, and the date is told as it does.
  ['when="1917-11-07" calendar="#julian"', '1917-10-25', 'julian'],
  ['when="1917-11-07" calendar="#Gregorian"', '1917-11-07'],
  ['when-custom="1917-10-25" datingMethod="#julian"', '1917-10-25', 'julian'],
  ['when-custom="1917-10-25" when="1917-11-07" datingMethod="#julian"', '1917-10-25', 'julian'],
  ['from-custom="1917-02-23" to-custom="1917-03-03" calendar="#oldStyle"', '1917-02-23/1917-03-03', 'julian'],
  ['notBefore-custom="1917-02-01" notAfter-custom="1917-02-28" datingMethod="#julian"', '1917-02', 'julian'],
  ['when-custom="1900-02-29" datingMethod="#julian"', '1900-02-29', 'julian'],
];

const faulty: [attributes: string, told: string][] = [
  ['when="1917-02-30"', '"1917-02-30"'],
  ['when="--10-25"', '"--10-25"'],
  ['when="yesterday"', '"yesterday"'],
  ['from="1917-03" to="1917-02"', 'ends (1917-02) before it begins (1917-03)'],
  ['when-custom="12 Ventôse II" datingMethod="#republican"', '12 Ventôse II: expected #julian or #gregorian'],
  ['', 'no date in attributes'],
];

describe('dates', () => {
  let tools: { converter: Converter; checker: Checker };
  beforeAll(() => {
    tools = { converter: startConverter(), checker: startChecker() };
  });
  afterAll(() => {
    tools.converter.stop();
    tools.checker.stop();
  });

  const entry = (attributes: string, words: string) => `<div><head><date ${attributes}>${words}</date></head><p>${words}</p></div>`;

  it('are EDTF in the calendar of their source, with a note where EDTF cannot say it', async () => {
    const body = rows.map(([attributes], index) => entry(attributes, `entry ${index}`)).join('');
    const { checked, entries } = await convertFiles(tools, { 'a.xml': tei(`<body>${body}</body>`) });
    expect(checked).toEqual([]);
    const dates = new Map(entries('events').map(({ fields, text }) => [text, fields]));
    expect(rows.map(([attributes], index) => [attributes, dates.get(`entry ${index}`)?.date])).toEqual(
      rows.map(([attributes, edtf, calendar, note], index) => [
        attributes,
        { edtf, ...(calendar === undefined ? {} : { calendar }), asWritten: `entry ${index}`, ...(note === undefined ? {} : { note }) },
      ]),
    );
    expect(dates.get('entry 3')?.time).toBe('21:45');
  });

  it('that cannot be read are told with the words of their entry', async () => {
    const body = [...faulty.map(([attributes], index) => entry(attributes, `entry ${index}`)), entry('when="1917"', 'good')].join('');
    const { report, entries } = await convertFiles(tools, { 'a.xml': tei(`<body>${body}</body>`) });
    expect(entries('events')).toHaveLength(1);
    const lines = report.split('\n').filter((line) => line.includes('left out'));
    expect(lines).toEqual(
      faulty.map(([, told], index) => expect.stringMatching(new RegExp(`entry ${index} .*${escaped(told)}.*entry ${index}`))),
    );
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
