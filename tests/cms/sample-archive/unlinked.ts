// People who are only named where they could be referred to.
import { entriesOf, partsOf, textOf } from './sample.js';

/** The names by which each person is called whole: 'Mikhail Alekseev', not 'Alekseev', which others may bear too. */
const wholeNames = (): { slug: string; name: string }[] =>
  entriesOf('person').flatMap(({ slug, fields }) =>
    [textOf(fields.name), ...partsOf(fields.names).map(({ text }) => textOf(text))]
      .filter((name) => name.split(' ').length >= 2)
      .map((name) => ({ slug, name })),
  );

/** Participants and contributors without a reference whose name is that of a person of the archive, as 'file: name'. */
export const namedOnly = (): string[] => {
  const names = wholeNames();
  const known = (name: string): boolean => names.some((whole) => new RegExp(`(?<!\\p{L})${whole.name}(?!\\p{L})`, 'u').test(name));
  return [...entriesOf('event'), ...entriesOf('document'), ...entriesOf('dispatch')].flatMap(({ file, fields }) =>
    [...partsOf(fields.participants), ...partsOf(fields.contributors), ...partsOf([fields.voice ?? null])]
      .filter(({ person, organization }) => person === undefined && organization === undefined)
      .map(({ name, creditedAs }) => textOf(name) || textOf(creditedAs))
      // 'Maria Ulyanova, Lenin's sister' is she: what stands after the comma says who somebody is.
      .filter((name) => known(name.split(',')[0] ?? ''))
      .map((name) => `${file}: ${name}`),
  );
};
