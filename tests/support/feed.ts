// Reading the CMS's feed as a copy does: page after page, each checked against the contract.
import { feedDigest, feedPage, type Change, type FeedDigest, type FeedPage, type Publication, type Withdrawal } from '@october/schema';
import type { Cms } from './cms.js';

/** All that came after a token, superseded changes left out, and where the feed ended. */
export interface FeedRun {
  changes: Change[];
  superseded: [number, string][];
  head: string | null;
  pages: number;
}

/** One page; throws where the answer is not 200 or not a page. */
export const readPage = async (cms: Pick<Cms, 'feed'>, query = ''): Promise<FeedPage> => {
  const answer = await cms.feed(query);
  if (!answer.ok) throw new Error(`The feed answered ${answer.status}: ${await answer.text()}`);
  return feedPage.parse(await answer.json());
};

/** Every page from after a token (or from the beginning) to the head at the first one. */
export const readFeed = async (cms: Pick<Cms, 'feed'>, after: string | null = null): Promise<FeedRun> => {
  const run: FeedRun = { changes: [], superseded: [], head: null, pages: 0 };
  let from = after;
  for (;;) {
    const query = new URLSearchParams({
      ...(from === null ? {} : { after: from }),
      ...(run.pages === 0 || run.head === null ? {} : { until: run.head }),
    });
    const page = await readPage(cms, query.size === 0 ? '' : `?${query}`);
    run.head = page.head;
    run.changes.push(...page.changes);
    run.superseded.push(...page.superseded);
    run.pages += 1;
    if (page.next === page.head) return run;
    if (page.next === from) throw new Error(`The feed stands still at ${String(from)}`);
    from = page.next;
  }
};

/** The last change of each entry, by documentId. */
export const readCurrent = async (cms: Pick<Cms, 'feed'>): Promise<Map<string, Change>> =>
  new Map((await readFeed(cms)).changes.map((change) => [change.id, change]));

/** What is published of an entry. Throws where it is not. */
export const readPublication = async (cms: Pick<Cms, 'feed'>, id: string): Promise<Publication> => {
  const change = (await readCurrent(cms)).get(id);
  if (change?.kind !== 'publication') throw new Error(`${id} is not published: ${JSON.stringify(change)}`);
  return change;
};

/** The withdrawal of an entry. Throws where it was not withdrawn. */
export const readWithdrawal = async (cms: Pick<Cms, 'feed'>, id: string): Promise<Withdrawal> => {
  const change = (await readCurrent(cms)).get(id);
  if (change?.kind !== 'withdrawal') throw new Error(`${id} is not withdrawn: ${JSON.stringify(change)}`);
  return change;
};

export const readDigest = async (cms: Pick<Cms, 'feed'>): Promise<FeedDigest> => feedDigest.parse(await (await cms.feed('/digest')).json());
