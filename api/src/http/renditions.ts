// Smaller pictures, made of the original when first asked for and kept. Disposable.
import { mkdir, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { renditionFileName } from '../archive/media.js';

/** More points than any archive's scan; what claims more is an attack on memory. */
const mostPixels = 300_000_000;

export interface Renditions {
  /** Path of the picture, `width` pixels wide; null where the original is no picture or is not wider than that. */
  get(original: string, sha256: string, width: number): Promise<string | null>;
}

export const openRenditions = (folder: string): Renditions => {
  const underWay = new Map<string, Promise<string | null>>();

  const make = async (original: string, target: string, width: number): Promise<string | null> => {
    const picture = sharp(original, { limitInputPixels: mostPixels, failOn: 'error' });
    const size = await picture.metadata().catch(() => null);
    if (size?.width === undefined || size.width <= width) return null;
    await mkdir(folder, { recursive: true });
    const unfinished = `${target}.${process.pid}.part`;
    try {
      await picture.rotate().resize({ width, withoutEnlargement: true }).webp({ quality: 82 }).toFile(unfinished);
      await rename(unfinished, target);
    } catch (error) {
      await unlink(unfinished).catch(() => undefined);
      throw error;
    }
    return target;
  };

  return {
    get: async (original, sha256, width) => {
      const target = path.join(folder, renditionFileName(sha256, width));
      if ((await stat(target).catch(() => null)) !== null) return target;
      const making = underWay.get(target) ?? make(original, target, width).finally(() => underWay.delete(target));
      underWay.set(target, making);
      return making;
    },
  };
};
