// The feed as the CMS serves it, from a list of changes in memory: pages, waiting, 410, digest, files. It can misbehave as networks do.
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  formatFeedToken,
  parseFeedToken,
  revisionOf,
  type Change,
  type FeedPage,
  type Publication,
  type RecordType,
  type Withdrawal,
} from '@october/schema';

/** What happens to an answer: cut short, of other bytes, trickling, the connection closed, an error of a proxy's. */
export type Fault = 'cut' | 'garbage' | 'wrong-shape' | 'close' | 'slow' | 502;

export interface FeedServer {
  /** Address of the feed, as `FEED_URL`. */
  readonly url: string;
  readonly token: string;
  /** Every change there ever was, in order. */
  readonly log: readonly Change[];
  readonly head: string | null;
  /** Changes in a page, at most; may be changed between two requests. */
  pageSize: number;
  /** Given to the next answers, one each; `null` is a good answer. */
  readonly faults: (Fault | null)[];
  /** Requests so far, as path and query. */
  readonly requests: string[];
  /** When so many more were made. */
  untilRequests(more: number): Promise<void>;
  publish(type: RecordType | string, id: string, record: Record<string, unknown>, more?: Partial<Publication>): Publication;
  withdraw(id: string, more?: Partial<Withdrawal>): Withdrawal;
  /** Takes changes as they are, numbers and all. */
  append(changes: Iterable<Change>): void;
  /** An older backup is put back: what came after the first so many changes never was. */
  restore(length: number): void;
  addFile(bytes: Buffer): string;
  digest(): string;
  /** An answer to the digest that is not right. */
  wrongDigest: string | null;
  /** Stops answering, as a CMS that is down; `start` is at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export const startFeedServer = async (): Promise<FeedServer> => {
  let log: Change[] = [];
  const files = new Map<string, Buffer>();
  const token = randomBytes(18).toString('base64url');
  const wakers: (() => void)[] = [];
  let port = 0;
  const faults: (Fault | null)[] = [];
  const requests: string[] = [];
  let waiting: { count: number; resolve: () => void }[] = [];
  const wake = () => wakers.splice(0).forEach((waker) => waker());
  const tokenOf = (change: Change | undefined) => (change === undefined ? null : formatFeedToken(change.number, change.nonce));
  const current = (until = Infinity): Map<string, Change> =>
    new Map(log.filter(({ number }) => number <= until).map((change) => [change.id, change]));
  const knows = (asked: string) => {
    const parsed = parseFeedToken(asked);
    return parsed !== null && log.some(({ number, nonce }) => number === parsed.number && nonce === parsed.nonce);
  };

  const pageOf = (after: string | null, until: string | null): FeedPage => {
    const from = after === null ? 0 : (parseFeedToken(after)?.number ?? 0);
    const head = until ?? tokenOf(log.at(-1));
    const end = head === null ? 0 : (parseFeedToken(head)?.number ?? 0);
    const last = current(end);
    const run = log.filter(({ number }) => number > from && number <= end);
    const isCurrent = (change: Change) => last.get(change.id) === change;
    const kept = run.filter(isCurrent).slice(0, server.pageSize);
    const isLast = kept.length === run.filter(isCurrent).length;
    const next = isLast ? head : tokenOf(kept.at(-1));
    const to = next === null ? 0 : (parseFeedToken(next)?.number ?? 0);
    const superseded = run
      .filter((change) => change.number <= to && !isCurrent(change))
      .map(({ number, nonce }): [number, string] => [number, nonce]);
    return { changes: kept, superseded, next, head };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://feed');
    requests.push(url.pathname + url.search);
    waiting = waiting.filter(({ count, resolve }) => requests.length < count || resolve());
    if (request.headers.authorization !== `Bearer ${token}`)
      return send(response, 401, { error: { code: 'unauthorized', message: 'unauthorized' } });
    if (url.pathname === '/api/feed/digest')
      return send(response, 200, {
        token: tokenOf(log.at(-1)),
        digest: server.wrongDigest ?? server.digest(),
        entries: publicationsOf(current()).length,
      });
    const file = /^\/api\/feed\/files\/(.+)$/.exec(url.pathname)?.[1];
    if (file !== undefined) return sendFile(response, files.get(file), faults);
    const after = url.searchParams.get('after');
    const until = url.searchParams.get('until');
    for (const asked of [after, until])
      if (asked !== null && !knows(asked)) return send(response, 410, { error: { code: 'unknown_token', message: 'unknown token' } });
    const wait = Number(url.searchParams.get('wait') ?? '0');
    if (wait > 0 && tokenOf(log.at(-1)) === after) await news(wait, response);
    if (after !== null && !knows(after)) return send(response, 410, { error: { code: 'unknown_token', message: 'unknown token' } });
    sendBytes(response, Buffer.from(JSON.stringify(pageOf(after, until))), faults.shift() ?? null);
  };

  const news = (seconds: number, response: ServerResponse): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      wakers.push(end);
      response.once('close', end);
    });

  const listen = () =>
    new Promise<void>((resolve, reject) => {
      http.once('error', reject);
      http.listen(port, '127.0.0.1', () => {
        port = (http.address() as AddressInfo).port;
        resolve();
      });
    });
  const http = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  let clock = Date.UTC(2026, 0, 1);
  const position = () => {
    clock += 1000;
    return { number: (log.at(-1)?.number ?? 0) + 1, nonce: randomBytes(4).toString('hex'), at: new Date(clock).toISOString() };
  };
  const add = <Added extends Change>(change: Added): Added => {
    log.push(change);
    wake();
    return change;
  };
  const server: FeedServer = {
    get url() {
      return `http://127.0.0.1:${port}/api/feed`;
    },
    token,
    get log() {
      return log;
    },
    get head() {
      return tokenOf(log.at(-1));
    },
    pageSize: 500,
    faults,
    requests,
    untilRequests: (more) => new Promise((resolve) => waiting.push({ count: requests.length + more, resolve })),
    publish: (type, id, record, more = {}) => {
      const place = position();
      return add({
        kind: 'publication',
        ...place,
        type,
        id,
        format: 1,
        revision: revisionOf(record),
        firstPublishedAt: place.at,
        record,
        labels: {},
        ...more,
      });
    },
    withdraw: (id, more = {}) => {
      const last = current().get(id);
      if (last === undefined) throw new Error(`nothing was published under ${id}`);
      return add({ kind: 'withdrawal', ...position(), type: last.type, id, formerSlugs: [], ...more });
    },
    append: (changes) => {
      for (const change of changes) log.push(change);
      wake();
    },
    restore: (length) => {
      log = log.slice(0, length);
      wake();
    },
    addFile: (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      files.set(sha256, bytes);
      return sha256;
    },
    digest: () => {
      const lines = publicationsOf(current()).map(({ type, id, revision }) => ({ id, line: `${type} ${id} ${revision}\n` }));
      lines.sort((a, b) => (a.id < b.id ? -1 : 1));
      return createHash('sha256')
        .update(lines.map(({ line }) => line).join(''))
        .digest('hex');
    },
    wrongDigest: null,
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
    start: listen,
    remove: async () => {
      wake();
      if (http.listening) await server.stop();
    },
  };
  await listen();
  return server;
};

const publicationsOf = (current: Map<string, Change>): Publication[] =>
  [...current.values()].filter((change) => change.kind === 'publication');

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

const sendBytes = (response: ServerResponse, bytes: Buffer, fault: Fault | null): void => {
  if (fault === 502) return send(response, 502, { message: 'bad gateway' });
  if (fault === 'close') return void response.destroy();
  if (fault === 'garbage') return void response.writeHead(200).end(randomBytes(200));
  if (fault === 'wrong-shape') return send(response, 200, { changes: [{ kind: 'publication' }], next: 'x' });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  if (fault === null) return void response.end(bytes);
  response.write(bytes.subarray(0, bytes.length / 2));
  // A slow answer never ends: whoever reads it must give up.
  if (fault === 'cut') setImmediate(() => response.destroy());
};

const sendFile = (response: ServerResponse, bytes: Buffer | undefined, faults: (Fault | null)[]): void => {
  if (bytes === undefined) return send(response, 404, { error: { code: 'not_found', message: 'no such file' } });
  sendBytes(response, bytes, faults.shift() ?? null);
};
