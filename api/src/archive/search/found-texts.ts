// The texts of an entry that a search looks into, as they are shown: in the language asked for, else in the default one.
import { plainText } from '@october/schema';
import { longTexts, type AnyStoredEntry } from '../../store/entry.js';
import type { SearchTerm } from '../../store/search/question.js';
import type { TextKey } from '../../store/reader.js';
import { labelOf, wordsOf } from '../entry-words.js';
import type { Surroundings } from '../surroundings.js';
import { highlight, highlightWhole } from './highlights.js';

export interface FieldHighlights {
  readonly field: 'label' | 'summary' | 'body';
  readonly fragments: readonly string[];
}

/** Fragments of a long text. */
const mostFragments = 3;

type LoadText = (key: TextKey) => Promise<string | null>;

export const highlightsOf = async (
  entry: AnyStoredEntry,
  terms: readonly SearchTerm[],
  where: Pick<Surroundings, 'site' | 'locale'>,
  loadText: LoadText,
): Promise<FieldHighlights[]> => {
  if (terms.length === 0) return [];
  const label = highlightWhole(labelOf(entry, where), terms);
  const summary = highlightWhole(wordsOf(entry, 'summary', where) ?? '', terms);
  const body = highlight(await bodyOf(entry, where, loadText), terms, mostFragments);
  return [
    ...(label === null ? [] : [{ field: 'label', fragments: [label] } as const]),
    ...(summary === null ? [] : [{ field: 'summary', fragments: [summary] } as const]),
    ...(body.length === 0 ? [] : [{ field: 'body', fragments: body } as const]),
  ];
};

const bodyOf = async (
  entry: AnyStoredEntry,
  { site, locale }: Pick<Surroundings, 'site' | 'locale'>,
  loadText: LoadText,
): Promise<string> => {
  const parts =
    entry.type === 'guide'
      ? entry.record.contents.map((block) => `${block.key}.${block.block === 'section' ? 'introduction' : 'note'}`)
      : [];
  const texts = await Promise.all(
    [...longTexts[entry.type], ...parts].map(async (field) => {
      const own = locale === site.defaultLocale ? null : await loadText({ id: entry.id, field, locale });
      return own || ((await loadText({ id: entry.id, field, locale: site.defaultLocale })) ?? '');
    }),
  );
  return texts
    .filter((text) => text !== '')
    .map(plainText)
    .join('\n\n');
};
