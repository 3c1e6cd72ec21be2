// What the files that an archive shows are called in its folder: as texts name them, or as the CMS does; the same bytes once.
// It goes by names and content alone, so that the same archive gives the same names wherever it is exported.
import path from 'node:path';
import { isPart, listed } from '../../publication/references';
import type { RecordObject } from '../../publication/to-record';
import { mediaFolder } from '../layout';
import { extensionOf, mediaTypeOf } from '../media';
import { mediaReference } from '../text-links';
import type { Written } from './yaml-text';

type Use = { sha256: string; name: string; mediaType: string };

/** Takes the records of an archive, then names their files. */
export class MediaNames {
  /** By the path as a text has it. */
  private readonly inTexts = new Map<string, Use>();
  private readonly others = new Map<string, Use>();
  /** SHA-256 by path within the archive. */
  private readonly paths = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly bySha = new Map<string, string[]>();
  private readonly textNames = new Map<string, string>();
  private readonly moved = new Map<string, string>();

  /** Notes the files of a record. */
  add({ media, ...record }: RecordObject): void {
    for (const member of listed(media))
      if (isPart(member) && isPart(member.file)) this.inTexts.set(String(member.path), useOf(member.file));
    for (const use of filesIn(record)) this.others.set(`${use.name}\n${use.sha256}`, use);
  }

  /** Names every file; to be called once, after all records were added. */
  settle(): void {
    const texts = [...this.inTexts].sort(byKey);
    const isKept = (written: string): boolean => isArchivePath(mediaReference(written));
    for (const [written, use] of texts) if (isKept(written)) this.put(mediaReference(written), use.sha256);
    for (const [written, use] of texts)
      if (!isKept(written))
        this.moved.set(
          written,
          encodeURI(this.place(use)).replace(/[()]/g, (letter) => (letter === '(' ? '%28' : '%29')),
        );
    for (const [written, use] of texts)
      this.textNames.set(path.posix.basename(mediaReference(this.moved.get(written) ?? written)), use.sha256);
    for (const [, use] of [...this.others].sort(byKey)) if (!this.bySha.has(use.sha256)) this.place(use);
  }

  /** Path and SHA-256 of every file that the archive is to hold. */
  files(): [path: string, sha256: string][] {
    return [...this.paths];
  }

  /** A file as a field of an entry names it. */
  written(file: RecordObject): Written {
    const { name, sha256 } = useOf(file);
    const paths = this.bySha.get(sha256) ?? [];
    const called = paths.find((one) => path.posix.basename(one) === name);
    const at = called ?? paths[0] ?? '';
    // Where a text means another file by this name, this one needs a name of its own.
    const isFree = (this.textNames.get(name) ?? sha256) === sha256;
    const more = {
      ...(called === undefined && isFree ? { name } : {}),
      ...(isPart(file.focalPoint) ? { focalPoint: { x: Number(file.focalPoint.x), y: Number(file.focalPoint.y) } } : {}),
    };
    return Object.keys(more).length === 0 ? at : { file: at, ...more };
  }

  /** A text with the paths under which the archive has its files: an address on the CMS's own server is none. */
  text(text: string): string {
    return [...this.moved].reduce((changed, [from, to]) => (changed.includes(from) ? changed.replaceAll(from, to) : changed), text);
  }

  private put(at: string, sha256: string): void {
    if (this.paths.has(at)) return;
    this.paths.set(at, sha256);
    this.taken.add(at.toLowerCase());
    this.bySha.set(sha256, [...(this.bySha.get(sha256) ?? []), at]);
  }

  /** A path for a file: its name made safe, and numbered where another file has it. */
  private place({ sha256, name, mediaType }: Use): string {
    const safe = safeName(name, mediaType);
    const { name: stem, ext } = path.posix.parse(safe);
    let at = `${mediaFolder}/${safe}`;
    for (let number = 2; this.taken.has(at.toLowerCase()) && this.paths.get(at) !== sha256; number += 1)
      at = `${mediaFolder}/${stem}-${number}${ext}`;
    this.put(at, sha256);
    return at;
  }
}

const useOf = (file: RecordObject): Use => ({ sha256: String(file.sha256), name: String(file.name), mediaType: String(file.mediaType) });

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

const filesIn = (value: unknown): Use[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isPart(value) && typeof value.sha256 === 'string') return [useOf(value)];
  return Object.values(value).flatMap(filesIn);
};

/** Whether a file can lie there, and be found again. */
const isArchivePath = (reference: string): boolean => {
  const parts = reference.split('/');
  const isWithin = parts[0] === mediaFolder && parts.length > 1 && !parts.some((part) => ['', '.', '..'].includes(part));
  return isWithin && !/[\\\p{Cc}]/u.test(reference) && mediaTypeOf(reference) !== undefined;
};

/** A name that every disk takes, with an ending that says what the file is. */
const safeName = (name: string, mediaType: string): string => {
  const plain =
    name
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
      .replace(/^[._\s]+|[.\s]+$/g, '')
      .slice(-120) || 'file';
  return mediaTypeOf(plain) === undefined ? `${plain}${extensionOf(mediaType) ?? ''}` : plain;
};
