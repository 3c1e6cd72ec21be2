// Renders texts in a thread of its own, one after the other, and keeps what it made: a text is rendered once on a machine.
import { parentPort, workerData } from 'node:worker_threads';
import { openRenderedTexts } from './rendered-texts.js';
import { renderText } from './render.js';

export interface RenderRequest {
  readonly hash: string;
  readonly markdown: string;
}
export type RenderReply = { readonly hash: string; readonly rendered: string } | { readonly hash: string; readonly error: string };

const kept = openRenderedTexts((workerData as { file: string }).file);

parentPort?.on('message', ({ hash, markdown }: RenderRequest) => {
  let reply: RenderReply;
  try {
    const rendered = JSON.stringify(renderText(markdown));
    kept.put(hash, rendered);
    reply = { hash, rendered };
  } catch (error) {
    reply = { hash, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(reply);
});
