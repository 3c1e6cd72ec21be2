// Texts that have a form: dates, times, days, addresses, paths, languages. A draft may leave them empty, but not have them wrong.
import { EdtfError, parseEdtf } from '@october/schema/dist/date/index.js';
import { calendars } from '@october/schema';
import type { Fault } from '../fault';
import { textOf, type Part, type Values } from '../part';

type Check = (value: string, values: Values) => string | undefined;

const date: Check = (value, values) => {
  const calendar = calendars.find((one) => one === values.calendar) ?? 'gregorian';
  try {
    parseEdtf(value, calendar);
    return undefined;
  } catch (error) {
    if (error instanceof EdtfError) return error.message;
    throw error;
  }
};

const time: Check = (value) =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : `"${value}" is no time of day; expected HH:MM, from 00:00 to 23:59, such as 21:45`;

const day: Check = (value) => {
  const expected = `"${value}" is no day; expected YYYY-MM-DD in the Gregorian calendar, such as 2017-11-07`;
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return expected;
  const instant = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(value) ? expected : undefined;
};

/** An absolute web address. */
export const isWebAddress = (value: string): boolean => {
  if (!/^https?:\/\/[^\s]+$/i.test(value) || !URL.canParse(value)) return false;
  return new URL(value).hostname !== '';
};

const webAddress: Check = (value) =>
  isWebAddress(value)
    ? undefined
    : `"${value}" is no web address; expected one that begins with http:// or https://, such as https://www.wikidata.org/wiki/Q1394`;

const isSitePath = (value: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(value);

const sitePath: Check = (value) =>
  isSitePath(value) ? undefined : `"${value}" is no path of the site; expected one that begins with a slash, such as /1917-live`;

const pathOrAddress: Check = (value) =>
  isSitePath(value) || isWebAddress(value)
    ? undefined
    : `"${value}" leads nowhere; expected a path, such as /people/lenin, or an address that begins with https://`;

const language: Check = (value) => {
  try {
    if (Intl.getCanonicalLocales(value).length === 1) return undefined;
  } catch {
    // Not a tag at all: told below.
  }
  return `"${value}" is no language tag (BCP 47); expected one such as en, ru or zh-Hant`;
};

const latitude = 'expected degrees from -90 (south) to 90 (north), such as 59.94';
const longitude = 'expected degrees from -180 (west) to 180 (east), such as 30.31';

const slug: Check = (value) =>
  /^[A-Za-z0-9](?:[A-Za-z0-9._~-]*[A-Za-z0-9])?$/.test(value)
    ? undefined
    : `"${value}" cannot stand in an address; expected Latin letters, digits and hyphens, such as april-theses`;

const forms: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  'shared.date': { edtf: date },
  'shared.name': { language },
  'shared.source': { url: webAddress, license: webAddress, accessed: day },
  'shared.rights': { statement: webAddress },
  'shared.image': { license: webAddress },
  'site.menu-item': { path: sitePath, url: webAddress },
  'site.menu-link': { path: sitePath, url: webAddress },
  'site.redirect': { from: sitePath, to: pathOrAddress },
  'api::document.document': { language, originalLanguage: language },
  'api::event.event': { time },
  'api::dispatch.dispatch': { time },
  'api::site.site': { url: webAddress, contact: webAddress, defaultLocale: language },
};

/** Lists of `shared.text` whose texts have a form. */
const listForms: Readonly<Record<string, Check>> = { sameAs: webAddress, locales: language };

/** Every text of this part that is not of the form that it must have. */
export const formFaults = ({ uid, values, path }: Part): Fault[] => {
  const checks = { ...forms[uid], ...(uid.startsWith('api::') ? { slug } : {}) };
  const faults: Fault[] = [];
  for (const [name, check] of Object.entries(checks)) {
    const value = textOf(values, name);
    const message = value === undefined ? undefined : check(value, values);
    if (message !== undefined) faults.push({ path: [...path, name], message });
  }
  const list = path.at(-2);
  const inList = uid === 'shared.text' && typeof list === 'string' ? listForms[list] : undefined;
  const text = textOf(values, 'value');
  const message = inList && text !== undefined ? inList(text, values) : undefined;
  if (message !== undefined) faults.push({ path: [...path, 'value'], message });
  return [...faults, ...degreeFaults(values, path)];
};

const degreeFaults = (values: Values, path: Part['path']): Fault[] => {
  const beyond = (name: string, most: number, expected: string): Fault[] => {
    const value = values[name];
    return typeof value === 'number' && Math.abs(value) > most
      ? [{ path: [...path, name], message: `${value} is not on the earth; ${expected}` }]
      : [];
  };
  return [...beyond('latitude', 90, latitude), ...beyond('longitude', 180, longitude)];
};
