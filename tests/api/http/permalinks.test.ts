// The address that never changes, as a browser follows it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from '../graphql/support/asked-archive.js';
import { published, withdrawn } from '../graphql/support/changes.js';
import { smallArchive } from '../graphql/support/small-archive.js';
import { permalinks } from '@october/api/dist/http/permalink.js';
import { startHttp, type HttpServer } from '@october/api/dist/http/server.js';
import { pino } from 'pino';

const more = [
  published('document', 'lost', { slug: 'lost', title: 'Lost & found', kind: 'note' }),
  withdrawn('document', 'lost', { slug: 'lost', label: 'Lost & found', reason: 'Not <ours>', replacedBy: 'decree' }),
];
const withoutSite = published('site', 'the-site', { title: 'An archive', locales: ['en', 'ru'], defaultLocale: 'en' });

const serve = async (archive: AskedArchive): Promise<HttpServer & { get(path: string): Promise<Response> }> => {
  const handle = permalinks(archive);
  const server = await startHttp({
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
    routes: [{ path: /^\/(?:id|entry)\/[^/]+$/, methods: ['GET', 'HEAD'], handle }],
  });
  return { ...server, get: (path) => fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual' }) };
};

let archives: AskedArchive[];
let withAddress: Awaited<ReturnType<typeof serve>>;
let without: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  archives = [await openAskedArchive([...smallArchive, ...more]), await openAskedArchive([...smallArchive, ...more, withoutSite])];
  [withAddress, without] = (await Promise.all(archives.map(serve))) as [typeof withAddress, typeof without];
});
afterAll(async () => {
  await Promise.all([withAddress.close(), without.close()]);
  for (const archive of archives) await archive.close();
});

describe('a permalink', () => {
  it('leads to where the entry stands on the reader site, in the language asked for', async () => {
    const answer = await withAddress.get('/id/lenin');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'https://october.example/en/people/lenin']);
    expect((await withAddress.get('/id/lenin?locale=ru')).headers.get('location')).toBe('https://october.example/ru/people/lenin');
  });

  it('leads to a plain page where the archive has no reader site', async () => {
    const answer = await without.get('/id/lenin?locale=ru');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/entry/lenin?locale=ru']);
    const page = await without.get('/entry/lenin?locale=ru');
    expect([page.status, page.headers.get('content-language')]).toEqual([200, 'ru']);
    const html = await page.text();
    expect(html).toContain('<h1>Владимир Ленин</h1>');
    expect(html).toContain('Родился в <em>Симбирске</em>.');
    expect(html).not.toContain('<script');
    expect(await (await without.get('/entry/decree')).text()).toContain('26 October (8 November) 1917 · An archive');
  });

  it('says of what was withdrawn when, why, and what took its place', async () => {
    const answer = await withAddress.get('/id/lost');
    expect(answer.status).toBe(410);
    const html = await answer.text();
    expect(html).toContain('<h1>Lost &amp; found</h1>');
    expect(html).toContain('<p>Not &lt;ours&gt;</p>');
    expect(html).toContain('<a href="/id/decree">');
    expect((await withAddress.get('/entry/lost')).status).toBe(410);
  });

  it('is nothing where nothing ever had the id', async () => {
    const answer = await withAddress.get('/id/nobody');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ message: 'nothing has the id "nobody"' }] });
    expect((await withAddress.get('/id/%E0%A4%A')).status).toBe(404);
  });
});
