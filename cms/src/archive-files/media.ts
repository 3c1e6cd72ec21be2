// Media files of an archive by their content: what the record says of a file, before the CMS has it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { anyOf, quote } from './fault';
import { findMedia } from './folder';

const imageTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.webp': 'image/webp',
};
const otherTypes: Record<string, string> = {
  '.csv': 'text/csv',
  '.djvu': 'image/vnd.djvu',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.flac': 'audio/flac',
  '.json': 'application/json',
  '.m4a': 'audio/mp4',
  '.mov': 'video/quicktime',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.rtf': 'application/rtf',
  '.txt': 'text/plain',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};

/** A file of the archive: as the record names it, without what the CMS finds out of it (width and height). */
export type MediaFile = { sha256: string; mediaType: string; bytes: number; name: string };

/** A file that entries use; `inText` where a text shows it. */
export type UsedFile = { file: MediaFile; path: string; inText: boolean };

/** What a file is used for. A text finds its files in the CMS by their names alone. */
export type MediaUse = 'image' | 'attachment' | 'text';

/** Reads media files once each. */
export class MediaFiles {
  private readonly known = new Map<string, { file: MediaFile } | { message: string }>();
  /** By path and name. */
  private readonly uses = new Map<string, UsedFile>();
  private readonly byName = new Map<string, { reference: string; sha256: string; inText: boolean }[]>();
  constructor(private readonly root: string) {}

  /** What is known of a file by its path as written, or why it cannot be had. `name`: what the CMS is to call it, where not as its path does. */
  describe(reference: string, use: MediaUse, name?: string): { file: MediaFile } | { message: string } {
    const types = use === 'image' ? imageTypes : { ...imageTypes, ...otherTypes };
    if (!(path.extname(reference).toLowerCase() in types)) {
      return { message: `${quote(reference)}: expected a file that ends in ${anyOf(Object.keys(types))}` };
    }
    const known = this.known.get(reference) ?? this.read(reference);
    this.known.set(reference, known);
    if ('message' in known) return known;
    const file = { ...known.file, name: name ?? known.file.name };
    return this.nameClash(reference, file, use) ?? { file: this.note(reference, file, use) };
  }

  /** Every file that was asked for and is there, with the path of its bytes: once for each name that it is to have. */
  used(): UsedFile[] {
    return [...this.uses.values()];
  }

  private note(reference: string, file: MediaFile, use: MediaUse): MediaFile {
    const key = `${reference}\n${file.name}`;
    const place = findMedia(this.root, reference);
    const inText = use === 'text' || this.uses.get(key)?.inText === true;
    if ('path' in place) this.uses.set(key, { file, path: place.path, inText });
    return file;
  }

  private nameClash(reference: string, { sha256, name }: MediaFile, use: MediaUse): { message: string } | null {
    const namesakes = this.byName.get(name) ?? [];
    const own = namesakes.find((other) => other.reference === reference);
    if (!own) this.byName.set(name, [...namesakes, { reference, sha256, inText: use === 'text' }]);
    else if (use === 'text') own.inText = true;
    const clash = namesakes.find((other) => other.sha256 !== sha256 && (use === 'text' || other.inText));
    return clash === undefined
      ? null
      : {
          message: `${quote(reference)}: ${clash.reference} has the same name and other content, and a text shows one of them; expected names of their own`,
        };
  }

  private read(reference: string): { file: MediaFile } | { message: string } {
    const found = findMedia(this.root, reference);
    if ('message' in found) return found;
    const bytes = readFileSync(found.path);
    return {
      file: {
        sha256: createHash('sha256').update(bytes).digest('hex'),
        mediaType: mediaTypeOf(reference) ?? 'application/octet-stream',
        bytes: bytes.length,
        name: path.basename(reference),
      },
    };
  }
}

/** The media type that a file's ending means; undefined where the archive cannot hold such files. */
export const mediaTypeOf = (name: string): string | undefined => {
  const extension = path.extname(name).toLowerCase();
  return imageTypes[extension] ?? otherTypes[extension];
};

/** An ending for files of a media type; undefined where the archive cannot hold such files. */
export const extensionOf = (mediaType: string): string | undefined =>
  Object.entries({ ...imageTypes, ...otherTypes }).find(([extension, type]) => type === mediaType && extension !== '.jpeg')?.[0];
