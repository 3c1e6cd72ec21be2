// What of the rest of an archive a value may need to know.
import type { EntryType } from '@october/schema';
import type { MediaUse } from './media';

export type Surroundings = {
  /** The id of an entry by its slug, or why there is none. */
  resolve: (type: EntryType, slug: string) => { id: string } | { message: string };
  /** What is known of a media file by its path, or why it cannot be had. `name`: what the CMS is to call it, where not as its path does. */
  media: (reference: string, use: MediaUse, name?: string) => { file: Record<string, unknown> } | { message: string };
  slugOf: (id: string) => string | undefined;
};

/** Where no reference and no file may stand. */
export const noSurroundings: Surroundings = {
  resolve: () => ({ message: 'no reference may stand here' }),
  media: () => ({ message: 'no file may stand here' }),
  slugOf: () => undefined,
};
