// The same tests on both databases that the CMS runs on.
import { afterAll, beforeAll, describe } from '@jest/globals';
import { startCms, type Cms, type CmsOptions } from './cms.js';
import { startPostgres, type Postgres } from './postgres.js';

/** Defines the tests once for SQLite and once for PostgreSQL, each on a CMS of its own, started before the first and removed after the last. */
export const onEachDatabase = (name: string, define: (cms: () => Cms) => void, options: CmsOptions = {}): void => {
  describe.each(['SQLite', 'PostgreSQL'])(`${name}, on %s`, (database) => {
    let postgres: Postgres | undefined;
    let cms: Cms | undefined;
    beforeAll(async () => {
      if (database === 'PostgreSQL') postgres = await startPostgres();
      cms = await startCms({ ...options, ...(postgres ? { databaseUrl: await postgres.database() } : {}) });
    });
    afterAll(async () => {
      await cms?.remove();
      await postgres?.stop();
    });
    define(() => {
      if (!cms) throw new Error('The CMS did not start');
      return cms;
    });
  });
};
