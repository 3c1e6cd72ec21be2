import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { importScript } from '../support/script.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

const { unlessStamped } = await importScript<{
  unlessStamped: (file: string, hash: string, work: () => Promise<unknown>) => Promise<boolean>;
}>('steps/stamp.mjs');

describe('A step with a stamp', () => {
  let folder: TemporaryFolder;
  let stamp: string;
  let times: number;
  const work = async () => {
    times += 1;
  };
  beforeEach(async () => {
    folder = await temporaryFolder('stamp');
    stamp = path.join(folder.path, 'dist', '.stamp');
    times = 0;
  });
  afterEach(() => folder.remove());

  it('is done once for the same sources', async () => {
    expect([await unlessStamped(stamp, 'a', work), await unlessStamped(stamp, 'a', work)]).toEqual([true, false]);
    expect(times).toBe(1);
  });

  it('is done again when the sources change, and when its result is deleted', async () => {
    await unlessStamped(stamp, 'a', work);
    await unlessStamped(stamp, 'b', work);
    rmSync(path.dirname(stamp), { recursive: true });
    await unlessStamped(stamp, 'b', work);
    expect(times).toBe(3);
  });

  it('is done again when it failed, though an older result had its stamp', async () => {
    await unlessStamped(stamp, 'a', work);
    await expect(unlessStamped(stamp, 'b', () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect(existsSync(stamp)).toBe(false);
    expect(await unlessStamped(stamp, 'a', work)).toBe(true);
  });
});
