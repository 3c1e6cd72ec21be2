// Files of Strapi's media library as records. The bytes are read once for each state of a file, and copied into the store as they are read.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { FileRecord } from '@october/schema';
import { environment } from '../environment';
import { fileColumns } from './content-shape';
import { findFile, storeFile } from './published-files';
import { instantOf, type Row } from './rows';
import { keysOfFile } from './text-files';

/** Where the published files are. */
export const filesFolder = (): string => path.join(environment().dataDir, 'files');

/** A file of the library whose bytes cannot be read. */
export class UnreadableFileError extends Error {}

/** What tells one state of a file from another, without its bytes. */
export const fileState = (file: Row): readonly unknown[] => [
  file.id,
  file.name,
  file.hash,
  file.ext,
  file.mime,
  Number(file.size),
  file.width ?? null,
  file.height ?? null,
  focalPointOf(file) ?? null,
  instantOf(file.updatedAt),
];

const hashes = new Map<string, { sha256: string; bytes: number }>();
const rememberedHashes = 20_000;

/** The records of these files, by id; their bytes are in the store when it returns. Throws UnreadableFileError. */
export const fileRecords = async (strapi: Core.Strapi, files: Iterable<Row>): Promise<Map<number, FileRecord>> => {
  const records = new Map<number, FileRecord>();
  for (const file of files) if (!records.has(Number(file.id))) records.set(Number(file.id), await fileRecord(strapi, file));
  return records;
};

const fileRecord = async (strapi: Core.Strapi, file: Row): Promise<FileRecord> => {
  const { sha256, bytes } = await keep(strapi, file);
  const width = pixels(file.width);
  const height = pixels(file.height);
  const focalPoint = focalPointOf(file);
  return {
    sha256,
    mediaType: String(file.mime),
    bytes,
    name: String(file.name),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(focalPoint === undefined ? {} : { focalPoint }),
  };
};

const keep = async (strapi: Core.Strapi, file: Row): Promise<{ sha256: string; bytes: number }> => {
  const key = JSON.stringify([file.id, file.hash, file.url, Number(file.size), instantOf(file.updatedAt)]);
  const known = hashes.get(key);
  if (known && (await findFile(filesFolder(), known.sha256))) return known;
  const stored = await storeFile(filesFolder(), await openUpload(strapi, file), String(file.mime));
  if (hashes.size >= rememberedHashes) hashes.clear();
  hashes.set(key, stored);
  return stored;
};

/** The bytes of an upload: on this machine's disk, or where another provider keeps them. */
const openUpload = async (strapi: Core.Strapi, file: Row): Promise<Readable> => {
  const url = String(file.url);
  const unreadable = (why: unknown) =>
    new UnreadableFileError(
      `The file "${String(file.name)}" of the media library cannot be read (${url}): upload it again, or choose another`,
      { cause: why },
    );
  if (/^https?:/.test(url)) {
    const answer = await fetch(url).catch((error: unknown) => Promise.reject(unreadable(error)));
    if (!answer.ok || !answer.body) throw unreadable(`status ${answer.status}`);
    return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
  }
  const place = path.join(strapi.dirs.static.public, url);
  await stat(place).catch((error: unknown) => Promise.reject(unreadable(error)));
  return createReadStream(place);
};

/** SHA-256 of every file that a record shows, wherever in it. */
export const hashesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { sha256 } = value as { sha256?: unknown };
  return typeof sha256 === 'string' ? [sha256] : Object.values(value).flatMap(hashesIn);
};

/** The files of the library that texts mean by these keys (see `fileKeyOf`); of several with one name the newest. */
export const filesByKey = async (strapi: Core.Strapi, keys: ReadonlySet<string>): Promise<Map<string, Row>> => {
  if (keys.size === 0) return new Map();
  const names = [...keys].flatMap((key) => (key.startsWith('media/') ? [key.slice('media/'.length)] : []));
  const addresses = [...keys].flatMap((key) => (key.startsWith('uploads/') ? [`/${key}`] : []));
  const files = (await strapi.db.query('plugin::upload.file').findMany({
    select: fileColumns,
    where: { $or: [{ name: { $in: names } }, { url: { $in: addresses } }] },
    orderBy: { id: 'asc' },
  } as never)) as Row[];
  return new Map(files.flatMap((file) => keysOfFile(file).map((key): [string, Row] => [key, file])));
};

const pixels = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;

/** Strapi keeps per cent from the left and the top; a record has parts of one. */
const focalPointOf = (file: Row): { x: number; y: number } | undefined => {
  const point = file.focalPoint as { x?: unknown; y?: unknown } | null | undefined;
  if (typeof point?.x !== 'number' || typeof point.y !== 'number') return undefined;
  return { x: fraction(point.x), y: fraction(point.y) };
};

const fraction = (perCent: number): number => Math.min(1, Math.max(0, Math.round(perCent * 100) / 10_000));
