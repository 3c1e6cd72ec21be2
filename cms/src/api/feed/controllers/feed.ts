// The feed over HTTP: reads the question, gives the answer or the reason why not. Its shapes are in schema/src/feed.ts.
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { FeedError } from '@october/schema';
import { environment } from '../../../environment';
import { filesFolder } from '../../../publication/media-library';
import { findFile, readStored } from '../../../publication/published-files';
import { newsOf } from '../../../publication/services';
import { isAuthorized } from '../authorized';
import { createDigests } from '../digest';
import { findHead, readPage } from '../page';
import { findPosition, UnknownTokenError, type Position } from '../position';
import { readQuestion } from '../question';

type Context = Parameters<Core.ControllerHandler>[0];

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const digests = createDigests();
  const knex = () => strapi.db.connection;

  const page = async (context: Context): Promise<void> => {
    const question = readQuestion(context.query);
    if (!question.ok) return refuse(context, 400, 'bad_request', question.message);
    const { after, until, wait } = question;
    const from = after ? await findPosition(knex(), after, 'after') : undefined;
    const to = until ? await findPosition(knex(), until, 'until') : undefined;
    if (from && to && to.number < from.number) return refuse(context, 400, 'bad_request', 'until: comes before after');
    if (to === undefined && wait > 0) await untilNews(context, from, wait);
    const head = to ?? (await findHead(knex()));
    answer(context, await readPage(knex(), from, head));
  };

  /** Nothing where there are news already; otherwise until there are, or time is over, or the reader has gone. */
  const untilNews = async (context: Context, from: Position | undefined, seconds: number): Promise<void> => {
    const gone = new AbortController();
    const leave = (): void => gone.abort();
    context.res.once('close', leave);
    try {
      await newsOf(strapi).wait(from?.number ?? 0, seconds * 1000, gone.signal);
    } finally {
      context.res.removeListener('close', leave);
    }
  };

  const file = async (context: Context): Promise<void> => {
    const sha256 = z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .safeParse(context.params.sha256);
    if (!sha256.success)
      return refuse(
        context,
        400,
        'bad_request',
        `"${String(context.params.sha256)}" is no SHA-256: expected 64 hexadecimal digits, lower case`,
      );
    const found = await findFile(filesFolder(), sha256.data);
    if (!found) return refuse(context, 404, 'not_found', `No file with the SHA-256 ${sha256.data} was ever published`);
    context.status = 200;
    context.set('Content-Type', found.mediaType);
    context.length = found.bytes;
    context.set('Cache-Control', 'private, max-age=31536000, immutable');
    context.body = readStored(found);
  };

  const digest = async (context: Context): Promise<void> => answer(context, JSON.stringify(await digests(knex())));

  return { page: guarded(page), file: guarded(file), digest: guarded(digest) };
};

/** Who may not read the feed is told nothing else. */
const guarded =
  (handler: (context: Context) => Promise<void>) =>
  async (context: Context): Promise<void> => {
    if (!isAuthorized(context.get('authorization'), environment().feedToken)) {
      context.set('WWW-Authenticate', 'Bearer');
      return refuse(context, 401, 'unauthorized', 'The feed is given to who shows its token: Authorization: Bearer <FEED_TOKEN>');
    }
    try {
      await handler(context);
    } catch (error) {
      if (!(error instanceof UnknownTokenError)) throw error;
      refuse(context, 410, 'unknown_token', error.message);
    }
  };

const answer = (context: Context, json: string): void => {
  context.status = 200;
  context.set('Content-Type', 'application/json; charset=utf-8');
  context.set('Cache-Control', 'no-store');
  context.body = json;
};

const refuse = (context: Context, status: number, code: FeedError['error']['code'], message: string): void => {
  answer(context, JSON.stringify({ error: { code, message } } satisfies FeedError));
  context.status = status;
};
