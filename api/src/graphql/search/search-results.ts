// The results of one search. Nothing is asked of the store until a field needs it.
import { facetsOf, type Facets } from '../../archive/search/facets.js';
import { highlightsOf, type FieldHighlights } from '../../archive/search/found-texts.js';
import { badInput } from '../../archive/user-error.js';
import type { AnyStoredEntry } from '../../store/entry.js';
import { ForeignCursorError } from '../../store/reader.js';
import type { SearchQuestion, SearchWindow } from '../../store/search/question.js';
import type { GraphQLContext } from '../context.js';
import type { Entry } from '../entry/entry.type.js';
import { then, type MaybePromise } from '../loaders/maybe-promise.js';
import { Connection, type LoadedList } from '../shared/connection.js';
import type { PageInfo } from '../shared/page-info.type.js';

interface Hit {
  readonly node: Entry;
  readonly score: number;
}

interface Edge extends Hit {
  readonly cursor: string;
  highlights(): Promise<FieldHighlights[]>;
}

export class SearchResults {
  readonly #hits: Connection<Hit>;

  constructor(
    private readonly context: GraphQLContext,
    private readonly question: Promise<SearchQuestion>,
    window: SearchWindow,
  ) {
    this.#hits = new Connection<Hit>(window.kind === 'page' ? window : { ...window, before: null }, {
      load: async () => loadHits(context, await question, window),
      count: async () => context.reader.countFound(await question),
    });
  }

  get nodes(): MaybePromise<Entry[]> {
    return then(this.#hits.nodes, (hits) => hits.map(({ node }) => node));
  }

  get edges(): Promise<Edge[]> {
    return this.#edges();
  }

  get pageInfo(): MaybePromise<PageInfo> {
    return this.#hits.pageInfo;
  }

  get totalCount(): MaybePromise<number> {
    return this.#hits.totalCount;
  }

  get facets(): Promise<Facets> {
    const { context } = this;
    return this.question.then((question) =>
      facetsOf(context.reader, context.references, question, { site: context.site, locale: question.locale }),
    );
  }

  async #edges(): Promise<Edge[]> {
    const { context } = this;
    const [edges, { terms, locale }] = await Promise.all([this.#hits.edges, this.question]);
    const where = { site: context.site, locale };
    return edges.map(({ cursor, node: { node, score } }) => ({
      cursor,
      node,
      score,
      highlights: () => highlightsOf(node.stored as AnyStoredEntry, terms.all, where, (key) => context.loaders.texts.load(key)),
    }));
  }
}

const loadHits = async (context: GraphQLContext, question: SearchQuestion, window: SearchWindow): Promise<LoadedList<Hit>> => {
  const { entries, hasNextPage, hasPreviousPage } = await context.reader.search(question, window).catch((error: unknown) => {
    throw error instanceof ForeignCursorError ? badInput(error.message) : error;
  });
  const views = await context.list(
    entries.map(({ id }) => id),
    question.locale,
  );
  if (views.length !== entries.length) throw new Error('a search found an entry that is not published');
  return {
    nodes: views.map((node, index) => ({ node, score: entries[index]?.score ?? 0 })),
    cursorAt: (index) => entries[index]?.cursor ?? '',
    hasNextPage,
    hasPreviousPage,
  };
};
