// The pictures of the sample archive: drawn as SVG, rendered to PNG, told in words in both languages.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entriesOf, fieldsOf, findEntry, getEntry, partsOf, sampleFiles, sampleFolder, site, textOf, type Fields } from './sample.js';

const mediaFolder = path.join(sampleFolder, 'media');
const pictures = readdirSync(mediaFolder).filter((name) => name.endsWith('.png'));
const imageOf = (fields: Fields): Fields | null => fieldsOf(fields.image);
const images = [site, ...sampleFiles.map(({ fields }) => fields)].flatMap((fields) => partsOf([imageOf(fields)]));

/** Pictures that stand in Markdown texts, with their alternative text. */
const inTexts = sampleFiles.flatMap(({ file, text }) =>
  [...text.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map(([, alternativeText = '', shown = '']) => ({ file, alternativeText, shown })),
);

/** Width and height in the header of a PNG (its first chunk, IHDR). */
const sizeOf = (name: string): [number, number] => {
  const bytes = readFileSync(path.join(mediaFolder, name));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('the pictures of the sample archive', () => {
  it('lie beside the drawings that they were made from, in the same size', () => {
    expect(readdirSync(mediaFolder).sort()).toEqual(pictures.flatMap((name) => [name, name.replace(/png$/, 'svg')]).sort());
    for (const name of pictures) {
      const drawing = readFileSync(path.join(mediaFolder, name.replace(/png$/, 'svg')), 'utf8');
      const [, width, height] = /^<svg [^>]*viewBox="0 0 (\d+) (\d+)"/.exec(drawing) ?? [];
      expect({ name, size: sizeOf(name) }).toEqual({ name, size: [Number(width), Number(height)] });
    }
  });

  it('are wide enough for a page, and small', () => {
    for (const name of pictures) {
      const [width] = sizeOf(name);
      const bytes = statSync(path.join(mediaFolder, name)).size;
      expect({ name, wide: width >= 1200 && width <= 1600, small: bytes < 200_000 }).toEqual({ name, wide: true, small: true });
    }
  });

  it('look the same everywhere: no fonts, no scripts, nothing from outside', () => {
    for (const name of pictures) {
      const drawing = readFileSync(path.join(mediaFolder, name.replace(/png$/, 'svg')), 'utf8').replace('http://www.w3.org/2000/svg', '');
      expect({ name, foreign: /<(text|script|style|image|use|foreignObject)\b|https?:|href/i.exec(drawing)?.[0] }).toEqual({ name });
    }
  });

  it('are all shown somewhere', () => {
    const shown = new Set([...images.map(({ file }) => textOf(file)), ...inTexts.map((picture) => picture.shown)]);
    expect(pictures.filter((name) => !shown.has(`media/${name}`))).toEqual([]);
  });

  it('have alternative text, caption, credit and licence, in English and in Russian', () => {
    expect(images.length).toBeGreaterThanOrEqual(40);
    for (const image of images) {
      const russian = fieldsOf(fieldsOf(image.translations)?.ru);
      expect(image).toMatchObject({ credit: 'October', license: 'https://creativecommons.org/licenses/by-sa/4.0/' });
      expect(textOf(image.alternativeText).length).toBeGreaterThan(40);
      expect(textOf(image.caption)).not.toBe('');
      expect(textOf(russian?.alternativeText)).toMatch(/\p{Script=Cyrillic}.{30}/u);
      expect(textOf(russian?.caption)).toMatch(/\p{Script=Cyrillic}/u);
    }
    expect(inTexts.filter(({ alternativeText }) => alternativeText.length < 40)).toEqual([]);
  });

  it('are of the site, and one of its own for each period, guide and collection', () => {
    const own = [site, ...['period', 'guide', 'collection'].flatMap((type) => entriesOf(type).map(({ fields }) => fields))];
    const files = own.map((fields) => textOf(imageOf(fields)?.file));
    expect(files).not.toContain('');
    expect(new Set(files).size).toBe(files.length);
  });

  it('are a map of Petrograd and one of the front, and plans of the Smolny and the Winter Palace, which say that they are schematic', () => {
    const shown = (type: string, slug: string): Fields | null => imageOf(getEntry(type, slug).fields);
    expect(textOf(shown('place', 'petrograd')?.alternativeText)).toMatch(/^Map of Petrograd/);
    expect(textOf(shown('event', 'june-offensive')?.alternativeText)).toMatch(/^Map of the front/);
    for (const slug of ['smolny', 'winter-palace']) expect(textOf(shown('place', slug)?.caption)).toContain('Schematic');
  });

  it('are portraits of all in the gallery', () => {
    const { entries } = getEntry('collection', 'people-gallery').fields;
    const slugs = Array.isArray(entries) ? entries.map((entry) => textOf(entry).replace(/^person\//, '')) : [];
    expect(slugs.filter((slug) => textOf(imageOf(findEntry('person', slug)?.fields ?? {})?.file) !== `media/${slug}.png`)).toEqual([]);
  });
});
