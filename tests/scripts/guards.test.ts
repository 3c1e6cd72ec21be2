// A guard that no longer guards looks like one that found nothing: each is shown something that it must refuse.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from '../support/repository.js';
import { importScript, runCommand } from '../support/script.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

const { commandFile } = await importScript<{ commandFile: (name: string, command?: string) => string }>('steps/repository.mjs');

let folder: TemporaryFolder;

/** A small repository laid out as ours is, with our rules. */
beforeAll(async () => {
  folder = await temporaryFolder('guards');
  for (const file of ['package.json', 'tsconfig.json', 'eslint.config.js', '.dependency-cruiser.cjs']) {
    copyFileSync(inRepository(file), path.join(folder.path, file));
  }
  await symlink(inRepository('node_modules'), path.join(folder.path, 'node_modules'));
});
afterAll(() => folder.remove());

const put = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(folder.path, file)), { recursive: true });
  await writeFile(path.join(folder.path, file), text);
};

describe('The rule about imports', () => {
  const forbidden: [rule: string, from: string, to: string][] = [
    ['store-looks-down-only', 'api/src/store', 'api/src/graphql'],
    ['store-looks-down-only', 'api/src/store', 'api/src/archive'],
    ['archive-looks-down-only', 'api/src/archive', 'api/src/graphql'],
    ['graphql-looks-down-only', 'api/src/graphql', 'api/src/http'],
    ['sync-looks-down-only', 'api/src/sync', 'api/src/graphql'],
    ['cms-knows-no-api', 'cms/src/publication', 'api/src/store'],
    ['api-knows-no-cms', 'api/src/sync', 'cms/src/publication'],
    ['schema-imports-nothing-of-ours', 'schema/src', 'api/src/store'],
    ['admin-knows-no-server', 'cms/src/admin', 'cms/src/publication'],
    ['server-knows-no-admin', 'cms/src/publication', 'cms/src/admin'],
  ];
  const allowed: [from: string, to: string][] = [
    ['api/src/graphql', 'api/src/archive'],
    ['api/src/archive', 'api/src/store'],
    ['api/src/sync', 'api/src/store'],
    ['api/src/http', 'api/src/graphql'],
  ];
  let violations: string[];

  const importing = (from: string, to: string) => `${from}/to-${to.replaceAll('/', '-')}.ts`;

  beforeAll(async () => {
    // Types only: an import upwards is one even where nothing of it is left at run time.
    for (const [from, to] of [...forbidden.map(([, from, to]): [string, string] => [from, to]), ...allowed]) {
      for (const place of [from, to]) await put(`${place}/there.ts`, 'export interface There { id: string }\n');
      await put(importing(from, to), `import type { There } from '${path.relative(from, to)}/there.js';\nexport type Here = There;\n`);
    }
    await put('api/src/app.ts', "export type { There } from './http/there.js';\n");
    await put('api/src/main.ts', "export type { There } from './app.js';\n");
    await put('api/src/http/to-app.ts', "export type { There } from '../app.js';\n");
    const { output } = runCommand(
      commandFile('dependency-cruiser', 'depcruise'),
      ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'schema', 'cms', 'api'],
      folder.path,
    );
    const { summary } = JSON.parse(output) as { summary: { violations: { from: string; to: string; rule: { name: string } }[] } };
    violations = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  }, 300_000);

  it.each(forbidden)('%s: %s may not import %s', (rule, from, to) => {
    expect(violations).toContain(`${rule}: ${importing(from, to)} -> ${to}/there.ts`);
  });

  it('only-main-sees-app: a layer may not import app.ts', () => {
    expect(violations).toContain('only-main-sees-app: api/src/http/to-app.ts -> api/src/app.ts');
  });

  it.each(allowed)('%s may import %s', (from, to) => {
    expect(violations.filter((violation) => violation.includes(`${importing(from, to)} ->`))).toEqual([]);
  });

  it('main.ts may import app.ts, and app.ts every layer', () => {
    expect(violations.filter((violation) => /: api\/src\/(main|app)\.ts ->/.test(violation))).toEqual([]);
  });
});

describe('The rules of lint', () => {
  const refused: [rule: string, text: string][] = [
    ['@typescript-eslint/no-explicit-any', 'export const open = (value: any): string => String(value);\n'],
    ['@typescript-eslint/no-floating-promises', 'const later = async () => 1;\nexport const now = () => {\n  later();\n};\n'],
    ['@typescript-eslint/consistent-type-imports', "import { Stats } from 'node:fs';\nexport type Size = Stats['size'];\n"],
    ['no-restricted-syntax', 'export default 1;\n'],
    ['max-lines', 'export const many = [\n' + '  1,\n'.repeat(260) + '];\n'],
  ];
  const fileOf = (rule: string) => `schema/src/${rule.replace(/^.*\//, '')}.ts`;
  let found: Map<string, string[]>;

  beforeAll(async () => {
    await put('schema/tsconfig.json', '{ "extends": "../tsconfig.json", "compilerOptions": { "noEmit": true }, "include": ["src"] }\n');
    for (const [rule, text] of refused) await put(fileOf(rule), text);
    const { output } = runCommand(commandFile('eslint'), ['--format', 'json', ...refused.map(([rule]) => fileOf(rule))], folder.path);
    const answers = JSON.parse(output) as { filePath: string; messages: { ruleId: string }[] }[];
    found = new Map(answers.map(({ filePath, messages }) => [path.basename(filePath), messages.map(({ ruleId }) => ruleId)]));
  }, 300_000);

  it.each(refused)('%s is refused', (rule) => {
    expect(found.get(path.basename(fileOf(rule)))).toContain(rule);
  });
});
