import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from './support/asked-archive.js';
import { smallArchive } from './support/small-archive.js';

describe('a reading guide', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(smallArchive);
  });
  afterAll(() => archive.close());

  it('has its readings in order, and a reading whose document was withdrawn keeps its place and title', async () => {
    const data = await archive.ask(
      '{ guide(slug: "october", locale: "ru") { introduction(format: PLAIN) compiledBy { name role } readingMinutes sections { id position title introduction(format: PLAIN) readings { id position title } } readings { totalCount nodes { position title required note(format: PLAIN) document { id } link { title } section { position } previous { position } next { position } } } required: readings(requiredOnly: true) { nodes { position } totalCount } } }',
    );
    const reading = (position: number, title: string, rest: object) => ({
      position,
      title,
      required: true,
      note: null,
      document: null,
      link: null,
      section: { position: 2 },
      previous: { position: position - 1 },
      next: { position: position + 1 },
      ...rest,
    });
    expect(data).toEqual({
      guide: {
        introduction: 'Read slowly.',
        compiledBy: [{ name: 'The editors', role: 'COMPILER' }],
        readingMinutes: 2,
        sections: [
          {
            id: 'guide-october:opening',
            position: 1,
            title: null,
            introduction: null,
            readings: [{ id: 'guide-october:r1', position: 1, title: 'Апрельские тезисы' }],
          },
          {
            id: 'guide-october:s1',
            position: 2,
            title: 'Декреты',
            introduction: 'Two decrees.',
            readings: [
              { id: 'guide-october:r2', position: 2, title: 'О мире' },
              { id: 'guide-october:r3', position: 3, title: 'A short-lived document' },
              { id: 'guide-october:r4', position: 4, title: 'A work elsewhere' },
            ],
          },
        ],
        readings: {
          totalCount: 4,
          nodes: [
            reading(1, 'Апрельские тезисы', { note: 'Start here.', document: { id: 'theses' }, section: { position: 1 }, previous: null }),
            reading(2, 'О мире', { required: false, document: { id: 'decree' } }),
            reading(3, 'A short-lived document', {}),
            reading(4, 'A work elsewhere', { link: { title: 'A work elsewhere' }, next: null }),
          ],
        },
        required: { nodes: [{ position: 1 }, { position: 3 }, { position: 4 }], totalCount: 3 },
      },
    });
  });

  it('stands among the guides by position, equal ones by slug', async () => {
    const data = await archive.ask('{ guide(slug: "april") { previous { slug } next { slug } } }');
    expect(data).toEqual({ guide: { previous: null, next: { slug: 'october' } } });
  });
});

describe('a day', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(smallArchive);
  });
  afterAll(() => archive.close());

  it('holds what is told to the day and intervals that last over it, and apart from them what may have been on it', async () => {
    const data = await archive.ask(
      '{ day(date: "1917-10-25", calendar: JULIAN) { date julian: date(calendar: JULIAN) display one: display(calendar: GREGORIAN, locale: "ru") events { nodes { id } } documents { nodes { id } } dispatches { nodes { id } } around { nodes { id } } events_around: around(types: [EVENT]) { nodes { id } } previous { date(calendar: JULIAN) } next { date(calendar: JULIAN) documents { nodes { id } } } } }',
    );
    expect(data).toEqual({
      day: {
        date: '1917-11-07',
        julian: '1917-10-25',
        display: 'Wednesday, 25 October (7 November) 1917',
        one: expect.stringContaining('7 ноября 1917'),
        events: { nodes: [{ id: 'insurrection' }, { id: 'congress' }] },
        documents: { nodes: [] },
        dispatches: { nodes: [{ id: 'live-1' }, { id: 'live-2' }] },
        around: { nodes: expect.arrayContaining([{ id: 'unrest' }, { id: 'october' }]) },
        events_around: { nodes: [{ id: 'unrest' }] },
        previous: { date: '1917-10-24' },
        next: { date: '1917-10-26', documents: { nodes: [{ id: 'decree' }] } },
      },
    });
  });

  it('is there though nothing happened on it', async () => {
    const data = await archive.ask('{ day(date: "1812-09-07") { events { totalCount } previous { date } next { date } } }');
    expect(data).toEqual({ day: { events: { totalCount: 0 }, previous: null, next: { date: expect.any(String) } } });
  });
});
