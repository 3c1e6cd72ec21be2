// October as somebody has it who just cloned it: nothing installed, nothing built, no .env.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { GaveUp, eventually } from './eventually.js';
import { freePort } from './ports.js';
import { repositoryRoot } from './repository.js';
import { temporaryFolder } from './temporary-folder.js';

export interface Checkout {
  readonly folder: string;
  readonly cmsUrl: string;
  readonly apiUrl: string;
  /** `npm start` in it. */
  start(): Started;
  /** The process of it that runs this file of the checkout, or null. */
  pidOf(file: string): number | null;
  remove(): Promise<void>;
}

export interface Started {
  output(): string;
  /** Until it has printed that; throws where it ends before. */
  untilPrinted(text: string, timeoutMs: number): Promise<void>;
  /** What Ctrl-C in its terminal does: SIGINT to every process of the foreground group. */
  pressCtrlC(): void;
  /** Its exit code. */
  readonly exited: Promise<number | null>;
}

/** Clones what is committed here (HEAD). */
export const cloneRepository = async (): Promise<Checkout> => {
  const made = await temporaryFolder('clone');
  const folder = path.join(made.path, 'october');
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', repositoryRoot, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git clone failed: ${stderr}`);
  const [cmsPort, apiPort] = [await freePort(), await freePort()];
  const env = { ...withoutNpm(process.env), CMS_PORT: String(cmsPort), API_PORT: String(apiPort) };
  return {
    folder,
    cmsUrl: `http://127.0.0.1:${cmsPort}`,
    apiUrl: `http://127.0.0.1:${apiPort}`,
    start: () => npmStart(folder, env),
    pidOf: (file) => {
      const { stdout } = spawnSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' });
      const line = stdout.split('\n').find((row) => row.includes(path.join(folder, file)));
      return line === undefined ? null : Number.parseInt(line, 10);
    },
    remove: made.remove,
  };
};

const npmStart = (cwd: string, env: NodeJS.ProcessEnv): Started => {
  const child = spawn('npm', ['start'], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const signalGroup = (signal: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null) return;
    process.kill(-child.pid, signal);
  };
  const sweep = () => signalGroup('SIGTERM');
  process.once('exit', sweep);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.removeListener('exit', sweep);
      resolve(code);
    });
  });
  return {
    output: () => printed,
    exited,
    pressCtrlC: () => signalGroup('SIGINT'),
    untilPrinted: async (text, timeoutMs) => {
      await eventually(
        () => {
          if (printed.includes(text)) return true;
          if (child.exitCode !== null) throw new GaveUp(`npm start ended before it printed "${text}":\n${printed}`);
          return false;
        },
        { timeoutMs, what: `"${text}" from npm start` },
      ).catch((error: unknown) => {
        throw error instanceof GaveUp ? error : new Error(`${String(error)}\n${printed}`, { cause: error });
      });
    },
  };
};

/** The environment of a shell: without what the npm that runs the tests, and jest, put there, and without settings of ours. */
const withoutNpm = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(npm_|NODE_|JEST_|INIT_CWD$|CMS_|API_|ADMIN_|FEED_|DATA_DIR$|DATABASE_URL$|MEDIA_URL$|LOG_LEVEL$)/.test(name),
    ),
  );
