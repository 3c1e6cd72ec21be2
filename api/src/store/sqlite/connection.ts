// One connection to a store's file: the seam behind which SQLite stands. Statements are prepared once and counted for whoever asks.
import Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { compile, type Fragment } from './statements.js';

export type OnStatement = (text: string) => void;

export interface ConnectionOptions {
  readonly readonly?: boolean;
  readonly cacheKilobytes?: number;
  /** Called for every statement that is run, transactions' ends left out. */
  readonly onStatement?: OnStatement | undefined;
  /** Called when the file turns out to be damaged, before the error is thrown. */
  readonly onDamage?: ((fault: string) => void) | undefined;
}

type Parameters = readonly unknown[];

/** Of one statement that inserts. */
const mostRows = 12;

export class Connection {
  readonly #database: Database.Database;
  /** Those written out in the code. */
  readonly #fixed = new Map<string, Database.Statement>();
  readonly #inserts = new Map<string, Database.Statement[]>();
  /** Composed ones come in many shapes; those not used for long are let go. */
  readonly #composed = new LRUCache<string, Database.Statement>({ max: 400 });
  readonly #onStatement: OnStatement | undefined;
  readonly #onDamage: ((fault: string) => void) | undefined;

  constructor(
    readonly file: string,
    { readonly = false, cacheKilobytes = 8_000, onStatement, onDamage }: ConnectionOptions = {},
  ) {
    // A connection that only reads must still be able to share the write-ahead log, so it is the pragma that holds it back.
    this.#database = new Database(file, { timeout: 5_000, fileMustExist: readonly });
    this.#onStatement = onStatement;
    this.#onDamage = onDamage;
    try {
      this.#database.pragma(`cache_size = -${cacheKilobytes}`);
      this.#database.pragma('temp_store = MEMORY');
      if (readonly) this.#database.pragma('query_only = ON');
      else {
        // Of a new file only: many short rows in large pages are split less often.
        this.#database.pragma('page_size = 8192');
        this.#database.pragma('journal_mode = WAL');
        this.#database.pragma('synchronous = NORMAL');
        // The follower does it, when nobody waits.
        this.#database.pragma('wal_autocheckpoint = 0');
      }
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /** Rows as objects. */
  all<Row>(text: string, ...parameters: Parameters): Row[] {
    return this.#ask(() => this.#prepare(text).all(...parameters)) as Row[];
  }

  get<Row>(text: string, ...parameters: Parameters): Row | undefined {
    return this.#ask(() => this.#prepare(text).get(...parameters)) as Row | undefined;
  }

  run(text: string, ...parameters: Parameters): number {
    return this.#prepare(text).run(...parameters).changes;
  }

  /** Writes rows with as few statements as may be. `into`: `INSERT INTO link (source, ...)`; `values`: `width` of them a row, row after row. */
  insert(into: string, width: number, values: readonly unknown[]): void {
    const most = mostRows * width;
    for (let from = 0; from < values.length; from += most) {
      const some = values.length <= most ? values : values.slice(from, from + most);
      this.#onStatement?.(into);
      this.#inserting(into, some.length / width, width).run(some);
    }
  }

  /** Rows of a composed statement, as lists in the order of its columns. */
  rows<Row extends readonly unknown[]>(fragment: Fragment): Row[] {
    const { text, parameters } = compile(fragment);
    return this.#ask(() => this.#compose(text).all(...parameters)) as Row[];
  }

  /** Several statements at once, without parameters. */
  script(text: string): void {
    this.#database.exec(text);
  }

  pragma(text: string): unknown {
    return this.#database.pragma(text);
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  begin(mode: 'read' | 'write'): void {
    this.#database.exec(mode === 'read' ? 'BEGIN' : 'BEGIN IMMEDIATE');
  }

  commit(): void {
    this.#database.exec('COMMIT');
  }

  rollback(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }

  /** All of `work` or nothing. */
  transaction<Result>(work: () => Result): Result {
    this.begin('write');
    try {
      const result = work();
      this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  close(): void {
    this.#fixed.clear();
    this.#inserts.clear();
    this.#composed.clear();
    this.#database.close();
  }

  #ask(work: () => unknown): unknown {
    try {
      return work();
    } catch (error) {
      if (isDamage(error)) this.#onDamage?.(String(error));
      throw error;
    }
  }

  #prepare(text: string): Database.Statement {
    this.#onStatement?.(text);
    const known = this.#fixed.get(text);
    if (known) return known;
    const made = this.#database.prepare(text);
    this.#fixed.set(text, made);
    return made;
  }

  /** By number of rows; a table is always given rows of one width. */
  #inserting(into: string, rows: number, width: number): Database.Statement {
    let known = this.#inserts.get(into);
    if (known === undefined) this.#inserts.set(into, (known = []));
    const row = () => `(${Array.from({ length: width }, () => '?').join()})`;
    return (known[rows] ??= this.#database.prepare(`${into} VALUES ${Array.from({ length: rows }, row).join()}`));
  }

  #compose(text: string): Database.Statement {
    this.#onStatement?.(text);
    const known = this.#composed.get(text);
    if (known) return known;
    const made = this.#database.prepare(text).raw();
    this.#composed.set(text, made);
    return made;
  }
}

/** The file is not a store any more: half written, overwritten, no database at all. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error));

/** SQLite's own code, `SQLITE_BUSY`; empty for what is no error of SQLite's. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
