// Every row of every table of a CMS, named by what it belongs to instead of by its number: two databases that say the same are then alike.
import { readFileSync, readdirSync } from 'node:fs';
import { recordTypes } from '@october/schema';
import { inRepository } from '../../support/repository.js';
import { openSql, type Sql } from '../../support/sql.js';
import { models } from './any-archive.js';

type Row = Record<string, unknown>;

/** What chance or the hour gives: by table, or of every table. */
const byChance: Record<string, string[]> = {
  files: ['document_id', 'hash', 'url', 'folder_path', 'created_at', 'updated_at', 'published_at'],
  publications: ['document_id', 'nonce', 'created_at', 'updated_at', 'published_at', 'first_published_at', 'at'],
  settled: ['document_id', 'created_at', 'updated_at', 'published_at'],
};

/** Strapi's own tables, filled when it starts, with secrets and hours in them: only their rows are counted. */
const isStrapis = (table: string): boolean => /^(strapi_|admin_|up_|i18n_|sqlite_)/.test(table);

const collections = new Map<string, string>(
  [
    ...recordTypes.map((type) => [`api::${type}.${type}`, ['api', type, 'content-types', type, 'schema.json']] as const),
    ...readdirSync(inRepository('cms/src/components')).flatMap((group) =>
      readdirSync(inRepository('cms/src/components', group)).map(
        (file) => [`${group}.${file.replace('.json', '')}`, ['components', group, file]] as const,
      ),
    ),
  ].map(([uid, at]) => {
    const { collectionName } = JSON.parse(readFileSync(inRepository('cms', 'src', ...at), 'utf8')) as { collectionName: string };
    return [uid, collectionName];
  }),
);
const contentTables = new Set(recordTypes.map((type) => collections.get(`api::${type}.${type}`) ?? ''));
const uidOf = (table: string): string => [...collections].find(([, name]) => name === table)?.[0] ?? '';
const tableOf = (uid: unknown): string => {
  const table = collections.get(String(uid));
  if (table === undefined) throw new Error(`no table of ${String(uid)}`);
  return table;
};

/** Rows as texts, by table; of Strapi's own tables how many there are. Throws where a component belongs to nothing. */
export const readDatabase = async (cms: { env: Record<string, string>; dataDir: string }): Promise<Record<string, string[] | number>> => {
  const sql = await openSql(cms);
  try {
    const tables = await tableNames(sql);
    const rows = new Map<string, Row[]>();
    for (const table of tables)
      rows.set(table, await sql.run(`SELECT * FROM "${table}" ORDER BY id`).catch(() => sql.run(`SELECT * FROM "${table}"`)));
    const links = new Map<string, Map<string, string>>();
    for (const table of tables) links.set(table, await foreignKeys(sql, table));
    straighten(rows, links);
    const names = nameRows(rows, links);
    return Object.fromEntries(
      tables.map((table) => {
        const of = rows.get(table) ?? [];
        if (isStrapis(table)) return [table, of.length];
        return [table, of.map((row) => JSON.stringify(told(table, row, names, links.get(table) ?? new Map(), rows))).sort()];
      }),
    );
  } finally {
    await sql.close();
  }
};

const tableNames = async (sql: Sql): Promise<string[]> => {
  const query = (await isSqlite(sql))
    ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence'`
    : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  return (await sql.run(query)).map(({ name }) => String(name)).sort();
};

const isSqlite = (sql: Sql): Promise<boolean> =>
  sql.run('SELECT sqlite_version()').then(
    () => true,
    () => false,
  );

/** The table that each column points at. */
const foreignKeys = async (sql: Sql, table: string): Promise<Map<string, string>> => {
  const rows = (await isSqlite(sql))
    ? await sql.run(`SELECT "from" AS source, "table" AS target FROM pragma_foreign_key_list('${table}')`)
    : await sql.run(
        `SELECT a.attname AS source, c.confrelid::regclass::text AS target FROM pg_constraint c
           JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
          WHERE c.contype = 'f' AND c.conrelid = '"${table}"'::regclass`,
      );
  return new Map(rows.map(({ source, target }) => [String(source), String(target).replaceAll('"', '')]));
};

/** Where the Document Service updates an entry that was made before, as it must where others point at it, it counts the places of its components on
 *  from those that were there, and gives the only one of a field a place too. Only their order means something. */
const straighten = (rows: ReadonlyMap<string, Row[]>, links: ReadonlyMap<string, ReadonlyMap<string, string>>): void => {
  for (const [table, joins] of rows) {
    const owner = links.get(table)?.get('entity_id') ?? '';
    if (!table.endsWith('_cmps') || !contentTables.has(owner)) continue;
    for (const { id, created_at, updated_at } of rows.get(owner) ?? []) {
      if (instant(created_at) === instant(updated_at)) continue;
      const fields = new Map<string, Row[]>();
      for (const join of joins)
        if (join.entity_id === id) fields.set(String(join.field), [...(fields.get(String(join.field)) ?? []), join]);
      for (const [field, members] of fields) {
        const isOne = !models.get(uidOf(owner))?.[field]?.repeatable && models.get(uidOf(owner))?.[field]?.type === 'component';
        members.sort((one, other) => Number(one.order) - Number(other.order));
        members.forEach((member, index) => (member.order = isOne ? null : index + 1));
      }
    }
  }
};

/** Names of rows, by table and id: an entry's by its documentId and side, a component's by its place in what has it. */
const nameRows = (
  rows: ReadonlyMap<string, readonly Row[]>,
  links: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Map<string, string> => {
  const names = new Map<string, string>();
  for (const table of contentTables)
    for (const row of rows.get(table) ?? []) {
      const documentId = table === 'sites' ? 'site' : String(row.document_id);
      names.set(`${table}/${String(row.id)}`, `${documentId} ${row.published_at === null ? 'draft' : 'published'}`);
    }
  for (const row of rows.get('files') ?? []) names.set(`files/${String(row.id)}`, `file ${String(row.name)}`);
  const joins = [...rows].filter(([table]) => table.endsWith('_cmps'));
  // From the outside in: a component's name begins with that of what has it.
  for (let before = -1; names.size !== before; ) {
    before = names.size;
    for (const [table, between] of joins) {
      const owner = links.get(table)?.get('entity_id') ?? '';
      for (const { entity_id, cmp_id, component_type, field, order } of between) {
        const name = names.get(`${owner}/${String(entity_id)}`);
        if (name !== undefined) names.set(`${tableOf(component_type)}/${String(cmp_id)}`, `${name} ${String(field)}[${String(order)}]`);
      }
    }
  }
  return names;
};

const told = (
  table: string,
  row: Row,
  names: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, readonly Row[]>,
): Row => {
  const name = (of: string, id: unknown): string => {
    const found = names.get(`${of}/${String(id)}`);
    if (found === undefined) throw new Error(`a row of ${table} points at ${of} ${String(id)}, which belongs to nothing`);
    return found;
  };
  const isJoin = table.endsWith('_cmps') || table.endsWith('_lnk') || table.endsWith('_mph');
  const cells = Object.entries(row).map(([column, value]): [string, unknown] => {
    if (column === 'id') return [column, isJoin || byChance[table] ? '' : name(table, value)];
    if (byChance[table]?.includes(column)) return [column, ''];
    if (value === null) return [column, null];
    // Strapi gives the file a random name, and its thumbnail another made of it.
    if (table === 'files' && column === 'formats')
      return [column, (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(String(row.hash), '')];
    if (column === 'cmp_id') return [column, name(tableOf(row.component_type), value)];
    if (column === 'related_id') return [column, name(tableOf(row.related_type), value)];
    if (links.has(column) && !column.endsWith('_by_id')) return [column, name(links.get(column) ?? '', value)];
    if (contentTables.has(table) && column.endsWith('_at')) return [column, hour(row, column, rows.get(table) ?? [])];
    if (table === 'sites' && column === 'document_id') return [column, 'site'];
    if ((table === 'publications' || table === 'settled') && row.type === 'site' && column === 'entry_id') return [column, 'site'];
    if (table === 'settled' && column === 'row_id') return [column, name(tableOf(`api::${String(row.type)}.${String(row.type)}`), value)];
    if (table === 'settled' && column === 'files') return [column, String(value).replaceAll(/^\d+$/gm, (id) => name('files', id))];
    // The words of an entry with files have the files' own hours and addresses in them.
    if (table === 'settled' && column === 'words' && row.files !== '') return [column, ''];
    if (['labels', 'record', 'former_slugs', 'formats', 'focal_point'].includes(column))
      return [column, typeof value === 'string' ? (JSON.parse(value) as unknown) : value];
    return [column, value instanceof Date ? value.getTime() : value];
  });
  return Object.fromEntries(cells);
};

/** Hours differ from run to run; what must be alike is how those of a published row stand to its draft's. */
const hour = (row: Row, column: string, rows: readonly Row[]): string => {
  if (row.published_at === null) return instant(row.updated_at) >= instant(row.created_at) ? 'some time' : 'before it was made';
  const draft = rows.find((other) => other.document_id === row.document_id && other.published_at === null);
  if (column === 'published_at') return instant(row.published_at) >= instant(row.updated_at) ? 'after its words' : 'before its words';
  return draft && instant(draft[column]) === instant(row[column]) ? "the draft's" : "not the draft's";
};

const instant = (value: unknown): number => (value instanceof Date ? value.getTime() : Number(value));
