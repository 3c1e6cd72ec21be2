// BibTeX, RIS and CSL-JSON, read back by @citation-js.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from '../graphql/support/asked-archive.js';
import { citedArchive } from './support/cited-archive.js';
import { readBack, type DataFormat, type ReadWork } from './support/read-back.js';

const formats: DataFormat[] = ['BIBTEX', 'RIS', 'CSL_JSON'];
const slugs = ['letter', 'letter-in-archive', 'translated', 'book', 'chapter', 'decree', 'theses', 'joint', 'edited'];
const lenin = [{ family: 'Lenin', given: 'V. I.' }];
const day = (...parts: number[]) => ({ 'date-parts': [parts] });

describe('a citation for programs', () => {
  let archive: AskedArchive;
  const works = new Map<string, ReadWork>();
  beforeAll(async () => {
    archive = await openAskedArchive(citedArchive);
    const asked = slugs.flatMap((slug) => formats.map((format) => ({ slug, format })));
    const citations = await Promise.all(asked.map(async ({ slug, format }) => ({ format, citation: await citation(slug, format) })));
    for (const [index, [work, ...others]] of (await readBack(citations)).entries()) {
      const { slug = '', format = '' } = asked[index] ?? {};
      expect(others).toEqual([]);
      works.set(`${slug} ${format}`, work ?? {});
    }
  });
  afterAll(() => archive.close());

  const citation = async (slug: string, format: DataFormat): Promise<string> => {
    const { document } = await archive.ask<{ document: { citation: string } }>(
      `{ document(slug: "${slug}") { citation(format: ${format}) } }`,
    );
    return document.citation;
  };
  const read = (slug: string, format: DataFormat): ReadWork => {
    const found = works.get(`${slug} ${format}`);
    if (!found) throw new Error(`no ${slug} in ${format}`);
    return found;
  };

  it.each(formats)('a letter in a volume comes back whole from %s', (format) => {
    expect(read('letter', format)).toMatchObject({
      id: 'letter',
      type: 'chapter',
      title: 'Letter to Central Committee Members',
      author: lenin,
      'container-title': 'Collected Works',
      volume: '26',
      page: '234-235',
      publisher: 'Progress Publishers',
      'publisher-place': 'Moscow',
      issued: day(1972),
      note: 'Letter to the Central Committee. 24 October (6 November) 1917.',
      URL: 'https://october.example/en/documents/letter',
    });
  });

  it.each(formats)('a letter in an archive comes back from %s with its call number and its day in New Style', (format) => {
    const work = read('letter-in-archive', format);
    expect(work).toMatchObject({ author: [{ family: 'Guchkov', given: 'A. I.' }], issued: day(1917, 3, 22) });
    expect(JSON.stringify(work)).toContain('f. 2003, op. 1, d. 1826, l. 4');
    expect(JSON.stringify(work)).toContain('Papers of the Stavka');
  });

  it.each(formats)('marks that mean something to LaTeX come back from %s as they were', (format) => {
    expect(read('translated', format)).toMatchObject({
      title: 'Ten "Days" & 100%',
      publisher: 'Oxford University Press & Co.',
      page: '101-108',
    });
  });

  it.each(formats)('a translated book comes back from %s with its translator', (format) => {
    const work = read('book', format);
    expect(work).toMatchObject({ type: 'book', title: 'The State and Revolution: The Marxist Theory of the State', edition: '2' });
    expect(JSON.stringify(work['translator'])).toContain('Robert Service');
  });

  it.each(formats)('a chapter comes back from %s in its book', (format) => {
    expect(read('chapter', format)).toMatchObject({
      type: 'chapter',
      'container-title': 'The State and Revolution',
      page: '75-92',
      issued: day(1992),
    });
  });

  it.each(formats)('a body that issued a decree comes back from %s as one name', (format) => {
    // Of a newspaper in RIS, citation-js calls the author a reporter.
    const { author, reporter } = read('decree', format);
    expect(JSON.stringify(author ?? reporter)).toMatch(/^(?:\[\{"\w+":)?"Second All-Russian Congress of Soviets"(?:\}\])?$/);
  });

  it.each(formats)('the editors of the volume come back from %s one by one', (format) => {
    expect(read('edited', format)['editor']).toEqual([
      { family: 'Browder', given: 'R. P.' },
      { family: 'Kerensky', given: 'A. F.' },
    ]);
  });

  it('BibTeX and CSL-JSON tell the day of the work beside that of the newspaper', () => {
    for (const format of ['BIBTEX', 'CSL_JSON'] as const) {
      expect(read('theses', format)).toMatchObject({
        'container-title': 'Pravda',
        issue: '26',
        issued: day(1917, 4, 20),
        'original-date': day(1917, 4, 17),
      });
    }
  });

  it('what is approximate is so in CSL-JSON and EDTF', async () => {
    expect(read('joint', 'CSL_JSON')).toMatchObject({ issued: { ...day(1917, 10), circa: true } });
    expect(await citation('joint', 'BIBTEX')).toContain('date = {1917-10~}');
  });

  it('the lines of RIS are as the format has them', async () => {
    const lines = (await citation('decree', 'RIS')).split('\r\n');
    expect(lines[0]).toBe('TY  - NEWS');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  });
});
