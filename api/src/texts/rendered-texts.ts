// Rendered texts on disk, by the hash of the Markdown and the renderer's version. Disposable: what is missing is rendered again.
import Database from 'better-sqlite3';
import { rendererVersion } from './render.js';

export interface RenderedTexts {
  /** JSON of a RenderedText, or null. */
  find(hash: string): string | null;
  put(hash: string, rendered: string): void;
  close(): void;
}

export const openRenderedTexts = (file: string): RenderedTexts => {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.pragma('busy_timeout = 5000');
  database.exec(
    'CREATE TABLE IF NOT EXISTS rendered (hash TEXT NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (hash, version)) WITHOUT ROWID',
  );
  const select = database.prepare<[string, number], { text: string }>('SELECT text FROM rendered WHERE hash = ? AND version = ?');
  const insert = database.prepare('INSERT OR REPLACE INTO rendered (hash, version, text) VALUES (?, ?, ?)');
  database.prepare('DELETE FROM rendered WHERE version <> ?').run(rendererVersion);
  return {
    find: (hash) => select.get(hash, rendererVersion)?.text ?? null,
    put: (hash, rendered) => void insert.run(hash, rendererVersion, rendered),
    close: () => void database.close(),
  };
};
