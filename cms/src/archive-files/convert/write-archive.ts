// Writes the folder of an archive: an entry a file, each with a slug of its own, and archive.yaml where there is none.
import { existsSync, lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entryTypes, type EntryType } from '@october/schema';
import { slugOf } from '../../validation/fill/slug';
import { anyOf, quote } from '../fault';
import { archiveFormat, fileOf, folders, longText, mediaFolder, siteFile, slugPattern } from '../layout';
import { SourceError } from './converter';
import { entryText, yamlText, type Fields } from './entry-text';
import { withinSource } from './source-files';

export const reportFile = '_report.txt';

export class ArchiveWriter {
  private readonly slugs = new Set<string>();
  private readonly written: string[] = [];
  private readonly made: string[] = [];
  private readonly counts = new Map<EntryType, number>();
  private site: Fields = { title: 'Archive' };

  /** `root`: the folder that is written to. */
  private constructor(readonly root: string) {}

  /** A folder that is not there yet, or that holds no entries and no media. Throws where it holds some: an archive is never mixed into another. */
  static open(folder: string): ArchiveWriter {
    const writer = new ArchiveWriter(path.resolve(folder));
    if (existsSync(folder) && !lstatSync(folder).isDirectory())
      throw new SourceError(`${quote(folder)} is a file: expected a folder to write to`);
    const taken = [...Object.values(folders), mediaFolder].filter((name) => holdsFiles(path.join(folder, name)));
    if (taken.length > 0)
      throw new SourceError(`${quote(folder)} already holds ${anyOf(taken)}: expected a folder without entries or media`);
    writer.makeFolder('');
    return writer;
  }

  /** A slug that no other entry of the type has, made of `words`; known before the entry is written, so that others can name it. */
  slug(type: EntryType, words: string): string {
    const stem = slugOf(words) || type;
    let slug = stem;
    for (let number = 2; this.slugs.has(`${type}/${slug}`); number += 1) slug = `${stem}-${number}`;
    this.slugs.add(`${type}/${slug}`);
    return slug;
  }

  /** Takes a slug as it is; false where it is taken. Throws where it can be none. */
  claim(type: EntryType, slug: string): boolean {
    if (!slugPattern.test(slug)) throw new Error(`${quote(slug)}: expected a slug, such as april-theses`);
    if (this.slugs.has(`${type}/${slug}`)) return false;
    this.slugs.add(`${type}/${slug}`);
    return true;
  }

  /** Writes an entry. `text` is the Markdown of the type's long text. */
  entry(type: EntryType, slug: string, fields: Fields, text = ''): void {
    if (!this.slugs.has(`${type}/${slug}`) && !this.claim(type, slug)) throw new Error(`${type}/${slug} was not reserved`);
    this.write(fileOf(type, slug), entryText(fields, text, longText[type]));
    this.counts.set(type, (this.counts.get(type) ?? 0) + 1);
  }

  /** Writes the translation of an entry: the translated fields, and the long text. */
  translation(type: EntryType, slug: string, locale: string, fields: Fields, text = ''): void {
    this.write(fileOf(type, slug, locale), entryText(fields, text, longText[type]));
  }

  /** Writes a media file and gives its path, as entries name it. `name` is made safe; the same name twice is numbered. */
  media(name: string, bytes: Uint8Array): string {
    const { name: stem, ext } = path.parse(name.replace(/^.*[/\\]/, ''));
    const safe = slugOf(stem) || 'file';
    const extension = ext.toLowerCase().replace(/[^.a-z0-9]/g, '');
    let file = `${mediaFolder}/${safe}${extension}`;
    for (let number = 2; this.written.includes(file); number += 1) file = `${mediaFolder}/${safe}-${number}${extension}`;
    this.write(file, bytes);
    return file;
  }

  /** Writes a file as it is, at its own path: `media/lenin.png`, or `archive.yaml` where there is none yet. Throws where the path is another's. */
  file(name: string, bytes: Uint8Array): void {
    if (name !== siteFile && !(name.startsWith(`${mediaFolder}/`) && withinSource(name) === name))
      throw new SourceError(`${quote(name)}: expected ${siteFile}, or a path within ${mediaFolder}/`);
    if (name !== siteFile || !existsSync(path.join(this.root, siteFile))) this.write(name, bytes);
  }

  /** What the site is to have (title, locales, rights ...), where the folder does not bring an archive.yaml of its own. */
  describeSite(fields: Fields): void {
    this.site = { ...this.site, ...fields };
  }

  /** Writes archive.yaml, where there is none. A converter calls it that checks what it wrote. */
  writeSite(): void {
    if (!existsSync(path.join(this.root, siteFile))) this.write(siteFile, yamlText({ format: archiveFormat, ...this.site }));
  }

  /** Writes archive.yaml, where there is none, and the report. */
  finish(report: string): void {
    this.writeSite();
    // One of an earlier conversion is of no use any more.
    writeFileSync(path.join(this.root, reportFile), report);
  }

  /** `12 documents, 3 people` */
  summary(): string {
    const parts = entryTypes.flatMap((type) => {
      const count = this.counts.get(type) ?? 0;
      return count === 0 ? [] : [`${count} ${count === 1 ? type : folders[type]}`];
    });
    return parts.length === 0 ? 'no entries' : parts.join(', ');
  }

  /** Takes away what was written, after a fault. */
  discard(): void {
    for (const file of this.written) rmSync(path.join(this.root, file), { force: true });
    // The deepest first.
    for (const folder of this.made.sort((a, b) => b.length - a.length)) if (readdirSync(folder).length === 0) rmdirSync(folder);
  }

  private write(file: string, content: string | Uint8Array): void {
    this.makeFolder(path.dirname(file));
    // `wx`: a file that is there already is never written over.
    writeFileSync(path.join(this.root, file), content, { flag: 'wx' });
    this.written.push(file);
  }

  private makeFolder(name: string): void {
    const folder = path.join(this.root, name);
    if (existsSync(folder)) return;
    const first = mkdirSync(folder, { recursive: true });
    for (let made = folder; first !== undefined && made.length >= first.length; made = path.dirname(made)) this.made.push(made);
  }
}

const holdsFiles = (address: string): boolean => {
  const stats = lstatSync(address, { throwIfNoEntry: false });
  if (!stats) return false;
  return !stats.isDirectory() || readdirSync(address).length > 0;
};
