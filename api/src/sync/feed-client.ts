// The feed over HTTP: pages, digest, files. Whatever is not a whole, right answer is an error; nothing half is handed on.
import { feedDigest, feedError, feedPage, type FeedDigest, type FeedPage, type FeedToken } from '@october/schema';
import { Agent, request, type Dispatcher } from 'undici';
import { checkPage, FeedFault } from './check-page.js';

/** The feed does not know the token (410): an older backup was restored there, or it is another archive's. */
export class UnknownTokenError extends Error {
  override readonly name = 'UnknownTokenError';
}

/** The feed refused: a wrong secret, a wrong address. */
export class FeedRefusal extends Error {
  override readonly name = 'FeedRefusal';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface PageQuestion {
  /** Null asks for everything. */
  readonly after: FeedToken | null;
  /** `head` of the run's first page. */
  readonly until?: FeedToken | null;
  readonly waitSeconds?: number;
  readonly signal?: AbortSignal;
}

export interface FeedClientOptions {
  /** `http://127.0.0.1:1337/api/feed`, without a slash at its end. */
  readonly url: string;
  readonly token: string;
  /** How long an answer may take beyond the wait that was asked for. */
  readonly timeoutMs?: number;
}

/** Far more than a page has (`feedBounds`), lest a broken feed fill the memory. */
const mostBytes = 64 * 1024 * 1024;

export class FeedClient {
  readonly #agent = new Agent({ connections: 8, keepAliveTimeout: 30_000 });

  constructor(readonly options: FeedClientOptions) {}

  /** Throws UnknownTokenError, FeedRefusal, FeedFault; or what the network throws. */
  async page({ after, until, waitSeconds = 0, signal }: PageQuestion): Promise<FeedPage> {
    const query = new URLSearchParams();
    if (after !== null) query.set('after', after);
    if (until != null) query.set('until', until);
    if (waitSeconds > 0) query.set('wait', String(waitSeconds));
    const found = feedPage.safeParse(await this.#json(`?${query}`, waitSeconds, signal));
    if (!found.success) throw new FeedFault(`a page is not as the contract has it: ${issueOf(found.error.issues)}`);
    checkPage(found.data, after, until ?? null);
    return found.data;
  }

  async digest(signal?: AbortSignal): Promise<FeedDigest> {
    const found = feedDigest.safeParse(await this.#json('/digest', 0, signal));
    if (!found.success) throw new FeedFault(`the digest is not as the contract has it: ${issueOf(found.error.issues)}`);
    return found.data;
  }

  /** The bytes of a published file; null where the feed has none of that name. Whoever reads them checks them. */
  async file(sha256: string, signal?: AbortSignal): Promise<AsyncIterable<Buffer> | null> {
    const { statusCode, body } = await this.#get(`/files/${sha256}`, 0, signal);
    if (statusCode === 200) return body;
    await body.dump();
    if (statusCode === 404) return null;
    throw new FeedRefusal(statusCode, `the feed answered ${statusCode} when asked for file ${sha256}`);
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #json(rest: string, waitSeconds: number, signal: AbortSignal | undefined): Promise<unknown> {
    const { timeoutMs = 30_000 } = this.options;
    const late = AbortSignal.timeout(waitSeconds * 1000 + 2 * timeoutMs);
    const { statusCode, body } = await this.#get(rest, waitSeconds, signal === undefined ? late : AbortSignal.any([signal, late]));
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > mostBytes) throw new FeedFault(`an answer is longer than ${mostBytes} bytes`);
      chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    if (statusCode !== 200) throw refusalOf(statusCode, text);
    try {
      return JSON.parse(text);
    } catch {
      throw new FeedFault(`an answer of ${length} bytes is not JSON: ${JSON.stringify(text.slice(0, 60))}`);
    }
  }

  #get(rest: string, waitSeconds: number, signal: AbortSignal | undefined): Promise<Dispatcher.ResponseData> {
    const { url, token, timeoutMs = 30_000 } = this.options;
    return request(`${url}${rest}`, {
      dispatcher: this.#agent,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      headersTimeout: waitSeconds * 1000 + timeoutMs,
      bodyTimeout: timeoutMs,
      ...(signal === undefined ? {} : { signal }),
    });
  }
}

const refusalOf = (status: number, text: string): Error => {
  if (status === 410) return new UnknownTokenError('the feed does not know the token of this store');
  const said = feedError.safeParse(parsedOrNull(text));
  return new FeedRefusal(status, said.success ? `the feed answered ${status}: ${said.data.error.message}` : `the feed answered ${status}`);
};

const parsedOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const issueOf = (issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string => {
  const [issue] = issues;
  return issue === undefined ? 'unknown' : `${issue.path.join('.')}: ${issue.message}`;
};
