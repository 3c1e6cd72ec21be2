// What a handler answers; server.ts writes it.
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One request as handlers see it. `url` is parsed against no host: only its path and query mean anything. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** In the log and in `X-Request-Id`. */
  readonly requestId: string;
}

/** Null where the handler has written the response itself. */
export type Handler = (exchange: Exchange) => Promise<Answer | null>;

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: `${JSON.stringify(body)}\n`,
});

/** An error in GraphQL's form, so that clients read every answer of /graphql alike. */
export const graphqlError = (status: number, code: string, message: string, headers: Record<string, string> = {}): Answer =>
  json(status, { errors: [{ message, extensions: { code } }] }, headers);

/** A fault in the request itself, answered as it is. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}
