// Reads one file as UTF-8 text with LF, whatever wrote it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from './fault';

/** The text of a file: a byte order mark dropped, CRLF and CR made LF. A fault where it is not UTF-8. */
export const readText = (root: string, file: string): string | Fault => {
  const bytes = readFileSync(path.join(root, file));
  const text = decode(bytes);
  if (text === null) return { file, line: brokenLine(bytes), message: 'expected text in UTF-8' };
  return text.replace(/\r\n?/g, '\n');
};

// A byte order mark is dropped by the decoder.
const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const brokenLine = (bytes: Buffer): number => {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    if (decode(bytes.subarray(start, end)) === null) return line;
    start = end;
  }
  return 1;
};
