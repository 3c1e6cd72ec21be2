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
  '.epub': 'application/epub+zip',
  '.flac': 'audio/flac',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.webm': 'video/webm',
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
  private readonly inTexts = new Set<string>();
  private readonly byName = new Map<string, string[]>();
  constructor(private readonly root: string) {}

  /** What is known of a file by its path as written, or why it cannot be had. */
  describe(reference: string, use: MediaUse): { file: MediaFile } | { message: string } {
    const types = use === 'image' ? imageTypes : { ...imageTypes, ...otherTypes };
    if (!(path.extname(reference).toLowerCase() in types)) {
      return { message: `${quote(reference)}: expected a file that ends in ${anyOf(Object.keys(types))}` };
    }
    const known = this.known.get(reference) ?? this.read(reference);
    this.known.set(reference, known);
    return 'file' in known ? (this.nameClash(reference, known.file, use) ?? known) : known;
  }

  /** Every file that was asked for and is there, with the path of its bytes. */
  used(): UsedFile[] {
    return [...this.known].flatMap(([reference, found]) => {
      const place = findMedia(this.root, reference);
      return 'file' in found && 'path' in place ? [{ file: found.file, path: place.path, inText: this.inTexts.has(reference) }] : [];
    });
  }

  private nameClash(reference: string, { sha256, name }: MediaFile, use: MediaUse): { message: string } | null {
    if (use === 'text') this.inTexts.add(reference);
    const others = (this.byName.get(name) ?? []).filter((other) => other !== reference);
    this.byName.set(name, [...others, reference]);
    const clash = others.find((other) => {
      const found = this.known.get(other);
      return found && 'file' in found && found.file.sha256 !== sha256 && (use === 'text' || this.inTexts.has(other));
    });
    return clash === undefined
      ? null
      : {
          message: `${quote(reference)}: ${clash} has the same name and other content, and a text shows one of them; expected names of their own`,
        };
  }

  private read(reference: string): { file: MediaFile } | { message: string } {
    const found = findMedia(this.root, reference);
    if ('message' in found) return found;
    const bytes = readFileSync(found.path);
    const extension = path.extname(reference).toLowerCase();
    return {
      file: {
        sha256: createHash('sha256').update(bytes).digest('hex'),
        mediaType: imageTypes[extension] ?? otherTypes[extension] ?? 'application/octet-stream',
        bytes: bytes.length,
        name: path.basename(reference),
      },
    };
  }
}
