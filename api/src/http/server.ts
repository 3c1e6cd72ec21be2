// The outermost handler: one way in for every request, one place where what went wrong becomes an answer.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../log.js';
import { type Answer, graphqlError, type Handler, RequestError } from './answer.js';

export interface Route {
  readonly path: string | RegExp;
  readonly methods: readonly string[];
  readonly handle: Handler;
}

export interface HttpServer {
  readonly port: number;
  /** Lets requests under way finish, then closes. */
  close(): Promise<void>;
}

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  readonly routes: readonly Route[];
  readonly log: Log;
  /** Added to every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Reading is open to every site; nothing here depends on who asks. */
const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Archive-Version, X-Request-Id, Retry-After',
  'x-content-type-options': 'nosniff',
};

const closeAfterMs = 10_000;

/** Rejects where the port is taken or may not be opened. */
export const startHttp = async ({ host, port, routes, log }: HttpOptions): Promise<HttpServer> => {
  const server = createServer((request, response) => void answerRequest(request, response, routes, log));
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
};

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), closeAfterMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });

const answerRequest = async (request: IncomingMessage, response: ServerResponse, routes: readonly Route[], log: Log): Promise<void> => {
  const requestId = randomUUID();
  const started = performance.now();
  response.setHeader('x-request-id', requestId);
  for (const [name, value] of Object.entries(openToAll)) response.setHeader(name, value);
  let answer: Answer | null;
  try {
    answer = await route(request, response, routes, requestId);
  } catch (error) {
    answer = answerFor(error, requestId, log);
  }
  if (answer !== null && !response.headersSent) write(request, response, answer);
  log.debug(
    { requestId, method: request.method, url: request.url, status: response.statusCode, ms: performance.now() - started },
    'request ended',
  );
};

const route = async (
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route[],
  requestId: string,
): Promise<Answer | null> => {
  if (!URL.canParse(request.url ?? '/', 'http://localhost')) throw new RequestError(400, `"${request.url}" is not an address`);
  const url = new URL(request.url ?? '/', 'http://localhost');
  const found = routes.find(({ path }) => (typeof path === 'string' ? path === url.pathname : path.test(url.pathname)));
  if (found === undefined) throw new RequestError(404, `there is nothing at ${url.pathname}; the API is at /graphql`);
  const allowed = ['OPTIONS', ...found.methods].join(', ');
  if (request.method === 'OPTIONS') return preflight(request, allowed);
  if (!found.methods.includes(request.method ?? ''))
    throw new RequestError(405, `${request.method} is not understood here; expected ${found.methods.join(' or ')}`, { allow: allowed });
  return found.handle({ request, response, url, requestId });
};

const preflight = (request: IncomingMessage, allowed: string): Answer => ({
  status: 204,
  headers: {
    allow: allowed,
    'access-control-allow-methods': allowed,
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
    'access-control-max-age': '86400',
    vary: 'access-control-request-headers',
  },
  body: '',
});

const answerFor = (error: unknown, requestId: string, log: Log): Answer => {
  if (error instanceof RequestError) return graphqlError(error.status, 'BAD_REQUEST', error.message, error.headers);
  log.error({ requestId, err: error }, 'a request failed');
  return graphqlError(
    500,
    'INTERNAL_SERVER_ERROR',
    `Something went wrong here, not in your request. Tell whoever runs this archive the request id ${requestId}.`,
  );
};

const write = (request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void => {
  const bytes = Buffer.byteLength(body);
  response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': String(bytes) });
  response.end(request.method === 'HEAD' || status === 204 ? undefined : body);
};
