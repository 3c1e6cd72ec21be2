// Files of an archive in the CMS's media library, found by their content: what is there already is not uploaded again.
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { FileRecord } from '@october/schema';
import { fileColumns } from '../../publication/content-shape';
import { fileRecords, UnreadableFileError } from '../../publication/media-library';
import type { Row } from '../../publication/rows';
import { titleOf } from '../../publication/to-record';
import type { UsedFile } from '../media';

/** `title`: what the file is called as an attachment. */
type Kept = { id: number; record: FileRecord; title: string };

const atOnce = 100;

/** The files of the library that an archive uses, by content and name. */
export class Library {
  private readonly kept = new Map<string, Kept[]>();
  /** The newest file of each name: the one that a text means. */
  private readonly newest = new Map<string, { id: number; sha256: string }>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** Finds the files of an archive in the library. Those that are not there are given back, each once. */
  async find(used: readonly UsedFile[]): Promise<UsedFile[]> {
    for (let from = 0; from < used.length; from += atOnce) {
      const some = used.slice(from, from + atOnce);
      await this.learn({ name: { $in: some.map(({ file }) => file.name) } });
      const absent = some.filter(({ file }) => !this.kept.has(file.sha256));
      // Strapi keeps a size in kilobytes, rounded.
      if (absent.length > 0) await this.learn({ size: { $in: absent.map(({ file }) => Math.round(file.bytes / 10) / 100) } });
    }
    const names = new Map<string, Set<string>>();
    for (const { file } of used) names.set(file.sha256, (names.get(file.sha256) ?? new Set()).add(file.name));
    const missing = new Map<string, UsedFile>();
    for (const one of used) {
      const { sha256, name } = one.file;
      const isThere = one.inText ? this.newest.get(name)?.sha256 === sha256 : this.choose(sha256, name, names.get(sha256)) !== undefined;
      if (!isThere) missing.set(`${sha256} ${name}`, one);
    }
    return [...missing.values()];
  }

  /** Finds the files that records of the CMS itself show, so that they can be written again. */
  async meet(records: readonly unknown[]): Promise<void> {
    const names = [
      ...new Set(
        filesIn(records)
          .filter(({ sha256, name }) => !this.get(sha256, name))
          .map(({ name }) => name),
      ),
    ];
    for (let from = 0; from < names.length; from += atOnce) await this.learn({ name: { $in: names.slice(from, from + atOnce) } });
  }

  /** Uploads a file as it is: no byte of an archive's picture is changed. */
  async upload({ file, path: place }: UsedFile): Promise<void> {
    const service = this.service();
    const given = { filepath: place, originalFilename: path.basename(place), mimetype: file.mediaType, size: file.bytes };
    for (const row of await service.upload({ data: { fileInfo: { name: file.name } }, files: given })) await this.learn({ id: row.id });
  }

  /** The file of the library with these bytes; of several the one with this name. Undefined where it is not there. */
  get(sha256: string, name: string): Kept | undefined {
    return this.choose(sha256, name);
  }

  /** Sets the focal point of a file: parts of one from the left and the top. */
  async setFocalPoint(id: number, { x, y }: { x: number; y: number }): Promise<void> {
    await this.service().updateFileInfo(id, { focalPoint: { x: x * 100, y: y * 100 } });
    await this.learn({ id });
  }

  /** `taken`: names that the archive itself gives to this content; a file of another name may stand for any of them. */
  private choose(sha256: string, name: string, taken?: ReadonlySet<string>): Kept | undefined {
    const same = this.kept.get(sha256) ?? [];
    return same.find(({ record }) => record.name === name) ?? same.find(({ record }) => !taken?.has(record.name));
  }

  private service(): UploadService {
    const service = this.strapi.plugin('upload').service('upload') as UploadService;
    // Strapi would write pictures anew, smaller and poorer, where its settings say so; in this process it does not.
    service.getSettings = () => Promise.resolve({ sizeOptimization: false, autoOrientation: false, responsiveDimensions: false });
    return service;
  }

  private async learn(where: object): Promise<void> {
    const rows = (await this.strapi.db
      .query('plugin::upload.file')
      .findMany({ select: fileColumns, where, orderBy: { id: 'asc' } } as never)) as Row[];
    for (const row of rows) {
      const record = await readable(this.strapi, row);
      if (!record) continue;
      const id = Number(row.id);
      if (id >= (this.newest.get(record.name)?.id ?? 0)) this.newest.set(record.name, { id, sha256: record.sha256 });
      const others = (this.kept.get(record.sha256) ?? []).filter((other) => other.id !== id);
      this.kept.set(record.sha256, [...others, { id, record, title: titleOf(row) }]);
    }
  }
}

/** Every file that a value holds, wherever in it. */
const filesIn = (value: unknown): { sha256: string; name: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { sha256, name } = value as { sha256?: unknown; name?: unknown };
  return typeof sha256 === 'string' ? [{ sha256, name: String(name) }] : Object.values(value).flatMap(filesIn);
};

/** A file whose bytes are gone is not there: it is uploaded again. */
const readable = async (strapi: Core.Strapi, row: Row): Promise<FileRecord | undefined> => {
  try {
    return (await fileRecords(strapi, [row])).get(Number(row.id));
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined;
    throw error;
  }
};

/** The part of Strapi's upload service that is used; it has no types of its own. */
type UploadService = {
  getSettings: () => Promise<object>;
  upload: (what: { data: object; files: object }) => Promise<{ id: number }[]>;
  updateFileInfo: (id: number, info: object) => Promise<unknown>;
};
