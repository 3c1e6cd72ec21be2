// What an editor's browser asks of the admin, over the same HTTP API.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What Strapi answers for one entry. */
export interface Entry extends Record<string, unknown> {
  id: number;
  documentId: string;
}

export interface UploadedFile extends Record<string, unknown> {
  id: number;
  hash: string;
  url: string;
}

/** An answer that was no success, with Strapi's own error: `error.details.errors` names a path for each fault. */
export class AdminError extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    what: string,
  ) {
    super(`${what}: ${status} ${JSON.stringify(body)}`);
  }

  /** Each fault as `path: message`, path joined with dots. */
  get faults(): string[] {
    const found = this.body as { error?: { details?: { errors?: { path: (string | number)[]; message: string }[] } } };
    return (found.error?.details?.errors ?? []).map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  }
}

export interface ContentManager {
  /** Any path of the server, as this administrator; parsed JSON. Throws AdminError. */
  request<T = unknown>(method: string, path: string, body?: unknown): Promise<T>;
  /** `type` is a collection type's name: 'person'. Saves a draft. */
  create(type: string, data: object): Promise<Entry>;
  update(type: string, documentId: string, data: object): Promise<Entry>;
  get(type: string, documentId: string, status?: 'draft' | 'published'): Promise<Entry>;
  list(type: string, query?: string): Promise<Entry[]>;
  /** The admin's Publish button: what is in the form (here `data`, or nothing changed) is saved and published in one. */
  publish(type: string, documentId: string, data?: object): Promise<Entry>;
  unpublish(type: string, documentId: string, options?: { discardDraft?: boolean }): Promise<Entry>;
  discard(type: string, documentId: string): Promise<Entry>;
  delete(type: string, documentId: string): Promise<void>;
  clone(type: string, documentId: string, data: object): Promise<Entry>;
  bulkPublish(type: string, documentIds: string[]): Promise<void>;
  bulkUnpublish(type: string, documentIds: string[]): Promise<void>;
  bulkDelete(type: string, documentIds: string[]): Promise<void>;
  single: {
    get(type: string): Promise<Entry>;
    update(type: string, data: object): Promise<Entry>;
    publish(type: string, data?: object): Promise<Entry>;
    unpublish(type: string): Promise<Entry>;
    discard(type: string): Promise<Entry>;
  };
  upload(file: string | { name: string; type: string; bytes: Uint8Array }, info?: FileInfo): Promise<UploadedFile>;
  /** Other bytes under the same id. */
  replaceFile(id: number, file: { name: string; type: string; bytes: Uint8Array }, info?: FileInfo): Promise<UploadedFile>;
  updateFileInfo(id: number, info: FileInfo): Promise<UploadedFile>;
}

export interface FileInfo {
  name?: string;
  alternativeText?: string;
  caption?: string;
}

/** Signs in as an administrator of the CMS at `url`. */
export const signIn = async (url: string, who: { email: string; password: string }): Promise<ContentManager> => {
  const answer = await send(url, 'POST', '/admin/login', JSON.stringify(who), { 'content-type': 'application/json' });
  const { token } = (answer as { data: { token: string } }).data;
  const authorization = `Bearer ${token}`;
  const json = (method: string, at: string, body?: unknown) =>
    send(url, method, at, body === undefined ? undefined : JSON.stringify(body), {
      authorization,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    });
  const entry = async (method: string, at: string, body?: unknown) => ((await json(method, at, body)) as { data: Entry }).data;
  const form = async (at: string, body: FormData) => {
    const files = (await send(url, 'POST', at, body, { authorization })) as UploadedFile | UploadedFile[];
    const file = Array.isArray(files) ? files[0] : files;
    if (!file) throw new Error(`POST ${at} answered no file`);
    return file;
  };
  const many = (type: string, documentId = '') => `/content-manager/collection-types/api::${type}.${type}${documentId && `/${documentId}`}`;
  const one = (type: string) => `/content-manager/single-types/api::${type}.${type}`;
  return {
    request: async <T>(method: string, at: string, body?: unknown) => (await json(method, at, body)) as T,
    create: (type, data) => entry('POST', many(type), data),
    update: (type, id, data) => entry('PUT', many(type, id), data),
    get: (type, id, status = 'draft') => entry('GET', `${many(type, id)}?status=${status}`),
    list: async (type, query = '') => ((await json('GET', `${many(type)}${query}`)) as { results: Entry[] }).results,
    publish: (type, id, data = {}) => entry('POST', `${many(type, id)}/actions/publish`, data),
    unpublish: (type, id, options = {}) => entry('POST', `${many(type, id)}/actions/unpublish`, options),
    discard: (type, id) => entry('POST', `${many(type, id)}/actions/discard`, {}),
    delete: async (type, id) => void (await json('DELETE', many(type, id))),
    clone: (type, id, data) => entry('POST', `${many(type)}/clone/${id}`, data),
    bulkPublish: async (type, documentIds) => void (await json('POST', `${many(type)}/actions/bulkPublish`, { documentIds })),
    bulkUnpublish: async (type, documentIds) => void (await json('POST', `${many(type)}/actions/bulkUnpublish`, { documentIds })),
    bulkDelete: async (type, documentIds) => void (await json('POST', `${many(type)}/actions/bulkDelete`, { documentIds })),
    single: {
      get: (type) => entry('GET', one(type)),
      update: (type, data) => entry('PUT', one(type), data),
      publish: (type, data = {}) => entry('POST', `${one(type)}/actions/publish`, data),
      unpublish: (type) => entry('POST', `${one(type)}/actions/unpublish`, {}),
      discard: (type) => entry('POST', `${one(type)}/actions/discard`, {}),
    },
    upload: async (file, info = {}) => form('/upload', await uploadForm(file, info)),
    replaceFile: async (id, file, info = {}) => form(`/upload?id=${id}`, await uploadForm(file, info)),
    updateFileInfo: async (id, info) => {
      const body = new FormData();
      body.append('fileInfo', JSON.stringify(info));
      return form(`/upload?id=${id}`, body);
    },
  };
};

const uploadForm = async (file: string | { name: string; type: string; bytes: Uint8Array }, info: FileInfo): Promise<FormData> => {
  const given = typeof file === 'string' ? { name: path.basename(file), type: mediaType(file), bytes: await readFile(file) } : file;
  const body = new FormData();
  body.append('files', new Blob([new Uint8Array(given.bytes)], { type: given.type }), given.name);
  body.append('fileInfo', JSON.stringify({ name: given.name, ...info }));
  return body;
};

const mediaTypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};
const mediaType = (file: string): string => mediaTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

const send = async (
  url: string,
  method: string,
  at: string,
  body: string | FormData | undefined,
  headers: Record<string, string>,
): Promise<unknown> => {
  const answer = await fetch(`${url}${at}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  const parsed: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
  if (!answer.ok) throw new AdminError(answer.status, parsed, `${method} ${at}`);
  return parsed;
};
