// The packages of package-lock.json, and nothing else: `npm ci`, when they are not there yet.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { run, runNpm } from './command.mjs';
import { installBytes, requireDiskSpace } from './disk-space.mjs';
import { Fault } from './fault.mjs';
import { installFault } from './install-fault.mjs';
import { step } from './report.mjs';
import { inRoot, root } from './repository.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} LockedPackages */

const stampFile = inRoot('node_modules', '.october-install');

/** Installs what is missing. Says nothing where nothing is. */
export const install = async () => {
  const hash = hashOf(['package-lock.json'], [process.versions.modules, process.platform, process.arch]);
  if (isStamped(stampFile, hash)) return;
  // Somebody may have run npm by hand.
  if (!isInstalled()) {
    requireDiskSpace(root, installBytes);
    await step('Installing packages', 150, runCi, () => 'Packages installed');
  }
  if (!(await sqliteOpens())) await step('Making better-sqlite3 fit this Node', 60, rebuildSqlite);
  writeStamp(stampFile, hash);
};

/** @param {import('./report.mjs').Progress} progress */
const runCi = async (progress) => {
  const all = Object.keys(readLock(inRoot('package-lock.json'))).length;
  const timer = setInterval(() => progress(0.95 * (countPackages() / all)), 500);
  try {
    // Warnings about what others' packages would like are not this person's business; errors are.
    const { code, output } = await runNpm([
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--fetch-retries=2',
      '--fetch-retry-mintimeout=3000',
      '--fetch-retry-maxtimeout=10000',
    ]);
    if (code !== 0) throw installFault(output);
  } finally {
    clearInterval(timer);
  }
};

const rebuildSqlite = async () => {
  const { code, output } = await runNpm(['rebuild', 'better-sqlite3', '--foreground-scripts']);
  if (code !== 0) throw installFault(output);
  if (!(await sqliteOpens()))
    throw new Fault('better-sqlite3 was built and still cannot be loaded by this Node: remove the folder node_modules and try again.');
};

// The one package of ours with machine code that differs from Node to Node.
const sqliteOpens = async () => (await run(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"])).code === 0;

/** Whether what npm says it installed is what the lock file names. */
const isInstalled = () => {
  const here = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(here)) return false;
  const installed = readLock(here);
  return Object.entries(readLock(inRoot('package-lock.json'))).every(([place, { version, optional, link }]) => {
    if (!place.includes('node_modules/') || link) return true;
    const found = installed[place];
    return found === undefined ? optional === true : found.version === version;
  });
};

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
const readLock = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Packages unpacked so far, those within other packages left aside: good enough for a bar. */
const countPackages = () => {
  const folder = inRoot('node_modules');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder).reduce(
    (count, name) => count + (name.startsWith('@') ? readdirSync(inRoot('node_modules', name)).length : 1),
    0,
  );
};
