// Five Russian plays: shared/data/rusdracor.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Element } from 'slimdom';
import { sharedData } from '../../../../support/shared-data.js';
import { convertTei, listOf, partsOf, type ConvertedArchive, type WrittenFile } from './converted.js';
import { below, difference, readTei, renderedWords, sourceWords } from './words.js';

const plays = [
  { file: 'blok-balaganchik', slug: 'balaganchik', speeches: 77, persons: 15, acts: 0 },
  { file: 'chekhov-vishnevyi-sad', slug: 'vishneviy-sad', speeches: 634, persons: 14, acts: 4 },
  { file: 'mayakovsky-misteriya-buff', slug: 'misteriya-buff', speeches: 675, persons: 56, acts: 7 },
  { file: 'bulgakov-dni-turbinyh', slug: 'dni-turbinykh', speeches: 1247, persons: 27, acts: 4 },
  { file: 'gorky-egor-bulychov-i-drugie', slug: 'egor-bulychov-i-drugie', speeches: 1036, persons: 22, acts: 3 },
];

describe('plays', () => {
  let archive: ConvertedArchive;
  beforeAll(async () => {
    archive = await convertTei(sharedData('rusdracor'));
  }, 120_000);

  /** A document and all of which it consists, in order. */
  const whole = (slug: string): WrittenFile[] => {
    const document = archive.entry('documents', slug);
    return [document, ...listOf(document.fields.parts).flatMap((part) => whole(String(part)))];
  };

  it('are documents of acts and scenes, without faults', () => {
    expect(archive.code).toBe(0);
    expect(archive.entries('documents').filter(({ fields }) => fields.kind === 'play')).toHaveLength(5);
    expect(plays.map(({ slug }) => listOf(archive.entry('documents', slug).fields.parts).length)).toEqual(plays.map(({ acts }) => acts));
    const [, first] = whole('dni-turbinykh');
    expect(first?.fields).toMatchObject({
      title: 'Действие первое',
      parts: ['dni-turbinykh-deystvie-pervoe-kartina-pervaya', 'dni-turbinykh-deystvie-pervoe-kartina-vtoraya'],
    });
  });

  it('keep every word, in order', () => {
    const faults = plays.flatMap(({ file, slug }) => {
      const root = readTei(sharedData('rusdracor', 'tei', `${file}.xml`));
      const names = new Map(
        below(root, 'person', 'personGrp').map((person) => [
          person.getAttribute('xml:id'),
          (below(person, 'persName', 'name')[0]?.textContent ?? '').trim(),
        ]),
      );
      const speakers = (speech: Element) =>
        (speech.getAttribute('who') ?? '')
          .split(/\s+/)
          .map((who) => names.get(who.slice(1)))
          .join(', ');
      const expected = sourceWords(below(root, 'text'), {
        // The title page is the document's title and subtitle. Who speaks stands in brackets where it is not printed.
        instead: (element) => {
          if (element.localName === 'titlePage' || element.localName === 'docTitle') return ' ';
          const unnamed = element.localName === 'sp' && below(element, 'speaker').length === 0;
          return unnamed ? ` [${speakers(element)}] ${sourceWords(element.childNodes)} ` : null;
        },
      });
      const [play, ...parts] = whole(slug);
      const actual = [
        renderedWords(play?.text ?? ''),
        ...parts.map(({ fields, text }) => `${String(fields.title)} ${renderedWords(text)}`),
      ];
      const found = difference(expected, actual.join(' ').replace(/\s+/g, ' ').trim());
      return found ? [{ file, ...found }] : [];
    });
    expect(faults).toEqual([]);
  });

  it('have 3,669 speeches, each with its speaker', () => {
    const speeches = plays.map(({ slug }) =>
      whole(slug)
        .map(({ text }) => text.match(/^\*\*(?!действу)/gimu)?.length ?? 0)
        .reduce((sum, count) => sum + count, 0),
    );
    expect(speeches).toEqual(plays.map((play) => play.speeches));
    expect(speeches.reduce((sum, count) => sum + count, 0)).toBe(3669);
  });

  it('keep lines of verse as lines, stage directions apart from what is said', () => {
    expect(archive.entry('documents', 'balaganchik').text).toContain(
      '**Пьеро**\\\nНеверная! Где ты? Сквозь улицы сонные\\\nПротянулась длинная цепь фонарей,\\\nИ, пара за парой, идут влюбленные,',
    );
    const verse = whole('misteriya-buff').map(({ text }) => text.match(/\\$/gm)?.length ?? 0);
    expect(verse.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2400);
    expect(archive.entry('documents', 'vishneviy-sad-deystvie-pervoe').text).toContain(
      '**Епиходов** *(поднимает букет).* Вот Садовник прислал',
    );
  });

  it('name 134 characters, told apart by play, and five authors in two languages', () => {
    const people = archive.entries('people');
    expect(people).toHaveLength(134 + 5);
    expect(plays.map(({ slug }) => listOf(archive.entry('documents', slug).fields.mentionedPeople).length)).toEqual(
      plays.map(({ persons }) => persons),
    );
    expect(people.filter(({ fields }) => fields.name === 'Алексей').map(({ slug }) => slug)).toEqual([
      'aleksey-dni-turbinykh',
      'aleksey-egor-bulychov-i-drugie',
    ]);
    expect(archive.entry('people', 'aleksandr-aleksandrovich-blok').fields).toMatchObject({
      name: 'Александр Александрович Блок',
      sortName: 'Блок, Александр Александрович',
      sameAs: ['https://www.wikidata.org/wiki/Q164765'],
    });
    const english = archive.files.find(({ slug, locale }) => slug === 'aleksandr-aleksandrovich-blok' && locale === 'en');
    expect(english?.fields).toEqual({ name: 'Alexander Blok', sortName: 'Blok, Alexander' });
    expect(archive.site).toMatchObject({ title: 'Russian Drama Corpus', defaultLocale: 'ru', locales: ['ru', 'en'] });
  });

  it('are dated when written and printed, and first played in an event', () => {
    const orchard = archive.entry('documents', 'vishneviy-sad').fields;
    expect(orchard).toMatchObject({ date: { edtf: '1903' }, published: { edtf: '1904' }, subtitle: 'Комедия в 4-х действиях' });
    expect(archive.entry('documents', 'dni-turbinykh').fields.date).toMatchObject({ edtf: '1925/1926' });
    expect(
      archive
        .entries('events')
        .map(({ fields }) => (fields.date as { edtf: string }).edtf)
        .sort(),
    ).toEqual(['1904', '1906', '1921', '1926', '1932']);
    expect(archive.files.find(({ slug, locale }) => slug === 'balaganchik' && locale === 'en')?.fields).toEqual({ title: 'A Puppet Show' });
    expect(partsOf(orchard.contributors)).toEqual([{ role: 'author', person: 'anton-pavlovich-chekhov' }]);
  });
});
