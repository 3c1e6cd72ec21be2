// Whether one entry satisfies a condition: each a seek by its id.
import type { Condition, Targets } from '../question.js';
import { fold } from '../fold.js';
import { among, and, or, sql, type Fragment } from '../sqlite/statements.js';
import { meetsDays } from './day-streams.js';
import { distanceWithin } from './near.js';
import { keptRoles } from './roles.js';

/** The parent of a list: a value, or a column where there are many. */
export type Parent = Fragment | null;

export interface ProbeContext {
  readonly parent: Parent;
  readonly locale: string;
}

export const endsOf = (targets: Targets, parent: Parent): Fragment => {
  if (targets !== 'parent') return among(targets);
  if (parent === null) throw new Error("a condition with 'parent' needs a list with parents");
  return sql`= ${parent}`;
};

/** `id` is the column of the entry that is asked about. */
export const probe = (condition: Condition, id: Fragment, context: ProbeContext): Fragment => {
  switch (condition.kind) {
    case 'pointsAt':
      return sql`EXISTS (SELECT 1 FROM link p WHERE p.source = ${id} AND p.role ${among(keptRoles(condition.roles))} AND p.target ${endsOf(condition.targets, context.parent)})`;
    case 'linksTo': {
      const ends = endsOf(condition.targets, context.parent);
      const inFields = sql`EXISTS (SELECT 1 FROM link p WHERE p.source = ${id} AND p.target ${ends} AND p.target <> ${id})`;
      const inTexts = sql`EXISTS (SELECT 1 FROM value p WHERE p.id = ${id} AND p.field = 'textLink' AND p.value IN (${namesInTexts(ends)}) AND ${isNoName(sql`p.value`, id)})`;
      return or([inFields, inTexts]);
    }
    case 'pointedAtBy':
      return sql`EXISTS (SELECT 1 FROM link p WHERE p.target = ${id} AND p.role ${among(keptRoles(condition.roles))} AND p.source ${endsOf(condition.sources, context.parent)})`;
    case 'notPointedAt':
      return sql`NOT EXISTS (SELECT 1 FROM link p WHERE p.target = ${id} AND p.role = ${condition.role})`;
    case 'notPointing':
      return sql`NOT EXISTS (SELECT 1 FROM link p WHERE p.source = ${id} AND p.role = ${condition.role} AND EXISTS (SELECT 1 FROM entry e WHERE e.id = p.target))`;
    case 'pointsThrough':
      return sql`EXISTS (SELECT 1 FROM link p CROSS JOIN link q ON q.source = p.target AND q.role = ${condition.toRole} WHERE p.source = ${id} AND p.role = ${condition.role} AND q.target ${endsOf(condition.targets, context.parent)})`;
    case 'date':
      return sql`EXISTS (SELECT 1 FROM span p WHERE p.id = ${id} AND p.field = ${condition.field} AND ${meetsDays('p', condition.range)})`;
    case 'toldToTheDay':
      return sql`EXISTS (SELECT 1 FROM span p WHERE p.id = ${id} AND p.field = 'date' AND p.told = ${condition.told ? 1 : 0} AND p.first <= ${condition.day} AND p.last >= ${condition.day})`;
    case 'value':
      return sql`EXISTS (SELECT 1 FROM value p WHERE p.id = ${id} AND p.field = ${condition.field} AND p.value ${among(condition.values)})`;
    case 'nameStartsWith':
      return sql`EXISTS (SELECT 1 FROM sort_key p WHERE p.id = ${id} AND p.field IN ('foldedName', 'foldedSortName') AND p.locale = ${context.locale} AND ${beginsWith(condition.prefix, 'p')})`;
    case 'near':
      return sql`EXISTS (SELECT 1 FROM link p CROSS JOIN point q ON q.id = p.target WHERE p.source = ${id} AND p.role = 'place' AND ${distanceWithin('q', condition)})`;
    case 'updatedSince':
      return sql`EXISTS (SELECT 1 FROM sort_key p WHERE p.id = ${id} AND p.field = 'updated' AND p.locale = '' AND p.key >= ${instantKey(condition.instant)})`;
    case 'any':
      return condition.of.length === 0 ? sql`0` : or(condition.of.map((one) => probe(one, id, context)));
  }
};

/** How texts may name these entries so that the link leads there: by a slug that is theirs (the current holder of a slug comes before a former
 *  one, among equals the latest publication), or by id. */
export const namesInTexts = (ends: Fragment): Fragment =>
  sql`SELECT s.type || '/' || s.slug FROM slug s WHERE s.id ${ends} AND NOT EXISTS (SELECT 1 FROM slug t WHERE t.type = s.type AND t.slug = s.slug AND (t.former < s.former OR (t.former = s.former AND t.number > s.number))) UNION ALL SELECT e.type || '/' || e.id FROM entry e WHERE e.id ${ends}`;

/** Not a name of the entry that links: no entry links to itself. */
export const isNoName = (name: Fragment, id: Fragment): Fragment => sql`${name} NOT IN (${namesInTexts(sql`= ${id}`)})`;

export const beginsWith = (prefix: string, alias: string): Fragment => {
  const key = sql.raw(`${alias}.key`);
  const folded = fold(prefix);
  return and([sql`${key} >= ${folded}`, sql`${key} < ${`${folded}\u{10ffff}`}`]);
};

/** As instants are written. */
export const instantKey = (instant: string): string => new Date(instant).toISOString();
