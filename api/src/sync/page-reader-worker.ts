// The thread that reads a snapshot's pages: it asks the feed, checks what comes, and works out the rows, while another thread writes those of the
// page before. It ends with the snapshot, and its memory with it.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { prepareChanges } from '../store/write/prepare-changes.js';
import { FeedClient } from './feed-client.js';
import { feedFaultMessage } from './feed-fault-message.js';
import type { FromPageReader, PageReaderData } from './page-reader.js';

/** Pages that lie ready beside the one that is written. */
const ahead = 1;

const port = parentPort;
if (port === null) throw new Error('this module is the start of a thread');
const { feed, waitSeconds, ...start } = workerData as PageReaderData;
const tell = (message: FromPageReader): void => port.postMessage(message);
const client = new FeedClient(feed);
let { after, locales } = start;
let taken = 0;
port.on('message', () => (taken += 1));

try {
  // An empty feed is asked again; the head of the first page is where the run ends.
  for (let sent = 0, until: string | null = null; ; ) {
    const page = await client.page({ after, until, waitSeconds: sent === 0 ? waitSeconds : 0 });
    if (page.next === null || page.head === null) continue;
    const prepared = prepareChanges(page.changes, locales);
    while (sent - taken > ahead) await once(port, 'message');
    tell({ kind: 'page', page: { prepared, next: page.next, head: page.head } });
    if (page.next === page.head) break;
    [after, until, locales, sent] = [page.next, page.head, prepared.locales, sent + 1];
  }
} catch (error) {
  tell({ kind: 'fault', fault: feedFaultMessage(error) });
}
await client.close();
port.close();
