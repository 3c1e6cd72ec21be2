import { expect, it } from '@jest/globals';
import os from 'node:os';
import { importScript } from '../support/script.js';

const { requireDiskSpace } = await importScript<{ requireDiskSpace: (folder: string, needed: number, free?: () => number) => void }>(
  'steps/disk-space.mjs',
);

it('too full a disk is told with what is free, what is needed and where', () => {
  expect(() => requireDiskSpace('/srv/october', 200 * 1024 * 1024, () => 5 * 1024 * 1024)).toThrow(
    'The disk is too full: 5 MB are free at /srv/october, and October needs 200 MB there; make room and try again.',
  );
});

it('the disk of a folder that is not there yet is the disk of the folder above', () => {
  expect(() => requireDiskSpace(`${os.tmpdir()}/no/such/folder`, 1)).not.toThrow();
});
