// Withdraws and deletes what an archive does not have. The site always stays.
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { withLock } from '../../publication/lock';
import { publishedType } from '../../publication/rows';
import { isSqlite } from '../../publication/tables';
import type { Existing } from './existing';
import { breathMs, transactionMs } from './write-entries';

/** Deletes entries, in transactions no longer than those of an import. */
export const deleteEntries = async (strapi: Core.Strapi, entries: readonly (Existing & { id: string })[]): Promise<void> => {
  for (let from = 0; from < entries.length; ) {
    await withLock(strapi, async () => {
      const endsAt = performance.now() + transactionMs;
      for (; from < entries.length && performance.now() < endsAt; from += 1) {
        const { id, type } = entries[from] as Existing & { id: string };
        await strapi.documents(publishedType(strapi, type).uid).delete({ documentId: id } as never);
      }
    });
    if (isSqlite(strapi)) await setTimeout(breathMs);
  }
};
