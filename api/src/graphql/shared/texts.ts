// Long texts in the form asked for.
import { entryTypes, type EntryType } from '@october/schema';
import { pathOf, urlOf } from '../../archive/addresses.js';
import type { TextLinks } from '../../archive/text-service.js';
import type { GraphQLContext } from '../context.js';
import type { Entry } from '../entry/entry.type.js';
import type { TextFormatName } from './enums.js';

/** A long text of an entry, in the language in which it is answered; null where there is none. */
export const textOf = async (context: GraphQLContext, entry: Entry, field: string, format: TextFormatName): Promise<string | null> => {
  const locale = entry.localeOf(field);
  return locale === null ? null : partOf(context, entry, { field, locale }, format);
};

/** A text kept under a key of its own: of a guide's section or reading. */
export const partOf = async (
  context: GraphQLContext,
  entry: Entry,
  { field, locale }: { readonly field: string; readonly locale: string },
  format: TextFormatName,
): Promise<string | null> => {
  const markdown = await context.loaders.texts.load({ id: entry.id, field, locale });
  if (markdown === null) return null;
  if (format === 'markdown') return markdown;
  return format === 'plain' ? context.texts.plain(markdown) : context.loaders.html.load({ markdown, links: linksOf(context, entry) });
};

/** Where the links of an entry's texts lead in this answer. */
const linksOf = (context: GraphQLContext, { record, asked }: Entry): TextLinks => ({
  resolveEntries: (targets) => Promise.all(targets.map((target) => addressOf(context, target, asked))),
  resolveFile: (path) => {
    const file = record.media.find((named) => named.path === path.replace(/^\//, ''))?.file;
    if (!file) return null;
    const url = context.media.file(file.sha256, file.mediaType);
    return file.width !== undefined && file.height !== undefined ? { url, width: file.width, height: file.height } : { url };
  },
});

const linkTarget = /^\/?([a-z]+)\/([^/#?]+)(#[^\s]*)?$/;

const addressOf = async (context: GraphQLContext, target: string, locale: string): Promise<string | null> => {
  const [, type, reference, fragment = ''] = linkTarget.exec(target) ?? [];
  if (reference === undefined || !isEntryType(type)) return null;
  const id = await context.findId(type, reference);
  const entry = await context.find(id, locale);
  if (!entry) return null;
  const { site } = context;
  return (urlOf(site, type, entry.slug, entry.locale) ?? pathOf(site, type, entry.slug, entry.locale)) + fragment;
};

const isEntryType = (type: string | undefined): type is EntryType => (entryTypes as readonly (string | undefined)[]).includes(type);
