// What the results of a search can be narrowed by: values as the filters take them, with words for people.
import { entryTypes, type DocumentKind, type EntryType } from '@october/schema';
import { fromJulianDay } from '@october/schema/dist/date/index.js';
import type { Reader } from '../../store/reader.js';
import type { FacetCounts, SearchQuestion, ValueCount } from '../../store/search/question.js';
import { labelOf } from '../entry-words.js';
import { kindWord } from '../kind-words.js';
import type { References } from '../references.js';
import { agentTypes } from '../roles.js';
import type { Surroundings } from '../surroundings.js';
import { otherKind, typeWord } from './type-words.js';

export interface Facet extends ValueCount {
  readonly label: string;
}
export type Facets = Readonly<Record<'types' | 'kinds' | 'authors' | 'topics' | 'places' | 'years', readonly Facet[]>>;

type Where = Pick<Surroundings, 'site' | 'locale'>;

export const facetsOf = async (reader: Reader, references: References, question: SearchQuestion, where: Where): Promise<Facets> => {
  const counts = await reader.countFacets(question);
  const named = (values: readonly ValueCount[], types: readonly EntryType[]) => entryFacets(reader, references, values, types, where);
  const [authors, topics, places] = await Promise.all([
    named(counts.authors, agentTypes),
    named(counts.topics, ['topic']),
    named(counts.places, ['place']),
  ]);
  const { locale } = where;
  return {
    types: entryTypes.flatMap((type) => withWords(counts.types, type, typeWord(type, locale))).sort(commonestFirst),
    kinds: counts.kinds
      .map(({ value, count }) => ({
        value: value.toUpperCase(),
        count,
        label: kindWord(value as DocumentKind, locale) ?? otherKind(locale),
      }))
      .sort(commonestFirst),
    authors,
    topics,
    places,
    years: yearsOf(counts.spans),
  };
};

const commonestFirst = (a: Facet, b: Facet): number => b.count - a.count || (a.value < b.value ? -1 : 1);

const withWords = (counts: readonly ValueCount[], type: EntryType, label: string): Facet[] =>
  counts.flatMap(({ value, count }) => (value === type ? [{ value: type.toUpperCase(), label, count }] : []));

/** By slug, where the slug means this entry and no other; else by id. */
const entryFacets = async (
  reader: Reader,
  references: References,
  values: readonly ValueCount[],
  types: readonly EntryType[],
  where: Where,
): Promise<Facet[]> => {
  if (values.length === 0) return [];
  const entries = await reader.getEntries(values.map(({ value }) => value));
  const slugs = entries.map((entry) => entry?.record.slug ?? '');
  const meant = await Promise.all(types.map((type) => references.findEach(type, slugs)));
  return values
    .flatMap(({ value: id, count }, index) => {
      const entry = entries[index];
      if (!entry) return [];
      const holders = meant.flatMap((ids) => ids[index] ?? []);
      const value = holders.length === 1 && holders[0] === id ? entry.record.slug : id;
      return [{ value, label: labelOf(entry, where), count }];
    })
    .sort(commonestFirst);
};

/** A date that lasts longer is counted in its years, but no year is named for it alone. */
const mostYears = 20;

/** Years of the Gregorian calendar with every result whose date may fall in them, as `filter.date` from 1 January to 31 December finds them. */
const yearsOf = (spans: FacetCounts['spans']): Facet[] => {
  const ranges = spans.map(({ first, last, count }) => ({
    from: first === null ? -Infinity : fromJulianDay('gregorian', first).year,
    to: last === null ? Infinity : fromJulianDay('gregorian', last).year,
    count,
  }));
  const years = new Set<number>();
  for (const { from, to } of ranges) if (to - from < mostYears) for (let year = from; year <= to; year++) years.add(year);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({
      value: yearName(year),
      label: yearName(year),
      count: ranges.reduce((sum, { from, to, count }) => (from <= year && year <= to ? sum + count : sum), 0),
    }));
};

/** As dates are written: four digits at least. */
const yearName = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
