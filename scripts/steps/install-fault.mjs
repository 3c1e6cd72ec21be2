import { spawnSync } from 'node:child_process';
import { lastLines } from './command.mjs';
import { Fault } from './fault.mjs';

const again = 'then try again: what is half done is done anew';

/**
 * Why npm could not install. Where its reason is known, one sentence; else what it printed last, and a sentence below.
 * @param {string} output what npm printed
 * @param {(tool: string) => boolean} [has] whether a command is on this machine
 */
export const installFault = (output, has = isOnPath) => {
  const sentence = knownReason(output, has);
  return sentence === null
    ? new Fault(`npm could not install the packages; what it said stands above. Mend that, ${again}.`, lastLines(output, 20))
    : new Fault(sentence);
};

/**
 * @param {string} output
 * @param {(tool: string) => boolean} has
 */
const knownReason = (output, has) => {
  if (/ENOSPC|no space left/i.test(output)) return `The disk is full: October's packages need 2.5 GB; make room, ${again}.`;
  if (/node-gyp|gyp ERR|prebuild-install|path .*better-sqlite3/.test(output)) return missingTools(has);
  if (/EUSAGE/.test(output)) return 'package.json and package-lock.json do not fit each other: run npm install, and commit both.';
  const network =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|CERT_\w+|SELF_SIGNED\w*/.exec(
      output,
    );
  if (network)
    return `npm could not reach its registry (${network[0]}): check the network, or npm's proxy and registry settings, ${again}.`;
  if (/EACCES|EPERM|EROFS/.test(output))
    return `npm may not write here: run this as the user who owns this folder and the npm cache, ${again}.`;
  return null;
};

/**
 * What better-sqlite3 lacks to be compiled; null where nothing does, and it failed for another reason.
 * @param {(tool: string) => boolean} has
 */
const missingTools = (has) => {
  const missing = [
    ['python3', 'python'],
    ['make', 'gmake'],
    ['g++', 'clang++', 'c++'],
  ].filter((names) => !names.some(has));
  if (missing.length === 0) return null;
  const names = missing.map(([name]) => name).join(', ');
  return `better-sqlite3 got no ready binary for this machine, and to compile it ${names} ${missing.length === 1 ? 'is' : 'are'} missing (Debian: apt-get install python3 make g++; macOS: xcode-select --install): install that, ${again}.`;
};

/** @param {string} tool */
const isOnPath = (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
