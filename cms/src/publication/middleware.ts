// What Publish means: every writing call to the Document Service runs in one transaction with what it publishes.
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { restoreDraft } from './discard';
import { withLock } from './lock';
import { UnreadableFileError } from './media-library';
import { publishedTypes, type PublishedType } from './rows';
import { newsOf } from './services';
import { settle, UnpublishableError, type Circumstances } from './settle';

/** A call to the Document Service. */
interface Call {
  readonly uid: string;
  readonly action: string;
  readonly params: object;
}

const writing = new Set(['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete']);

/** To be called in `register()` before any other middleware, so that ours is the outermost: a refusal further in takes everything back. */
export const registerPublication = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    if (!writing.has(context.action)) return next();
    const of = publishedTypes(strapi).get(context.uid);
    return of ? (write(strapi, of, context, next) as ReturnType<typeof next>) : next();
  });
};

const write = (strapi: Core.Strapi, of: PublishedType, call: Call, next: () => unknown): Promise<unknown> =>
  withLock(strapi, async ({ trx, onCommit }) => {
    if (call.action === 'discardDraft') await refuseDiscardOfUnpublished(trx, of, givenId(call));
    const result = await next();
    const ids = touched(call, result);
    if (call.action === 'discardDraft') for (const id of ids) await restoreDraft(strapi, trx, of, id);
    const news = await settle(strapi, trx, of, ids, circumstances(strapi, call)).catch(explain);
    if (news) onCommit(() => newsOf(strapi).ring());
    return result;
  });

const givenId = (call: Call): string | undefined => (call.params as { documentId?: string }).documentId;

/** DocumentIds of the entries that the call wrote. A new entry's is known only afterwards. */
const touched = (call: Call, result: unknown): string[] => {
  const made = call.action === 'create' || call.action === 'clone';
  const id = made ? (result as { documentId?: string } | null)?.documentId : givenId(call);
  return id === undefined ? [] : [id];
};

const circumstances = (strapi: Core.Strapi, call: Call): Circumstances => {
  const { status, reason, replacedBy } = call.params as { status?: unknown; reason?: unknown; replacedBy?: unknown };
  const user = strapi.requestContext.get()?.state.user as { documentId?: string } | undefined;
  return {
    from: call.action === 'publish' || status === 'published' ? 'draft' : 'row',
    by: user?.documentId,
    reason: typeof reason === 'string' && reason !== '' ? reason : undefined,
    replacedBy: typeof replacedBy === 'string' && replacedBy !== '' ? replacedBy : undefined,
  };
};

/** Strapi would delete the only draft of an entry that was never published. */
const refuseDiscardOfUnpublished = async (trx: Knex, of: PublishedType, id: string | undefined): Promise<void> => {
  const row: unknown = await trx(of.table)
    .where({ document_id: id ?? '' })
    .whereNotNull('published_at')
    .first('id');
  if (!row) throw new errors.ValidationError('There is nothing to go back to: this entry is not published');
};

const explain = (error: unknown): never => {
  if (error instanceof UnpublishableError) {
    throw new errors.ValidationError(error.message, { errors: error.faults.map((fault) => ({ ...fault, name: 'ValidationError' })) });
  }
  if (error instanceof UnreadableFileError) throw new errors.ValidationError(error.message);
  throw error;
};
