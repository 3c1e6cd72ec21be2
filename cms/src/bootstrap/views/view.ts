// How a type or a component looks in the admin before an editor arranges it otherwise.

/** Label, a sentence of help, an example. */
export type Words = readonly [label: string, help?: string, example?: string];

export interface View {
  /** Columns of the list; of components none. */
  readonly list?: readonly string[];
  readonly sortBy?: readonly [field: string, direction: 'ASC' | 'DESC'];
  /** What names an entry or component in the admin's own lists. */
  readonly mainField?: string;
  /** Rows of the form: names with blanks between stand beside each other. Every field stands in one, or is not shown. */
  readonly rows: readonly string[];
  readonly fields: Readonly<Record<string, Words>>;
}

/** Fields that most types have. */
export const entryWords = {
  slug: ['Slug', 'The last piece of the address. The same in every language; former ones go on leading here.'],
  image: ['Picture', 'Shown with the entry.'],
  topics: ['Topics', 'Subject headings, the most important first.'],
  sameAs: ['The same elsewhere', 'Addresses of the same thing in Wikidata, VIAF, GeoNames …'],
  translations: ['Translations', 'One for each further language of the site. What is left empty is shown in the language above.'],
  summary: ['Summary', 'Two or three sentences, plain text: for lists, previews and search engines.'],
} as const satisfies Record<string, Words>;

export const sameRows = ['image', 'topics', 'sameAs', 'translations'] as const;
