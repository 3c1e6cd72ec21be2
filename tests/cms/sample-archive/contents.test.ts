// What the sample must hold, and that each document says whose words it has.
import { describe, expect, it } from '@jest/globals';
import { entriesOf, fieldsOf, getEntry, partsOf, sampleFiles, site, textOf, type Fields } from './sample.js';
import { readDate } from './sample-dates.js';

const readingsOf = (guide: Fields): Fields[] => partsOf(guide.contents).filter(({ block }) => block === 'reading');

describe('the sample archive', () => {
  it('is the site In Defence of October, with its menu and About page', () => {
    expect(site).toMatchObject({ format: 1, title: 'In Defence of October', tagline: 'Study the lessons of the Russian Revolution' });
    expect(site.menu).toMatchObject([
      { label: 'About us', page: 'about-us' },
      { label: '1917 Live', path: '/1917-live' },
    ]);
    expect(fieldsOf(fieldsOf(site.translations)?.ru)).toMatchObject({ title: 'В защиту Октября' });
    expect(getEntry('page', 'about-us').text.length).toBeGreaterThan(500);
  });

  it('has the six periods in their order, with a guide for each', () => {
    const periods = entriesOf('period').sort((a, b) => Number(a.fields.position) - Number(b.fields.position));
    expect(periods.map(({ fields }) => fields.title)).toEqual([
      'The February Revolution',
      'Lenin Returns',
      'The June Days',
      'The July Days',
      'The Kornilov Affair',
      'The October Revolution',
    ]);
    const guides = entriesOf('guide').sort((a, b) => Number(a.fields.position) - Number(b.fields.position));
    expect(guides.map(({ fields }) => fields.period)).toEqual(periods.map(({ slug }) => slug));
    for (const { file, fields } of guides) {
      const sections = partsOf(fields.contents).filter(({ block }) => block === 'section');
      const readings = readingsOf(fields);
      expect({ file, sections: sections.length >= 2, readings: readings.length >= 4 }).toEqual({ file, sections: true, readings: true });
      expect(readings.filter(({ note }) => textOf(note) === '')).toEqual([]);
      expect(readings.filter(({ document, link }) => (document === undefined) === (link === undefined))).toEqual([]);
      expect(new Set(readings.map(({ document, title, link }) => document ?? title ?? fieldsOf(link)?.title)).size).toBe(readings.length);
    }
  });

  it('has the gallery in its order, each with a quotation about them and its source', () => {
    const gallery = getEntry('collection', 'people-gallery').fields.entries;
    const slugs = Array.isArray(gallery) ? gallery.map((entry) => textOf(entry).replace(/^person\//, '')) : [];
    expect(slugs.slice(0, 6)).toEqual(['lenin', 'trotsky', 'plekhanov', 'zinoviev', 'sverdlov', 'volodarsky']);
    expect(slugs).toHaveLength(12);
    for (const slug of slugs) {
      const { fields, text } = getEntry('person', slug);
      const quotations = partsOf(fields.quotations);
      expect({ slug, quoted: quotations.length > 0 }).toEqual({ slug, quoted: true });
      for (const quotation of quotations) {
        expect({ slug, source: textOf(fieldsOf(quotation.source)?.title) !== '', by: textOf(quotation.attribution) !== '' }).toEqual({
          slug,
          source: true,
          by: true,
        });
        expect(quotation.speaker).not.toBe(slug);
      }
      expect(text.split(/\s+/).length).toBeGreaterThan(100);
    }
  });

  it('has the resolution on negotiations with the Rada, whole', () => {
    const { fields, text } = getEntry('document', 'rada-negotiations');
    expect(fields.title).toBe("Resolution of the Council of People's Commissars on Negotiations with the Rada");
    expect(fields.source).toMatchObject({ container: 'Collected Works', volume: '26', pages: '398-399' });
    expect(textOf(fields.pullQuote)).not.toBe('');
    expect(text).toMatch(/^> /m);
    expect(text).toMatch(/^\[\^1\]: /m);
  });

  it('has enough of everything', () => {
    const count = (type: string): number => entriesOf(type).length;
    expect(count('document')).toBeGreaterThanOrEqual(11);
    expect(count('event')).toBeGreaterThanOrEqual(20);
    expect(count('dispatch')).toBeGreaterThanOrEqual(10);
    expect(count('topic')).toBeGreaterThanOrEqual(12);
    expect(textOf(site.featured)).toBe('front-page');
    for (const period of entriesOf('period')) {
      expect(entriesOf('event').filter(({ fields }) => fields.period === period.slug).length).toBeGreaterThanOrEqual(5);
    }
  });

  it('has events told to the month, to several days, and with a dispute noted', () => {
    const precisions = entriesOf('event').map(({ fields }) => readDate(fields.date)?.precision);
    expect(precisions).toEqual(expect.arrayContaining(['day', 'month', 'interval']));
    expect(textOf(fieldsOf(getEntry('event', 'kornilov-arrested').fields.date)?.note)).toMatch(/^Disputed/);
  });

  it('has a period, a guide and a person in Russian', () => {
    const russian = sampleFiles.filter(({ locale }) => locale === 'ru').map(({ type, slug }) => `${type}/${slug}`);
    expect(russian).toEqual(expect.arrayContaining(['period/the-february-revolution', 'guide/the-february-revolution', 'person/lenin']));
  });
});

describe('whose words they are', () => {
  it('every document says that its text is our rendering, in its source and at its end', () => {
    for (const { file, fields, text } of entriesOf('document')) {
      const note = textOf(fieldsOf(fields.source)?.note);
      expect({ file, note: /\bour own rendering\b/i.test(note), text: /\*Rendered\b[^*]*\bOctober\b/.test(text) }).toEqual({
        file,
        note: true,
        text: true,
      });
      expect(fields.rights).toMatchObject({ label: 'CC BY-SA 4.0', holder: 'October' });
      expect(partsOf(fields.contributors).length).toBeGreaterThan(0);
      expect(textOf(fields.pullQuote)).not.toBe('');
    }
  });

  it('a pull quote stands in the text that it is pulled from', () => {
    const words = (text: string): string =>
      text
        .replace(/\[\^\d+\]/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .toLowerCase()
        .trim();
    const astray = entriesOf('document').filter(({ fields, text }) => !words(text).includes(words(textOf(fields.pullQuote))));
    expect(astray.map(({ file }) => file)).toEqual([]);
  });
});
