// Writes the entries of persons, places, organizations and events that the source names.
import { slugPattern } from '../../layout';
import type { Fields } from '../entry-text';
import { joinBlocks, paragraph } from '../markdown/blocks';
import { plain } from '../markdown/inline';
import type { Conversion } from './conversion';
import type { Named } from './named';

/** Takes out events without a date, which an archive cannot have, and gives a name to what has none. */
export const settleNamed = ({ entries, report }: Pick<Conversion, 'entries' | 'report'>): void => {
  for (const named of entries.all()) {
    if (named.name === '' && named.passing) {
      named.name = named.passing.name;
      if (named.passing.sortName !== undefined) named.fields.sortName ??= named.passing.sortName;
    }
    if (named.type === 'event' && named.fields.date === undefined) {
      report.add('', named.id ?? named.key, `an event without a date: ${named.name}`);
      entries.remove(named);
    } else if (named.name === '') {
      named.name = named.id ?? named.key;
      report.add('', named.key, `a ${named.type} without a name: the id stands for it`);
    }
  }
};

/** Writes every one. */
export const writeNamed = (conversion: Conversion): void => {
  const outer = new Map<string, string>();
  for (const named of conversion.entries.all()) writeOne(named, withinOf(named, outer, conversion), conversion);
};

const writeOne = (named: Named, within: string | undefined, conversion: Conversion): void => {
  const { name, names, sameAs, fields, lists, type, slug, id } = named;
  const { paragraphs = [], ...parts } = lists;
  // Who has the old address, by its id, still finds the entry.
  const formerSlugs = id !== null && slugPattern.test(id) && id !== slug ? [id] : [];
  const written: Fields = {
    [type === 'event' ? 'title' : 'name']: name,
    formerSlugs,
    ...(type === 'event' ? {} : { names }),
    ...fields,
    ...(named.of === undefined || fields.summary !== undefined ? {} : { summary: `Character in ${named.of}.` }),
    within,
    ...parts,
    sameAs,
  };
  if (type === 'event') for (const other of names) conversion.report.add('', id ?? name, `another name of an event: ${other.text}`);
  conversion.writer.entry(
    type,
    slug,
    conversion.resolved(written),
    joinBlocks(paragraphs.map(({ text }) => paragraph([plain(String(text))]))),
  );
  for (const [locale, translation] of Object.entries(named.translations)) conversion.writer.translation(type, slug, locale, translation);
};

/** The first place that it may lie in, where that closes no circle. */
const withinOf = (named: Named, outer: Map<string, string>, { entries, report }: Conversion): string | undefined => {
  if (named.type !== 'place') return undefined;
  const [found, ...others] = named.within.filter((key) => entries.get('place', key) && !leadsTo(key, named.key, outer));
  if (others.length > 0) report.count('', named.id ?? named.name, 'lies in several places: the first is kept');
  if (found === undefined) return undefined;
  outer.set(named.key, found);
  return entries.slugOf('place', found);
};

const leadsTo = (from: string, to: string, outer: ReadonlyMap<string, string>): boolean => {
  for (let key: string | undefined = from; key !== undefined; key = outer.get(key)) if (key === to) return true;
  return false;
};
