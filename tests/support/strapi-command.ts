// Strapi's own command line on the database of a CMS: export, import.
import { spawn } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { strapiCommand, type Cms } from './cms.js';
import { inRepository } from './repository.js';
import { temporaryFolder } from './temporary-folder.js';

/** Runs `strapi <args>`; what it printed. Throws where it fails.
 *  It runs beside the built CMS, not in it: in a folder with TypeScript Strapi would build it anew, under the feet of those who run it. */
export const runStrapi = async (cms: Pick<Cms, 'env'>, ...args: string[]): Promise<string> => {
  const folder = await temporaryFolder('strapi');
  try {
    await symlink(inRepository('cms', 'package.json'), path.join(folder.path, 'package.json'));
    for (const part of ['config', 'src']) await symlink(inRepository('cms', 'dist', part), path.join(folder.path, part));
    return await run(folder.path, cms.env, args);
  } finally {
    await folder.remove();
  }
};

const run = (cwd: string, env: Record<string, string>, args: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [strapiCommand(), ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.on('data', (text) => (printed += String(text)));
    child.stderr.on('data', (text) => (printed += String(text)));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`strapi ${args.join(' ')} ended with ${String(code)}:\n${printed}`)),
    );
  });
