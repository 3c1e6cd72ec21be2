// /media: published files, from this machine's own copies, so that they are there when the CMS is not.
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import send from 'send';
import { type Exchange, type Handler, RequestError } from './answer.js';
import { parseMediaName } from './media-name.js';
import type { Renditions } from './renditions.js';

export interface Files {
  /** Path of this machine's copy of a published file, fetched from the CMS where it is not here yet; null where there is no such file. */
  find(sha256: string): Promise<string | null>;
}

const notFound = (name: string): RequestError => new RequestError(404, `there is no file ${name}`);

export const media =
  (files: Files, renditions: Renditions): Handler =>
  async (exchange) => {
    const name = exchange.url.pathname.slice('/media/'.length);
    const asked = parseMediaName(name);
    const original = asked === null ? null : await files.find(asked.sha256);
    if (asked === null || original === null) throw notFound(name);
    if (asked.kind === 'file') return sendFile(exchange, original, asked.mediaType);
    const smaller = await renditions.get(original, asked.sha256, asked.width);
    if (smaller === null) throw notFound(name);
    return sendFile(exchange, smaller, 'image/webp');
  };

/** Nothing in an editor's file may run as a page of this host. */
const setHeaders = (response: ServerResponse, name: string, mediaType: string): void => {
  // Made of the content, not of the file's age: the same on every node.
  response.setHeader('etag', `"${name}"`);
  response.setHeader('content-type', /^text\/|[+/](?:xml|json)$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType);
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");
};

const sendFile = ({ request, response }: Exchange, file: string, mediaType: string): Promise<null> =>
  new Promise((resolve, reject) => {
    send(request, path.basename(file), {
      root: path.dirname(file),
      dotfiles: 'allow',
      index: false,
      lastModified: false,
      immutable: true,
      maxAge: '1y',
    })
      .on('headers', () => setHeaders(response, path.basename(file), mediaType))
      .on('error', (error: Error & { status?: number }) =>
        error.status === 416 ? reject(new RequestError(416, 'that range is not in the file')) : reject(error),
      )
      .on('directory', () => reject(notFound(path.basename(file))))
      .pipe(response);
    response.once('close', () => resolve(null));
  });
