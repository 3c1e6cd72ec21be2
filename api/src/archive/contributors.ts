// Who is named at a document, in the text that is answered.
import { authorRoles, type ContributionRecord } from '@october/schema';

/** Translators of the text as stored are not those of a translation of it: that one names its own, after the others. */
export const contributorsOf = (
  stored: readonly ContributionRecord[],
  translation: { readonly contributors: readonly ContributionRecord[] } | null,
): readonly ContributionRecord[] =>
  translation === null ? stored : [...stored.filter(({ role }) => role !== 'translator'), ...translation.contributors];

const authors: ReadonlySet<string> = new Set(authorRoles);
export const isAuthor = ({ role }: Pick<ContributionRecord, 'role'>): boolean => authors.has(role);

const lists = new Map<string, Intl.ListFormat>();

/** Names as one line, by the language's own rule for lists: 'V. I. Lenin and G. Y. Zinoviev', 'В. И. Ленин и Г. Е. Зиновьев'.
 *  Names stand as credited, else as the entry is called: initials are the editor's, in `creditedAs`, for no rule makes them right in every language. */
export const joinNames = (names: readonly string[], locale: string): string => {
  if (names.length < 2) return names[0] ?? '';
  const known = lists.get(locale);
  const list = known ?? new Intl.ListFormat(locale, { type: 'conjunction' });
  if (!known) lists.set(locale, list);
  return list.format(names);
};
