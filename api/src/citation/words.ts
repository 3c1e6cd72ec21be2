// The words of a citation that are ours, by language. Where the language asked for has none here, English is used.

export interface CitationWords {
  readonly quotes: readonly [open: string, close: string];
  /** American usage: a comma or full stop goes before the closing quotation mark. */
  readonly stopsInside: boolean;
  readonly in: string;
  readonly inCapital: string;
  readonly reprintedIn: string;
  readonly andOthers: string;
  readonly and: string;
  readonly ampersand: string;
  readonly noDate: string;
  readonly about: string;
  toAddressees(from: string, to: string): string;
  translatedBy(names: string): string;
  translatedByInFull(names: string): string;
  editedBy(names: string): string;
  editedByInFull(names: string): string;
  translatorLabel(several: boolean): string;
  editorLabel(several: boolean): string;
  volume(text: string): string;
  issue(text: string): string;
  chapter(text: string): string;
  edition(text: string): string;
  pages(text: string, several: boolean): string;
  /** In notes pages are numbers alone. */
  readonly barePages: boolean;
  interviewBy(names: string): string;
  readonly newStyle: string;
  readonly oldStyle: string;
  originalPublished(date: string): string;
  originalDated(date: string): string;
}

const ordinal = (number: number): string => {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
};

const english: CitationWords = {
  quotes: ['“', '”'],
  stopsInside: true,
  in: 'in',
  inCapital: 'In',
  reprintedIn: 'repr. in',
  andOthers: 'et al.',
  and: 'and',
  ampersand: '&',
  noDate: 'n.d.',
  about: 'ca.',
  toAddressees: (from, to) => `${from} to ${to.replace(/^The\b/, 'the').replace(/^To /, '')}`,
  translatedBy: (names) => `trans. ${names}`,
  translatedByInFull: (names) => `Translated by ${names}`,
  editedBy: (names) => `ed. ${names}`,
  editedByInFull: (names) => `edited by ${names}`,
  translatorLabel: () => 'Trans.',
  editorLabel: (several) => (several ? 'Eds.' : 'Ed.'),
  volume: (text) => `vol. ${text}`,
  issue: (text) => `no. ${text}`,
  chapter: (text) => `chap. ${text}`,
  edition: (text) => (/^\d+$/.test(text) ? `${ordinal(Number(text))} ed.` : text),
  pages: (text, several) => `${several ? 'pp.' : 'p.'} ${text}`,
  barePages: true,
  interviewBy: (names) => `interview by ${names}`,
  newStyle: 'New Style',
  oldStyle: 'Old Style',
  originalPublished: (date) => `Original work published ${date}`,
  originalDated: (date) => `Original work dated ${date}`,
};

const russian: CitationWords = {
  quotes: ['«', '»'],
  stopsInside: false,
  in: 'в изд.:',
  inCapital: 'В изд.:',
  reprintedIn: 'перепеч. в изд.:',
  andOthers: 'и др.',
  and: 'и',
  ampersand: 'и',
  noDate: 'б. д.',
  about: 'ок.',
  toAddressees: (from, to) => `${from} (адресат: ${to})`,
  translatedBy: (names) => `пер.: ${names}`,
  translatedByInFull: (names) => `Пер.: ${names}`,
  editedBy: (names) => `ред.: ${names}`,
  editedByInFull: (names) => `ред.: ${names}`,
  translatorLabel: () => 'пер.',
  editorLabel: () => 'ред.',
  volume: (text) => `т. ${text}`,
  issue: (text) => `№ ${text}`,
  chapter: (text) => `гл. ${text}`,
  edition: (text) => (/^\d+$/.test(text) ? `${text}-е изд.` : text),
  pages: (text) => `с. ${text}`,
  barePages: false,
  interviewBy: (names) => `интервью: ${names}`,
  newStyle: 'н. ст.',
  oldStyle: 'ст. ст.',
  originalPublished: (date) => `Впервые опубликовано: ${date}`,
  originalDated: (date) => `Датировано: ${date}`,
};

export const wordsFor = (locale: string): CitationWords => (locale.split('-')[0] === 'ru' ? russian : english);

/** A number gets its word ('vol. 3'); what has words of its own stays as it is ('3, part 1' is a number with more, 'Bd. 3' is not). */
export const numbered = (text: string | null, word: (text: string) => string): string | null =>
  text === null ? null : /^(?:\d|[IVXLCDM]+\b)/.test(text) ? word(text) : text;
