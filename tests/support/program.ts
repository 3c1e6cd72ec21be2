// A program of ours, run as users run it: a process of its own, reached over its port only.
import { spawn, type ChildProcess } from 'node:child_process';
import { GaveUp, eventually } from './eventually.js';

export interface ProgramOptions {
  /** For messages: 'CMS'. */
  name: string;
  /** Node's arguments, the script first. */
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** Answers 2xx when the program serves. */
  readyUrl: string;
  timeoutMs?: number;
}

export interface Program {
  readonly pid: number;
  /** All it printed so far. */
  output(): string;
  /** Its exit, once: code, or the signal that ended it. */
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  isRunning(): boolean;
  /** Asks it to end (SIGTERM) and waits; after `graceMs` it is killed, and that is an error. */
  stop(graceMs?: number): Promise<void>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a program; does not wait until it serves. */
export const spawnProgram = (options: Omit<ProgramOptions, 'readyUrl' | 'timeoutMs'>): Program => {
  const child = spawn(process.execPath, options.args, { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  exited.catch(() => undefined);
  // A test that failed before its afterAll leaves no process behind.
  const sweep = () => child.kill('SIGKILL');
  process.once('exit', sweep);
  void exited.finally(() => process.removeListener('exit', sweep)).catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    output: () => printed.join(''),
    exited,
    isRunning: () => runs(child),
    stop: async (graceMs = 20_000) => {
      if (runs(child)) child.kill('SIGTERM');
      let forced = false;
      const alarm = setTimeout(() => {
        forced = true;
        child.kill('SIGKILL');
      }, graceMs);
      await exited.finally(() => clearTimeout(alarm));
      if (forced) throw new Error(`${options.name} did not end within ${graceMs / 1000} s of SIGTERM:\n${lastLines(printed)}`);
    },
    kill: async () => {
      if (runs(child)) child.kill('SIGKILL');
      await exited;
    },
  };
};

/** Starts a program and waits until `readyUrl` answers. Throws with its last lines where it ends before. */
export const startProgram = async ({ readyUrl, timeoutMs = 90_000, ...options }: ProgramOptions): Promise<Program> => {
  const program = spawnProgram(options);
  try {
    await eventually(
      async () => {
        if (!program.isRunning()) throw new GaveUp(`${options.name} ended before it served:\n${lastLines([program.output()])}`);
        return (await fetch(readyUrl, { signal: AbortSignal.timeout(5_000) })).ok;
      },
      { timeoutMs, what: `${options.name} at ${readyUrl}` },
    );
  } catch (error) {
    await program.kill();
    throw error instanceof GaveUp ? error : new Error(`${String(error)}\n${lastLines([program.output()])}`, { cause: error });
  }
  return program;
};

const runs = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

const lastLines = (printed: string[]): string => printed.join('').split('\n').slice(-60).join('\n');
