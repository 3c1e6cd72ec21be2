import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../src/environment';

const settings = environment();

const sqlite = () => {
  mkdirSync(settings.dataDir, { recursive: true });
  return { client: 'sqlite', connection: { filename: join(settings.dataDir, 'cms.sqlite') }, useNullAsDefault: true };
};

const postgres = (connectionString: string) => ({
  client: 'postgres',
  connection: { connectionString },
  pool: { min: 0, max: 10 },
});

export default () => ({ connection: settings.databaseUrl === undefined ? sqlite() : postgres(settings.databaseUrl) });
