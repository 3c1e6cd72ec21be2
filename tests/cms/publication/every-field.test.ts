// Every attribute of a type through Strapi and back: published, emptied, discarded, published again.
import { expect, it } from '@jest/globals';
import { onEachDatabase } from '../../support/databases.js';
import { readFeed, readPublication } from '../../support/feed.js';
import { picture } from '../../support/pictures.js';

onEachDatabase(
  'every field',
  (cms) => {
    const to = (...ids: string[]) => ({ set: ids.map((documentId) => ({ documentId })) });

    it('of a document is in its record as the schema says, and comes back when changes are discarded', async () => {
      const admin = await cms().admin();
      await admin.single.publish('site', { locales: [{ value: 'en' }, { value: 'ru' }] });
      const create = async (type: string, data: object) => (await admin.create(type, data)).documentId;
      const person = await create('person', { name: 'Lenin', slug: 'lenin' });
      const organization = await create('organization', { name: 'Sovnarkom', slug: 'sovnarkom' });
      const place = await create('place', { name: 'Smolny', slug: 'smolny', latitude: 59.94634, longitude: 30.39705 });
      const period = await create('period', { title: 'October', slug: 'october', date: { edtf: '1917-10' } });
      const topic = await create('topic', { label: 'Peace', slug: 'peace' });
      const part = await create('document', { title: 'Appendix', slug: 'appendix', kind: 'other' });
      const file = await admin.upload(await picture('decree.png', 'red', 40, 20));
      const source = {
        title: 'Pravda',
        date: { edtf: '1917-11-10', calendar: 'gregorian' },
        identifiers: [{ value: 'urn:x' }, { value: 'urn:a' }],
        url: 'https://example.org/',
        accessed: '2026-01-02',
      };
      const image = {
        file: file.id,
        alternativeText: 'A decree',
        creator: to(person),
        source,
        translations: [{ locale: 'ru', alternativeText: 'Декрет' }],
      };
      const whole = {
        title: 'Decree on Peace',
        subtitle: 'Read on the 8th',
        slug: 'decree-on-peace',
        kind: 'decree',
        contributors: [
          { role: 'author', person: to(person), certainty: 'disputed', note: 'Draft' },
          { role: 'issuer', organization: to(organization) },
          { role: 'translator', creditedAs: 'Anonymous' },
        ],
        date: { edtf: '1917-10-26', calendar: 'julian', asWritten: '26 октября', note: 'Night' },
        published: { edtf: '1917-11-10' },
        publishedIn: source,
        place: to(place),
        period: to(period),
        language: 'en',
        originalLanguage: 'ru',
        summary: 'Offers peace',
        pullQuote: 'To all peoples',
        body: '# Peace\n\nNow.',
        source,
        rights: { statement: 'https://creativecommons.org/publicdomain/mark/1.0/', label: 'Public domain' },
        identifier: 'D-1',
        parts: to(part),
        partNumber: 'IV',
        mentionedPeople: to(person),
        mentionedOrganizations: to(organization),
        mentionedPlaces: to(place),
        relations: [{ kind: 'related', document: to(part) }],
        facsimiles: [{ label: 'p. 1', image }],
        attachments: [file.id],
        image,
        topics: to(topic),
        sameAs: [{ value: 'https://www.wikidata.org/wiki/Q1' }],
        translations: [
          { locale: 'ru', title: 'Декрет о мире', body: 'Мир.', source, contributors: [{ role: 'translator', person: to(person) }] },
        ],
      };
      const { documentId } = await admin.create('document', whole);
      await admin.publish('document', documentId);
      const published = await readPublication(cms(), documentId);
      const sourceRecord = { ...source, date: { edtf: '1917-11-10' }, identifiers: ['urn:x', 'urn:a'] };
      const fileRecord = {
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        mediaType: 'image/png',
        bytes: expect.any(Number),
        name: 'decree.png',
        width: 40,
        height: 20,
      };
      const imageRecord = { ...image, file: fileRecord, creator: person, source: sourceRecord };
      expect(published.record).toEqual({
        ...whole,
        contributors: [
          { role: 'author', person, certainty: 'disputed', note: 'Draft' },
          { role: 'issuer', organization },
          { role: 'translator', creditedAs: 'Anonymous' },
        ],
        publishedIn: sourceRecord,
        source: sourceRecord,
        place,
        period,
        parts: [part],
        mentionedPeople: [person],
        mentionedOrganizations: [organization],
        mentionedPlaces: [place],
        relations: [{ kind: 'related', document: part }],
        facsimiles: [{ label: 'p. 1', image: imageRecord }],
        attachments: [{ ...fileRecord, title: 'decree' }],
        image: imageRecord,
        topics: [topic],
        sameAs: ['https://www.wikidata.org/wiki/Q1'],
        translations: [{ ...whole.translations[0], source: sourceRecord, contributors: [{ role: 'translator', person }] }],
      });
      const emptied = Object.fromEntries(
        Object.entries(whole).map(([name, value]) => [
          name,
          Array.isArray(value) ? [] : typeof value === 'object' && 'set' in value ? to() : null,
        ]),
      );
      await admin.update('document', documentId, { ...emptied, title: 'Emptied', slug: 'emptied', kind: 'other' });
      await admin.discard('document', documentId);
      const { head } = await readFeed(cms());
      await admin.publish('document', documentId);
      expect((await readFeed(cms(), head)).head).toBe(head);
      expect((await readPublication(cms(), documentId)).revision).toBe(published.revision);
    });

    it('that is a number is a number', async () => {
      const admin = await cms().admin();
      const { documentId } = await admin.create('place', { name: 'Kronstadt', slug: 'kronstadt', latitude: 59.98833, longitude: 29.77583 });
      await admin.publish('place', documentId);
      expect((await readPublication(cms(), documentId)).record).toMatchObject({ latitude: 59.98833, longitude: 29.77583 });
    });
  },
  { env: { CMS_SERVE_ADMIN: 'false' } },
);
