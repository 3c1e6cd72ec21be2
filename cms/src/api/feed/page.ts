// One page of the feed, as JSON text. Records go out as they are stored: they are neither parsed nor written anew.
import type { Knex } from 'knex';
import { feedBounds, formatFeedToken } from '@october/schema';
import { instantOf } from '../../publication/rows';
import { publications, rowsIn } from '../../publication/tables';
import type { Position } from './position';

/** Where the feed ends now; undefined where nothing was ever published. */
export const findHead = async (knex: Knex): Promise<Position | undefined> =>
  (await knex(publications).orderBy('number', 'desc').first('number', 'nonce')) as Position | undefined;

/** How many places are looked at for a page, superseded ones too. */
const placesAPage = 5000;

interface Listed {
  readonly number: number;
  readonly nonce: string;
  readonly bytes: number;
  readonly superseded: number | boolean;
}

/** The page that comes after `from`, of what the feed was at `head`; see `feedPage` in the schema. */
export const readPage = async (knex: Knex, from: Position | undefined, head: Position | undefined): Promise<string> => {
  const listed = head ? await listPlaces(knex, from?.number ?? 0, head.number) : [];
  const { page, next } = cut(listed);
  const current = page.filter(({ superseded }) => !superseded);
  const changes = await readChanges(
    knex,
    current.map(({ number }) => number),
  );
  const superseded = page.filter((place) => place.superseded).map(({ number, nonce }) => [number, nonce]);
  const end = next ?? from;
  return `{"changes":[${changes.join(',')}],"superseded":${JSON.stringify(superseded)},"next":${token(end)},"head":${token(head)}}`;
};

const token = (place: Position | undefined): string => JSON.stringify(place ? formatFeedToken(place.number, place.nonce) : null);

const listPlaces = async (knex: Knex, after: number, until: number): Promise<Listed[]> =>
  rowsIn(
    await knex.raw(
      `SELECT p.number, p.nonce, p.bytes,
          EXISTS (SELECT 1 FROM ${publications} q WHERE q.entry_id = p.entry_id AND q.type = p.type AND q.number > p.number AND q.number <= :until) AS superseded
        FROM ${publications} p WHERE p.number > :after AND p.number <= :until ORDER BY p.number LIMIT ${placesAPage}`,
      { after, until },
    ),
  ) as unknown as Listed[];

/** As many places as fit the bounds. A record bigger than a page goes alone. */
const cut = (listed: readonly Listed[]): { page: readonly Listed[]; next: Position | undefined } => {
  let changes = 0;
  let bytes = 0;
  let length = 0;
  for (const place of listed) {
    if (!place.superseded) {
      if (changes === feedBounds.changes || (changes > 0 && bytes + place.bytes > feedBounds.bytes)) break;
      changes += 1;
      bytes += place.bytes;
    }
    length += 1;
  }
  return { page: listed.slice(0, length), next: listed[length - 1] };
};

const readChanges = async (knex: Knex, numbers: readonly number[]): Promise<string[]> => {
  if (numbers.length === 0) return [];
  const rows = (await knex(publications)
    .select(
      'kind',
      'number',
      'nonce',
      'type',
      'entry_id',
      'at',
      'format',
      'revision',
      'first_published_at',
      'slug',
      'label',
      'reason',
      'replaced_by',
      knex.raw('CAST(former_slugs AS TEXT) AS former_slugs'),
      knex.raw('CAST(labels AS TEXT) AS labels'),
      knex.raw('CAST(record AS TEXT) AS record'),
    )
    .whereIn('number', [...numbers])
    .orderBy('number')) as Record<string, unknown>[];
  return rows.map(changeText);
};

const changeText = (row: Record<string, unknown>): string => {
  const { kind, number, nonce, type } = row;
  const position = { kind, number, nonce, type, id: row.entry_id, at: instantText(row.at) };
  if (kind === 'publication') {
    const rest = { ...position, format: row.format, revision: row.revision, firstPublishedAt: instantText(row.first_published_at) };
    return `${JSON.stringify(rest).slice(0, -1)},"record":${String(row.record)},"labels":${String(row.labels ?? '{}')}}`;
  }
  const told = Object.entries({ slug: row.slug, label: row.label, reason: row.reason, replacedBy: row.replaced_by }).filter(
    ([, value]) => value !== null,
  );
  return `${JSON.stringify({ ...position, ...Object.fromEntries(told) }).slice(0, -1)},"formerSlugs":${String(row.former_slugs ?? '[]')}}`;
};

const instantText = (value: unknown): string => new Date(instantOf(value)).toISOString();
