// The first command that anybody gives, in a clone of what is committed. Minutes: it installs and builds everything.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { cloneRepository, type Checkout, type Started } from '../support/checkout.js';
import { importScript } from '../support/script.js';

const { firstQuery } = await importScript<{ firstQuery: string }>('steps/welcome.mjs');

const minutes = 60_000;
const serving = 'Ctrl-C stops both programs.';

describe('npm start in a fresh clone', () => {
  let clone: Checkout;
  let started: Started;
  beforeAll(async () => {
    clone = await cloneRepository();
    started = clone.start();
    await started.untilPrinted(serving, 25 * minutes);
  }, 26 * minutes);
  afterAll(async () => {
    started.pressCtrlC();
    await started.exited;
    await clone.remove();
  }, minutes);

  it('says step by step what it does, without colours or bars where no terminal is', () => {
    const steps = [
      'Packages installed',
      'Made 6 secrets in .env',
      'Built the contracts',
      'Built the CMS',
      'Built the admin',
      'Built the API',
      'Sample archive imported',
    ];
    const places = steps.map((line) => started.output().indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    // eslint-disable-next-line no-control-regex -- the sequences that only a terminal understands
    expect(started.output()).not.toMatch(/\u001b|\r/);
  });

  it('prints the addresses, and a first query that is answered with events', async () => {
    expect(started.output()).toContain(`${clone.apiUrl.replace('127.0.0.1', 'localhost')}/graphql`);
    expect(started.output()).toContain(`${clone.cmsUrl.replace('127.0.0.1', 'localhost')}/admin`);
    const answer = await fetch(`${clone.apiUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: firstQuery }),
    });
    const { data, errors } = (await answer.json()) as { data: { events: { nodes: { title: string }[] } }; errors?: unknown };
    expect(errors).toBeUndefined();
    expect(data.events.nodes.length).toBeGreaterThan(0);
  });

  it('serves the admin', async () => {
    const answer = await fetch(`${clone.cmsUrl}/admin/`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<div id="strapi"');
  });

  it('keeps its secrets to the owner of .env, and prints none', () => {
    const file = path.join(clone.folder, '.env');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const secrets = readFileSync(file, 'utf8').match(/(?<==).{16,}$/gm) ?? [];
    expect(secrets).toHaveLength(6);
    for (const secret of secrets) expect(started.output()).not.toContain(secret);
  });

  it('a second one meanwhile says which port is in use, in one sentence, and ends', async () => {
    const second = clone.start();
    expect(await second.exited).not.toBe(0);
    expect(second.output()).toMatch(/Port \d+ is in use by another program.*set CMS_PORT to a free port/);
    expect(second.output()).not.toMatch(/^\s+at /m);
  });

  it(
    'ends cleanly on Ctrl-C, and starts again in less than 20 seconds with nothing installed, built or imported anew',
    async () => {
      started.pressCtrlC();
      await started.exited;
      expect(started.output()).toContain('Stopped.');
      expect([clone.pidOf('api/dist/main.js'), await answers(clone.cmsUrl), await answers(clone.apiUrl)]).toEqual([null, false, false]);
      const begun = performance.now();
      started = clone.start();
      await started.untilPrinted(serving, 5 * minutes);
      expect((performance.now() - begun) / 1000).toBeLessThan(20);
      expect(started.output()).not.toMatch(/Built|installed|imported|Made/);
    },
    6 * minutes,
  );

  it(
    'when one program dies, says so, stops the other and ends with an error',
    async () => {
      const api = clone.pidOf('api/dist/main.js');
      if (api === null) throw new Error('the API does not run');
      process.kill(api, 'SIGKILL');
      expect(await started.exited).not.toBe(0);
      expect(started.output()).toContain('API ended by itself (SIGKILL)');
      expect(await answers(clone.cmsUrl)).toBe(false);
    },
    minutes,
  );
});

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );
