// Load from ten connections, and what it costs.
import { readFile } from 'node:fs/promises';
import autocannon from 'autocannon';

export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

/** Requests a second over so many seconds, asked in turn. Throws where one was not answered 200. */
export const requestsPerSecond = async (url: string, requests: readonly LoadRequest[], seconds: number): Promise<number> => {
  const result = await autocannon({
    url,
    connections: 10,
    duration: seconds,
    requests: requests.map((one) => ({ ...one, headers: { 'content-type': 'application/json', accept: 'application/json' } })),
  });
  if (result.non2xx + result.errors + result.timeouts > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed, ${result.timeouts} came too late`);
  return result['2xx'] / result.duration;
};

/** Resident memory of a process in megabytes; NaN where the system does not say. */
export const residentMegabytes = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
};

/** Seconds that a process has worked so far, in itself and in the system: Linux's `/proc` counts them in hundredths. */
export const processorSeconds = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return user === undefined || system === undefined ? Number.NaN : (user + system) / 100;
};
