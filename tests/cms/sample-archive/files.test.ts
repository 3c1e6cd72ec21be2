// The sample's files hold together: references, links, pictures, translations.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fieldsOf, findEntry, partsOf, sampleFiles, sampleFolder, site, textOf, walk, type SampleFile, type Value } from './sample.js';

/** What each key of an entry refers to, outside of sources. */
const targets: Record<string, string> = {
  topics: 'topic',
  broader: 'topic',
  place: 'place',
  within: 'place',
  birthPlace: 'place',
  deathPlace: 'place',
  mentionedPlaces: 'place',
  period: 'period',
  event: 'event',
  document: 'document',
  documents: 'document',
  parts: 'document',
  person: 'person',
  speaker: 'person',
  mentionedPeople: 'person',
  organization: 'organization',
  mentionedOrganizations: 'organization',
  page: 'page',
  collection: 'collection',
  featured: 'collection',
};
const ofSources = ['source', 'sources', 'publishedIn', 'link'];

/** Every reference of a file, as type/slug. */
const referencesOf = ({ type, fields }: { type: string; fields: Value }): string[] =>
  walk(fields).flatMap(({ keys, value }) => {
    if (typeof value !== 'string' || keys.some((key) => ofSources.includes(key))) return [];
    const key = keys.at(-1) ?? '';
    if (key === 'entries') return [value];
    if (key === 'partOf') return [`${type}/${value}`];
    const target = targets[key];
    return target === undefined ? [] : [`${target}/${value}`];
  });

const linksOf = ({ text }: SampleFile): string[] => [...text.matchAll(/\]\(([a-z]+\/[a-z0-9-]+)\)/g)].map((match) => match[1] ?? '');

const isKnown = (reference: string): boolean => {
  const [type = '', slug = ''] = reference.split('/');
  return findEntry(type, slug) !== undefined;
};

describe('the files of the sample archive', () => {
  it('refer only to entries that are there', () => {
    const dangling = sampleFiles.flatMap((file) =>
      referencesOf(file)
        .filter((reference) => !isKnown(reference))
        .map((reference) => `${file.file}: ${reference}`),
    );
    expect(dangling).toEqual([]);
    expect(referencesOf({ type: 'site', fields: site }).filter((reference) => !isKnown(reference))).toEqual([]);
  });

  it('link in their texts only to entries that are there', () => {
    const links = sampleFiles.flatMap((file) => linksOf(file).map((link) => ({ file: file.file, link })));
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter(({ link }) => !isKnown(link))).toEqual([]);
  });

  it('have a summary each, but for dispatches, whose text is short', () => {
    const without = sampleFiles.filter(({ type, fields }) => type !== 'dispatch' && textOf(fields.summary) === '');
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  it('have a text under every dispatch, document, guide and period', () => {
    const without = sampleFiles.filter(({ type, text }) => ['dispatch', 'document', 'guide', 'period'].includes(type) && text === '');
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  it('are translated into languages that the site has, from entries that are there', () => {
    const translations = sampleFiles.filter(({ locale }) => locale !== null);
    expect(site.locales).toEqual(['en', 'ru']);
    expect(translations.filter(({ type, slug, locale }) => locale !== 'ru' || !findEntry(type, slug))).toEqual([]);
    for (const { fields } of sampleFiles) {
      const locales = walk(fields).flatMap(({ keys, value }) => (keys.at(-1) === 'translations' ? Object.keys(fieldsOf(value) ?? {}) : []));
      expect(locales.filter((locale) => locale !== 'ru')).toEqual([]);
    }
  });

  it('show pictures that are there, small, described, credited and free', () => {
    const images = [site, ...sampleFiles.map(({ fields }) => fields)].flatMap(({ image }) => partsOf([image ?? null]));
    expect(images.length).toBeGreaterThanOrEqual(8);
    for (const image of images) {
      const file = path.join(sampleFolder, textOf(image.file));
      expect(statSync(file).size).toBeLessThan(80_000);
      expect([...readFileSync(file).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
      expect(readFileSync(file.replace(/png$/, 'svg'), 'utf8')).toMatch(/^<svg /);
      expect(textOf(image.alternativeText).length).toBeGreaterThan(20);
      expect(image).toMatchObject({ credit: 'October', license: 'https://creativecommons.org/licenses/by-sa/4.0/' });
    }
  });

  it('have names that addresses can be made of', () => {
    expect(sampleFiles.filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  it('form trees without circles: topics, places, organizations, events', () => {
    const parent: Record<string, string> = { topic: 'broader', place: 'within', organization: 'partOf', event: 'partOf' };
    const up = (entry: SampleFile): SampleFile | undefined => findEntry(entry.type, textOf(entry.fields[parent[entry.type] ?? '']));
    for (const entry of sampleFiles.filter(({ type, locale }) => type in parent && locale === null)) {
      const seen = new Set<SampleFile>();
      for (let at: SampleFile | undefined = entry; at; at = up(at)) {
        expect({ entry: entry.file, again: seen.has(at) }).toEqual({ entry: entry.file, again: false });
        seen.add(at);
      }
    }
  });

  it('say under which licence they may be used', () => {
    expect(readFileSync(path.join(sampleFolder, 'LICENSE.md'), 'utf8')).toContain('https://creativecommons.org/licenses/by-sa/4.0/');
    expect(site.rights).toMatchObject({
      statement: 'https://creativecommons.org/licenses/by-sa/4.0/',
      label: 'CC BY-SA 4.0',
      holder: 'October',
    });
  });
});
