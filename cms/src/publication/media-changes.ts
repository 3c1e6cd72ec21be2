// A file replaced, renamed or deleted in the media library changes every published entry that shows it, and no entry's row.
import type { Core } from '@strapi/strapi';
import { reconcileFile } from './reconcile';
import type { Row } from './rows';

/** Settles the entries that show a file whenever it changes, before the editor has the answer. */
export const followMediaLibrary = (strapi: Core.Strapi): void => {
  const changed = async (file: Row | null | undefined): Promise<void> => {
    if (!file) return;
    await reconcileFile(strapi, file).catch((error: unknown) => {
      // The library has the change already. The walk of the reconciliation comes by.
      strapi.log.warn(`What shows the file "${String(file.name)}" was not published anew at once: ${String(error)}`);
    });
  };
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    // A text may name a file before it is uploaded.
    afterCreate: ({ result }) => changed(result as Row),
    afterUpdate: ({ result }) => changed(result as Row),
    afterDelete: ({ result }) => changed(result as Row),
  });
};
