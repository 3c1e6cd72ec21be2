// Fills what was left empty, in what is asked to be saved: before Strapi sees it.
import type { Core } from '@strapi/strapi';
import { labelField, type EntryType, type RecordType } from '@october/schema';
import type { Shape } from '../../publication/content-shape';
import { publishedType } from '../../publication/rows';
import { isEmpty, textOf, type Values } from '../part';
import { withBlockKeys } from './block-keys';
import { defaultsOf, mapParts, withDefaults } from './defaults';
import { withRightsLabel } from './rights-label';
import { freeSlug, slugOf } from './slug';

/** `asked` with what it leaves empty. `before`: the stored draft, or null where the entry is new. A field that is not asked for stays as it is stored. */
export const fill = async (strapi: Core.Strapi, uid: string, asked: Values, before: Values | null): Promise<Values> => {
  const { type, shape } = publishedType(strapi, uid);
  const filled = filledParts(shape, asked, before === null);
  return { ...filled, ...(await filledOfType(strapi, type, filled, before)) };
};

/** What can be filled without the database: the defaults of the entry and of its parts, and the labels of rights. */
export const filledParts = (shape: Shape, asked: Values, isNewEntry: boolean): Values => {
  const defaults = knownDefaults.get(shape) ?? defaultsOf(shape);
  knownDefaults.set(shape, defaults);
  return mapParts(shape, asked, (part, values) => {
    const isNew = part === shape.uid ? isNewEntry : values.id === undefined;
    const whole = withDefaults(defaults.get(part), values, isNew);
    return part === 'shared.rights' ? withRightsLabel(whole) : whole;
  });
};

const knownDefaults = new WeakMap<Shape, ReadonlyMap<string, Values>>();

const filledOfType = async (strapi: Core.Strapi, type: RecordType, asked: Values, before: Values | null): Promise<Values> => {
  if (type === 'site') return filledLocales(asked, before);
  /** As it will be stored if nothing is filled. */
  const will = (name: string): unknown => (name in asked ? asked[name] : before?.[name]);
  const filled: Record<string, unknown> = {};
  const label = will(labelField[type]);
  if (isEmpty(will('slug')) && typeof label === 'string') {
    const slug = slugOf(label);
    if (slug !== '') filled.slug = await freeSlug(strapi, type, slug, textOf(before ?? asked, 'documentId') ?? null);
  }
  if (type === 'person' && isEmpty(will('sortName')) && !isEmpty(label)) filled.sortName = label;
  if (isPositioned(type) && isEmpty(will('position'))) filled.position = await nextPosition(strapi, type);
  if (type === 'guide' && 'contents' in asked) filled.contents = withBlockKeys(asked.contents, before);
  return filled;
};

const filledLocales = (asked: Values, before: Values | null): Values => {
  const locales = 'locales' in asked ? asked.locales : before?.locales;
  const defaultLocale = textOf(asked, 'defaultLocale') ?? (before && textOf(before, 'defaultLocale')) ?? 'en';
  return Array.isArray(locales) && locales.length > 0 ? {} : { locales: [{ value: defaultLocale }] };
};

export type PositionedType = 'period' | 'guide' | 'page';
export const isPositioned = (type: RecordType): type is PositionedType => type === 'period' || type === 'guide' || type === 'page';

/** After the last. */
export const nextPosition = async (strapi: Core.Strapi, type: EntryType): Promise<number> => {
  const last: { position: number } | null = await strapi.db.query(`api::${type}.${type}`).findOne({
    where: { position: { $notNull: true } },
    orderBy: { position: 'desc' },
    select: ['position'],
  });
  return (last?.position ?? 0) + 1;
};
