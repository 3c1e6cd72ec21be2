// What a reader of the feed asks for, checked.
import { z } from 'zod';
import { feedBounds, feedToken, parseFeedToken } from '@october/schema';

export interface Place {
  readonly number: number;
  readonly nonce: string;
}

export type Question =
  | { readonly ok: true; readonly after: Place | undefined; readonly until: Place | undefined; readonly wait: number }
  | { readonly ok: false; readonly message: string };

const place = feedToken.transform((token, context): Place => {
  const parsed = parseFeedToken(token);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'expected a token of the feed, such as 1842-k3j9x2ab01cd' });
  return z.NEVER;
});

const waitMessage = `expected whole seconds, 0 to ${feedBounds.waitSeconds}`;

const asked = z.strictObject({
  after: place.optional(),
  until: place.optional(),
  wait: z
    .string()
    .regex(/^\d{1,3}$/, waitMessage)
    .transform(Number)
    .pipe(z.number().max(feedBounds.waitSeconds, waitMessage))
    .default(0),
});

/** Reads the query of `GET /api/feed`. A parameter that there is not is refused too: misspelt, `after` would ask for everything. */
export const readQuestion = (query: unknown): Question => {
  const answer = asked.safeParse(query);
  if (answer.success) return { ok: true, after: answer.data.after, until: answer.data.until, wait: answer.data.wait };
  const given = query as Record<string, unknown>;
  const message = answer.error.issues
    .map((issue) =>
      issue.path.length === 0
        ? issue.message
        : `${issue.path.join('.')}: ${JSON.stringify(given[String(issue.path[0])])}: ${issue.message}`,
    )
    .join('; ');
  return { ok: false, message };
};
