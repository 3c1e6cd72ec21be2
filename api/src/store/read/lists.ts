// Lists and counts, one or many, with one statement (two where it must first be known how much a condition leads to).
import type { ListPage, Question, Window } from '../question.js';
import type { Connection } from '../sqlite/connection.js';
import { sql, type Fragment } from '../sqlite/statements.js';
import { countSql } from './count-sql.js';
import { estimate, findDriver, needsEstimate, planList, type Driver } from './plan.js';
import type { Parent, ProbeContext } from './probe.js';
import { spansSql } from './spans.js';
import { readPage, readWindow, windowColumns, type WindowValues } from './window.js';

export interface Request {
  readonly question: Question;
  readonly window: Window;
}

const parentColumn = sql.raw('parent.value');
/** Parts of one statement; SQLite takes 500. */
const mostParts = 100;

export class Lists {
  /** `locales`: those with sort keys, the default one first. `sortAtMost`: more entries than this are not sorted for a page. */
  constructor(
    private readonly connection: Connection,
    private readonly locales: readonly string[],
    private readonly sortAtMost: number,
  ) {}

  list(question: Question, window: Window): ListPage {
    const [page] = this.listEach([{ question, window }]);
    if (page === undefined) throw new Error('one list was asked for, none came');
    return page;
  }

  listEach(requests: readonly Request[]): ListPage[] {
    if (requests.length > mostParts) return [...this.listEach(requests.slice(0, mostParts)), ...this.listEach(requests.slice(mostParts))];
    const asked = requests.map(({ question, window }) => {
      const context = this.#context(question, null);
      return { question, context, places: readWindow(window, question), driver: findDriver(question, context) };
    });
    const many = this.#leadToMany(asked);
    const parts = asked.map(({ question, context, places, driver }, index) => {
      const plan = planList(question, driver, many[index] ?? false, context.locale);
      return windowColumns(question, plan, context, places);
    });
    const rows = this.#rowsOfParts<WindowValues>(parts);
    return asked.map(({ places }, index) => readPage(rows[index] ?? ['[]', 0, 0], places));
  }

  lists(question: Question, window: Window, parents: readonly string[]): ListPage[] {
    const context = this.#context(question, parentColumn);
    const places = readWindow(window, question);
    const driver = findDriver(question, context);
    const [many = false] = this.#leadToMany([{ question, driver }]);
    const columns = windowColumns(question, planList(question, driver, many, context.locale), context, places);
    return this.#rowsOfParents<WindowValues>(columns, parents).map((row) => readPage(row, places));
  }

  countEach(questions: readonly Question[]): number[] {
    if (questions.length > mostParts)
      return [...this.countEach(questions.slice(0, mostParts)), ...this.countEach(questions.slice(mostParts))];
    const rows = this.#rowsOfParts<[number]>(questions.map((question) => countSql(question, this.#context(question, null))));
    return rows.map(([count]) => count);
  }

  counts(question: Question, parents: readonly string[]): number[] {
    return this.#rowsOfParents<[number]>(countSql(question, this.#context(question, parentColumn)), parents).map(([count]) => count);
  }

  /** First and last day of the main date of each, as Julian Day Numbers; open sides are `firstOfDays` and `lastOfDays`. */
  spans(question: Question): [number, number][] {
    return this.connection.rows<[number, number]>(spansSql(question, this.#context(question, null)));
  }

  #context({ locale }: Question, parent: Parent): ProbeContext {
    return { parent, locale: this.locales.includes(locale) ? locale : (this.locales[0] ?? locale) };
  }

  /** For each list, whether its driver leads to so many that the order's own index is better. */
  #leadToMany(asked: readonly { readonly question: Question; readonly driver: Driver | null }[]): boolean[] {
    const unsure = asked.flatMap(({ question, driver }, index) =>
      needsEstimate(driver, question.order) ? [{ index, sql: estimate(driver, this.sortAtMost) }] : [],
    );
    const many = asked.map(() => false);
    if (unsure.length === 0) return many;
    const [row = []] = this.connection.rows<number[]>(sql`SELECT ${sql.join(unsure.map((one) => one.sql))}`);
    unsure.forEach(({ index }, column) => (many[index] = (row[column] ?? 0) >= this.sortAtMost));
    return many;
  }

  #rowsOfParts<Row extends readonly unknown[]>(parts: readonly Fragment[]): Row[] {
    if (parts.length === 0) return [];
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return this.connection.rows<Row>(sql`SELECT ${only}`);
    const numbered = parts.map((part, index) => sql`SELECT ${sql.raw(String(index))} AS part, ${part}`);
    const rows = this.connection.rows<[number, ...unknown[]]>(sql.join(numbered, sql.raw(' UNION ALL ')));
    return rows.sort(([a], [b]) => a - b).map(([, ...row]) => row as unknown as Row);
  }

  #rowsOfParents<Row extends readonly unknown[]>(columns: Fragment, parents: readonly string[]): Row[] {
    if (parents.length === 0) return [];
    const rows = this.connection.rows<[number, ...unknown[]]>(
      sql`SELECT parent.key, ${columns} FROM json_each(${JSON.stringify(parents)}) AS parent`,
    );
    return rows.sort(([a], [b]) => a - b).map(([, ...row]) => row as unknown as Row);
  }
}
