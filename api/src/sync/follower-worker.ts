// The follower's thread: it writes, the main thread reads.
import { parentPort, workerData } from 'node:worker_threads';
import { StoreFolder } from '../store/store-folder.js';
import { FeedClient } from './feed-client.js';
import { Follow } from './follow.js';
import { MediaQueue } from './media-queue.js';
import type { FollowerData, FromFollower, ToFollower } from './messages.js';

const port = parentPort;
if (port === null) throw new Error('this module is the start of a thread');
const { storeFolder, mediaFolder, feedUrl, feedToken, timeoutMs, ...timing } = workerData as FollowerData;

const tell = (message: FromFollower): void => port.postMessage(message);
const client = new FeedClient({ url: feedUrl, token: feedToken, timeoutMs });
const media = new MediaQueue({
  client,
  folder: mediaFolder,
  backOff: timing.backOff,
  log: (level, fields, message) => tell({ kind: 'log', level, fields, message }),
});
const follow = new Follow({ folder: new StoreFolder(storeFolder), client, media, tell, ...timing });

port.on('message', (message: ToFollower) => {
  if (message.kind === 'catchUp') follow.catchUp(message.request);
  else if (message.kind === 'copyFiles') void media.idle().then(() => tell({ kind: 'done', request: message.request }));
  else if (message.kind === 'damaged') follow.rebuild(message.fault, true);
  else {
    media.stop();
    follow.stop();
  }
});

await follow.run();
media.stop();
await client.close();
port.close();
