// Errors of the feed lose their class on the way from one thread to another: they are told, and made again.
import { FeedFault } from './check-page.js';
import { FeedRefusal, UnknownTokenError } from './feed-client.js';

export type FeedFaultMessage =
  | { readonly kind: 'unknown-token' | 'fault' | 'other'; readonly message: string }
  | { readonly kind: 'refusal'; readonly status: number; readonly message: string };

export const feedFaultMessage = (error: unknown): FeedFaultMessage => {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof FeedRefusal) return { kind: 'refusal', status: error.status, message };
  if (error instanceof UnknownTokenError) return { kind: 'unknown-token', message };
  return { kind: error instanceof FeedFault ? 'fault' : 'other', message };
};

export const feedErrorOf = (told: FeedFaultMessage): Error => {
  switch (told.kind) {
    case 'refusal':
      return new FeedRefusal(told.status, told.message);
    case 'unknown-token':
      return new UnknownTokenError(told.message);
    case 'fault':
      return new FeedFault(told.message);
    case 'other':
      return new Error(told.message);
  }
};
