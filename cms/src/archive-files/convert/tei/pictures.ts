// The pictures of a source that its texts show: copied once, and only from within the source.
import path from 'node:path';
import { SourceError } from '../converter';
import type { SourceFiles } from '../source-files';
import type { ArchiveWriter } from '../write-archive';

export class Pictures {
  private readonly copied = new Map<string, string>();

  constructor(
    private readonly files: SourceFiles | null,
    private readonly writer: ArchiveWriter,
  ) {}

  /** The picture's path in the archive; undefined where the address leads to no picture among the files of the source. */
  copy(url: string, fromFile: string): string | undefined {
    const file = this.find(url, fromFile);
    if (!file) return undefined;
    const known = this.copied.get(file.name);
    if (known !== undefined) return known;
    const copy = this.writer.media(path.posix.basename(file.name), file.bytes);
    this.copied.set(file.name, copy);
    return copy;
  }

  private find(url: string, fromFile: string): { name: string; bytes: Uint8Array } | undefined {
    if (!this.files || !/\.(?:png|jpe?g|gif|webp)$/i.test(url) || /^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
    const name = path.posix.join(path.posix.dirname(fromFile), url);
    try {
      const bytes = this.files.read(name);
      return bytes ? { name, bytes } : undefined;
    } catch (error) {
      // It climbs out of the source: no picture of it, whatever it is.
      if (error instanceof SourceError) return undefined;
      throw error;
    }
  }
}
