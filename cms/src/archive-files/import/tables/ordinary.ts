// Whether an entry is one that is written by tables: new or a draft that nobody has published, with nothing in it that Strapi might refuse
// or write in a way of its own. All others are left to Strapi's Document Service, which tells what is wrong with them.
import type { Core } from '@strapi/strapi';
import type { RecordObject } from '../../../publication/to-record';
import { isPart, listed } from '../../../publication/references';
import type { Change } from '../write-entries';

/** The part of Strapi's models that says what its validator refuses. */
interface Model {
  readonly attributes: Readonly<Record<string, { type: string; maxLength?: number; component?: string } | undefined>>;
}

/** What Strapi takes for a text of one line that has no `maxLength`. */
const shortText = 255;

export const isOrdinary = (strapi: Core.Strapi, uid: string, change: Change, data: RecordObject): boolean =>
  !change.isPublished && change.refocused.length === 0 && hasOwnKeys(data.contents) && hasPlainTexts(modelsOf(strapi), uid, data);

/** Of two blocks with one key, the later gets a new one. */
const hasOwnKeys = (contents: unknown): boolean => {
  const keys = listed(contents).flatMap((block) => (isPart(block) && 'key' in block ? [block.key] : []));
  return new Set(keys).size === keys.length && !keys.some((key) => key === null || key === undefined || key === '');
};

type Models = Readonly<Record<string, Model | undefined>>;
const known = new WeakMap<Core.Strapi, Models>();

const modelsOf = (strapi: Core.Strapi): Models => {
  const models = known.get(strapi) ?? ({ ...strapi.contentTypes, ...strapi.components } as unknown as Models);
  known.set(strapi, models);
  return models;
};

/** Texts as long as their fields take, of characters that every database keeps. */
const hasPlainTexts = (of: Models, uid: string, values: RecordObject): boolean =>
  Object.entries(values).every(([name, value]) => {
    const { type, maxLength = shortText, component } = of[uid]?.attributes[name] ?? {};
    if (typeof value === 'string') return !unkept.test(value) && (!isShort(type) || value.length <= maxLength);
    if (type !== 'component' && type !== 'dynamiczone') return true;
    return listed(value).every((part) => !isPart(part) || hasPlainTexts(of, component ?? String(part.__component), part));
  });

const isShort = (type: string | undefined): boolean => type === 'string' || type === 'uid';

// PostgreSQL keeps no zero byte, and half a pair of surrogates is no character.
// eslint-disable-next-line no-control-regex
const unkept = /[\u0000\p{Surrogate}]/u;
