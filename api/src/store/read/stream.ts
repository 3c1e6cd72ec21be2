// Entries that satisfy one condition, as a stretch of an index. An ordered stream comes in the order of its key by one seek.
import { sql, type Fragment } from '../sqlite/statements.js';
import { everything, type Bounds } from './bounds.js';

export interface Stream {
  /** Tables, such as `link x`. */
  readonly from: Fragment;
  readonly where: readonly Fragment[];
  readonly key: Fragment;
  readonly id: Fragment;
  readonly bounds: Bounds;
}

export interface Streams {
  readonly streams: readonly Stream[];
  /** What the keys are; null where they are none, and rows come in no order. */
  readonly keyed: 'date' | 'born' | 'link' | 'updated' | null;
  /** One entry may come more than once. */
  readonly overlapping: boolean;
}

export const columns = {
  key: sql.raw('x.key'),
  id: sql.raw('x.id'),
  source: sql.raw('x.source'),
  target: sql.raw('x.target'),
  position: sql.raw('x.position'),
} as const;

export const stream = (from: Fragment, where: readonly Fragment[], key: Fragment, id: Fragment, bounds: Bounds = everything): Stream => ({
  from,
  where,
  key,
  id,
  bounds,
});

/** More seeks than this, and one search through all of them is cheaper. */
export const mostStreams = 12;
