import type { MenuItemRecord } from '@october/schema';
import { pathOf } from '../../archive/addresses.js';
import type { GraphQLContext } from '../context.js';
import type { MenuItem } from './site.type.js';

type Line = Omit<MenuItemRecord, 'children'> & { readonly children?: MenuItemRecord['children'] };

/** The menu in a language. An item whose target is not published is left out, and with it what stands under it. */
export const menuOf = async (context: GraphQLContext, lines: readonly Line[], locale: string): Promise<MenuItem[]> => {
  const items = await Promise.all(lines.map((line) => itemOf(context, line, locale)));
  return items.filter((item) => item !== null);
};

const itemOf = async (context: GraphQLContext, line: Line, locale: string): Promise<MenuItem | null> => {
  const label = line.translations.find((translation) => translation.locale === locale)?.label || line.label;
  const target = line.page ?? line.collection;
  const [entry, children] = await Promise.all([context.find(target, locale), menuOf(context, line.children ?? [], locale)]);
  if (target !== undefined) {
    return entry && { label, entry, children, href: pathOf(context.site, entry.stored.type, entry.slug, entry.locale) };
  }
  const href = line.path ?? line.url;
  return href === undefined ? null : { label, href, entry: null, children };
};
