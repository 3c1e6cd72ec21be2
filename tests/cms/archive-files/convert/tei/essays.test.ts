// Essays by period: shared/data/milestones.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sharedData } from '../../../../support/shared-data.js';
import { convertTei, listOf, type ConvertedArchive } from './converted.js';
import { below, difference, readTei, renderedWords, sourceWords } from './words.js';

const chapters = sharedData('milestones', 'chapters');
const names = readdirSync(chapters).sort();

describe('essays by period', () => {
  let archive: ConvertedArchive;
  beforeAll(async () => {
    archive = await convertTei(sharedData('milestones'));
  }, 120_000);

  const inOrder = () =>
    archive
      .entries('documents')
      .filter(({ fields }) => fields.kind === 'book')
      .sort((one, other) => (one.slug < other.slug ? -1 : 1));

  it('are 19 periods with 205 sections, without faults', () => {
    expect(archive.code).toBe(0);
    expect(archive.entries('periods')).toHaveLength(19);
    expect(inOrder()).toHaveLength(19);
    const sections = inOrder().flatMap(({ fields }) => listOf(fields.parts).map((part) => archive.entry('documents', String(part))));
    expect(sections).toHaveLength(205);
    expect(sections.every(({ fields }) => fields.period !== undefined)).toBe(true);
    expect(archive.entry('periods', '1914-1920-world-war-one-and-wilsonian-diplomacy').fields).toMatchObject({
      date: { edtf: '1914/1920' },
      position: '9',
    });
    // Two forewords write their years without a date element.
    expect(archive.entry('periods', '1969-1976-the-presidencies-of-richard-m-nixon-and-gerald-r-ford').fields).toMatchObject({
      date: { edtf: '1969/1976' },
    });
  });

  it('keep every word of every file, in order', () => {
    const faults = names.map((name, index) => {
      const book = inOrder()[index];
      const parts = listOf(book?.fields.parts).map((part) => archive.entry('documents', String(part)));
      const actual = [renderedWords(book?.text ?? ''), ...parts.map(({ fields, text }) => `${String(fields.title)} ${renderedWords(text)}`)]
        .join(' ')
        .trim();
      return difference(sourceWords(below(readTei(path.join(chapters, name)), 'text')), actual);
    });
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it('place each of 178 dates: a period, an event with its essay, or a word of the text that the report counts', () => {
    const dates = names.flatMap((name) => below(readTei(path.join(chapters, name)), 'date'));
    expect(dates).toHaveLength(178);
    const events = archive.entries('events');
    const inText = Number(/and (\d+) more[^\n]*date within a text/.exec(archive.report)?.[1]) + 1;
    expect(17 + events.length + inText).toBe(178);
    expect(archive.entry('events', 'albany-plan-of-union').fields).toEqual({
      title: 'Albany Plan of Union',
      date: { edtf: '1754' },
      period: '1750-1775-diplomatic-struggles-in-the-colonial-period',
      documents: ['albany-plan-of-union-1754'],
    });
    expect(archive.entry('events', 'incidents-leading-up-to-the-french-and-indian-war').fields.date).toEqual({
      edtf: '1753/1754',
      asWritten: '1753–54',
    });
    // A date that is a word of the title stays in it.
    expect(archive.entry('events', 'war-of-1812-1815').fields).toMatchObject({ title: 'War of 1812–1815', date: { edtf: '1812/1815' } });
  });

  it('make an entry of each of 267 names of persons and 111 of places, and mention them', () => {
    const mentions = names.flatMap((name) => below(readTei(path.join(chapters, name)), 'persName'));
    expect(mentions).toHaveLength(429);
    expect(archive.entries('people')).toHaveLength(267);
    expect(archive.entries('places')).toHaveLength(111);
    const linked = archive.entries('documents').map(({ text }) => text.match(/\]\(person\//g)?.length ?? 0);
    // One stands in a heading, which is a title, and one within a link.
    expect(linked.reduce((sum, count) => sum + count, 0)).toBe(429 - 2);
    const incidents = archive.entry('documents', 'incidents-leading-up-to-the-french-and-indian-war-1753-54');
    expect(incidents.fields.mentionedPeople).toContain('george-washington');
    expect(incidents.fields.mentionedPlaces).toContain('lake-erie');
  });

  it('link from essay to essay, and tell what leads out of them', () => {
    const links = archive.entries('documents').flatMap(({ text }) => text.match(/\]\(document\/[^)]+\)/g) ?? []);
    expect(links.length).toBeGreaterThan(80);
    expect(archive.report).toContain('/departmenthistory/people/jefferson-thomas leads nowhere that is known here');
    expect(archive.report).toMatch(/FrenchandIndianWar2\.jpg and 287 more.*picture that is not among the files of the source/);
  });
});
