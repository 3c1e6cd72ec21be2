// Five Russian plays: shared/data/rusdracor.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Archive } from '../../support/archive.js';
import { sharedData } from '../../support/shared-data.js';
import { countsOf, startCorpus } from './corpus.js';

describe('plays', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await startCorpus('tei', sharedData('rusdracor'));
  }, 600_000);
  afterAll(() => archive?.remove());

  it('are whole: five plays, their acts and scenes, 134 characters and five authors', async () => {
    expect(await countsOf(archive)).toEqual({ DOCUMENT: 5 + 18 + 6, EVENT: 5, PERSON: 134 + 5 });
    const { documents } = await archive.query<{ documents: { nodes: object[] } }>(
      '{ documents(filter: { kind: PLAY }, orderBy: { field: DATE }) { nodes { title byline date { edtf } parts { totalCount } mentions(first: 0, types: [PERSON]) { totalCount } } } }',
    );
    expect(documents.nodes).toHaveLength(5);
    expect(documents.nodes).toContainEqual({
      title: 'Вишневый сад',
      byline: 'Антон Павлович Чехов',
      date: { edtf: '1903' },
      parts: { totalCount: 4 },
      mentions: { totalCount: 14 },
    });
  });

  it('are in Russian, and in English where the source is', async () => {
    const { site, document } = await archive.query<{ site: object; document: object }>(
      '{ site { title defaultLocale locales } document(slug: "balaganchik", locale: "en") { title byline language } }',
    );
    expect(site).toEqual({ title: 'Russian Drama Corpus', defaultLocale: 'ru', locales: ['ru', 'en'] });
    expect(document).toEqual({ title: 'A Puppet Show', byline: 'Alexander Blok', language: 'ru' });
  });

  it('have acts of scenes, in which speakers and lines stand out', async () => {
    const { document } = await archive.query<{ document: object }>(
      '{ document(slug: "dni-turbinykh") { parts { nodes { title parts { nodes { title nextPart { title } } } } } } }',
    );
    expect(document).toMatchObject({
      parts: {
        nodes: [
          {
            title: 'Действие первое',
            parts: { nodes: [{ title: 'Картина первая', nextPart: { title: 'Картина вторая' } }, { title: 'Картина вторая' }] },
          },
          { title: 'Действие второе' },
          { title: 'Действие третье' },
          { title: 'Действие четвертое', parts: { nodes: [] } },
        ],
      },
    });
    const { blok } = await archive.query<{ blok: { body: string } }>('{ blok: document(slug: "balaganchik") { body } }');
    expect(blok.body).toMatch(/<strong>Пьеро<\/strong><br>\s*Неверная! Где ты\? Сквозь улицы сонные<br>/);
    expect(blok.body).not.toMatch(/\*\*|\\/);
  });

  it('lead from an author to the plays, and from a first performance to the play', async () => {
    const { person, events } = await archive.query<{ person: object; events: object }>(
      '{ person(slug: "mikhail-afanasevich-bulgakov") { sameAs documents(filter: { topLevelOnly: true }) { nodes { title } } } events(filter: { date: { from: "1904-01-01", to: "1904-12-31" } }) { nodes { documents { nodes { title } } } } }',
    );
    expect(person).toMatchObject({
      sameAs: [expect.stringContaining('wikidata.org/wiki/Q')],
      documents: { nodes: [{ title: 'Дни Турбиных' }] },
    });
    expect(events).toEqual({ nodes: [{ documents: { nodes: [{ title: 'Вишневый сад' }] } }] });
  });
});
