// What was published once: by id, and by the slugs that it had.
import type { EntryType } from '@october/schema';
import type { Withdrawn } from '../reader.js';
import type { Connection } from '../sqlite/connection.js';

interface Row extends Omit<Withdrawn, 'formerSlugs'> {
  readonly n: number;
  readonly formerSlugs: string;
}

const columns = `t.id, t.type, t.at, t.slug, t.former_slugs AS formerSlugs, t.label, t.reason, t.replaced_by AS replacedBy`;

export const withdrawn = (connection: Connection, ids: readonly string[]): (Withdrawn | null)[] =>
  inOrder(
    ids,
    connection.all<Row>(
      `SELECT asked.key AS n, ${columns} FROM json_each(?) AS asked CROSS JOIN tombstone t ON t.id = asked.value`,
      JSON.stringify(ids),
    ),
  );

/** The last one withdrawn that had the slug, then or before. */
export const withdrawnBySlug = (connection: Connection, type: EntryType, slug: string): Withdrawn | null => {
  const rows = connection.all<Row>(
    `SELECT 0 AS n, ${columns} FROM tombstone t
     WHERE t.type = ? AND (t.slug = ? OR EXISTS (SELECT 1 FROM json_each(t.former_slugs) WHERE value = ?)) ORDER BY t.number DESC LIMIT 1`,
    type,
    slug,
    slug,
  );
  return inOrder([slug], rows)[0] ?? null;
};

const inOrder = (asked: readonly string[], rows: readonly Row[]): (Withdrawn | null)[] => {
  const found: (Withdrawn | null)[] = asked.map(() => null);
  for (const { n, formerSlugs, ...row } of rows) found[n] = { ...row, formerSlugs: JSON.parse(formerSlugs) as string[] };
  return found;
};
