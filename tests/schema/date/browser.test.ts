// The admin imports the folder of dates in a browser.
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.resolve('@october/schema/dist/date/index.js')));

describe('the code of dates', () => {
  it('imports nothing but itself, so that a browser can load it', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const imports = [...readFileSync(path.join(folder, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
        ([, source = '']) => source,
      );
      const outside = imports.filter(
        (source) => path.relative(folder, path.resolve(folder, path.dirname(file), source)).startsWith('..') || !source.startsWith('.'),
      );
      expect([file, outside]).toEqual([file, []]);
    }
  });
});
