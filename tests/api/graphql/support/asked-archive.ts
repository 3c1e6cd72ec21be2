// An archive in a store of its own, asked through the schema: no network, and every statement of an answer is known.
import path from 'node:path';
import { mediaAddresses } from '@october/api/dist/archive/media.js';
import { createContext, type GraphQLContext } from '@october/api/dist/graphql/context.js';
import { createSchema } from '@october/api/dist/graphql/schema/schema.js';
import type { Reader, Store } from '@october/api/dist/store/reader.js';
import { openStore, type OpenedStore } from '@october/api/dist/store/open-store.js';
import { createStoreFile } from '@october/api/dist/store/store-file.js';
import { applyChanges, reachToken } from '@october/api/dist/store/write/apply-changes.js';
import { finishBulk } from '@october/api/dist/store/write/finish-bulk.js';
import { openTexts } from '@october/api/dist/texts/texts.js';
import { formatFeedToken, type Change } from '@october/schema';
import { graphql, type ExecutionResult } from 'graphql';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const schema = createSchema();

export interface AskedArchive {
  readonly store: Store;
  createContext(reader: Reader, requestId: string): Promise<GraphQLContext>;
  /** Data and errors, as a reader gets them. */
  answer(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult<Record<string, never>>>;
  /** The data; throws where the answer has errors. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The one error of a question that must be refused. */
  refuse(query: string, variables?: Record<string, unknown>): Promise<{ message: string; code: unknown }>;
  /** Statements that the answer needs when nothing is in memory, and the data. */
  count<Data>(query: string, variables?: Record<string, unknown>): Promise<{ statements: readonly string[]; data: Data }>;
  close(): Promise<void>;
}

export const openAskedArchive = async (changes: Iterable<Change>): Promise<AskedArchive> => {
  const folder = await temporaryFolder('graphql');
  const file = path.join(folder.path, 'archive.db');
  const all = [...changes];
  const connection = createStoreFile(file);
  connection.transaction(() => {
    applyChanges(connection, all);
    finishBulk(connection);
    reachToken(connection, formatFeedToken(all.at(-1)?.number ?? 0, 'nonce'), true);
  });
  connection.close();
  const texts = openTexts({ file: path.join(folder.path, 'texts.db') });
  let statements: string[] = [];
  const open = (): OpenedStore => openStore({ file, onStatement: (text) => statements.push(text) });
  let store = open();

  const contextFor: AskedArchive['createContext'] = (reader, requestId) =>
    createContext({ reader, texts, media: mediaAddresses('https://api.example.org/media'), requestId, apiUrl: 'https://api.example.org' });
  const answer: AskedArchive['answer'] = async (query, variables) => {
    const reader = store.acquire();
    if (reader === null) throw new Error('the store has no version');
    try {
      const contextValue = await contextFor(reader, 'test');
      return (await graphql({ schema, source: query, contextValue, variableValues: variables })) as ExecutionResult<Record<string, never>>;
    } finally {
      store.release(reader);
    }
  };
  const ask = async <Data>(query: string, variables?: Record<string, unknown>): Promise<Data> => {
    const { data, errors } = await answer(query, variables);
    if (errors)
      throw new Error(errors.map(({ message, path: at, stack }) => `${at?.join('.') ?? ''}: ${message}\n${stack ?? ''}`).join('\n'));
    return data as Data;
  };
  return {
    get store() {
      return store;
    },
    createContext: contextFor,
    answer,
    ask,
    refuse: async (query, variables) => {
      const { errors = [] } = await answer(query, variables);
      const [error, ...others] = errors;
      if (!error || others.length > 0) throw new Error(`expected one error, got ${JSON.stringify(errors)}`);
      return { message: error.message, code: error.extensions['code'] };
    },
    count: async (query, variables) => {
      await store.close();
      store = open();
      await ask('{ site { id } }');
      statements = [];
      return { data: await ask(query, variables), statements };
    },
    close: async () => {
      await store.close();
      await texts.close();
      await folder.remove();
    },
  };
};
