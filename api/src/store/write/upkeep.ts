// What a new build does to a store that an older one wrote: what was not understood is tried again, and keys are made by today's rules.
import { createHash } from 'node:crypto';
import { recordFormat, recordSchemas, type Publication } from '@october/schema';
import { z } from 'zod';
import type { Connection } from '../sqlite/connection.js';
import { readMeta, writeMeta } from '../sqlite/meta.js';
import { putPrepared, type Aside } from './apply-change.js';
import { nextGeneration } from './apply-changes.js';
import { collationVersion } from './collation.js';
import { rewriteWordKeys } from './put-site.js';
import { prepareChange } from './prepare-changes.js';
import { createWriteContext } from './write-context.js';

/** Changes with whatever a build can read: types, formats, and the shape of each record. */
export const buildUnderstands = (): string => {
  const shapes = Object.entries(recordSchemas).map(([type, shape]) => [
    type,
    z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([recordFormat, shapes]))
    .digest('hex');
};

export interface Upkeep {
  /** Records that are understood now. */
  readonly understood: number;
  readonly stillAside: readonly Aside[];
  readonly keysRewritten: boolean;
}

/** In one transaction. Null where the build is the one that wrote the store. */
export const keepUp = (connection: Connection, understands = buildUnderstands()): Upkeep | null => {
  const now = `${understands} ${collationVersion}`;
  const [understoodBefore, ...collationBefore] = (readMeta(connection, 'understands') ?? '').split(' ');
  if (readMeta(connection, 'understands') === now) return null;
  return connection.transaction(() => {
    const before = asidesIn(connection);
    const stillAside = understoodBefore === understands ? [] : tryAgain(connection);
    const keysRewritten = collationBefore.length > 0 && collationBefore.join(' ') !== collationVersion;
    if (keysRewritten) rewriteWordKeys(createWriteContext(connection));
    writeMeta(connection, 'understands', now);
    nextGeneration(connection);
    return { understood: before - asidesIn(connection), stillAside, keysRewritten };
  });
};

const asidesIn = (connection: Connection): number => connection.get<{ count: number }>('SELECT count(*) AS count FROM aside')?.count ?? 0;

const tryAgain = (connection: Connection): Aside[] => {
  const context = createWriteContext(connection);
  return connection
    .all<{ change: string }>('SELECT change FROM aside ORDER BY id')
    .map(({ change }) => prepareChange(JSON.parse(change) as Publication, context.locales))
    .map((prepared) => (prepared.kind === 'withdrawal' ? null : putPrepared(context, prepared)))
    .filter((aside) => aside !== null);
};
