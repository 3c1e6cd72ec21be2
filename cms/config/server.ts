import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../src/environment';

const settings = environment();
const publicDir = join(settings.dataDir, 'public');

// Strapi refuses to start without the folder of the uploads.
mkdirSync(join(publicDir, 'uploads'), { recursive: true });

export default () => ({
  host: settings.host,
  port: settings.port,
  ...(settings.url === undefined ? {} : { url: settings.url }),
  proxy: settings.behindProxy ? { koa: true } : false,
  app: { keys: [...settings.appKeys] },
  // All that lies in this folder is served to anybody: it holds the uploads and nothing else of the data folder.
  dirs: { public: publicDir },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
  webhooks: { populateRelations: false },
});
