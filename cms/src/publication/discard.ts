// 'Discard changes' puts back the last published record, links included. Strapi copies its published row, which may have lost them.
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { revisionOf } from '@october/schema';
import { readContents } from './contents';
import { existing } from './heal';
import { lastPublications } from './ledger';
import { withoutHollows } from './references';
import { loadRows, type PublishedType } from './rows';
import { toDraft } from './to-draft';

/** After Strapi's own discard, in the same transaction: the draft says again what was published, and counts as unchanged. */
export const restoreDraft = async (strapi: Core.Strapi, trx: Knex, of: PublishedType, id: string): Promise<void> => {
  const last = (await lastPublications(trx, of.type, [id])).get(id);
  const draft = (await loadRows(strapi, of, 'draft', [id])).get(id);
  if (last?.kind !== 'publication' || !draft) return;
  const now = (await readContents(strapi, of, [draft])).get(id);
  // Strapi brought back the words and the files; the library knows the files by what it brought back.
  if (!now || revisionOf(withoutHollows(of.shape, now.record)) === last.revision) return;
  const exists = await existing(strapi, of.shape, [last.record]);
  await strapi.documents(of.uid).update({
    documentId: id,
    data: toDraft(of.shape, last.record, {
      exists: (_target, documentId) => exists.has(documentId),
      fileId: (sha256) => now.library.get(sha256),
    }),
  } as never);
  // Strapi tells a changed draft from an untouched one by this.
  const published = trx(of.table).where({ document_id: id }).whereNotNull('published_at').max('updated_at');
  await trx(of.table).where({ document_id: id }).whereNull('published_at').update({ updated_at: published });
};
