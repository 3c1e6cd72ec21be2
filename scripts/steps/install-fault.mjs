import { spawnSync } from 'node:child_process';

const again = 'then try again: what is half done is done anew';

/**
 * Why npm could not install, in one sentence, from what it printed.
 * @param {string} output
 * @param {(tool: string) => boolean} [has] whether a command is on this machine
 */
export const installFault = (output, has = isOnPath) => {
  if (/ENOSPC|no space left/i.test(output)) return `The disk is full: October's packages need 2.5 GB; make room, ${again}.`;
  if (/EACCES|EPERM|EROFS/.test(output))
    return `npm may not write here: run this as the user who owns this folder and the npm cache, ${again}.`;
  if (/EUSAGE|in sync/.test(output)) return 'package.json and package-lock.json do not fit each other: run npm install, and commit both.';
  if (/better-sqlite3|node-gyp|gyp ERR/.test(output)) return sqliteFault(has);
  const network =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|CERT_|SELF_SIGNED/.exec(output);
  if (network)
    return `npm could not reach its registry (${network[0]}): check the network, or npm's proxy and registry settings, ${again}.`;
  return `npm could not install the packages; what it said stands above. Mend that, ${again}.`;
};

/** @param {(tool: string) => boolean} has */
const sqliteFault = (has) => {
  const missing = [
    ['python3', 'python'],
    ['make', 'gmake'],
    ['g++', 'clang++', 'c++'],
  ].filter((names) => !names.some(has));
  if (missing.length === 0)
    return `better-sqlite3 got no ready binary for this machine and could not be compiled; what was said stands above. Mend that, ${again}.`;
  const names = missing.map(([name]) => name).join(', ');
  return `better-sqlite3 got no ready binary for this machine, and to compile it ${names} ${missing.length === 1 ? 'is' : 'are'} missing (Debian: apt-get install python3 make g++; macOS: xcode-select --install): install that, ${again}.`;
};

/** @param {string} tool */
const isOnPath = (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
