// What is to be written of a batch of entries of one type, and of those that they point at and that are not there yet.
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { referencesOf } from '../../../publication/references';
import { publishedType, type PublishedType } from '../../../publication/rows';
import { toDraft, type Finding } from '../../../publication/to-draft';
import type { RecordObject } from '../../../publication/to-record';
import { filledParts, isPositioned } from '../../../validation/fill/fill';
import { filledRecord } from '../../filled';
import { bareRecord, type Change, type Targets } from '../write-entries';
import { loadStored, type Stored, type StoredRow } from './stored';

/** An entry to be written. */
export interface Planned {
  readonly id: string;
  readonly of: PublishedType;
  /** As `toDraft` gives it, filled. */
  readonly data: RecordObject;
  readonly isPublished: boolean;
  /** The draft that is there already. */
  readonly draft: StoredRow | undefined;
}

/** Rows of entries that are pointed at, by content type and documentId. */
export type Pointed = ReadonlyMap<string, ReadonlyMap<string, Stored>>;

/** An entry's draft, with what the CMS fills in. */
export const filledDraft = (of: PublishedType, record: RecordObject, finding: Finding): RecordObject =>
  filledParts(of.shape, toDraft(of.shape, record, finding), true);

/** What the database has of everything that these entries point at. */
export const loadPointed = async (strapi: Core.Strapi, trx: Knex, of: PublishedType, changes: readonly Change[]): Promise<Pointed> => {
  const wanted = new Map<string, Set<string>>();
  for (const { record } of changes)
    for (const { target, id } of referencesOf(of.shape, record)) wanted.set(target, (wanted.get(target) ?? new Set()).add(id));
  const pointed = new Map<string, ReadonlyMap<string, Stored>>();
  for (const [uid, ids] of wanted) pointed.set(uid, await loadStored(trx, publishedType(strapi, uid).table, ids));
  return pointed;
};

/** Drafts that hold no more than their names, of entries that are pointed at before they are written. Throws where no file tells of one. */
export const bareDrafts = (
  strapi: Core.Strapi,
  of: PublishedType,
  changes: readonly Change[],
  pointed: Pointed,
  targets: Targets,
  finding: Finding,
): Planned[] => {
  const ours = new Set(changes.map(({ id }) => id));
  const bare = new Map<string, Planned>();
  for (const { record } of changes)
    for (const { target, id } of referencesOf(of.shape, record)) {
      if (bare.has(id) || pointed.get(target)?.get(id)?.draft !== undefined || (target === of.uid && ours.has(id))) continue;
      const found = targets(id);
      if (!found) throw new Error(`No file tells of ${target} ${id}`);
      const ofTarget = publishedType(strapi, target);
      const data = filledDraft(ofTarget, filledRecord(ofTarget.type, bareRecord(found.type, found.record)), finding);
      bare.set(id, { id, of: ofTarget, data, isPublished: false, draft: undefined });
    }
  return [...bare.values()];
};

/** Gives those whose position is empty the ones after the last. */
export const withPositions = async (trx: Knex, entries: readonly Planned[]): Promise<Planned[]> => {
  const last = new Map<PublishedType, number>();
  const placed: Planned[] = [];
  for (const entry of entries) {
    const { of, data } = entry;
    if (of.type === 'site' || !isPositioned(of.type) || typeof data.position === 'number') {
      placed.push(entry);
      continue;
    }
    const before = last.get(of) ?? (await lastPosition(trx, of, entries));
    last.set(of, before + 1);
    placed.push({ ...entry, data: { ...data, position: before + 1 } });
  }
  return placed;
};

const lastPosition = async (trx: Knex, of: PublishedType, entries: readonly Planned[]): Promise<number> => {
  const [row] = (await trx(of.table).max('position as last')) as { last: number | null }[];
  const given = entries.flatMap(({ of: type, data }) => (type === of && typeof data.position === 'number' ? [data.position] : []));
  return Math.max(row?.last ?? 0, ...given);
};
