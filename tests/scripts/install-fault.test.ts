import { expect, it } from '@jest/globals';
import { importScript } from '../support/script.js';

const { installFault } = await importScript<{
  installFault: (output: string, has?: (tool: string) => boolean) => Error & { details?: string };
}>('steps/install-fault.mjs');

const fault = (output: string, has?: (tool: string) => boolean) => installFault(output, has).message;

it.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ETIMEDOUT'])('no network (%s) is told as that', (code) => {
  expect(fault(`npm error code ${code}\nnpm error network request to https://registry.example failed`)).toMatch(
    new RegExp(`could not reach its registry \\(${code}\\)`),
  );
});

it('a full disk is told as that', () => {
  expect(fault('npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write')).toMatch(/^The disk is full/);
});

it('a lock file that does not fit is told as that', () => {
  expect(
    fault('npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.'),
  ).toMatch(/run npm install/);
});

it('where better-sqlite3 cannot be compiled, what is missing is named, and how to get it', () => {
  const output = 'npm error path /x/node_modules/better-sqlite3\nnpm error gyp ERR! find Python';
  const sentence = fault(output, (tool) => tool === 'make');
  expect(sentence).toMatch(/python3, g\+\+ are missing/);
  expect(sentence).toMatch(/apt-get install python3 make g\+\+/);
});

it('what is not known is shown as npm said it, and no tool is blamed', () => {
  const unknown = installFault('npm error gyp ERR! build error', () => true);
  expect(unknown.message).toMatch(/what it said stands above/);
  expect(unknown.details).toContain('build error');
});
