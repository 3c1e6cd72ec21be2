// How two records differ, field by field, for people: `title: "old" -> "new"`.
import { canonicalRecord } from '@october/schema';
import type { Shape } from '../../publication/content-shape';
import { isPart } from '../../publication/references';
import type { RecordObject } from '../../publication/to-record';

/** How an entry is called: `person/lenin`; undefined where an id is none. */
export type NameOf = (id: string) => string | undefined;

/** A line for each field that differs, in the order of the content model; parts of lists by their number, from 1. */
export const differences = ({ attributes }: Shape, before: RecordObject, after: RecordObject, nameOf: NameOf): string[] => {
  const [old, young] = [canonicalRecord(before) as RecordObject, canonicalRecord(after) as RecordObject];
  return [...attributes.map(({ name }) => name), 'media'].flatMap((name) => compareValues(name, old[name], young[name], nameOf));
};

const compareParts = (at: string, before: RecordObject, after: RecordObject, nameOf: NameOf): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    compareValues(at === '' ? key : `${at}.${key}`, before[key], after[key], nameOf),
  );

const compareValues = (at: string, before: unknown, after: unknown, nameOf: NameOf): string[] => {
  if (isSame(before, after)) return [];
  if (isPart(before) && isPart(after) && !isFile(before)) return compareParts(at, before, after, nameOf);
  const isOfParts = [before, after].every((list) => list === undefined || (Array.isArray(list) && list.every(isPart)));
  if (isOfParts) return compareLists(at, (before ?? []) as RecordObject[], (after ?? []) as RecordObject[], nameOf);
  return [`${at}: ${shown(before, after, nameOf)} -> ${shown(after, before, nameOf)}`];
};

/** What stands alike at the beginning and at the end is the same; translations are told apart by their language. */
const compareLists = (at: string, before: RecordObject[], after: RecordObject[], nameOf: NameOf): string[] => {
  if (at === 'translations' || at.endsWith('.translations')) return compareParts(at, byLocale(before), byLocale(after), nameOf);
  let first = 0;
  while (first < before.length && first < after.length && isSame(before[first], after[first])) first += 1;
  let last = 0;
  while (last < before.length - first && last < after.length - first && isSame(before.at(-1 - last), after.at(-1 - last))) last += 1;
  const [old, young] = [before.slice(first, before.length - last), after.slice(first, after.length - last)];
  return Array.from({ length: Math.max(old.length, young.length) }, (_, index) => {
    const place = `${at}[${first + index + 1}]`;
    if (index >= old.length) return [`${place}: added ${shown(young[index], undefined, nameOf)}`];
    if (index >= young.length) return [`${place}: removed ${shown(old[index], undefined, nameOf)}`];
    return compareValues(place, old[index], young[index], nameOf);
  }).flat();
};

const byLocale = (translations: RecordObject[]): RecordObject =>
  Object.fromEntries(translations.map(({ locale, ...translation }) => [String(locale), translation]));

const isSame = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    isPart(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member,
  ) ?? '';

const isFile = (part: RecordObject): boolean => typeof part.sha256 === 'string';

/** How much of a text is shown. */
const longest = 70;

/** A value on one line; of a long text the place where it begins to differ from `other`. */
const shown = (value: unknown, other: unknown, nameOf: NameOf): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return nameOf(value) ?? excerpt(value, typeof other === 'string' ? other : '');
  if (Array.isArray(value)) return `[${value.map((member) => shown(member, undefined, nameOf)).join(', ')}]`;
  if (!isPart(value)) return String(value);
  if (isFile(value)) return `${String(value.name)} (${String(value.bytes)} bytes, ${String(value.sha256).slice(0, 8)})`;
  const fields = Object.entries(value).map(([key, member]) => `${key}: ${shown(member, undefined, nameOf)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
};

const excerpt = (text: string, other: string): string => {
  if (text.length <= longest) return JSON.stringify(text);
  const letters = [...text];
  const others = [...other];
  let same = 0;
  while (same < letters.length && letters[same] === others[same]) same += 1;
  const from = same <= longest / 2 ? 0 : Math.min(same - 20, letters.length - longest);
  const part = letters.slice(from, from + longest).join('');
  return JSON.stringify(`${from > 0 ? '…' : ''}${part}${from + longest < letters.length ? '…' : ''}`);
};
