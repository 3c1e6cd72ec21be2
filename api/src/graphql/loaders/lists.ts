// Lists and counts of one request, asked together: those that differ in their parent only in one statement, and the others in one more.
import type DataLoader from 'dataloader';
import { badInput } from '../../archive/user-error.js';
import type { ListPage, Question, Window } from '../../store/question.js';
import { ForeignCursorError, type Reader } from '../../store/reader.js';
import { batchBy } from './batch-by.js';

export interface ListRequest {
  readonly question: Question;
  readonly window: Window;
  /** Whom `'parent'` stands for in the question; null where it does not occur. */
  readonly parent: string | null;
}
export type CountRequest = Omit<ListRequest, 'window'>;

const alone = 'alone';

export const listLoader = (reader: Reader): DataLoader<ListRequest, ListPage, string> =>
  batchBy<ListRequest, ListPage>(
    ({ question, window, parent }) => (parent === null ? alone : JSON.stringify([question, window])),
    (requests) => listTogether(reader, requests).catch((error: unknown) => listApart(reader, requests, error)),
  );

export const countLoader = (reader: Reader): DataLoader<CountRequest, number, string> =>
  batchBy<CountRequest, number>(
    ({ question, parent }) => (parent === null ? alone : JSON.stringify(question)),
    (requests) => countTogether(reader, requests),
  );

const listTogether = async (reader: Reader, requests: readonly [ListRequest, ...ListRequest[]]): Promise<readonly ListPage[]> => {
  const [{ question, window, parent }] = requests;
  if (parent !== null) return reader.lists(question, window, parentsOf(requests));
  return requests.length === 1 ? [await reader.list(question, window)] : reader.listEach(requests);
};

/** A cursor that is not of its list is the fault of that list only: the others are answered. */
const listApart = async (reader: Reader, requests: readonly ListRequest[], error: unknown): Promise<readonly (ListPage | Error)[]> => {
  if (!(error instanceof ForeignCursorError)) throw error;
  const [one] = requests;
  if (requests.length === 1 || one?.parent !== null) return requests.map(() => badInput(error.message));
  return Promise.all(requests.map(({ question, window }) => reader.list(question, window).catch(asUserError)));
};

const asUserError = (error: unknown): Error => {
  if (error instanceof ForeignCursorError) return badInput(error.message);
  throw error;
};

const countTogether = async (reader: Reader, requests: readonly [CountRequest, ...CountRequest[]]): Promise<readonly number[]> => {
  const [{ question, parent }] = requests;
  if (parent !== null) return reader.counts(question, parentsOf(requests));
  return requests.length === 1 ? [await reader.count(question)] : reader.countEach(requests.map((request) => request.question));
};

const parentsOf = (requests: readonly CountRequest[]): string[] => requests.map(({ parent }) => parent ?? '');
