import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inRepository } from './repository.js';

/** A module of scripts/, which is plain JavaScript: the caller says what it exports. */
export const importScript = async <Exports>(name: string): Promise<Exports> =>
  (await import(pathToFileURL(inRepository('scripts', name)).href)) as Exports;

/** Runs a command of npm's in a folder; what it printed and its exit code. */
export const runCommand = (
  file: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): { code: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd, env, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
};
