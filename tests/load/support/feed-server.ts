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
  const pageAfter = (after: string | null): FeedPage => {
    const from = after === null ? 0 : changes.findIndex((change) => tokenOf(change) === after) + 1;
    const page: Change[] = [];
    let bytes = 0;
    for (const change of changes.slice(from, from + feedBounds.changes)) {
      bytes += JSON.stringify(change).length;
      if (bytes > feedBounds.bytes && page.length > 0) break;
      page.push(change);
    }
    return { changes: page, superseded: [], next: page.length === 0 ? after : tokenOf(page.at(-1)), head };
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const answer = (body: object): void => void response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (url.pathname.endsWith('/digest')) return answer(digestOf(changes, head));
    const page = pageAfter(url.searchParams.get('after'));
    const waitSeconds = page.changes.length > 0 ? 0 : Number(url.searchParams.get('wait') ?? 0);
    const timer = setTimeout(answer, waitSeconds * 1000, page);
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

const tokenOf = (change: Change | undefined): string | null => (change === undefined ? null : formatFeedToken(change.number, change.nonce));

const digestOf = (changes: readonly Change[], token: string | null): FeedDigest => {
  const hash = createHash('sha256');
  const current = changes.filter((change) => change.kind === 'publication').toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (const { type, id, revision } of current) hash.update(`${type} ${id} ${revision}\n`);
  return { token, digest: hash.digest('hex'), entries: current.length };
};
