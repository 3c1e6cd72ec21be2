// What of a program's log a person sees who ran `npm start`: what went wrong. All of it with LOG_LEVEL=debug or trace.

const pinoLevels = /** @type {Record<number, string>} */ ({ 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' });
const loud = new Set(['warn', 'error', 'fatal']);

/**
 * A line as it is shown, or null where it is not. A line that is no log line (a crash) is always shown.
 * @param {string} line as the program printed it
 * @param {boolean} everything
 * @returns {string | null}
 */
export const shownLine = (line, everything) => {
  // eslint-disable-next-line no-control-regex -- Strapi colours its log even where nobody sees colours.
  const plain = line.replace(/\u001b\[[0-9;]*m/g, '').trimEnd();
  if (plain === '') return null;
  const { level, text } = parsePino(plain) ?? parseStrapi(plain) ?? { level: null, text: plain };
  return everything || level === null || loud.has(level) ? (level === null ? text : `${level}: ${text}`) : null;
};

/** @param {string} line */
const parsePino = (line) => {
  if (!line.startsWith('{')) return null;
  try {
    const { level, time, pid, hostname, msg, ...fields } = JSON.parse(line);
    const rest = Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : '';
    return { level: pinoLevels[level] ?? String(level), text: `${msg ?? ''}${rest}` };
  } catch {
    return null;
  }
};

/** `[2026-01-31 12:00:00.000] info: message` @param {string} line */
const parseStrapi = (line) => {
  const found = /^\[[\d\-: .]+\] (\w+): (.*)$/.exec(line);
  return found ? { level: found[1] ?? '', text: found[2] ?? '' } : null;
};
