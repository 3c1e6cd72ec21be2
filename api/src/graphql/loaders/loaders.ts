// Everything that is fetched for one request, batched. None of it outlives the request.
import DataLoader from 'dataloader';
import type { EntryType } from '@october/schema';
import type { References } from '../../archive/references.js';
import type { TextLinks, TextService } from '../../archive/text-service.js';
import type { AnyStoredEntry } from '../../store/entry.js';
import type { LinkRole } from '../../store/question.js';
import type { Link, Reader, TextKey } from '../../store/reader.js';
import { batchBy } from './batch-by.js';

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

/** Each loader is made when it is first asked for: most questions need three or four of them. */
export class Loaders {
  #entries: DataLoader<string, AnyStoredEntry | null> | undefined;
  #ids: DataLoader<ReferenceKey, string | null, string> | undefined;
  #texts: DataLoader<TextKey, string | null, string> | undefined;
  #html: DataLoader<HtmlKey, string> | undefined;
  #linksFrom: DataLoader<LinksKey, Link[], string> | undefined;
  #linksTo: DataLoader<LinksKey, Link[], string> | undefined;
  #neighbours: DataLoader<NeighboursKey, Neighbours, string> | undefined;
  #below: DataLoader<BelowKey, string[], string> | undefined;
  #neighbouringDays: DataLoader<number, NeighbouringDays> | undefined;

  constructor(
    private readonly reader: Reader,
    private readonly textService: TextService,
    private readonly references: References,
  ) {}

  get entries(): DataLoader<string, AnyStoredEntry | null> {
    return (this.#entries ??= new DataLoader((ids) => this.reader.getEntries(ids)));
  }

  get ids(): DataLoader<ReferenceKey, string | null, string> {
    return (this.#ids ??= batchBy<ReferenceKey, string | null>(
      ({ type }) => type,
      (keys) =>
        this.references.findEach(
          keys[0].type,
          keys.map(({ reference }) => reference),
        ),
      ({ type, reference }) => `${type}/${reference}`,
    ));
  }

  get texts(): DataLoader<TextKey, string | null, string> {
    return (this.#texts ??= new DataLoader((keys: readonly TextKey[]) => this.reader.getTexts(keys), {
      cacheKeyFn: ({ id, field, locale }) => `${id} ${field} ${locale}`,
    }));
  }

  get html(): DataLoader<HtmlKey, string> {
    return (this.#html ??= new DataLoader((keys: readonly HtmlKey[]) => renderTogether(this.textService, keys), { cache: false }));
  }

  get linksFrom(): DataLoader<LinksKey, Link[], string> {
    return (this.#linksFrom ??= batchBy<LinksKey, Link[]>(
      rolesOf,
      (keys) => this.reader.getLinksFrom(idsOf(keys), keys[0].roles),
      linksKeyOf,
    ));
  }

  get linksTo(): DataLoader<LinksKey, Link[], string> {
    return (this.#linksTo ??= batchBy<LinksKey, Link[]>(rolesOf, (keys) => this.reader.getLinksTo(idsOf(keys), keys[0].roles), linksKeyOf));
  }

  get neighbours(): DataLoader<NeighboursKey, Neighbours, string> {
    return (this.#neighbours ??= batchBy<NeighboursKey, Neighbours>(
      ({ type, order }) => `${type} ${order}`,
      (keys) => this.reader.getNeighbours(keys[0].type, keys[0].order, idsOf(keys)),
      ({ type, order, id }) => `${type} ${order} ${id}`,
    ));
  }

  /** Ids of an entry and of everything below it. */
  get below(): DataLoader<BelowKey, string[], string> {
    return (this.#below ??= batchBy<BelowKey, string[]>(
      ({ role }) => role,
      (keys) => this.reader.getDescendantsOfEach(keys[0].role, idsOf(keys)),
      ({ role, id }) => `${role} ${id}`,
    ));
  }

  /** A question names few days, and only `previous` and `next` of the same one are asked for together. */
  get neighbouringDays(): DataLoader<number, NeighbouringDays> {
    return (this.#neighbouringDays ??= new DataLoader((days) => Promise.all(days.map((day) => this.reader.getNeighbouringDays(day)))));
  }
}

const idsOf = (keys: readonly { readonly id: string }[]): string[] => keys.map(({ id }) => id);
const rolesOf = ({ roles }: LinksKey): string => roles.join();
const linksKeyOf = (key: LinksKey): string => `${key.id} ${rolesOf(key)}`;

/** Texts that were never rendered are ready one by one. Waiting for all of them first, their links are looked up together.
 *  A text that cannot be rendered is an error of its own field only. */
const renderTogether = async (texts: TextService, keys: readonly HtmlKey[]): Promise<(string | Error)[]> => {
  if (keys.length > 1) await Promise.allSettled(keys.map(({ markdown }) => texts.headings(markdown)));
  return Promise.all(keys.map(({ markdown, links }) => texts.html(markdown, links).catch(asError)));
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
