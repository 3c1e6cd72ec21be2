// The entries that a condition leads to, found from the condition's side.
import type { EntryType } from '@october/schema';
import type { Condition } from '../question.js';
import { among, listOf, sql, type Fragment } from '../sqlite/statements.js';
import { above } from './bounds.js';
import { dayStreams } from './day-streams.js';
import { distanceWithin } from './near.js';
import { beginsWith, endsOf, instantKey, isNoName, namesInTexts, type ProbeContext } from './probe.js';
import { keptRoles } from './roles.js';
import { columns, mostStreams, stream, type Stream, type Streams } from './stream.js';

const { key, id, source, target, position } = columns;

/** Null for a condition that leads to nothing in particular: 'nothing points at it'. */
export const streamsOf = (condition: Condition, types: readonly EntryType[], context: ProbeContext): Streams | null => {
  switch (condition.kind) {
    case 'pointsAt':
      return pointsAt(condition, types, context);
    case 'linksTo':
      return linksTo(endsOf(condition.targets, context.parent), types);
    case 'pointedAtBy': {
      const from = sql`link x`;
      const isOfType = sql`EXISTS (SELECT 1 FROM entry e WHERE e.id = x.target AND e.type ${among(types)})`;
      const sources = endsOf(condition.sources, context.parent);
      const roles = keptRoles(condition.roles);
      const single = roles.length === 1 && (condition.sources === 'parent' || condition.sources.length === 1);
      const where = [sql`x.source ${sources} AND x.role ${among(roles)} AND x.repeat = 0`, isOfType];
      return { streams: [stream(from, where, position, target)], keyed: single ? 'link' : null, overlapping: !single };
    }
    case 'pointsThrough': {
      const from = sql`link y CROSS JOIN link x ON x.target = y.source AND x.role = ${condition.role} AND x.type ${among(types)} AND x.repeat = 0`;
      const where = [sql`y.target ${endsOf(condition.targets, context.parent)} AND y.role = ${condition.toRole}`];
      return { streams: [stream(from, where, key, source)], keyed: null, overlapping: true };
    }
    case 'date':
      return dayStreams(types, condition.field, condition.range);
    case 'toldToTheDay':
      return dayStreams(types, 'date', { from: condition.day, to: condition.day, match: 'overlaps' }, condition.told);
    case 'value':
      return values(condition, types);
    case 'nameStartsWith': {
      const where = [
        sql`x.type = 'person' AND x.field IN ('foldedName', 'foldedSortName') AND x.locale = ${context.locale} AND ${beginsWith(condition.prefix, 'x')}`,
      ];
      return { streams: types.includes('person') ? [stream(sql`sort_key x`, where, key, id)] : [], keyed: null, overlapping: true };
    }
    case 'near': {
      const from = sql`point y CROSS JOIN link x ON x.target = y.id AND x.role = 'place' AND x.type ${among(types)} AND x.repeat = 0`;
      return { streams: [stream(from, [distanceWithin('y', condition)], key, source)], keyed: null, overlapping: true };
    }
    case 'updatedSince': {
      const since = above({ key: instantKey(condition.instant), id: '' });
      const streams = types.map((type) =>
        stream(sql`sort_key x`, [sql`x.type = ${type} AND x.field = 'updated' AND x.locale = ''`], key, id, since),
      );
      return { streams, keyed: 'updated', overlapping: false };
    }
    case 'any':
      return anyOf(condition.of.map((one) => streamsOf(one, types, context)));
    case 'notPointedAt':
    case 'notPointing':
      return null;
  }
};

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>;

/** By its fields, and by its texts. */
const linksTo = (ends: Fragment, types: readonly EntryType[]): Streams => {
  const inFields = [sql`x.target ${ends} AND x.target <> x.source AND x.repeat = 0 AND x.type ${among(types)}`];
  const inTexts = [
    sql`x.field = 'textLink' AND x.value IN (${namesInTexts(ends)}) AND ${isNoName(sql`x.value`, id)} AND x.type ${among(types)}`,
  ];
  return {
    streams: [stream(sql`link x`, inFields, key, source), stream(sql`value x`, inTexts, key, id)],
    keyed: null,
    overlapping: true,
  };
};

/** One seek for each role, target and type while they are few. */
const pointsAt = ({ roles, targets }: Of<'pointsAt'>, types: readonly EntryType[], context: ProbeContext): Streams => {
  const kept = keptRoles(roles);
  const ends = targets === 'parent' ? [endsOf('parent', context.parent)] : targets.map((one) => sql`= ${one}`);
  const seeks = kept.length * ends.length * types.length;
  if (seeks > mostStreams) {
    const where = [
      sql`x.target ${endsOf(targets, context.parent)} AND x.role IN ${listOf(kept)} AND x.type IN ${listOf(types)} AND x.repeat = 0`,
    ];
    return { streams: [stream(sql`link x`, where, key, source)], keyed: null, overlapping: true };
  }
  const streams = kept.flatMap((role) =>
    ends.flatMap((end) =>
      types.map((type) =>
        stream(sql`link x`, [sql`x.target ${end} AND x.role = ${role} AND x.type = ${type} AND x.repeat = 0`], key, source),
      ),
    ),
  );
  return { streams, keyed: 'date', overlapping: kept.length * ends.length > 1 };
};

/** Fields with one value an entry; what may be in several lists at once is told apart. */
const values = ({ field, values: asked }: Of<'value'>, types: readonly EntryType[]): Streams => {
  const distinct = [...new Set(asked)];
  const overlapping = field === 'sameAs' && distinct.length > 1;
  if (distinct.length * types.length > mostStreams) {
    const where = [sql`x.field = ${field} AND x.value IN ${listOf(distinct)} AND x.type IN ${listOf(types)}`];
    return { streams: [stream(sql`value x`, where, key, id)], keyed: null, overlapping };
  }
  const streams = distinct.flatMap((value) =>
    types.map((type) => stream(sql`value x`, [sql`x.field = ${field} AND x.value = ${value} AND x.type = ${type}`], key, id)),
  );
  return { streams, keyed: 'date', overlapping };
};

const anyOf = (found: readonly (Streams | null)[]): Streams | null => {
  const all: Stream[] = [];
  let keyed: Streams['keyed'] | undefined;
  for (const one of found) {
    if (one === null) return null;
    all.push(...one.streams);
    keyed = keyed === undefined || keyed === one.keyed ? one.keyed : null;
  }
  return { streams: all, keyed: keyed ?? null, overlapping: true };
};
