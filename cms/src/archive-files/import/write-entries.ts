// Writes entries that differ, in transactions of half a second and a hundred entries at most. What the CMS refuses is tried again after the rest,
// for what stands in its way may be gone by then: a slug given up, a document moved out of another.
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { labelField, type EntryType } from '@october/schema';
import { withLock } from '../../publication/lock';
import { referencesOf } from '../../publication/references';
import { publishedType } from '../../publication/rows';
import { isSqlite } from '../../publication/tables';
import { toDraft } from '../../publication/to-draft';
import type { RecordObject } from '../../publication/to-record';
import { faultsOf } from '../../validation/fault';
import type { EntryStatus, FileEntry } from '../entry';
import type { Fault } from '../fault';
import { faultAt } from '../place';
import type { Library } from './library';
import type { Refocused } from './with-files';

/** An editor who saves meanwhile waits until the transaction ends, and on SQLite the whole CMS with him. */
export const transactionMs = 500;
const mostAtOnce = 100;

/** Who waits for SQLite's lock looks again every 100 ms at the slowest: without a breath between two transactions, an editor would
 *  wait for the whole import. PostgreSQL keeps a queue. */
export const breathMs = 120;

/** An entry to be written: its state in the CMS is another than the file's, or there is none. */
export type Change = {
  id: string;
  entry: FileEntry;
  /** The file's record with what the CMS fills in. */
  record: RecordObject;
  status: EntryStatus;
  isPublished: boolean;
  refocused: Refocused[];
};

/** Finds the entry of a reference, to make a bare draft of it where it is not written yet. */
export type Targets = (id: string) => { type: EntryType; record: RecordObject } | null;

export class EntryWriter {
  private refused: { change: Change; faults: Fault[] }[] = [];

  /** `existing`: documentIds of the entries that the CMS has; those that are written are added. */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly existing: Set<string>,
    private readonly library: Library,
    private readonly targets: Targets,
  ) {}

  /** Writes changes, several in a transaction; where one is refused, each of those in its own. `onWritten` is told how many are done. */
  async write(changes: readonly Change[], onWritten: (count: number) => void = () => {}): Promise<void> {
    for (let rest = changes; rest.length > 0; ) {
      const { written, refusal } = await this.writeTogether(rest);
      const tried = rest.slice(0, written);
      const [first] = tried;
      if (refusal && first && tried.length === 1) this.refused.push({ change: first, faults: tell(first.entry, refusal) });
      else if (refusal) for (const change of tried) await this.write([change]);
      rest = rest.slice(written);
      onWritten(written);
    }
  }

  /** Tries again what was refused, until nothing more goes in; the faults that are left. */
  async finish(): Promise<Fault[]> {
    for (let before = Infinity; this.refused.length > 0 && this.refused.length < before; ) {
      before = this.refused.length;
      const again = this.refused.map(({ change }) => change);
      this.refused = [];
      for (const change of again) await this.write([change]);
    }
    return this.refused.flatMap(({ faults }) => faults);
  }

  /** How many were written in one transaction; where one was refused, how many were tried, and nothing of them is written. */
  private async writeTogether(changes: readonly Change[]): Promise<{ written: number; refusal?: Error }> {
    const made: string[] = [];
    let written = 0;
    try {
      await withLock(this.strapi, async () => {
        const endsAt = performance.now() + transactionMs;
        for (const change of changes.slice(0, mostAtOnce)) {
          written += 1;
          await this.writeOne(change, made);
          if (performance.now() > endsAt) return;
        }
      });
      return { written };
    } catch (error) {
      for (const id of made) this.existing.delete(id);
      if (!(error instanceof errors.ValidationError)) throw error;
      return { written, refusal: error };
    } finally {
      if (isSqlite(this.strapi)) await setTimeout(breathMs);
    }
  }

  private async writeOne({ id, entry, record, status, isPublished, refocused }: Change, made: string[]): Promise<void> {
    for (const { id: file, focalPoint } of refocused) await this.library.setFocalPoint(file, focalPoint);
    const of = publishedType(this.strapi, entry.type);
    for (const reference of referencesOf(of.shape, record)) await this.makeBare(reference.id, made);
    const data = toDraft(of.shape, record, { exists: () => true, fileId: (sha256, name) => this.library.get(sha256, name)?.id });
    const documents = this.strapi.documents(of.uid);
    if (this.existing.has(id)) await documents.update({ documentId: id, data, status } as never);
    else await documents.create({ data: { ...data, documentId: id }, status } as never);
    this.note(id, made);
    if (status === 'draft' && isPublished) await documents.unpublish({ documentId: id } as never);
  }

  /** A draft that holds no more than its names: something can point at it before it is written. */
  private async makeBare(id: string, made: string[]): Promise<void> {
    if (this.existing.has(id)) return;
    const target = this.targets(id);
    if (!target) return;
    const of = publishedType(this.strapi, target.type);
    await this.strapi.documents(of.uid).create({ data: { ...bareRecord(target.type, target.record), documentId: id } } as never);
    this.note(id, made);
  }

  private note(id: string, made: string[]): void {
    if (this.existing.has(id)) return;
    this.existing.add(id);
    made.push(id);
  }
}

/** The names of an entry alone: so that something can point at it. */
export const bareRecord = (type: EntryType, record: RecordObject): RecordObject => {
  const label = labelField[type];
  const translations = ((record.translations ?? []) as RecordObject[]).flatMap(({ locale, [label]: text }) =>
    text === undefined ? [] : [{ locale, [label]: text }],
  );
  return { slug: record.slug, [label]: record[label], translations };
};

/** Why the CMS refused an entry, at the lines of its files. */
const tell = (entry: FileEntry, error: Error): Fault[] => {
  const told = (faultsOf(error) ?? []).flatMap(({ path, message }) => faultAt(entry.places, entry.file, path, message) ?? []);
  return told.length > 0 ? told : [{ file: entry.file, line: 1, message: error.message }];
};
