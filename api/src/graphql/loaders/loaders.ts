// Everything that is fetched for one request, batched. None of it outlives the request.
import DataLoader from 'dataloader';
import type { EntryType } from '@october/schema';
import type { TextLinks, TextService } from '../../archive/text-service.js';
import type { AnyStoredEntry } from '../../store/entry.js';
import type { LinkRole } from '../../store/question.js';
import type { Link, Reader, TextKey } from '../../store/reader.js';
import { batchBy } from './batch-by.js';
import { createListLoaders, type ListLoaders } from './lists.js';

export interface ReferenceKey {
  readonly type: EntryType;
  /** Slug, former slug or id. */
  readonly reference: string;
}
export interface LinksKey {
  readonly id: string;
  readonly roles: readonly LinkRole[];
}
export interface NeighboursKey {
  readonly type: EntryType;
  readonly order: 'date' | 'position';
  readonly id: string;
}
export interface BelowKey {
  readonly role: 'broader' | 'within';
  readonly id: string;
}
export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

export interface NeighbouringDays {
  readonly previous: number | null;
  readonly next: number | null;
}

export interface HtmlKey {
  readonly markdown: string;
  readonly links: TextLinks;
}

export interface Loaders extends ListLoaders {
  readonly entries: DataLoader<string, AnyStoredEntry | null>;
  readonly ids: DataLoader<ReferenceKey, string | null, string>;
  readonly texts: DataLoader<TextKey, string | null, string>;
  readonly html: DataLoader<HtmlKey, string>;
  readonly linksFrom: DataLoader<LinksKey, Link[], string>;
  readonly linksTo: DataLoader<LinksKey, Link[], string>;
  readonly neighbours: DataLoader<NeighboursKey, Neighbours, string>;
  /** Ids of an entry and of everything below it. */
  readonly below: DataLoader<BelowKey, string[], string>;
  readonly neighbouringDays: DataLoader<number, NeighbouringDays>;
}

export const createLoaders = (reader: Reader, texts: TextService): Loaders => ({
  ...createListLoaders(reader),
  entries: new DataLoader<string, AnyStoredEntry | null>((ids) => reader.getEntries(ids)),
  ids: batchBy<ReferenceKey, string | null>(
    ({ type }) => type,
    (keys) =>
      reader.findIds(
        keys[0].type,
        keys.map(({ reference }) => reference),
      ),
    ({ type, reference }) => `${type}/${reference}`,
  ),
  texts: new DataLoader<TextKey, string | null, string>((keys) => reader.getTexts(keys), {
    cacheKeyFn: ({ id, field, locale }) => `${id} ${field} ${locale}`,
  }),
  html: new DataLoader<HtmlKey, string>((keys) => renderTogether(texts, keys), { cache: false }),
  linksFrom: batchBy<LinksKey, Link[]>(
    rolesOf,
    (keys) =>
      reader.getLinksFrom(
        keys.map(({ id }) => id),
        keys[0].roles,
      ),
    linksKeyOf,
  ),
  linksTo: batchBy<LinksKey, Link[]>(
    rolesOf,
    (keys) =>
      reader.getLinksTo(
        keys.map(({ id }) => id),
        keys[0].roles,
      ),
    linksKeyOf,
  ),
  neighbours: batchBy<NeighboursKey, Neighbours>(
    ({ type, order }) => `${type} ${order}`,
    (keys) =>
      reader.getNeighbours(
        keys[0].type,
        keys[0].order,
        keys.map(({ id }) => id),
      ),
    ({ type, order, id }) => `${type} ${order} ${id}`,
  ),
  below: batchBy<BelowKey, string[]>(
    ({ role }) => role,
    (keys) =>
      reader.getDescendantsOfEach(
        keys[0].role,
        keys.map(({ id }) => id),
      ),
    ({ role, id }) => `${role} ${id}`,
  ),
  // A question names few days, and only `previous` and `next` of the same one are asked for together.
  neighbouringDays: new DataLoader<number, NeighbouringDays>((days) => Promise.all(days.map((day) => reader.getNeighbouringDays(day)))),
});

const rolesOf = ({ roles }: LinksKey): string => roles.join();
const linksKeyOf = (key: LinksKey): string => `${key.id} ${rolesOf(key)}`;

/** Texts that were never rendered are ready one by one. Waiting for all of them first, their links are looked up together.
 *  A text that cannot be rendered is an error of its own field only. */
const renderTogether = async (texts: TextService, keys: readonly HtmlKey[]): Promise<(string | Error)[]> => {
  if (keys.length > 1) await Promise.allSettled(keys.map(({ markdown }) => texts.headings(markdown)));
  return Promise.all(keys.map(({ markdown, links }) => texts.html(markdown, links).catch(asError)));
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
