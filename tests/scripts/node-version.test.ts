import { expect, it } from '@jest/globals';
import { importScript } from '../support/script.js';

const { nodeFault } = await importScript<{ nodeFault: (version: string) => string | null }>('steps/node-version.mjs');

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0', '100.0.0'])('Node %s will do', (version) => {
  expect(nodeFault(version)).toBeNull();
});

it.each(['20.18.3', '18.20.4', '16.0.0', '9.11.2'])('Node %s is refused in one sentence with the version that is needed', (version) => {
  expect(nodeFault(version)).toBe(
    `October needs Node 20.19 or newer, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`,
  );
});
