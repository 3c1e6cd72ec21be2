// The site: its languages stay while entries need them, and each address pattern leads to one type.
import type { Core } from '@strapi/strapi';
import { defaultUrlPatterns, entryTypes, type EntryType } from '@october/schema';
import { publishedType } from '../../publication/rows';
import type { Fault } from '../fault';
import { isValues, listOf, partsOf, textOf, type Values } from '../part';
import { languagesOf, type SiteLanguages } from '../languages';

/** Faults of a draft of the site. `before`: its languages as they were before this change. */
export const siteFaults = async (strapi: Core.Strapi, draft: Values, before: SiteLanguages): Promise<Fault[]> => [
  ...localeListFaults(draft),
  ...patternFaults(draft),
  ...(await defaultLocaleFaults(strapi, draft, before)),
  ...(await removedLocaleFaults(strapi, draft, before)),
];

/** Of the list of languages alone. */
export const localeListFaults = (draft: Values): Fault[] => {
  const locales = listOf(draft, 'locales').map((one) => textOf(one, 'value'));
  const faults: Fault[] = locales.flatMap((locale, index) =>
    locale !== undefined && locales.indexOf(locale) < index
      ? [{ path: ['locales', index, 'value'], message: `"${locale}" is in the list already; expected each language once` }]
      : [],
  );
  const defaultLocale = textOf(draft, 'defaultLocale');
  if (defaultLocale !== undefined && locales.length > 0 && !locales.includes(defaultLocale))
    faults.push({
      path: ['locales'],
      message: `The language of the texts, "${defaultLocale}", is not in the list; expected it among the languages of the site`,
    });
  return faults;
};

/** Of the patterns of addresses alone. */
export const patternFaults = (draft: Values): Fault[] => {
  const given = isValues(draft.urlPattern) ? draft.urlPattern : {};
  const patternOf = (type: EntryType): string => textOf(given, type) ?? defaultUrlPatterns[type];
  return entryTypes.flatMap((type, index) => {
    const pattern = textOf(given, type);
    if (pattern === undefined) return [];
    const message =
      formFault(pattern, defaultUrlPatterns[type]) ??
      sameFault(
        pattern,
        entryTypes.find((other, at) => at !== index && patternOf(other) === pattern),
      );
    return message === undefined ? [] : [{ path: ['urlPattern', type], message }];
  });
};

const formFault = (pattern: string, example: string): string | undefined => {
  const rest = pattern.replace('{slug}', '').replace('{locale}', '');
  const right = pattern.startsWith('/') && !pattern.startsWith('//') && pattern.includes('{slug}') && !/[{}\s?#\\]/.test(rest);
  return right
    ? undefined
    : `"${pattern}" is no pattern of addresses; expected a path with {slug} in it, and {locale} where the language stands, such as ${example}`;
};

const sameFault = (pattern: string, other: EntryType | undefined): string | undefined =>
  other === undefined
    ? undefined
    : `"${pattern}" is the pattern of the type ${other} too; expected one for each type, or an address could mean two entries`;

const defaultLocaleFaults = async (strapi: Core.Strapi, draft: Values, before: SiteLanguages): Promise<Fault[]> => {
  const was = (before.published ?? before.draft).defaultLocale;
  const is = languagesOf(draft).defaultLocale;
  if (is === was || !(await hasEntries(strapi))) return [];
  return [
    {
      path: ['defaultLocale'],
      message: `"${is}" cannot be the language of the texts now: there are entries written in "${was}"; expected "${was}"`,
    },
  ];
};

const hasEntries = async (strapi: Core.Strapi): Promise<boolean> => {
  for (const type of entryTypes) if ((await strapi.db.query(`api::${type}.${type}`).findOne({ select: ['id'] })) !== null) return true;
  return false;
};

/** The translations of the site itself do not count: their own rule holds for them. */
const removedLocaleFaults = async (strapi: Core.Strapi, draft: Values, before: SiteLanguages): Promise<Fault[]> => {
  const kept = languagesOf(draft).locales;
  const removed = [...new Set([...before.draft.locales, ...(before.published?.locales ?? [])])].filter((locale) => !kept.includes(locale));
  if (removed.length === 0) return [];
  const own = await ownTranslations(strapi);
  const faults: Fault[] = [];
  for (const locale of removed) {
    let uses = 0;
    for (const uid of translationComponents(strapi))
      uses += await strapi.db.query(uid).count({ where: { locale, id: { $notIn: own.get(uid) ?? [] } } });
    if (uses > 0)
      faults.push({
        path: ['locales'],
        message: `"${locale}" cannot be taken from the site: ${uses} translations are in it; expected it among the languages`,
      });
  }
  return faults;
};

type ComponentUid = keyof Core.Strapi['components'];

const translationComponents = (strapi: Core.Strapi): ComponentUid[] =>
  (Object.keys(strapi.components) as ComponentUid[]).filter((uid) => /[.-]translation$/.test(uid));

/** Rows of translations that belong to the site, draft and published, by component. */
const ownTranslations = async (strapi: Core.Strapi): Promise<Map<string, unknown[]>> => {
  const { uid, shape, whole } = publishedType(strapi, 'site');
  const rows: Values[] = await strapi.db.query(uid).findMany(whole);
  const own = new Map<string, unknown[]>();
  for (const row of rows) for (const part of partsOf(shape, row)) own.set(part.uid, [...(own.get(part.uid) ?? []), part.values.id]);
  return own;
};
