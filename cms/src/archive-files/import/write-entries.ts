// Writes entries that differ, a hundred in a transaction at most. What the CMS refuses is tried again after the rest,
// for what stands in its way may be gone by then: a slug given up, a document moved out of another.
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { labelField, type EntryType } from '@october/schema';
import { withLock } from '../../publication/lock';
import { referencesOf } from '../../publication/references';
import { publishedType, type PublishedType } from '../../publication/rows';
import { toDraft } from '../../publication/to-draft';
import type { RecordObject } from '../../publication/to-record';
import { faultsOf } from '../../validation/fault';
import type { EntryStatus, FileEntry } from '../entry';
import type { Fault } from '../fault';
import { faultAt } from '../place';
import type { Library } from './library';
import type { Refocused } from './with-files';

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

  /** Writes changes in one transaction; where one is refused, each in its own. */
  async write(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    try {
      await this.writeTogether(changes);
    } catch (error) {
      if (!(error instanceof errors.ValidationError)) throw error;
      if (changes.length > 1) for (const change of changes) await this.write([change]);
      else for (const change of changes) this.refused.push({ change, faults: tell(change.entry, error) });
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

  private async writeTogether(changes: readonly Change[]): Promise<void> {
    const made: string[] = [];
    try {
      await withLock(this.strapi, async () => {
        for (const change of changes) await this.writeOne(change, made);
      });
    } catch (error) {
      for (const id of made) this.existing.delete(id);
      throw error;
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
    await this.strapi.documents(of.uid).create({ data: { ...bareData(of, target.record), documentId: id } } as never);
    this.note(id, made);
  }

  private note(id: string, made: string[]): void {
    if (this.existing.has(id)) return;
    this.existing.add(id);
    made.push(id);
  }
}

const bareData = ({ type }: PublishedType, record: RecordObject): RecordObject => {
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
