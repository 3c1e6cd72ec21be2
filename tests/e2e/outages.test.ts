import { cp, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type Api } from '../support/api.js';
import { startArchive, type Archive } from '../support/archive.js';
import { picture } from '../support/pictures.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let archive: Archive;
beforeEach(async () => {
  archive = await startArchive('SQLite');
});
afterEach(() => archive.remove());

/** Asks without a pause until `stop`; gives how often it asked. Throws where an answer was an error, or `wrong` names what is wrong with it. */
const keepAsking = (api: Api, query: string, wrong: (data: unknown) => string | null): { stop(): Promise<number> } => {
  let going = true;
  let asked = 0;
  const reading = (async () => {
    while (going) {
      const fault = wrong(await api.query(query));
      if (fault !== null) throw new Error(`answer ${asked}: ${fault}`);
      asked += 1;
    }
  })();
  reading.catch(() => undefined);
  return {
    stop: async () => {
      going = false;
      await reading;
      return asked;
    },
  };
};

describe('with the CMS stopped', () => {
  it('readers go on reading, pictures too, from an API started anew as well; and it catches up when the CMS is back', async () => {
    const editor = await archive.editor();
    const file = await editor.upload(await picture('red.png', '#b3261e'));
    await archive.publish('person', { name: 'Lenin', slug: 'lenin', image: { file: file.id, alternativeText: 'Red' } });
    const question = '{ person(slug: "lenin") { name image { url } } }';
    const { person } = await archive.query<{ person: { name: string; image: { url: string } } }>(question);
    expect((await fetch(person.image.url)).status).toBe(200);
    await archive.cms.stop();
    expect(await archive.api.query(question)).toEqual({ person });
    await archive.api.stop();
    await archive.api.start();
    expect(await archive.api.query(question)).toEqual({ person });
    expect((await fetch(person.image.url)).status).toBe(200);
    await archive.cms.start();
    await archive.publish('person', { name: 'Krupskaya', slug: 'krupskaya' });
    expect(await archive.query('{ person(slug: "krupskaya") { name } }')).toEqual({ person: { name: 'Krupskaya' } });
  });
});

describe('when an older backup of the CMS is put back', () => {
  it('the API is right again by itself, without one empty answer in between', async () => {
    await archive.publish('person', { name: 'Lenin', slug: 'lenin' });
    await archive.arrived();
    await archive.cms.stop();
    const backup = await temporaryFolder('backup');
    await cp(archive.cms.dataDir, backup.path, { recursive: true });
    await archive.cms.start();
    await archive.publish('person', { name: 'Published after the backup', slug: 'after' });
    expect(await archive.query('{ person(slug: "after") { name } }')).toEqual({ person: { name: 'Published after the backup' } });

    const readers = keepAsking(archive.api, '{ person(slug: "lenin") { name } }', (data) =>
      (data as { person: unknown }).person === null ? 'Lenin is gone' : null,
    );
    await archive.cms.stop();
    await rm(archive.cms.dataDir, { recursive: true });
    await cp(backup.path, archive.cms.dataDir, { recursive: true });
    await archive.cms.start();
    expect(await archive.query('{ person(slug: "after") { name } }')).toEqual({ person: null });
    await archive.publish('person', { name: 'Of the new branch', slug: 'branch' });
    expect(await archive.query('{ lenin: person(slug: "lenin") { name } person(slug: "branch") { name } }')).toEqual({
      lenin: { name: 'Lenin' },
      person: { name: 'Of the new branch' },
    });
    expect(await readers.stop()).toBeGreaterThan(0);
    await backup.remove();
  });
});

describe('two API processes on one CMS', () => {
  it('give the same version and the same bytes, though one followed all along and one came later', async () => {
    const editor = await archive.editor();
    for (let index = 0; index < 8; index += 1) {
      const entry = await archive.publish('person', { name: `Person ${index}`, slug: `person-${index}` });
      if (index % 2 === 0) await editor.publish('person', entry.documentId, { name: `Person ${index}, again` });
      if (index % 3 === 0) await editor.unpublish('person', entry.documentId);
    }
    await archive.arrived();
    const second = await startApi({
      feedUrl: `${archive.cms.url}/api/feed`,
      feedToken: archive.cms.feedToken,
      env: { API_URL: archive.api.url },
    });
    try {
      const bytes = async (url: string): Promise<[string | null, string]> => {
        const query =
          '{ archive { version digest counts { type count } } people(first: 100) { totalCount edges { cursor node { id revision name publishedAt updatedAt } } } }';
        const answer = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
        return [answer.headers.get('archive-version'), await answer.text()];
      };
      await second.untilVersion(String((await archive.api.ready()).body.version));
      expect(await bytes(second.url)).toEqual(await bytes(archive.api.url));
    } finally {
      await second.remove();
    }
  });
});
