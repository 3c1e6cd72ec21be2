// What the CMS has, with the texts of some languages as the archive has them: for `--locale`.
import { canonicalRecord } from '@october/schema';
import type { AttributeShape, Shape } from '../../publication/content-shape';
import { blockShape, isPart, listed } from '../../publication/references';
import { textPaths } from '../../publication/text-files';
import { compareLocales, type RecordObject } from '../../publication/to-record';
import type { Languages } from '../../validation/rules/translations';

/** Which languages, and which of all is the entry's own. */
export type MergedLocales = { locales: readonly string[]; defaultLocale: Languages['defaultLocale'] };

/** `base` with the translated fields of these languages as `from` has them; nothing else of it changes. Parts of a list are the same where
 *  they are in all that is not translated; those that only one of the two records has stay as they are. */
export const mergeLocales = (shape: Shape, base: RecordObject, from: RecordObject, merged: MergedLocales): RecordObject => {
  const record = mergePart(shape, base, from, merged);
  delete record.media;
  const files = new Map(
    [...listed(base.media), ...listed(from.media)].flatMap((member) => (isPart(member) ? [[member.path, member.file] as const] : [])),
  );
  const media = textPaths(shape, record).flatMap((path) => (files.has(path) ? [{ path, file: files.get(path) }] : []));
  return media.length === 0 ? record : { ...record, media };
};

const mergePart = (shape: Shape, base: RecordObject, from: RecordObject, merged: MergedLocales): RecordObject => {
  const record: RecordObject = { ...base };
  const put = (name: string, value: unknown): void => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) delete record[name];
    else record[name] = value;
  };
  for (const attribute of shape.attributes) {
    if (attribute.kind !== 'part' && attribute.kind !== 'blocks') continue;
    if (attribute.name === 'translations') put('translations', mergeTranslations(base.translations, from.translations, merged.locales));
    else if (attribute.kind === 'blocks' || attribute.many) put(attribute.name, mergeList(attribute, base, from, merged));
    else if (isPart(base[attribute.name]) && isPart(from[attribute.name]))
      put(attribute.name, mergePart(attribute.shape, base[attribute.name] as RecordObject, from[attribute.name] as RecordObject, merged));
  }
  if (merged.locales.includes(merged.defaultLocale)) for (const name of translatedFields(shape)) put(name, from[name]);
  return record;
};

type Lists = AttributeShape & { kind: 'part' | 'blocks' };

const mergeList = (attribute: Lists, base: RecordObject, from: RecordObject, merged: MergedLocales): unknown[] => {
  const shapeOf = (part: RecordObject): Shape => (attribute.kind === 'part' ? attribute.shape : blockShape(attribute, part));
  const key = (part: RecordObject): string => JSON.stringify(canonicalRecord(untranslated(shapeOf(part), part)));
  const left = listed(from[attribute.name])
    .filter(isPart)
    .map((part) => ({ part, key: key(part) }));
  return listed(base[attribute.name]).map((part) => {
    if (!isPart(part)) return part;
    const at = left.findIndex((other) => other.key === key(part));
    const [twin] = at < 0 ? [] : left.splice(at, 1);
    return twin ? mergePart(shapeOf(part), part, twin.part, merged) : part;
  });
};

const mergeTranslations = (base: unknown, from: unknown, locales: readonly string[]): unknown[] => {
  const isMeant = (translation: unknown): boolean => isPart(translation) && locales.includes(String(translation.locale));
  const all = [...listed(base).filter((one) => !isMeant(one)), ...listed(from).filter(isMeant)] as RecordObject[];
  return all.sort((a, b) => compareLocales(String(a.locale), String(b.locale)));
};

/** The fields that a translation can have: they stand in the entry's own language beside it. */
const translatedFields = (shape: Shape): string[] =>
  shape.attributes.flatMap((attribute) =>
    attribute.kind === 'part' && attribute.name === 'translations'
      ? attribute.shape.attributes.map(({ name }) => name).filter((name) => name !== 'locale')
      : [],
  );

const untranslated = (shape: Shape, part: RecordObject): RecordObject => {
  const names = new Set(['translations', ...translatedFields(shape)]);
  const inner = (attribute: AttributeShape, value: unknown): unknown => {
    if (attribute.kind !== 'part' && attribute.kind !== 'blocks') return value;
    const each = (member: unknown): unknown =>
      isPart(member) ? untranslated(attribute.kind === 'part' ? attribute.shape : blockShape(attribute, member), member) : member;
    return Array.isArray(value) ? value.map(each) : each(value);
  };
  const kept = shape.attributes.filter(({ name }) => !names.has(name) && part[name] !== undefined);
  return {
    ...(part.block === undefined ? {} : { block: part.block }),
    ...Object.fromEntries(kept.map((attribute) => [attribute.name, inner(attribute, part[attribute.name])])),
  };
};
