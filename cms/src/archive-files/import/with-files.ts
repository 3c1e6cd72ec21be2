// Puts what the media library says of a file in the place of what the archive says of it, all through a record.
import type { FileRecord } from '@october/schema';
import type { Shape } from '../../publication/content-shape';
import { blockShape, isPart, listed } from '../../publication/references';
import type { RecordObject } from '../../publication/to-record';
import type { Library } from './library';

export type FocalPoint = { x: number; y: number };
/** A file whose focal point the archive gives otherwise than the library has it. */
export type Refocused = { id: number; focalPoint: FocalPoint };

/** The record with the library's files. `refocus` is told of focal points that differ. */
export const withFiles = (shape: Shape, record: RecordObject, library: Library, refocus: (file: Refocused) => void): RecordObject => {
  const known = (file: unknown): unknown => {
    if (!isPart(file)) return file;
    const { sha256, name, focalPoint } = file as Partial<FileRecord>;
    const kept = library.recordOf(String(sha256), String(name));
    const id = library.idOf(String(sha256), String(name));
    if (!kept || id === undefined) return file;
    if (!focalPoint || (focalPoint.x === kept.focalPoint?.x && focalPoint.y === kept.focalPoint.y)) return { ...kept };
    refocus({ id, focalPoint });
    return { ...kept, focalPoint };
  };
  const inner = (of: Shape, part: RecordObject): RecordObject => {
    const mapped: RecordObject = { ...part };
    for (const attribute of of.attributes) {
      const value = part[attribute.name];
      if (value === undefined) continue;
      const each = (map: (member: unknown) => unknown): unknown => (Array.isArray(value) ? value.map(map) : map(value));
      if (attribute.kind === 'media') mapped[attribute.name] = each((file) => (attribute.many ? titled(known(file)) : known(file)));
      if (attribute.kind === 'part') mapped[attribute.name] = each((member) => (isPart(member) ? inner(attribute.shape, member) : member));
      if (attribute.kind === 'blocks') mapped[attribute.name] = each((block) => (isPart(block) ? inner(blockShape(attribute, block), block) : block));
    }
    return mapped;
  };
  const texts = listed(record.media).map((member) => (isPart(member) ? { ...member, file: known(member.file) } : member));
  return { ...inner(shape, record), ...(texts.length > 0 ? { media: texts } : {}) };
};

/** An attachment is called as its file, without the ending. */
const titled = (file: unknown): unknown => (isPart(file) ? { ...file, title: String(file.name).replace(/(?<=.)\.[^.]+$/, '') } : file);
