// Writes new entries by tables, many in a transaction; everything else, and what the CMS might refuse, by the Document Service.
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { EntryType } from '@october/schema';
import { withLock, type Locked } from '../../../publication/lock';
import { publishedType } from '../../../publication/rows';
import { newsOf } from '../../../publication/services';
import { isSqlite } from '../../../publication/tables';
import type { Finding } from '../../../publication/to-draft';
import type { Fault } from '../../fault';
import type { Library } from '../library';
import { breathMs, EntryWriter, transactionMs, type Change, type Targets } from '../write-entries';
import { isOrdinary } from './ordinary';
import { bareDrafts, filledDraft, loadPointed, withPositions, type Planned } from './plan';
import { doubtful } from './refusals';
import { loadStored } from './stored';
import { tableShapeOf } from './table-shape';
import { writeBatch } from './write-batch';

const fewest = 20;
const cautious = 60;
const most = 500;

export class TableWriter {
  private readonly documents: EntryWriter;
  private readonly finding: Finding;
  /** Entries that are now as the archive has them. */
  private readonly done = new Set<string>();
  /** Entries a transaction, so that it takes half of its time. */
  private size = fewest;
  private type: EntryType | null = null;
  private endedAt = 0;

  /** `existing`: documentIds of the entries that the CMS has; those that are written are added. */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly existing: Set<string>,
    library: Library,
    private readonly targets: Targets,
  ) {
    this.documents = new EntryWriter(strapi, existing, library, targets);
    this.finding = { exists: () => true, fileId: (sha256, name) => library.get(sha256, name)?.id };
  }

  /** Writes changes of one type. `onWritten` is told how many are done. */
  async write(changes: readonly Change[], onWritten: (count: number) => void = () => {}): Promise<void> {
    const type = changes[0]?.entry.type;
    if (type !== undefined && type !== this.type) {
      // An entry of another type may take ten times as long.
      this.size = Math.min(this.size, cautious);
      this.type = type;
    }
    for (let from = 0; from < changes.length; ) {
      const some = changes.slice(from, from + this.size);
      from += some.length;
      const left = await this.writeSome(some);
      onWritten(some.length - left.length);
      if (left.length > 0) await this.documents.write(left, onWritten);
      this.endedAt = performance.now();
    }
  }

  /** Tries again what was refused, until nothing more goes in; the faults that are left. */
  finish(): Promise<Fault[]> {
    return this.documents.finish();
  }

  /** Notes entries that need not be written. */
  skip(ids: Iterable<string>): void {
    for (const id of ids) this.done.add(id);
  }

  /** Those of these changes that are left to the Document Service. What fails is tried in halves, so that one entry does not hold up a hundred. */
  private async writeSome(changes: readonly Change[]): Promise<Change[]> {
    await this.breathe();
    const began = performance.now();
    try {
      const { left, made } = await withLock(this.strapi, (locked) => this.writeTogether(locked, changes));
      for (const id of made) this.existing.add(id);
      this.skip(changes.filter((change) => !left.includes(change)).map(({ id }) => id));
      this.adapt(changes.length - left.length, performance.now() - began);
      return left;
    } catch (error) {
      this.strapi.log.warn(`${changes.length} entries could not be written by tables: ${String(error)}`);
      if (changes.length === 1) return [...changes];
      const half = Math.ceil(changes.length / 2);
      return [...(await this.writeSome(changes.slice(0, half))), ...(await this.writeSome(changes.slice(half)))];
    } finally {
      this.endedAt = performance.now();
    }
  }

  private async writeTogether({ trx, onCommit }: Locked, changes: readonly Change[]): Promise<{ left: Change[]; made: string[] }> {
    const { strapi, finding } = this;
    const [first] = changes;
    if (!first) return { left: [], made: [] };
    const of = publishedType(strapi, first.entry.type);
    const stored = await loadStored(
      trx,
      of.table,
      changes.map(({ id }) => id),
    );
    const data = new Map(changes.map(({ id, record }) => [id, filledDraft(of, record, finding)]));
    const ordinary = changes.filter(
      (change) => stored.get(change.id)?.published === undefined && isOrdinary(strapi, of.uid, change, data.get(change.id) ?? {}),
    );
    const shape = tableShapeOf(strapi, of.shape);
    const doubts = await doubtful({ strapi, trx, of, shape, changes: ordinary, isDone: (id) => this.done.has(id) });
    const ours = ordinary.filter(({ id }) => !doubts.has(id));
    const pointed = await loadPointed(strapi, trx, of, ours);
    const bare = bareDrafts(strapi, of, ours, pointed, this.targets, finding);
    const entries = ours.map(
      ({ id, status }): Planned => ({
        id,
        of,
        data: data.get(id) ?? {},
        isPublished: status === 'published',
        draft: stored.get(id)?.draft,
      }),
    );
    const placed = await withPositions(trx, [...bare, ...entries]);
    const news = await writeBatch(strapi, trx, of, placed.slice(bare.length), placed.slice(0, bare.length), pointed);
    if (news) onCommit(() => newsOf(strapi).ring());
    const written = new Set(ours);
    return { left: changes.filter((change) => !written.has(change)), made: placed.map(({ id }) => id) };
  }

  /** Who waits for SQLite's lock must find it free. What was read meanwhile counts: nobody was locked out. */
  private async breathe(): Promise<void> {
    const rest = this.endedAt + breathMs - performance.now();
    if (isSqlite(this.strapi) && rest > 0) await setTimeout(rest);
  }

  private adapt(written: number, tookMs: number): void {
    if (written < this.size / 2) return;
    const fitting = Math.floor((written / Math.max(tookMs, 1)) * transactionMs * 0.6);
    this.size = Math.min(most, Math.max(fewest, Math.min(fitting, this.size * 2)));
  }
}
