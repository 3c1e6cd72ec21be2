// SQL as text and parameters. Composed statements are made with Kysely's `sql`; the same shape gives the same text, so it is prepared once.
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql, type RawBuilder } from 'kysely';

export { sql };
export type Fragment = RawBuilder<unknown>;

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

export const compile = (fragment: Fragment): Statement => {
  const { sql: text, parameters } = fragment.compile(compiler);
  return { text, parameters };
};

export const and = (fragments: readonly Fragment[]): Fragment => sql.join(fragments, sql.raw(' AND '));
export const or = (fragments: readonly Fragment[]): Fragment => sql`(${sql.join(fragments, sql.raw(' OR '))})`;
/** A list as one parameter, so that its length does not change the statement. */
export const listOf = (values: readonly (string | number)[]): Fragment => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
/** `= x` or `IN (...)`. */
export const among = (values: readonly string[]): Fragment => (values.length === 1 ? sql`= ${values[0]}` : sql`IN ${listOf(values)}`);
