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
  const known = (file: unknown, isAttachment = false): unknown => {
    if (!isPart(file)) return file;
    const { sha256, name, focalPoint } = file as Partial<FileRecord>;
    const kept = library.get(String(sha256), String(name));
    if (!kept) return file;
    const record = { ...kept.record, ...(isAttachment ? { title: kept.title } : {}) };
    if (!focalPoint || (focalPoint.x === record.focalPoint?.x && focalPoint.y === record.focalPoint.y)) return record;
    refocus({ id: kept.id, focalPoint });
    return { ...record, focalPoint };
  };
  const inner = (of: Shape, part: RecordObject): RecordObject => {
    const mapped: RecordObject = { ...part };
    for (const attribute of of.attributes) {
      const value = part[attribute.name];
      if (value === undefined) continue;
      const each = (map: (member: unknown) => unknown): unknown => (Array.isArray(value) ? value.map(map) : map(value));
      if (attribute.kind === 'media') mapped[attribute.name] = each((file) => known(file, attribute.many));
      if (attribute.kind === 'part') mapped[attribute.name] = each((member) => (isPart(member) ? inner(attribute.shape, member) : member));
      if (attribute.kind === 'blocks')
        mapped[attribute.name] = each((block) => (isPart(block) ? inner(blockShape(attribute, block), block) : block));
    }
    return mapped;
  };
  const texts = listed(record.media).map((member) => (isPart(member) ? { ...member, file: known(member.file) } : member));
  return { ...inner(shape, record), ...(texts.length > 0 ? { media: texts } : {}) };
};
