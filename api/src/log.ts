// JSON lines. info: something changed or a request ended; warn: we coped; error: a person must look.
import { pino, type Logger } from 'pino';

export type Log = Logger;

export const openLog = (level: string): Log =>
  pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } });
