// The site of an archive that was converted: its title, its languages, its rights.
import type { Element } from 'slimdom';
import type { Fields } from '../entry-text';
import type { Work } from './conversion';
import { corpusTitle } from './header';

export type TeiSite = { fields: Fields; /** The default one first. */ locales: string[] };

/** Languages: that of most texts, and those in which titles are told besides. */
export const siteOf = (works: readonly Work[], corpora: readonly Element[]): TeiSite => {
  const languages = works.flatMap(({ header }) => (header.language === undefined ? [] : [header.language.split('-')[0] ?? 'en']));
  const locale = mostFrequent(languages) ?? 'en';
  const others = works.flatMap(({ header }) => Object.keys(header.titles)).filter((language) => language !== locale && language !== '');
  const locales = [locale, ...[...new Set(others)].sort()];
  const rights = works.map(({ header }) => header.rights).filter((found) => found !== undefined);
  const same = rights.length > 0 && rights.every((found) => JSON.stringify(found) === JSON.stringify(rights[0]));
  return {
    locales,
    fields: { title: titleOf(works, corpora), locales, defaultLocale: locale, ...(same ? { rights: rights[0] } : {}) },
  };
};

/** Of the corpus, of the series, of the one text, or what the titles have in common at the beginning. */
const titleOf = (works: readonly Work[], corpora: readonly Element[]): string => {
  const corpus = corpora.map(corpusTitle).find((title) => title !== '');
  const series = mostFrequent(works.flatMap(({ header }) => header.series ?? []));
  const titles = works.map(({ header }) => header.title);
  const [first = '', ...rest] = titles;
  let length = first.length;
  for (const title of rest) while (!title.startsWith(first.slice(0, length))) length -= 1;
  const common = rest.length === 0 ? first : first.slice(0, length).replace(/[\s\p{P}\p{N}]+$/u, '');
  return corpus ?? series ?? (common.length > 3 ? common : 'Archive');
};

const mostFrequent = (words: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0]?.[0];
};
