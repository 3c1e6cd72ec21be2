// An archive in which every field of every type and component says something, in as many ways as a rule leaves open, and references lead in circles.
import { known, models, writeArchive, type AnyEntry, type Attribute } from './any-archive.js';
import type { Files } from './checker.js';

type Values = Record<string, unknown>;

/** Fields whose texts have a form. */
const forms: Record<string, string> = {
  url: 'https://example.org/a',
  license: 'https://creativecommons.org/licenses/by-sa/4.0/',
  statement: 'https://creativecommons.org/licenses/by-sa/4.0/',
  sameAs: 'https://www.wikidata.org/wiki/Q1',
  language: 'ru',
  originalLanguage: 'de',
  accessed: '2017-11-07',
  time: '21:40',
  edtf: '1917-10-25',
};

/** Of which one at most may be given: each entry gives another. */
const choices: Record<string, string[]> = {
  'shared.contribution': ['person', 'organization'],
  'shared.participation': ['person', 'organization'],
  'guide.reading': ['document', 'link'],
};

/** The trees: the first of a type stands within the second. */
const inner = new Set(['within', 'broader', 'partOf', 'parts']);

/** The files. The second place and the second guide are drafts that published entries point at. */
export const everyFieldArchive = (): Files => {
  const entries = known.map(({ type, slug, id }, index): AnyEntry => {
    const record = { slug, ...filled(`api::${type}.${type}`, index % 2, [slug]) };
    const isDraft = slug === 'place-2' || slug === 'guide-2';
    return {
      type,
      slug,
      id,
      status: isDraft ? 'draft' : 'published',
      record: slug === 'document-2' ? { ...record, identifier: 'D-2' } : record,
    };
  });
  return writeArchive(entries);
};

const filled = (uid: string, turn: number, at: readonly string[]): Values => {
  const attributes = Object.entries(models.get(uid) ?? {}).filter(
    ([name]) => name !== 'slug' && !(choices[uid]?.includes(name) && choices[uid][turn] !== name) && !(turn === 1 && inner.has(name)),
  );
  return Object.fromEntries(
    attributes.flatMap(([name, attribute]) => {
      const value = valueOf(uid, name, attribute, turn, [...at, name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
};

const valueOf = (uid: string, name: string, attribute: Attribute, turn: number, at: readonly string[]): unknown => {
  switch (attribute.type) {
    case 'integer':
      return 1 + turn;
    case 'float':
      return name === 'latitude' ? 59.94634 : -0.1 / 3;
    case 'boolean':
      return attribute.default !== true;
    case 'enumeration':
      return attribute.enum?.filter((word) => word !== attribute.default)[turn];
    case 'relation':
      return relation(name, attribute, turn);
    case 'media':
      return attribute.multiple ? [{}] : {};
    case 'json':
      return [`former-${turn}`, `earlier-${turn}`];
    case 'component':
      return components(name, attribute, turn, at);
    case 'dynamiczone':
      return (attribute.components ?? []).flatMap((block) => blocks(block, at));
    default:
      return forms[name] ?? (name === 'key' ? undefined : `${at.join(' ')}: “ё” 'q' "w" \\ ${uid.includes('::') ? '🚩' : ''}`);
  }
};

/** To one: the first entry points at the second and the second at the first; to many: both, the second first. */
const relation = (name: string, { relation: kind, target }: Attribute, turn: number): unknown => {
  const [first = '', second = ''] = known.filter(({ type }) => target === `api::${type}.${type}`).map(({ id }) => id);
  if (!kind?.endsWith('ToMany')) return turn === 0 ? second : first;
  return inner.has(name) ? [second] : [second, first];
};

const components = (name: string, { component = '', repeatable = false }: Attribute, turn: number, at: readonly string[]): unknown => {
  if (component === 'shared.text') return [`${forms[name] ?? at.join(' ')}`, `${forms[name] ?? 'another'}2`];
  if (name === 'translations') return ['de', 'ru'].map((locale) => ({ ...filled(component, turn, [...at, locale]), locale }));
  return repeatable ? [0, 1].map((index) => filled(component, index, [...at, String(index)])) : filled(component, turn, at);
};

const blocks = (uid: string, at: readonly string[]): Values[] => {
  const block = uid.slice(uid.indexOf('.') + 1);
  const entries = known.filter(({ type }) => uid === `collection.${type}`).map(({ id }) => ({ block, entry: id }));
  if (entries.length > 0) return entries;
  return [0, 1].map((index) => ({ block, key: `${block}-${index}`, ...filled(uid, index, [...at, block, String(index)]) }));
};
