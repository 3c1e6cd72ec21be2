// Starts the API and stops it when it is asked to.
import { startApp } from './app.js';
import { ConfigError, readConfig } from './config.js';
import { openLog } from './log.js';

const stopOn: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];

const readConfigOrEnd = () => {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
};

const config = readConfigOrEnd();
const log = openLog(config.logLevel);
try {
  let stopping = false;
  let stop: (why: object, code: number) => void = () => process.exit(1);
  const app = await startApp(config, log, (error) => stop({ fault: error.message }, 1));
  stop = (why, code) => {
    if (stopping) return;
    stopping = true;
    log.info(why, 'stopping');
    void app.close().finally(() => process.exit(code));
  };
  for (const signal of stopOn) process.on(signal, () => stop({ signal }, 0));
  log.info({ host: config.host, port: app.port, url: config.url }, 'the API answers');
} catch (error) {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!busy) throw error;
  process.stderr.write(`Port ${config.port} of ${config.host} is in use: stop what uses it, or set API_PORT to another one.\n`);
  process.exitCode = 1;
}
