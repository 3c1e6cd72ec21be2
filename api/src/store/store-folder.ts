// The folder of a store: one file that readers are answered from, named by `current`; perhaps one that is being built beside it,
// named by `building`; and what was set aside. The names change in one step, so a crash leaves the old state or the new.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeStoreFile, setAside } from './store-file.js';

type Pointer = 'current' | 'building';

/** Files set aside that are kept for a person to look at. */
const keptAside = 2;

export class StoreFolder {
  constructor(readonly path: string) {
    mkdirSync(path, { recursive: true });
  }

  /** Path of the file that a pointer names; null where it names none. */
  find(pointer: Pointer): string | null {
    if (!existsSync(this.#pathOf(pointer))) return null;
    const name = readFileSync(this.#pathOf(pointer), 'utf8').trim();
    return /^archive-[\w-]+\.db$/.test(name) ? this.#pathOf(name) : null;
  }

  /** Names a file; null names none. */
  point(pointer: Pointer, file: string | null): void {
    if (file === null) return rmSync(this.#pathOf(pointer), { force: true });
    const temporary = this.#pathOf(`${pointer}.${process.pid}.tmp`);
    writeFileSync(temporary, `${path.basename(file)}\n`);
    renameSync(temporary, this.#pathOf(pointer));
  }

  /** A path that no file has. */
  newFile(): string {
    return this.#pathOf(`archive-${Date.now().toString(36)}-${randomBytes(3).toString('hex')}.db`);
  }

  /** Puts a file aside, and lets go of those that were put aside before the last few. Returns its new name. */
  setAside(file: string, now = new Date()): string {
    const name = setAside(file, now);
    const aside = readdirSync(this.path).filter((one) => /\.set-aside-[\dTZ.-]+$/.test(one));
    const byDate = (one: string) => one.replace(/^.*\.set-aside-/, '');
    aside.sort((a, b) => (byDate(a) < byDate(b) ? 1 : -1));
    for (const old of aside.slice(keptAside)) removeStoreFile(this.#pathOf(old));
    return path.basename(name);
  }

  /** Removes files that nothing names: left by a process that ended between two steps. */
  sweep(): void {
    const named = [this.find('current'), this.find('building')];
    const files = readdirSync(this.path)
      .filter((name) => /^archive-[\w-]+\.db$/.test(name))
      .map((name) => this.#pathOf(name));
    for (const file of files) if (!named.includes(file)) removeStoreFile(file);
  }

  #pathOf(name: string): string {
    return path.join(this.path, name);
  }
}
