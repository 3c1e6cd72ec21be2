import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { importScript } from '../support/script.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

const { makeSecrets } = await importScript<{ makeSecrets: (where: { file: string; shell: NodeJS.ProcessEnv }) => number }>(
  'steps/secrets.mjs',
);

const names = ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'FEED_TOKEN'];

describe('The secrets in .env', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(async () => {
    folder = await temporaryFolder('secrets');
    file = path.join(folder.path, '.env');
  });
  afterEach(() => folder.remove());

  it('are all made where there are none, each different, for the owner alone', () => {
    expect(makeSecrets({ file, shell: {} })).toBe(names.length);
    const made = parseEnv(readFileSync(file, 'utf8'));
    expect(Object.keys(made).sort()).toEqual([...names].sort());
    expect(new Set(Object.values(made)).size).toBe(names.length);
    for (const value of Object.values(made)) expect(value?.length).toBeGreaterThanOrEqual(43);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('are kept at the next start', () => {
    makeSecrets({ file, shell: {} });
    const before = readFileSync(file, 'utf8');
    expect(makeSecrets({ file, shell: {} })).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('are added to what a person wrote, which stays', () => {
    writeFileSync(file, '# mine\nCMS_PORT=8000\nFEED_TOKEN=a-token-of-my-own-making\nAPP_KEYS=\n', { mode: 0o644 });
    expect(makeSecrets({ file, shell: {} })).toBe(names.length - 1);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^# mine\nCMS_PORT=8000\nFEED_TOKEN=a-token-of-my-own-making\n/);
    const now = parseEnv(text);
    expect(now.APP_KEYS).toMatch(/^[\w-]{43},[\w-]{43}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that the shell gives are not made', () => {
    expect(makeSecrets({ file, shell: { FEED_TOKEN: 'from-the-shell-0123456789' } })).toBe(names.length - 1);
    expect(readFileSync(file, 'utf8')).not.toMatch(/FEED_TOKEN/);
  });
});
