import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json } from '@october/api/dist/http/answer.js';
import { live, ready } from '@october/api/dist/http/health.js';
import { media } from '@october/api/dist/http/media.js';
import { fileName, renditionFileName } from '@october/api/dist/archive/media.js';
import { openRenditions } from '@october/api/dist/http/renditions.js';
import { startHttp, type HttpServer } from '@october/api/dist/http/server.js';
import { pino } from 'pino';
import { picture } from '../../support/pictures.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let folder: TemporaryFolder;
let server: HttpServer;
let url: string;
const logged: string[] = [];
const stored = new Map<string, string>();
let version: string | null = null;

beforeAll(async () => {
  folder = await temporaryFolder('http');
  const log = pino({ level: 'error' }, new Writable({ write: (line: Buffer, _encoding, done) => (logged.push(line.toString()), done()) }));
  server = await startHttp({
    host: '127.0.0.1',
    port: 0,
    log,
    routes: [
      { path: '/health/live', methods: ['GET', 'HEAD'], handle: live },
      { path: '/health/ready', methods: ['GET', 'HEAD'], handle: ready(() => ({ version, lagSeconds: version === null ? null : 0.5 })) },
      { path: '/broken', methods: ['GET'], handle: () => Promise.reject(new Error('a secret of the house')) },
      { path: '/echo', methods: ['POST'], handle: async () => json(200, { ok: true }) },
      {
        path: /^\/media\//,
        methods: ['GET', 'HEAD'],
        handle: media({ find: async (name) => stored.get(name) ?? null }, openRenditions(path.join(folder.path, 'renditions'))),
      },
    ],
  });
  url = `http://127.0.0.1:${server.port}`;
});
afterAll(async () => {
  await server.close();
  await folder.remove();
});

const keep = async (bytes: Uint8Array): Promise<string> => {
  const sum = sha256(bytes);
  await mkdir(path.join(folder.path, 'files'), { recursive: true });
  const file = path.join(folder.path, 'files', sum);
  await writeFile(file, bytes);
  stored.set(sum, file);
  return sum;
};

describe('every answer', () => {
  it('to an unknown path is a 404 that says where the API is', async () => {
    const answer = await fetch(`${url}/nothing`);
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { errors: [{ message: 'there is nothing at /nothing; the API is at /graphql', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });
  it('to a wrong method names the right ones', async () => {
    const answer = await fetch(`${url}/echo`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'OPTIONS, POST']);
  });
  it('to our own fault tells a request id and nothing else; the log holds the rest', async () => {
    const answer = await fetch(`${url}/broken`);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain('secret of the house');
    const id = answer.headers.get('x-request-id') ?? '';
    expect(text).toContain(id);
    expect(logged.find((line) => line.includes(id))).toContain('a secret of the house');
  });
  it('may be read by a page of any site', async () => {
    const preflight = await fetch(`${url}/echo`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://reader.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect([
      preflight.status,
      preflight.headers.get('access-control-allow-origin'),
      preflight.headers.get('access-control-allow-headers'),
    ]).toEqual([204, '*', 'content-type']);
  });
});

describe('health', () => {
  it('is alive before it is ready, and ready with its version and lag', async () => {
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    version = null;
    const early = await fetch(`${url}/health/ready`);
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
    version = '12-abc';
    const late = await fetch(`${url}/health/ready`);
    expect([late.status, await late.json()]).toEqual([200, { status: 'ready', version: '12-abc', lagSeconds: 0.5 }]);
  });
});

describe('/media', () => {
  it('serves a file for ever, in parts where asked, and not again where the reader has it', async () => {
    const { bytes } = await picture('a.png', '#112233', 600, 300);
    const address = `${url}/media/${fileName(await keep(bytes), 'image/png')}`;
    const whole = await fetch(address);
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'public, max-age=31536000, immutable',
    ]);
    expect(sha256(new Uint8Array(await whole.arrayBuffer()))).toBe(sha256(bytes));
    const part = await fetch(address, { headers: { range: 'bytes=0-9' } });
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10]);
    expect(
      (await fetch(address, { headers: { 'if-none-match': whole.headers.get('etag') ?? '', 'cache-control': 'max-age=0' } })).status,
    ).toBe(304);
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
    expect((await fetch(address, { headers: { range: 'bytes=999999999-' } })).status).toBe(416);
  });
  it('makes smaller pictures, once, and none that would be larger than the original', async () => {
    const { bytes } = await picture('b.png', '#445566', 600, 300);
    const sum = await keep(bytes);
    const [one, two] = await Promise.all([1, 2].map(() => fetch(`${url}/media/${renditionFileName(sum, 480)}`)));
    expect([one?.status, one?.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(sha256(new Uint8Array((await one?.arrayBuffer()) ?? new ArrayBuffer(0)))).toBe(
      sha256(new Uint8Array((await two?.arrayBuffer()) ?? new ArrayBuffer(1))),
    );
    expect((await fetch(`${url}/media/${renditionFileName(sum, 960)}`)).status).toBe(404);
    expect((await fetch(`${url}/media/${renditionFileName(sum, 481)}`)).status).toBe(404);
  });
  it('lets nothing in a file run as a page of this host', async () => {
    const sum = await keep(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
    const answer = await fetch(`${url}/media/${fileName(sum, 'image/svg+xml')}`);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
  it.each(['%2e%2e%2fsecret', '..%2f..%2fetc%2fpasswd', '%', 'abc.png', `${'0'.repeat(64)}.png`, `${'0'.repeat(64)}`])(
    'answers 404 to %s',
    async (name) => {
      expect((await fetch(`${url}/media/${name}`)).status).toBe(404);
    },
  );
});
