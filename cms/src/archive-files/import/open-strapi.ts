// Strapi within this process, without a server: the Document Service with our middlewares, on the same database as the running CMS.
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createStrapi, type Core } from '@strapi/strapi';
import { isSqlite } from '../../publication/tables';

const longestWalkMs = String(2 ** 31 - 1);

/** Runs `work` with a loaded Strapi, and ends it whatever happens. Settings come from the environment, as the CMS has them. */
export const withStrapi = async <T>(work: (strapi: Core.Strapi) => Promise<T>): Promise<T> => {
  // Nobody asks this process for the admin's pages.
  process.env.CMS_SERVE_ADMIN = 'false';
  // The CMS itself walks through its entries; here the walk would only wait for SQLite's one connection.
  process.env.CMS_RECONCILE_MS = longestWalkMs;
  const distDir = path.join(__dirname, '..', '..', '..');
  const strapi = createStrapi({ appDir: path.join(distDir, '..'), distDir });
  strapi.log.level = 'error';
  try {
    await strapi.load();
    if (isSqlite(strapi)) await prepareForMuch(strapi);
    return await work(strapi);
  } finally {
    await untilIdle(strapi);
    await strapi.destroy();
  }
};

/** This process writes much and soon ends: it may keep more of the database in memory, and tidy up its log of changes less often. */
const prepareForMuch = async ({ db }: Core.Strapi): Promise<void> => {
  await db.connection.raw('PRAGMA cache_size = -65536');
  await db.connection.raw('PRAGMA wal_autocheckpoint = 8000');
};

/** Strapi tells of what was written after the answer, by questions of its own to the database; ended amid one, it would crash. */
const untilIdle = async (strapi: Core.Strapi): Promise<void> => {
  const { pool } = strapi.db.connection.client as { pool: { numUsed(): number; numPendingAcquires(): number } };
  const giveUpAt = Date.now() + 10_000;
  for (let quiet = 0; quiet < 3 && Date.now() < giveUpAt; ) {
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
    await setTimeout(10);
  }
};
