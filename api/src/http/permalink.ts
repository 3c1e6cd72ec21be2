// Addresses that never change: /id/<id> leads to an entry wherever it stands today. Where the archive has no reader site, to a plain page here,
// /entry/<id>. Of what was withdrawn it says so, and why.
import { urlOf } from '../archive/addresses.js';
import type { GraphQLContext } from '../graphql/context.js';
import type { Reader, Store, Withdrawn } from '../store/reader.js';
import { RequestError, type Answer, type Handler } from './answer.js';
import { entryPage } from './entry-page.js';
import { escapeHtml, htmlPage } from './page.js';

export interface PermalinkOptions {
  readonly store: Store;
  readonly createContext: (reader: Reader, requestId: string) => Promise<GraphQLContext>;
}

/** For paths under /id/ and /entry/. */
export const permalinks =
  ({ store, createContext }: PermalinkOptions): Handler =>
  async ({ url, requestId }) => {
    const [, way = '', encoded = ''] = url.pathname.split('/');
    const reader = store.acquire();
    if (reader === null)
      throw new RequestError(503, 'The archive is being fetched for the first time. Ask again in a few seconds.', { 'retry-after': '2' });
    try {
      const context = await createContext(reader, requestId);
      const answer = await answerFor(context, way, decoded(encoded), url.searchParams.get('locale'));
      return { ...answer, headers: { ...answer.headers, 'archive-version': reader.version } };
    } finally {
      store.release(reader);
    }
  };

const answerFor = async (context: GraphQLContext, way: string, id: string, asked: string | null): Promise<Answer> => {
  const { site, reader } = context;
  const locale = site.locales.find((one) => one === asked) ?? site.defaultLocale;
  const entry = await context.find(id, locale);
  if (entry === null) {
    const [withdrawn = null] = await reader.getWithdrawn([id]);
    if (withdrawn === null) throw new RequestError(404, `nothing has the id "${id}"`);
    return gonePage(withdrawn);
  }
  if (way === 'entry') return entryPage(context, entry);
  const language = locale === site.defaultLocale ? '' : `?locale=${encodeURIComponent(locale)}`;
  const location = urlOf(site, entry.stored.type, entry.slug, entry.locale) ?? `/entry/${encodeURIComponent(id)}${language}`;
  return { status: 303, headers: { location, 'cache-control': 'public, max-age=60' }, body: '' };
};

const gonePage = ({ id, label, type, at, reason, replacedBy }: Withdrawn): Answer => {
  const name = label ?? id;
  return htmlPage({
    status: 410,
    title: `${name}: withdrawn`,
    body: `<h1>${escapeHtml(name)}</h1>
<p>This ${escapeHtml(type)} was withdrawn from the archive on ${escapeHtml(at.slice(0, 10))}.</p>${
      reason === null ? '' : `\n<p>${escapeHtml(reason)}</p>`
    }${replacedBy === null ? '' : `\n<p><a href="/id/${encodeURIComponent(replacedBy)}">What took its place</a></p>`}`,
  });
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
