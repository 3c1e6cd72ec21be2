import type { IncomingMessage } from 'node:http';
import { RequestError } from './answer.js';

/** Largest body of a request, in bytes: many times the longest query that anybody writes. */
export const bodyLimit = 256 * 1024;

const tooLarge = (): RequestError => new RequestError(413, `the body is larger than ${bodyLimit} bytes`, { connection: 'close' });

/** The body as text. Throws RequestError 413 where it is larger than `bodyLimit`, before all of it is read. */
export const readBody = (request: IncomingMessage): Promise<string> => {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > bodyLimit) {
        request.pause();
        reject(tooLarge());
      } else {
        chunks.push(chunk);
      }
    });
    request.on('end', () =>
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0].toString('utf8') : Buffer.concat(chunks).toString('utf8')),
    );
    request.on('error', () => reject(new RequestError(400, 'the body ended before it was complete')));
  });
};
