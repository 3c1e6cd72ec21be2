// The names of those whom a record credits, kept beside it: so a name outlives its entry's withdrawal, and is there before it is published.
import type { Core } from '@strapi/strapi';
import { labelField } from '@october/schema';
import type { Shape } from './content-shape';
import { referencesOf } from './references';
import { publishedType, type Row } from './rows';
import type { RecordObject } from './to-record';

/** Labels by documentId and locale. */
export type Labels = Record<string, Record<string, string>>;

/** Components whose references are shown by name even where there is no entry to show. */
const crediting = new Set(['shared.contribution', 'shared.participation', 'guide.reading']);

/** Labels of what these records credit, by documentId, as their drafts have them now. Who has no draft any more is not in it. */
export const loadLabels = async (strapi: Core.Strapi, shape: Shape, records: Iterable<RecordObject>): Promise<Labels> => {
  const wanted = new Map<string, Set<string>>();
  for (const record of records) {
    for (const { target, id, from } of referencesOf(shape, record)) {
      if (crediting.has(from)) wanted.set(target, (wanted.get(target) ?? new Set()).add(id));
    }
  }
  if (wanted.size === 0) return {};
  const site = await defaultLocale(strapi);
  const labels: Labels = {};
  for (const [target, ids] of wanted) {
    const of = publishedType(strapi, target);
    const field = labelField[of.type];
    const rows = (await strapi.db.query(of.uid).findMany({
      select: ['id', 'documentId', field],
      populate: { translations: { select: ['id', 'locale', field] } },
      where: { documentId: { $in: [...ids] }, publishedAt: { $null: true } },
    } as never)) as Row[];
    for (const row of rows) labels[String(row.documentId)] = labelsOf(row, field, site);
  }
  return labels;
};

/** The labels that belong to one record; those that are not known any more are taken from `before`. */
export const labelsFor = (shape: Shape, record: RecordObject, known: Labels, before: Labels): Labels => {
  const ids = referencesOf(shape, record).flatMap(({ id, from }) => (crediting.has(from) ? [id] : []));
  return Object.fromEntries(
    ids.flatMap((id) => {
      const label = known[id] ?? before[id];
      return label && Object.keys(label).length > 0 ? [[id, label]] : [];
    }),
  );
};

const labelsOf = (row: Row, field: string, site: string): Record<string, string> => {
  const translations = (row.translations ?? []) as Row[];
  return Object.fromEntries(
    [[site, row[field]], ...translations.map((translation) => [translation.locale, translation[field]])].filter(
      (pair): pair is [string, string] => typeof pair[0] === 'string' && pair[0] !== '' && typeof pair[1] === 'string' && pair[1] !== '',
    ),
  );
};

const defaultLocale = async (strapi: Core.Strapi): Promise<string> => {
  const site = (await strapi.db
    .query(publishedType(strapi, 'site').uid)
    .findOne({ select: ['defaultLocale'], orderBy: { publishedAt: 'desc' } } as never)) as Row | null;
  return typeof site?.defaultLocale === 'string' && site.defaultLocale !== '' ? site.defaultLocale : 'en';
};
