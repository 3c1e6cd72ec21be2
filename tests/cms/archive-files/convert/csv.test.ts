// Sheets as archives: what a column means, how a cell is read, and every fault by row and column.
import { mkdir, readFile, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder, type TemporaryFolder } from '../../../support/temporary-folder.js';
import { pixel, startChecker, writeFiles, type Answer, type Checker, type Files } from '../checker.js';
import { startConverter, type Converted, type Converter } from './converter.js';

let converter: Converter;
let checker: Checker;
let folder: TemporaryFolder;
let count = 0;
beforeAll(async () => {
  converter = startConverter();
  checker = startChecker();
  folder = await temporaryFolder('csv');
});
afterAll(async () => {
  converter.stop();
  checker.stop();
  await folder.remove();
});

const convert = async (sheets: Files): Promise<Converted & { out: string }> => {
  count += 1;
  const [source, out] = [path.join(folder.path, `${count}`), path.join(folder.path, `${count}-out`)];
  await writeFiles(source, sheets);
  return { ...(await converter.convert('csv', source, out)), out };
};

const answerOf = async (sheets: Files): Promise<Answer> => {
  const { faults, out } = await convert(sheets);
  expect(faults).toEqual([]);
  return checker.check(out);
};

const recordsOf = async (sheets: Files): Promise<Record<string, unknown>[]> => (await answerOf(sheets)).records.map(({ record }) => record);

describe('a sheet', () => {
  it.each([
    ['commas', 'slug,name,summary\nlenin,Lenin,"Bread, peace; land"\n'],
    ['semicolons', 'slug;name;summary\r\nlenin;Lenin;"Bread, peace; land"\r\n'],
    ['tabs', '\ufeffslug\tname\tsummary\nlenin\tLenin\t"Bread, peace; land"'],
    ['commas, every value quoted, and empty rows', '"slug","name","summary"\n,,\n"lenin","Lenin","Bread, peace; land"\n\n,,\n'],
  ])('with %s is read', async (_, sheet) => {
    expect(await recordsOf({ 'people.csv': sheet })).toEqual([{ slug: 'lenin', name: 'Lenin', summary: 'Bread, peace; land' }]);
  });

  it('gives each kind of value as a field, in lists, parts, other languages and with newlines', async () => {
    const people = [
      'slug,name,name.ru,born,born.note,topics,names.1.text,names.1.kind,names.3.text,quotations.1.text,quotations.1.text.ru,quotations.1.source.title,quotations.1.source.identifiers,image.file,biography',
      'lenin,"Lenin, V. I.",Ленин,1870-04-10 julian,Disputed,soviets | land ,Ulyanov,birth,Ilyin,"Say ""no""",Нет,On,a\\|b|c\\\\|d,media/lenin.png,"First.',
      '',
      'Second, with *marks*."',
    ].join('\n');
    const topics = 'label\nSoviets\nLand\n';
    const { records, site } = await answerOf({ 'people.csv': people, 'topics.csv': topics, 'media/lenin.png': pixel });
    const idOf = (slug: string): string | undefined => records.find(({ record }) => record.slug === slug)?.id;
    expect(site).toMatchObject({ locales: ['en', 'ru'] });
    expect(records.find(({ type }) => type === 'person')?.record).toEqual({
      slug: 'lenin',
      name: 'Lenin, V. I.',
      born: { edtf: '1870-04-10', calendar: 'julian', note: 'Disputed' },
      topics: [idOf('soviets'), idOf('land')],
      names: [{ text: 'Ulyanov', kind: 'birth' }, { text: 'Ilyin' }],
      quotations: [
        { text: 'Say "no"', source: { title: 'On', identifiers: ['a|b', 'c\\', 'd'] }, translations: [{ locale: 'ru', text: 'Нет' }] },
      ],
      image: { file: expect.objectContaining({ name: 'lenin.png' }) },
      biography: 'First.\n\nSecond, with *marks*.',
      translations: [{ locale: 'ru', name: 'Ленин' }],
    });
  });

  it('makes a slug where none is written, another than those that are', async () => {
    const records = await recordsOf({ 'topics.csv': 'slug,label\n,Power\npower,The power\n,Power\n,Власть\n' });
    expect(records.map(({ slug }) => slug).sort()).toEqual(['power', 'power-2', 'power-3', 'vlast']);
  });

  it('alone can be a source, and its name says its type', async () => {
    await writeFiles(folder.path, { 'topics.csv': 'label\nPower\n', 'things.csv': 'label\nPower\n' });
    const [out, other] = [path.join(folder.path, 'one'), path.join(folder.path, 'other')];
    expect(await converter.convert('csv', path.join(folder.path, 'topics.csv'), out)).toMatchObject({ summary: '1 topic', faults: [] });
    expect((await converter.convert('csv', path.join(folder.path, 'things.csv'), other)).faults).toEqual([
      expect.stringMatching(/^"things\.csv": expected a name that says the type: people, organizations, /),
    ]);
  });

  it('of a type may be one of several, which share their slugs', async () => {
    const sheets = { 'topics.csv': 'slug,label\npower,One\n,Land\n', 'topic.tsv': 'slug\tlabel\nland\tTwo\npower\tThree\n' };
    expect((await convert(sheets)).faults.slice(0, -1)).toEqual([
      'topics.csv row 2, column slug: "power": topic.tsv row 3 has this slug; expected one of its own',
    ]);
    const { records } = await answerOf({ ...sheets, 'topics.csv': 'label\nLand\n' });
    expect(records.map(({ record }) => record.slug)).toEqual(['land-2', 'land', 'power']);
  });

  it('that is a link to elsewhere is refused', async () => {
    const [source, out] = [path.join(folder.path, 'linked'), path.join(folder.path, 'linked-out')];
    await writeFiles(folder.path, { 'elsewhere.csv': 'label\nPower\n' });
    await mkdir(source);
    await symlink(path.join(folder.path, 'elsewhere.csv'), path.join(source, 'topics.csv'));
    expect((await converter.convert('csv', source, out)).faults).toEqual(['"topics.csv": expected a file, not a link or a folder']);
  });

  it('brings archive.yaml and media that stand beside it, and leaves remarks alone', async () => {
    const { out, report } = await convert({
      'archive.yaml': 'format: 1\ntitle: Ours\nlocales: [en, de]\n',
      'topics.csv': 'label\n# a remark\nPower\n',
      'notes.txt': 'x',
    });
    expect(await readFile(path.join(out, 'archive.yaml'), 'utf8')).toBe('format: 1\ntitle: Ours\nlocales: [en, de]\n');
    expect(report).toEqual(['notes.txt  is no sheet: left alone', expect.stringContaining('topics.csv row 2  begins with "# "')]);
    expect(await readdir(path.join(out, 'topics'))).toEqual(['power.md']);
  });
});

describe('faults', () => {
  it('of every kind are told at once, by row and column, in the words of archive files', async () => {
    const { faults, out } = await convert({
      'people.csv': [
        'slug,name,born,names.1.kind,names.1.text,summery,latitude,roles.title,birthPlace,sameAs,biography',
        'lenin,Lenin,1870-13,,,,,,,,',
        'Lenin!,Lenin,,,,,,,,,',
        'lenin,,,psuedonym,Ilyin,,,,nowhere,example.org,See [x](person/lennin).',
        'x,X,1917-02-29,,,,,,,,,stray',
      ].join('\n'),
      'events.csv': 'title,date,significance,participants.1.person\nOne,,huge,lennin\n',
      'places.csv': 'name\n"Petrograd\n',
      'topics.csv': Buffer.from('label\n\xff\n', 'latin1'),
    });
    expect(faults).toEqual([
      expect.stringMatching(/^events\.csv row 2, column date: .*expected when it happened/),
      'events.csv row 2, column participants.1.person: "lennin": no person has this slug; did you mean "lenin"?',
      expect.stringMatching(/^events\.csv row 2, column significance: "huge": expected major, normal or minor$/),
      expect.stringMatching(/^people\.csv row 1, column latitude: "latitude": unknown column: expected id, status, name, /),
      'people.csv row 1, column roles.title: "roles.title": expected the number in the list and the part, such as roles.1.title',
      expect.stringMatching(/^people\.csv row 1, column summery: "summery": unknown column: .*did you mean "summary"\?$/),
      expect.stringMatching(/^people\.csv row 2, column born: "1870-13": month 13/),
      expect.stringMatching(/^people\.csv row 3, column slug: "Lenin!"/),
      'people.csv row 4, column biography: "lennin": no person has this slug; did you mean "lenin"?',
      expect.stringMatching(/^people\.csv row 4, column birthPlace: "nowhere": no place has this slug/),
      expect.stringMatching(/^people\.csv row 4, column name: .*expected the name of the person/),
      expect.stringMatching(/^people\.csv row 4, column names\.1\.kind: "psuedonym": .*did you mean "pseudonym"\?$/),
      expect.stringMatching(/^people\.csv row 4, column sameAs: "example\.org" is no web address/),
      'people.csv row 4, column slug: "lenin": people.csv row 2 has this slug; expected one of its own',
      'people.csv row 5: "stray": stands under no column; expected a name in row 1, or no value',
      expect.stringMatching(/^people\.csv row 5, column born: .*29/),
      expect.stringMatching(/^places\.csv row 2: a quotation mark opens a value here that nothing closes/),
      'topics.csv row 2: expected text in UTF-8',
      '18 faults: nothing is written.',
    ]);
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });

  it('of columns are told: one that is written twice, one that needs a part, one after which nothing can stand', async () => {
    const { faults } = await convert({ 'people.csv': 'name,name,born.day,image,birthPlace.name,names.0.text\nLenin,,,,,\n' });
    expect(faults.slice(0, -1)).toEqual([
      'people.csv row 1, column birthPlace.name: "birthPlace.name": unknown column: expected nothing after birthPlace',
      'people.csv row 1, column born.day: "born.day": unknown column: expected edtf, calendar, asWritten or note after the date\'s name',
      'people.csv row 1, column image: "image": expected a part of it, such as file, alternativeText or caption, after a dot',
      'people.csv row 1, column name: is written twice: expected each column once',
      'people.csv row 1, column names.0.text: "names.0.text": expected the number in the list and the part, such as names.1.text',
    ]);
  });
});
