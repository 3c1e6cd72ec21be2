// What a stranger gets of the CMS: nothing of the archive. And that it starts with right settings only.
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cmsEnvironment, startCms, strapiCommand, type Cms } from '../support/cms.js';
import { inRepository } from '../support/repository.js';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms({ env: { CMS_SERVE_ADMIN: 'false' } });
});
afterAll(() => cms?.remove());

describe('a stranger', () => {
  const absent = [
    '/api/people',
    '/api/person',
    '/api/documents',
    '/api/site',
    '/api/publications',
    '/api/settled',
    '/graphql',
    '/api/users',
    '/documentation',
    '/cms.sqlite',
  ];
  it.each(absent)('finds nothing at %s', async (path) => {
    expect((await fetch(`${cms.url}${path}`)).status).toBe(404);
  });

  const closed = [
    ['GET', '/content-manager/collection-types/api::person.person'],
    ['GET', '/api/upload/files'],
    ['GET', '/upload/files'],
    ['POST', '/upload'],
    ['POST', '/api/upload'],
    ['GET', '/admin/users'],
  ];
  it.each(closed)('is not let in: %s %s', async (method, path) => {
    expect((await fetch(`${cms.url}${path}`, { method })).status).toBe(401);
  });

  it('cannot make an administrator once there is one', async () => {
    const answer = await fetch(`${cms.url}/admin/register-admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'x@example.org', password: 'Correct-horse-1917', firstname: 'X' }),
    });
    expect(answer.status).toBe(400);
  });

  it('on another site is not answered by this one, and pages here ask no other', async () => {
    const { headers } = await fetch(`${cms.url}/admin/init`, { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('access-control-allow-origin')).toBeFalsy();
    expect(headers.get('content-security-policy')).not.toMatch(/https?:|unsafe-eval/);
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('the CMS with wrong settings', () => {
  it('names each of them and what is expected, and does not start', () => {
    const env = {
      ...cmsEnvironment({ dataDir: cms.dataDir, port: cms.port }),
      CMS_PORT: '99999',
      DATABASE_URL: 'mysql://x',
      ADMIN_PASSWORD: 'weakpass',
      FEED_TOKEN: '',
    };
    const { status, stderr } = spawnSync(process.execPath, [strapiCommand(), 'start'], { cwd: inRepository('cms'), env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(
      stderr
        .split('\n')
        .filter((line) => line.startsWith('  '))
        .map((line) => line.trim().split(' ')[0]),
    ).toEqual(['CMS_PORT', 'DATABASE_URL', 'FEED_TOKEN', 'ADMIN_PASSWORD']);
    expect(stderr).toContain('CMS_PORT is "99999": expected a port, a whole number from 1 to 65535');
    expect(stderr).not.toContain('weakpass');
  });
});
