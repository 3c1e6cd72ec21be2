// What a check has read of each entry, kept aside in a file until it is imported: reading YAML takes ten times as long as reading this.
// In memory is only where each begins, and what is imported is what was checked.
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileEntry } from './entry';

/** An entry without the places of its values. */
export type KeptEntry = Omit<FileEntry, 'places'>;

const bufferBytes = 1024 * 1024;

export class KeptEntries {
  private readonly places = new Map<string, { at: number; length: number }>();
  private readonly address = path.join(tmpdir(), `archive-${randomBytes(12).toString('hex')}`);
  private readonly file = openSync(this.address, 'wx+', 0o600);
  private written = 0;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;

  constructor() {
    // Where a system lets it, the file has no name from the start: it is gone with the process, however that ends.
    try {
      unlinkSync(this.address);
    } catch {
      process.once('exit', () => this.close());
    }
  }

  /** Keeps an entry under the name of its file. */
  keep({ type, slug, file, writtenId, status, record }: FileEntry): void {
    const bytes = Buffer.from(JSON.stringify({ type, slug, file, writtenId, status, record } satisfies KeptEntry));
    this.places.set(file, { at: this.written + this.waitingBytes, length: bytes.length });
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes > bufferBytes) this.flush();
  }

  /** The entry of this file; undefined where it was not kept. */
  read(file: string): KeptEntry | undefined {
    const place = this.places.get(file);
    if (!place) return undefined;
    this.flush();
    const bytes = Buffer.alloc(place.length);
    readSync(this.file, bytes, 0, place.length, place.at);
    return JSON.parse(bytes.toString('utf8')) as KeptEntry;
  }

  private flush(): void {
    if (this.waitingBytes === 0) return;
    writeSync(this.file, Buffer.concat(this.waiting), 0, this.waitingBytes, this.written);
    this.written += this.waitingBytes;
    this.waiting = [];
    this.waitingBytes = 0;
  }

  private close(): void {
    closeSync(this.file);
    rmSync(this.address, { force: true });
  }
}
