// Long texts are kept apart from the record, which is parsed for every list; in their place stands an empty string.
import { countWords, teaser, type EntryType, type RecordOf } from '@october/schema';
import { longTexts } from '../entry.js';

export interface LongText {
  readonly field: string;
  /** Empty for the default language. */
  readonly locale: string;
  readonly markdown: string;
}

type Fields = Record<string, unknown>;
type Translated = Fields & { translations?: (Fields & { locale: string })[] };

/** Takes the long texts out of a record, which is changed. */
export const takeLongTexts = <Type extends EntryType>(type: Type, record: RecordOf<Type>): LongText[] => {
  const texts = takeOf(record as Translated, longTexts[type], (field) => field);
  if (!isGuide(type, record)) return texts;
  return [
    ...texts,
    ...record.contents.flatMap((block) =>
      takeOf(block as Translated, [block.block === 'section' ? 'introduction' : 'note'], (field) => `${block.key}.${field}`),
    ),
  ];
};

const isGuide = (type: EntryType, record: object): record is RecordOf<'guide'> => type === 'guide' && 'contents' in record;

const takeOf = (part: Translated, fields: readonly string[], nameOf: (field: string) => string): LongText[] =>
  [
    { locale: '', holder: part as Fields },
    ...(part.translations ?? []).map((translation) => ({ locale: translation.locale, holder: translation as Fields })),
  ].flatMap(({ locale, holder }) =>
    fields.flatMap((field) => {
      const markdown = holder[field];
      if (typeof markdown !== 'string') return [];
      holder[field] = '';
      return [{ field: nameOf(field), locale, markdown }];
    }),
  );

/** Words of a document's body, by locale. */
export const wordCountsOf = (type: EntryType, texts: readonly LongText[]): Record<string, number> =>
  type === 'document' ? byLocale(texts, 'body', countWords) : {};

/** Beginnings of a dispatch's text, by locale. */
export const teasersOf = (type: EntryType, texts: readonly LongText[]): Record<string, string> =>
  type === 'dispatch' ? byLocale(texts, 'text', (text) => teaser(text)) : {};

const byLocale = <Value>(texts: readonly LongText[], field: string, valueOf: (markdown: string) => Value): Record<string, Value> =>
  Object.fromEntries(texts.filter((text) => text.field === field).map(({ locale, markdown }) => [locale, valueOf(markdown)]));
