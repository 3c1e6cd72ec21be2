// A process that follows a feed until somebody kills it. Arguments: the folder, the feed's address, its secret.
import { startFollower, type FollowerOptions } from '@october/api/dist/sync/follower.js';

const [folder = '', feedUrl = '', feedToken = ''] = process.argv.slice(2);
const quiet = () => undefined;
startFollower({
  storeFolder: `${folder}/store`,
  mediaFolder: `${folder}/media`,
  feedUrl,
  feedToken,
  waitSeconds: 5,
  backOff: { leastMs: 5, mostMs: 40 },
  log: { info: quiet, warn: quiet, error: quiet, fatal: quiet } as unknown as FollowerOptions['log'],
});
