// Texts as readers get them: from memory, else from disk, else rendered in the worker, which keeps them for the next time.
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import type { TextService } from '../archive/text-service.js';
import { fillMarks } from './fill-marks.js';
import type { RenderReply } from './render-worker.js';
import type { RenderedText } from './rendered.js';
import { openRenderedTexts } from './rendered-texts.js';

export interface Texts extends TextService {
  close(): Promise<void>;
}

export interface TextsOptions {
  /** SQLite file in which rendered texts are kept. It may be deleted at any time that nobody has it open. */
  readonly file: string;
  /** Most characters of rendered text held in memory. */
  readonly memoryCharacters?: number;
}

export const openTexts = ({ file, memoryCharacters = 8_000_000 }: TextsOptions): Texts => {
  const onDisk = openRenderedTexts(file);
  const inMemory = new LRUCache<string, RenderedText>({
    maxSize: memoryCharacters,
    sizeCalculation: (_text, hash) => sizes.get(hash) ?? 1,
  });
  const sizes = new Map<string, number>();
  const worker = startWorker(file);

  const hold = (hash: string, json: string): RenderedText => {
    const text = JSON.parse(json) as RenderedText;
    sizes.set(hash, json.length);
    inMemory.set(hash, text);
    sizes.delete(hash);
    return text;
  };
  const get = async (markdown: string): Promise<RenderedText> => {
    const hash = createHash('sha256').update(markdown).digest('base64url');
    const held = inMemory.get(hash);
    if (held !== undefined) return held;
    return hold(hash, onDisk.find(hash) ?? (await worker.render(hash, markdown)));
  };
  return {
    html: async (markdown, links) => fillMarks(await get(markdown), links),
    plain: async (markdown) => (await get(markdown)).plain,
    headings: async (markdown) => (await get(markdown)).headings,
    close: async () => {
      await worker.close();
      onDisk.close();
    },
  };
};

interface Waiting {
  resolve(json: string): void;
  reject(error: Error): void;
}

/** The worker is started when the first text has to be rendered, and lets the process end. */
const startWorker = (file: string) => {
  let worker: Worker | null = null;
  const waiting = new Map<string, { promise: Promise<string>; settle: Waiting }>();

  const fail = (error: Error): void => {
    worker = null;
    for (const { settle } of waiting.values()) settle.reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./render-worker.js', import.meta.url), {
      workerData: { file },
      name: 'texts',
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    started.unref();
    started.on('message', (reply: RenderReply) => {
      const settle = waiting.get(reply.hash)?.settle;
      waiting.delete(reply.hash);
      if ('error' in reply) settle?.reject(new Error(`a text could not be rendered: ${reply.error}`));
      else settle?.resolve(reply.rendered);
    });
    started.on('error', fail);
    started.on('exit', () => fail(new Error('the thread that renders texts has ended')));
    return started;
  };
  return {
    render: (hash: string, markdown: string): Promise<string> => {
      const under = waiting.get(hash);
      if (under !== undefined) return under.promise;
      let settle: Waiting | undefined;
      const promise = new Promise<string>((resolve, reject) => {
        settle = { resolve, reject };
      });
      if (settle !== undefined) waiting.set(hash, { promise, settle });
      worker ??= start();
      worker.postMessage({ hash, markdown });
      return promise;
    },
    close: async (): Promise<void> => {
      await worker?.terminate();
    },
  };
};
