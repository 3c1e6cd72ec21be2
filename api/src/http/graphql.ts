// /graphql: our handler reads the request and holds the Reader; Apollo Server answers it.
import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { GraphQLContext } from '../graphql/context.js';
import type { Log } from '../log.js';
import type { Reader, Store } from '../store/reader.js';
import { graphqlError, type Answer, type Exchange, type Handler } from './answer.js';
import { readBody } from './body.js';
import { frontPage } from './front-page.js';
import { logErrors, maskError } from './mask-errors.js';

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly store: Store;
  readonly createContext: (reader: Reader, requestId: string) => Promise<GraphQLContext>;
  readonly log: Log;
  readonly url: string;
}

export interface GraphqlHandler {
  readonly handle: Handler;
  stop(): Promise<void>;
}

export const createGraphqlHandler = async ({ schema, store, createContext, log, url }: GraphqlOptions): Promise<GraphqlHandler> => {
  const apollo = new ApolloServer<GraphQLContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskError,
    logger: log,
    // Apollo's cache control would wrap every resolver, to work out what we know already: an answer holds as long as its version.
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), logErrors(log)],
  });
  await apollo.start();

  const execute = async (exchange: Exchange, reader: Reader): Promise<Answer> => {
    const asked = await readRequest(exchange);
    if ('status' in asked) return asked;
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asked,
      context: () => createContext(reader, exchange.requestId),
    });
    if (body.kind !== 'complete') throw new Error('an answer in pieces was not asked for');
    return { status: status ?? 200, headers: { ...Object.fromEntries(headers), 'archive-version': reader.version }, body: body.string };
  };

  return {
    handle: async (exchange) => {
      if (isBrowserAtTheDoor(exchange)) return frontPage(url);
      const reader = store.acquire();
      if (reader === null) {
        return graphqlError(503, 'NOT_READY', 'The archive is being fetched for the first time. Ask again in a few seconds.', {
          'retry-after': '2',
        });
      }
      try {
        return await execute(exchange, reader);
      } finally {
        store.release(reader);
      }
    },
    stop: () => apollo.stop(),
  };
};

const isBrowserAtTheDoor = ({ request, url }: Exchange): boolean =>
  request.method === 'GET' &&
  !url.searchParams.has('query') &&
  !url.searchParams.has('extensions') &&
  (request.headers.accept ?? '').includes('text/html');

const readRequest = async ({ request, url }: Exchange): Promise<HTTPGraphQLRequest | Answer> => {
  const method = request.method ?? 'GET';
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (method !== 'POST') return { method, headers, search: url.search, body: null };
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '')) {
    return graphqlError(
      415,
      'BAD_REQUEST',
      `content-type: "${request.headers['content-type'] ?? ''}" is not understood; expected application/json`,
    );
  }
  const text = await readBody(request);
  try {
    return { method, headers, search: url.search, body: JSON.parse(text) as unknown };
  } catch {
    return graphqlError(400, 'BAD_REQUEST', 'The body is not JSON; expected {"query": "…", "variables": {…}}');
  }
};
