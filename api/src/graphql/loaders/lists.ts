// Lists and counts of one request, asked together: those that differ in their parent only in one statement, and the others in one more.
import type DataLoader from 'dataloader';
import { asUserError } from '../../archive/user-error.js';
import type { ListPage, Question, Window } from '../../store/question.js';
import type { Reader } from '../../store/reader.js';
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
    (requests) => listTogether(reader, requests).catch(asUserError),
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

const countTogether = async (reader: Reader, requests: readonly [CountRequest, ...CountRequest[]]): Promise<readonly number[]> => {
  const [{ question, parent }] = requests;
  if (parent !== null) return reader.counts(question, parentsOf(requests));
  return requests.length === 1 ? [await reader.count(question)] : reader.countEach(requests.map((request) => request.question));
};

const parentsOf = (requests: readonly CountRequest[]): string[] => requests.map(({ parent }) => parent ?? '');
