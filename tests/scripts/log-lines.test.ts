import { expect, it } from '@jest/globals';
import { importScript } from '../support/script.js';

const { shownLine } = await importScript<{ shownLine: (line: string, everything: boolean) => string | null }>('steps/log-lines.mjs');

it.each([
  ['a request in the log of the CMS is not shown', '[2026-01-31 12:00:00.000] \u001b[32mhttp\u001b[39m: GET /admin (3 ms) 200', null],
  ['an error in the log of the CMS is shown', '[2026-01-31 12:00:00.000] \u001b[31merror\u001b[39m: no such table', 'error: no such table'],
  ['information of the API is not shown', '{"level":30,"time":1,"pid":2,"hostname":"h","msg":"request"}', null],
  [
    'a warning of the API is shown with its fields',
    '{"level":40,"time":1,"pid":2,"hostname":"h","feed":"down","msg":"feed"}',
    'warn: feed {"feed":"down"}',
  ],
  ['a crash is shown', 'Error: Cannot find module', 'Error: Cannot find module'],
  ['an empty line is not shown', '', null],
])('%s', (_, line, shown) => {
  expect(shownLine(line, false)).toBe(shown);
});

it('with LOG_LEVEL=debug all of it is shown', () => {
  expect(shownLine('[2026-01-31 12:00:00.000] http: GET /admin (3 ms) 200', true)).toBe('http: GET /admin (3 ms) 200');
});
