import net from 'node:net';
import { Fault } from './fault.mjs';

/**
 * Throws a Fault that names port and variable where a program of ours could not listen.
 * @param {{ port: number, host: string, variable: string }[]} wanted
 */
export const requireFreePorts = async (wanted) => {
  const [first, second] = wanted;
  if (first && second && first.port === second.port) {
    throw new Fault(`${first.variable} and ${second.variable} are both ${first.port}: each program needs a port of its own.`);
  }
  for (const { port, host, variable } of wanted) {
    const code = await listenFault(port, host);
    if (code === null && !(await somebodyAnswers(port))) continue;
    if (code === 'EACCES')
      throw new Fault(`Port ${port} may not be opened by this user: set ${variable} to a port above 1023, in .env or in the environment.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new Fault(
        `${host} is no address of this machine: set ${variable.replace('_PORT', '_HOST')} to one, such as 127.0.0.1 or 0.0.0.0.`,
      );
    }
    throw new Fault(
      `Port ${port} is in use by another program (October itself, perhaps, started before): stop that, or set ${variable} to a free port, in .env or in the environment.`,
    );
  }
};

/**
 * Why nobody can listen there, as a code of the system; null where one can.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>}
 */
const listenFault = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });

/**
 * On some systems one may listen on 127.0.0.1 beside a program that listens everywhere.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const somebodyAnswers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 1000 });
    const answer = (/** @type {boolean} */ value) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
