// An archive's files opened: every entry's slug and id known, the entries themselves read when asked for,
// so that an archive of any size takes little memory.
import type { EntryType } from '@october/schema';
import { entryTypes } from '@october/schema';
import { peekIdentity, readDraft, readEntry, type FileEntry } from './entry';
import { quote, type Fault } from './fault';
import { listFolder, type EntryFiles } from './folder';
import { derivedId } from './identity';
import type { KeptEntries } from './kept-entries';
import { MediaFiles } from './media';
import type { Places } from './parsed-value';
import { readSite, type FileSite } from './site';
import { suggest } from './suggestion';
import type { Surroundings } from './surroundings';

export type KnownEntry = { id: string; files: EntryFiles };

export class Archive {
  private readonly around: Surroundings;

  private constructor(
    readonly root: string,
    readonly hasSite: boolean,
    private readonly byType: ReadonlyMap<EntryType, ReadonlyMap<string, KnownEntry>>,
    readonly media: MediaFiles,
    private readonly kept: KeptEntries | null,
  ) {
    const slugs = new Map(this.entries().map(({ id, files }) => [id, files.slug]));
    this.around = {
      resolve: (type, slug) => this.resolve(type, slug),
      media: (reference, use, name) => media.describe(reference, use, name),
      slugOf: (id) => slugs.get(id),
    };
  }

  /** Lists an archive's folder and finds the ids. Throws where it is no folder; other faults are put into `faults`.
   *  `kept`: what a check reads, for `readChecked`. */
  static open(folder: string, faults: Fault[], kept: KeptEntries | null = null): Archive {
    const { root, hasSite, entries } = listFolder(folder, faults);
    const byType = new Map(entryTypes.map((type) => [type, new Map<string, KnownEntry>()]));
    const byId = new Map<string, EntryFiles>();
    for (const named of entries) {
      const { id: writtenId, slug } = peekIdentity(root, named.file);
      const files = slug === null ? named : { ...named, slug };
      const fault = (field: string, value: string, other: EntryFiles): number =>
        faults.push({
          file: files.file,
          line: 1,
          field,
          message: `${quote(value)}: ${other.file} has this ${field}; expected one of its own`,
        });
      const id = writtenId ?? derivedId(files.type, files.slug);
      const sameId = byId.get(id);
      const sameSlug = byType.get(files.type)?.get(files.slug);
      if (sameSlug) fault('slug', files.slug, sameSlug.files);
      else if (sameId) fault('id', id, sameId);
      if (sameSlug || sameId) continue;
      byId.set(id, files);
      byType.get(files.type)?.set(files.slug, { id, files });
    }
    return new Archive(root, hasSite, byType, new MediaFiles(root), kept);
  }

  /** Every entry, by type as `entryTypes` has them, then by slug. */
  entries(): KnownEntry[] {
    return [...this.byType.values()].flatMap((ofType) => [...ofType.values()]);
  }

  /** An entry's record; null where nothing of its file can be read. */
  read(files: EntryFiles, faults: Fault[]): FileEntry | null {
    return readEntry(this.root, files, this.around, faults);
  }

  /** An entry's record as it was checked, where the check kept it; else as its file now is. */
  readChecked(files: EntryFiles): FileEntry | null {
    const kept = this.kept?.read(files.file);
    if (!kept) return this.read(files, []);
    // Only told of with a fault.
    const places = (): Places => this.read(files, [])?.places ?? { positions: new Map(), faulty: new Set() };
    return Object.defineProperty(kept as FileEntry, 'places', { get: places });
  }

  /** The draft beside an entry; null where there is none, or nothing of it can be read. */
  readDraft(files: EntryFiles, faults: Fault[]): FileEntry | null {
    return readDraft(this.root, files, this.around, faults);
  }

  readSite(faults: Fault[]): FileSite | null {
    return this.hasSite ? readSite(this.root, this.around, faults) : null;
  }

  /** The id of an entry by its slug, or why there is none. */
  resolve(type: EntryType, slug: string): { id: string } | { message: string } {
    const ofType = this.byType.get(type);
    const known = ofType?.get(slug);
    return known ? { id: known.id } : { message: `${quote(slug)}: no ${type} has this slug${suggest(slug, ofType?.keys() ?? [])}` };
  }
}
