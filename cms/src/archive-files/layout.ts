// Where things stand in an archive's folder. The reader and the writer of archive files both go by this.
import type { EntryType } from '@october/schema';
import { entryTypes } from '@october/schema';

/** Form of the files: `format: 1` in archive.yaml. */
export const archiveFormat = 1;

export const siteFile = 'archive.yaml';
export const mediaFolder = 'media';

/** The folder of each type. */
export const folders: Record<EntryType, string> = {
  person: 'people',
  organization: 'organizations',
  place: 'places',
  topic: 'topics',
  period: 'periods',
  event: 'events',
  document: 'documents',
  guide: 'guides',
  dispatch: 'dispatches',
  collection: 'collections',
  page: 'pages',
};

/** The field of each type that stands below the front matter, as Markdown. */
export const longText: Record<EntryType, string | null> = {
  person: 'biography',
  organization: 'description',
  place: null,
  topic: null,
  period: 'description',
  event: 'description',
  document: 'body',
  guide: 'introduction',
  dispatch: 'text',
  collection: 'description',
  page: 'body',
};

/** The type whose folder this is, or null. */
export const typeOfFolder = (folder: string): EntryType | null => entryTypes.find((type) => folders[type] === folder) ?? null;

/** Address of an entry's file, of its translation's, or of those of the draft beside it. `name` is the slug, or stands for it. */
export const fileOf = (type: EntryType, name: string, locale?: string, draft = false): string =>
  `${folders[type]}/${name}${locale === undefined ? '' : `.${locale}`}${draft ? `.${draftSuffix}` : ''}.md`;

/** What a file may be named: lower-case words joined by hyphens, so that no two are one on a disk that folds case. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The end of `lenin.draft.md` and `lenin.ru.draft.md`: a draft that differs from what is published. */
export const draftSuffix = 'draft';
