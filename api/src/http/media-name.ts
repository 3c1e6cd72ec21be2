// What a name under /media asks for; archive/media.ts makes the names.
import mime from 'mime';
import { renditionWidths } from '../archive/media.js';

export type MediaName =
  | { readonly kind: 'file'; readonly sha256: string; readonly mediaType: string }
  | { readonly kind: 'rendition'; readonly sha256: string; readonly width: number };

const named = /^([0-9a-f]{64})(?:-(\d{2,4}))?\.([a-z0-9]{1,8})$/;

/** Null where it is no such name, or a width in which pictures are not made. */
export const parseMediaName = (name: string): MediaName | null => {
  const [, sha256, width, extension] = named.exec(name) ?? [];
  if (sha256 === undefined || extension === undefined) return null;
  if (width === undefined) return { kind: 'file', sha256, mediaType: mime.getType(extension) ?? 'application/octet-stream' };
  const known = Object.values(renditionWidths).some((one) => one === Number(width));
  return known && extension === 'webp' ? { kind: 'rendition', sha256, width: Number(width) } : null;
};
