// The people, organizations, places and subjects of the sample: how many, how much is told of each, and in which language.
import { describe, expect, it } from '@jest/globals';
import { countWords } from '@october/schema/dist/text/index.js';
import { entriesOf, fieldsOf, findEntry, getEntry, partsOf, sampleFiles, site, textOf, type Fields, type SampleFile } from './sample.js';

const lacking = (files: readonly SampleFile[], has: (file: SampleFile) => boolean): string[] =>
  files.filter((file) => !has(file)).map(({ file }) => file);

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

const russianOf = ({ type, slug, fields }: SampleFile): Fields => ({
  ...fieldsOf(fieldsOf(fields.translations)?.ru),
  ...sampleFiles.find((file) => file.type === type && file.slug === slug && file.locale === 'ru')?.fields,
});

describe('the people of the sample', () => {
  const people = entriesOf('person');

  it('are 34 or more, each with what is to be known of a life', () => {
    expect(people.length).toBeGreaterThanOrEqual(34);
    expect(lacking(people, ({ text }) => countWords(text) >= 120)).toEqual([]);
    expect(lacking(people, ({ fields }) => [fields.born, fields.died].every((date) => date !== undefined))).toEqual([]);
    expect(lacking(people, ({ fields }) => textOf(fields.birthPlace) !== '' && textOf(fields.deathPlace) !== '')).toEqual([]);
    expect(lacking(people, ({ fields }) => partsOf(fields.roles).some(({ start }) => start !== undefined))).toEqual([]);
    expect(lacking(people, ({ fields }) => Array.isArray(fields.topics) && fields.topics.length > 0)).toEqual([]);
  });

  it('have the names that they were born with, wrote under and were known by in their own script', () => {
    expect(lacking(people, ({ fields }) => partsOf(fields.names).some(({ text }) => isCyrillic(textOf(text))))).toEqual([]);
    const kinds = people.flatMap(({ fields }) => partsOf(fields.names).map(({ kind }) => kind));
    for (const kind of ['birth', 'pseudonym', 'party', 'married']) expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(2);
  });

  it('are quoted about, twenty of them twice or more, each time with whose words they are and where they stand', () => {
    expect(people.filter(({ fields }) => partsOf(fields.quotations).length >= 2).length).toBeGreaterThanOrEqual(20);
    for (const { file, slug, fields } of people) {
      for (const { attribution, speaker, source } of partsOf(fields.quotations)) {
        const { title, date, container } = fieldsOf(source) ?? {};
        expect({ file, whose: textOf(attribution) !== '', where: textOf(title) !== '', itself: speaker === slug }).toEqual({
          file,
          whose: true,
          where: true,
          itself: false,
        });
        expect({ file, when: date !== undefined || container !== undefined }).toEqual({ file, when: true });
      }
    }
  });

  it('are fifteen or more in Russian, with the whole of their biographies', () => {
    const translated = sampleFiles.filter(({ type, locale }) => type === 'person' && locale === 'ru');
    expect(translated.length).toBeGreaterThanOrEqual(15);
    // Russian needs fewer words.
    expect(lacking(translated, ({ slug, text }) => countWords(text) >= countWords(getEntry('person', slug).text) * 0.65)).toEqual([]);
    const paragraphs = (text: string): number => text.split('\n\n').length;
    expect(lacking(translated, ({ slug, text }) => paragraphs(text) === paragraphs(getEntry('person', slug).text))).toEqual([]);
    expect(lacking(translated, ({ fields }) => isCyrillic(textOf(fields.name)) && isCyrillic(textOf(fields.summary)))).toEqual([]);
  });

  it('are all named and summed up in Russian', () => {
    const translated = (key: string) => (file: SampleFile) => isCyrillic(textOf(russianOf(file)[key]));
    for (const key of ['name', 'sortName', 'summary'])
      expect({ key, lacking: lacking(people, translated(key)) }).toEqual({ key, lacking: [] });
  });

  it('in the gallery are all in Russian', () => {
    const gallery = getEntry('collection', 'people-gallery').fields.entries;
    const slugs = Array.isArray(gallery) ? gallery.map((entry) => textOf(entry).replace('person/', '')) : [];
    expect(
      slugs.filter((slug) => !sampleFiles.some((file) => file.type === 'person' && file.slug === slug && file.locale === 'ru')),
    ).toEqual([]);
  });
});

describe('the organizations of the sample', () => {
  it('are 22 or more, described, dated and named in Russian', () => {
    const organizations = entriesOf('organization');
    expect(organizations.length).toBeGreaterThanOrEqual(22);
    expect(lacking(organizations, ({ text }) => countWords(text) >= 40)).toEqual([]);
    expect(lacking(organizations, (file) => isCyrillic(textOf(russianOf(file).name)))).toEqual([]);
    expect(organizations.filter(({ fields }) => fields.founded !== undefined).length).toBeGreaterThanOrEqual(organizations.length - 1);
    expect(organizations.filter(({ fields }) => fields.dissolved !== undefined).length).toBeGreaterThanOrEqual(22);
  });
});

describe('the places of the sample', () => {
  const places = entriesOf('place');

  it('are 40 or more with coordinates, all of them named in Russian', () => {
    expect(
      places.filter(({ fields }) => [fields.latitude, fields.longitude].every((degrees) => degrees !== undefined)).length,
    ).toBeGreaterThan(40);
    expect(lacking(places, (file) => isCyrillic(textOf(russianOf(file).name)))).toEqual([]);
  });

  it('stand near the places that they are within', () => {
    const degrees = (file: SampleFile): number[] => [Number(file.fields.latitude), Number(file.fields.longitude)];
    const far = places.filter((place) => {
      const whole = findEntry('place', textOf(place.fields.within));
      if (!whole || whole.slug === 'galicia') return false;
      return degrees(place).some((value, index) => Math.abs(value - (degrees(whole)[index] ?? NaN)) > 0.2);
    });
    expect(far.map(({ file }) => file)).toEqual([]);
  });

  it('have former names with their years', () => {
    const renamed = places.filter(
      ({ fields }) => partsOf(fields.names).filter(({ start, end }) => (start ?? end) !== undefined).length >= 2,
    );
    expect(renamed.length).toBeGreaterThanOrEqual(15);
  });
});

describe('the subjects of the sample', () => {
  const topics = entriesOf('topic');
  const depth = (slug: string): number =>
    1 + (findEntry('topic', slug)?.fields.broader ? depth(textOf(getEntry('topic', slug).fields.broader)) : 0);

  it('are a tree of 40 or more, under few roots and at most four deep', () => {
    expect(topics.length).toBeGreaterThanOrEqual(40);
    expect(topics.filter(({ fields }) => fields.broader === undefined).length).toBeLessThanOrEqual(6);
    expect(Math.max(...topics.map(({ slug }) => depth(slug)))).toBe(4);
  });

  it('have a Russian label each, and no label twice', () => {
    expect(lacking(topics, (file) => isCyrillic(textOf(russianOf(file).label)))).toEqual([]);
    const labels = topics.flatMap(({ fields }) => [
      textOf(fields.label),
      ...(Array.isArray(fields.alternateLabels) ? fields.alternateLabels.map(textOf) : []),
    ]);
    expect(labels.filter((label, index) => labels.indexOf(label) < index)).toEqual([]);
  });
});

describe('in Russian', () => {
  it.each(['period', 'collection', 'page'])('every %s has a title, a summary and its text', (type) => {
    const missing = entriesOf(type).filter((file) => {
      const { title, summary } = russianOf(file);
      const text =
        sampleFiles.find(({ slug, locale, ...other }) => other.type === type && slug === file.slug && locale === 'ru')?.text ?? '';
      return !isCyrillic(textOf(title)) || !isCyrillic(textOf(summary)) || (file.text !== '' && !isCyrillic(text));
    });
    expect(missing.map(({ file }) => file)).toEqual([]);
  });

  it('the site and every item of its menu', () => {
    const menu = partsOf(site.menu);
    const labels = [...menu, ...menu.flatMap(({ children }) => partsOf(children))].map(
      ({ translations }) => fieldsOf(fieldsOf(translations)?.ru)?.label,
    );
    expect(labels.length).toBeGreaterThanOrEqual(2);
    expect(labels.filter((label) => !isCyrillic(textOf(label)))).toEqual([]);
    expect(fieldsOf(fieldsOf(site.translations)?.ru)).toMatchObject({
      title: expect.stringMatching(/\p{L}/u),
      tagline: expect.stringMatching(/\p{L}/u),
    });
  });
});
