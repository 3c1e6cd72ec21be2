// A feed that serves made-up changes, as the CMS would: for measuring whoever follows one.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedBounds, formatFeedToken, type Change, type FeedDigest, type FeedPage } from '@october/schema';

export interface FeedServer {
  readonly url: string;
  close(): Promise<void>;
}

export const startFeedServer = async (changes: readonly Change[]): Promise<FeedServer> => {
  const head = tokenOf(changes.at(-1));
  const pages = pagesOf(changes, head);
  const nothing = (after: string | null): string => JSON.stringify({ changes: [], superseded: [], next: after, head } satisfies FeedPage);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const answer = (body: string | Buffer): void => void response.setHeader('content-type', 'application/json').end(body);
    if (url.pathname.endsWith('/digest')) return answer(JSON.stringify(digestOf(changes, head)));
    const after = url.searchParams.get('after');
    const page = pages.get(after);
    if (page !== undefined) return answer(page);
    const timer = setTimeout(answer, Number(url.searchParams.get('wait') ?? 0) * 1000, nothing(after));
    response.on('close', () => clearTimeout(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/feed`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** By the token that they come after; made beforehand, for it is not the feed that is measured. */
const pagesOf = (changes: readonly Change[], head: string | null): ReadonlyMap<string | null, Buffer> => {
  const pages = new Map<string | null, Buffer>();
  let after: string | null = null;
  let page: Change[] = [];
  let bytes = 0;
  const end = (): void => {
    if (page.length === 0) return;
    const next = tokenOf(page.at(-1));
    pages.set(after, Buffer.from(JSON.stringify({ changes: page, superseded: [], next, head } satisfies FeedPage)));
    [after, page, bytes] = [next, [], 0];
  };
  for (const change of changes) {
    const length = JSON.stringify(change).length;
    if (page.length === feedBounds.changes || bytes + length > feedBounds.bytes) end();
    page.push(change);
    bytes += length;
  }
  end();
  return pages;
};

const tokenOf = (change: Change | undefined): string | null => (change === undefined ? null : formatFeedToken(change.number, change.nonce));

const digestOf = (changes: readonly Change[], token: string | null): FeedDigest => {
  const hash = createHash('sha256');
  const current = changes.filter((change) => change.kind === 'publication').toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (const { type, id, revision } of current) hash.update(`${type} ${id} ${revision}\n`);
  return { token, digest: hash.digest('hex'), entries: current.length };
};
