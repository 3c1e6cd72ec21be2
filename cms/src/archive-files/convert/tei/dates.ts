// From TEI's dating attributes (att.datable) to a date of the archive: EDTF, its calendar, the words of the source, and what EDTF cannot say as a note.
// docs/archive-files.md, "tei", has the table.
import type { Element } from 'slimdom';
import type { Calendar } from '@october/schema';
import { convertEdtf, EdtfError, parseEdtf } from '@october/schema/dist/date/index.js';
import { wordsOf } from '../xml';
import { looseSpan } from './loose-span';

/** As archive files have it. `calendar` only where it is not Gregorian. */
export type FileDate = { edtf: string; calendar?: Calendar; asWritten?: string; note?: string };

/** A date, with its time of day where the attribute had one; or why there is none: `none` has no attribute to go by. */
export type ReadDate = { date: FileDate; time?: string } | { problem: string } | 'none';

type Sides = { calendar: Calendar; when?: string; from?: string; to?: string; notBefore?: string; notAfter?: string };

/** The date that an element's attributes tell. The words of the element are its `asWritten`, unless `asWritten` is given. */
export const readDate = (element: Element, asWritten = wordsOf(element)): ReadDate => {
  const sides = sidesOf(element);
  if (sides === 'none' || 'problem' in sides) return sides;
  try {
    return written(sides, element, asWritten);
  } catch (error) {
    if (error instanceof EdtfError) return { problem: error.message };
    throw error;
  }
};

const written = (sides: Sides, element: Element, asWritten: string): ReadDate => {
  const { value, note } = spanOf(sides);
  const edtf = qualified(value, element, sides.calendar);
  const calendar = calendarOf(element);
  // The attributes are Gregorian; what the source counts by is told by @calendar. A date stands in the calendar of its source.
  const own = calendar === 'julian' && sides.calendar === 'gregorian' ? convertEdtf({ edtf, calendar: 'gregorian' }, 'julian') : edtf;
  parseEdtf(own, calendar ?? sides.calendar);
  const time = timeOf(sides.when ?? '');
  return {
    date: {
      edtf: own,
      ...((calendar ?? sides.calendar) === 'julian' ? { calendar: 'julian' as const } : {}),
      ...(asWritten === '' || asWritten === own ? {} : { asWritten }),
      ...(note === undefined ? {} : { note }),
    },
    ...(time === undefined ? {} : { time }),
  };
};

const spanOf = ({ calendar, when, from, to, notBefore, notAfter }: Sides): { value: string; note?: string } => {
  if (when !== undefined) return { value: dayOf(when) };
  if (from === undefined && to === undefined) return looseSpan(calendar, notBefore && dayOf(notBefore), notAfter && dayOf(notAfter));
  const start = from ?? notBefore;
  const end = to ?? notAfter;
  if (start !== undefined && start === end) return { value: dayOf(start) };
  return { value: `${start === undefined ? '..' : dayOf(start)}/${end === undefined ? '..' : dayOf(end)}` };
};

const names = ['when', 'from', 'to', 'notBefore', 'notAfter'] as const;

/** `-custom` attributes first: they stand in the source's own calendar, where that is one that we know. */
const sidesOf = (element: Element): Sides | { problem: string } | 'none' => {
  const custom = values(element, ['-custom']);
  if (Object.keys(custom).length > 0) {
    const calendar = knownCalendar(element.getAttribute('datingMethod')) ?? calendarOf(element);
    if (calendar) return { calendar, ...custom };
  }
  const plain = values(element, ['-iso', '']);
  if (Object.keys(plain).length > 0) return { calendar: 'gregorian', ...plain };
  if (Object.keys(custom).length === 0) return 'none';
  return { problem: `${Object.values(custom).join(', ')}: expected #julian or #gregorian as its datingMethod` };
};

const values = (element: Element, endings: readonly string[]): Omit<Sides, 'calendar'> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const found = endings.map((ending) => element.getAttribute(name + ending)?.trim()).find((value) => value);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );

const calendarOf = (element: Element): Calendar | undefined => knownCalendar(element.getAttribute('calendar'));

/** `#julian`, `#Julian`, `#oldStyle`, `os` ... */
const knownCalendar = (pointer: string | null): Calendar | undefined => {
  if (pointer === null) return undefined;
  if (/jul|old.?style|^#?os$/i.test(pointer)) return 'julian';
  return /greg|new.?style|^#?ns$/i.test(pointer) ? 'gregorian' : undefined;
};

// A day with a time of day is a day, and the time has a field of its own; `1917-10-25Z` is the day, too.
const dayOf = (value: string): string => value.replace(/T.*$/, '').replace(/(?:Z|[+-]\d\d:\d\d)$/, '');

const timeOf = (value: string): string | undefined => /T((?:[01]\d|2[0-3]):[0-5]\d)/.exec(value)?.[1];

/** @cert and @precision, where EDTF can say them. */
const qualified = (edtf: string, element: Element, calendar: Calendar): string => {
  const uncertain = /^(?:low|medium|unknown)$/.test(element.getAttribute('cert') ?? '');
  const approximate = /^(?:low|medium|unknown)$/.test(element.getAttribute('precision') ?? '');
  if (!uncertain && !approximate) return edtf;
  const mark = uncertain ? (approximate ? '%' : '?') : '~';
  const marked = edtf.replace(/[^/]+/g, (side) => (side === '..' ? side : side + mark));
  try {
    parseEdtf(marked, calendar);
    return marked;
  } catch {
    return edtf; // A season takes no mark.
  }
};
