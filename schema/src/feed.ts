// A page of the feed: what was published, in order. The CMS writes it, the API reads it; both check it with these.
import { z } from 'zod';
import { locale } from './entries/parts.js';

/** Where in the feed a reader stands: the number of a publication and its nonce, `1842-k3j9x2ab01cd`.
 *  Numbers grow in the order of commits, with gaps; the nonce tells a restored backup's 1842 from this one. */
export const feedToken = z.string().regex(/^\d+-[0-9a-z]+$/, 'expected a token of the feed, such as 1842-k3j9x2ab01cd');
export type FeedToken = string;

export const formatFeedToken = (number: number, nonce: string): FeedToken => `${number}-${nonce}`;

/** The number and nonce of a token, or null where it is not a token at all. */
export const parseFeedToken = (token: string): { number: number; nonce: string } | null => {
  if (!feedToken.safeParse(token).success) return null;
  const dash = token.indexOf('-');
  const number = Number(token.slice(0, dash));
  return Number.isSafeInteger(number) ? { number, nonce: token.slice(dash + 1) } : null;
};

/** An instant, RFC 3339, UTC. */
const instant = z.iso.datetime();

const position = {
  number: z.number().int().positive(),
  nonce: z.string().min(1),
  /** Not limited to the types that this build knows: a reader keeps aside what it does not understand. */
  type: z.string().min(1),
  /** documentId. */
  id: z.string().min(1),
  at: instant,
};

/** One entry as it was published. */
export const publication = z.object({
  kind: z.literal('publication'),
  ...position,
  /** Form of `record`: see `recordFormat`. */
  format: z.number().int().positive(),
  /** SHA-256 over `record` as RFC 8785 JSON, lower-case hexadecimal. */
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  firstPublishedAt: instant,
  /** Checked against the type's schema by whoever reads it. */
  record: z.record(z.string(), z.unknown()),
  /** Labels, by documentId and locale, of what contributions, participations and readings point at,
   *  as the drafts of those had them then. Not part of the revision. */
  labels: z.record(z.string(), z.record(locale, z.string())).default({}),
});
export type Publication = z.infer<typeof publication>;

/** One entry unpublished or deleted. */
export const withdrawal = z.object({
  kind: z.literal('withdrawal'),
  ...position,
  slug: z.string().optional(),
  formerSlugs: z.array(z.string()).default([]),
  label: z.string().optional(),
  /** Why, in an editor's words. */
  reason: z.string().optional(),
  /** documentId of what took its place. */
  replacedBy: z.string().optional(),
});
export type Withdrawal = z.infer<typeof withdrawal>;

export const change = z.discriminatedUnion('kind', [publication, withdrawal]);
export type Change = z.infer<typeof change>;

/** What came after a token. A page is bounded in changes and in bytes; the reader asks again from `next`, with `until` = `head`,
 *  till `next` is `head`: then, and only then, what it holds is what the archive was at that token. */
export const feedPage = z.object({
  /** Current changes in order of number. What a later one up to `head` replaced is left out. */
  changes: z.array(change),
  /** Number and nonce of what was left out, so that a copy can tell a token of this archive from a stranger's. */
  superseded: z.array(z.tuple([z.number().int().positive(), z.string().min(1)])),
  /** Where this page ends; null only in a feed that is empty. */
  next: feedToken.nullable(),
  /** Where the feed ended when the first page of this run was asked for. */
  head: feedToken.nullable(),
});
export type FeedPage = z.infer<typeof feedPage>;

/** Over all current revisions at a token: two copies with one digest are the same.
 *  SHA-256 over the lines `<type> <id> <revision>\n` of every current publication, sorted by id in code-unit order. */
export const feedDigest = z.object({
  token: feedToken.nullable(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  entries: z.number().int().nonnegative(),
});
export type FeedDigest = z.infer<typeof feedDigest>;

/** Why the feed refused: 401 `unauthorized`, 410 `unknown_token`, 400 `bad_request`, 404 `not_found`. */
export const feedError = z.object({
  error: z.object({ code: z.enum(['unauthorized', 'unknown_token', 'bad_request', 'not_found']), message: z.string() }),
});
export type FeedError = z.infer<typeof feedError>;

/** Bounds of a page. */
export const feedBounds = { changes: 500, bytes: 4 * 1024 * 1024, waitSeconds: 25 } as const;
