import { expect, it } from '@jest/globals';
import { importScript } from '../support/script.js';

const { installFault } = await importScript<{ installFault: (output: string, has?: (tool: string) => boolean) => string }>(
  'steps/install-fault.mjs',
);

it.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ETIMEDOUT'])('no network (%s) is told as that', (code) => {
  expect(installFault(`npm error code ${code}\nnpm error network request to https://registry.example failed`)).toMatch(
    new RegExp(`could not reach its registry \\(${code}\\)`),
  );
});

it('a full disk is told as that', () => {
  expect(installFault('npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write')).toMatch(/^The disk is full/);
});

it('a lock file that does not fit is told as that', () => {
  expect(
    installFault(
      'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
    ),
  ).toMatch(/run npm install/);
});

it('where better-sqlite3 cannot be compiled, what is missing is named, and how to get it', () => {
  const output = 'npm error path /x/node_modules/better-sqlite3\nnpm error gyp ERR! find Python';
  const sentence = installFault(output, (tool) => tool === 'make');
  expect(sentence).toMatch(/python3, g\+\+ are missing/);
  expect(sentence).toMatch(/apt-get install python3 make g\+\+/);
});

it('where every tool is there and better-sqlite3 still cannot be compiled, no tool is blamed', () => {
  expect(installFault('gyp ERR! build error', () => true)).toMatch(/could not be compiled/);
});
