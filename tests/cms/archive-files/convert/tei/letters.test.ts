// 267 letters of Arthur Schnitzler's correspondence and two indices: shared/data/schnitzler-letters-1914-1919.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Node, type Element } from 'slimdom';
import { sharedData } from '../../../../support/shared-data.js';
import { convertTei, listOf, partsOf, type ConvertedArchive } from './converted.js';
import { below, difference, readTei, renderedWords, sourceWords } from './words.js';

const editions = sharedData('schnitzler-letters-1914-1919', 'editions');
const names = readdirSync(editions).sort();

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The text of an element without some; elements end a word, but for those that mark letters of it. */
const textOutside = (element: Element, without: readonly string[]): string => {
  const inner = element.childNodes.map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    return node.nodeType === Node.ELEMENT_NODE && !without.includes((node as Element).localName)
      ? textOutside(node as Element, without)
      : '';
  });
  return ['unclear', 'supplied', 'hi', 'c', 'del', 'rs'].includes(element.localName) ? inner.join('') : ` ${inner.join('')} `;
};

describe('letters', () => {
  let archive: ConvertedArchive;
  beforeAll(async () => {
    archive = await convertTei(editions);
  }, 120_000);

  it('each is a document with its number, and what was written has no faults', () => {
    expect(archive.code).toBe(0);
    const letters = archive.entries('documents');
    expect(letters).toHaveLength(267);
    expect(letters.map(({ fields }) => fields.identifier).sort()).toEqual(names.map((name) => name.replace('.xml', '')));
    expect(new Set(letters.map(({ fields }) => fields.kind))).toEqual(new Set(['letter', 'telegram']));
  });

  it('keeps every word of every letter, in order, and no mark-up', () => {
    const byNumber = new Map(archive.entries('documents').map((letter) => [letter.fields.identifier, letter]));
    const faults = names.flatMap((name) => {
      const root = readTei(path.join(editions, name));
      const text = below(root, 'text');
      const titles = (target: string) => byNumber.get(target)?.fields.title;
      const expected = sourceWords(text, {
        instead: (element) => {
          const title =
            element.localName === 'ref' && (element.textContent ?? '').trim() === ''
              ? titles(element.getAttribute('target') ?? '')
              : undefined;
          const how = element.getAttribute('subtype') ?? '';
          return typeof title === 'string' ? `${how === 'date-only' ? '' : how} ${title}`.trim() : null;
        },
      });
      const found = difference(expected, renderedWords(byNumber.get(name.replace('.xml', ''))?.text ?? ''));
      return found ? [{ name, ...found }] : [];
    });
    expect(faults).toEqual([]);
  });

  it('keeps every word of the headers and the lists in an entry or in the report', () => {
    const known = new Set(wordsOf([...archive.files.map(({ fields }) => JSON.stringify(fields)), archive.report].join(' ')));
    // What is told by other means: the licence by its address, letters before and after by links, the language by its code.
    const told = ['revisionDesc', 'licence', 'langUsage', 'correspContext', 'address'];
    const missing = names.flatMap((name) => {
      const root = readTei(path.join(editions, name));
      return [...below(root, 'teiHeader'), ...below(root, 'back')].flatMap((element) =>
        wordsOf(textOutside(element, told))
          .filter((word) => !known.has(word))
          .map((word) => `${name} ${word}`),
      );
    });
    expect(missing).toEqual([]);
  });

  it('knows who wrote to whom, when and where', () => {
    const letters = archive.entries('documents');
    const contributions = letters.map(({ fields }) => partsOf(fields.contributors));
    const authors = contributions.map((list) => list.filter(({ role }) => role === 'author').length);
    expect(authors.every((count) => count > 0)).toBe(true);
    expect(authors.filter((count) => count > 1)).toHaveLength(26);
    expect(contributions.every((list) => list.some(({ role }) => role === 'addressee'))).toBe(true);
    expect(new Set(contributions.flat().map(({ person }) => person)).size).toBe(34);
    expect(letters.filter(({ fields }) => fields.place !== undefined)).toHaveLength(263);
    const bahr = letters.find(({ fields }) => fields.identifier === 'L01255');
    expect(bahr?.fields).toMatchObject({
      title: 'Arthur Schnitzler an Hermann Bahr, 14. 9. 1918',
      contributors: [
        { role: 'author', person: 'arthur-schnitzler' },
        { role: 'addressee', person: 'hermann-bahr', note: 'Received: 14. 9. 1918, Wien' },
      ],
      date: { edtf: '1918-09-14', asWritten: '14. 9. 1918' },
      place: 'wien',
      language: 'de-AT',
      rights: { statement: 'https://creativecommons.org/licenses/by/4.0/deed.de' },
      relations: [{ kind: 'related', document: 'hermann-bahr-an-arthur-schnitzler-25-8-1918' }],
    });
  });

  it('dates 261 letters to the day and 6 to a range, by year as the README counts them', () => {
    const dates = archive.entries('documents').map(({ fields }) => (fields.date as { edtf: string }).edtf);
    expect(dates.filter((edtf) => /^\d{4}-\d\d-\d\d$/.test(edtf))).toHaveLength(261);
    const years = ['1914', '1915', '1916', '1917', '1918', '1919'].map((year) => dates.filter((edtf) => edtf.startsWith(year)).length);
    expect(years).toEqual([70, 48, 47, 41, 37, 24]);
  });

  it('has 304 notes of commentary as footnotes, with all others', () => {
    const notes = archive.entries('documents').map(({ text }) => text.match(/^\[\^\d+\]: /gm)?.length ?? 0);
    expect(notes.reduce((sum, count) => sum + count, 0)).toBe(327);
  });

  it('merges the persons of all letters by id, with their dates and places', () => {
    const people = archive.entries('people');
    // The README counts 236: two letters name a person without an id of its own, who is known by another.
    expect(people).toHaveLength(235);
    expect(people.filter(({ fields }) => fields.born !== undefined).length).toBeGreaterThan(215);
    expect(archive.entry('people', 'arthur-schnitzler').fields).toMatchObject({
      name: 'Arthur Schnitzler',
      sortName: 'Schnitzler, Arthur',
      formerSlugs: ['pmb2121'],
      born: { edtf: '1862-05-15' },
      died: { edtf: '1931-10-21' },
      birthPlace: 'wien',
      deathPlace: 'wien',
    });
  });

  it('has all places with coordinates, their names by kind, and those in which they lie', () => {
    const places = archive.entries('places');
    const ids = new Set(
      names.flatMap((name) => below(readTei(path.join(editions, name)), 'place').map((place) => place.getAttribute('xml:id'))),
    );
    ids.delete(null);
    expect(ids.size).toBe(290);
    const byId = new Map(places.map((place) => [listOf(place.fields.formerSlugs)[0], place]));
    expect([...ids].filter((id) => byId.get(id ?? '')?.fields.latitude === undefined)).toEqual([]);
    expect(byId.get('pmb50')?.fields).toMatchObject({ name: 'Wien', latitude: '48.208333', longitude: '16.373056', within: 'oesterreich' });
    expect(partsOf(byId.get('pmb50')?.fields.names)).toContainEqual({ text: 'Vindobona', kind: 'former' });
  });

  it('links names in the text and lists what is mentioned', () => {
    const letter = archive.entries('documents').find(({ fields }) => fields.identifier === 'L01255');
    expect(letter?.text).toContain('[Reinhardt](person/max-reinhardt)');
    expect(letter?.fields.mentionedPeople).toEqual([
      'arthur-schnitzler',
      'clemens-von-franckenstein',
      'leopold-von-andrian-werburg',
      'max-reinhardt',
      'max-von-millenkovich',
      'robert-michel',
    ]);
    expect(letter?.fields.mentionedOrganizations).toEqual(['burgtheater', 'nationaltheater-muenchen']);
  });

  it('gathers each correspondence in a collection, by date', () => {
    const bahr = archive.entries('collections').find(({ fields }) => fields.title === 'Bahr, Hermann');
    expect(listOf(bahr?.fields.entries)).toHaveLength(11);
    expect(listOf(bahr?.fields.entries)[0]).toBe('document/hermann-bahr-an-arthur-schnitzler-7-3-1914');
  });

  it('tells every work that is named, for which an archive has no type', () => {
    const works = names.flatMap((name) => below(readTei(path.join(editions, name)), 'listBibl').flatMap((list) => below(list, 'bibl')));
    const titles = works.filter((work) => work.hasAttribute('xml:id')).map((work) => sourceWords(below(work, 'title').slice(0, 1)));
    expect(new Set(titles).size).toBeGreaterThan(140);
    expect(titles.filter((title) => !archive.report.includes(title))).toEqual([]);
  });
});

describe('an index of places', () => {
  it('has 2,393 places, each with its own coordinates where the index tells them', async () => {
    const index = sharedData('schnitzler-letters-1914-1919', 'indices', 'listplace.xml');
    const archive = await convertTei(index);
    expect(archive.code).toBe(0);
    const places = below(readTei(index), 'place');
    expect(places).toHaveLength(2393);
    // The README counts those of the place around, too; a house has none of its own where only its street's are known.
    const located = places.filter((place) => below(place, 'location').some((location) => location.getAttribute('type') === 'coords'));
    const byId = new Map(archive.entries('places').map((place) => [listOf(place.fields.formerSlugs)[0], place]));
    expect(places.filter((place) => !byId.has(place.getAttribute('xml:id')))).toEqual([]);
    expect(located.filter((place) => byId.get(place.getAttribute('xml:id'))?.fields.latitude === undefined)).toEqual([]);
    expect(located.length).toBeGreaterThan(2300);
  }, 120_000);
});
