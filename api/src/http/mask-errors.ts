// What of an error a reader is told. The caller's mistakes as they are; ours under a request id that the log holds.
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Log } from '../log.js';

/** Codes of the caller's own mistakes. Everything else is ours. */
const callersMistakes = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const codeOf = (extensions: Readonly<Record<string, unknown>> | undefined): string =>
  typeof extensions?.['code'] === 'string' ? extensions['code'] : '';

/** Apollo's `formatError`: only message, place and code leave the house. */
export const maskError = (formatted: GraphQLFormattedError): GraphQLFormattedError => {
  const { message, locations, path, extensions } = formatted;
  const at = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
  const code = codeOf(extensions);
  if (callersMistakes.has(code)) return { message, ...at, extensions: { code } };
  const requestId = typeof extensions?.['requestId'] === 'string' ? extensions['requestId'] : undefined;
  return {
    message: 'Something went wrong here, not in your request. Tell whoever runs this archive the request id.',
    ...at,
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId === undefined ? {} : { requestId }) },
  };
};

/** Logs our own faults, once, with the id that the reader is told. */
export const logErrors = (log: Log): ApolloServerPlugin<{ requestId: string }> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue, request }) => {
      for (const error of errors) {
        if (callersMistakes.has(codeOf(error.extensions))) continue;
        // Apollo gives errors of its own (parsing, validation) their code only when it formats them.
        if (error.originalError === undefined && error.path === undefined) continue;
        error.extensions['requestId'] = contextValue.requestId;
        log.error(
          { requestId: contextValue.requestId, path: error.path, operationName: request.operationName, err: error.originalError ?? error },
          'a query failed',
        );
      }
    },
  }),
});
