// What somebody is called where an entry names them: their name stays though their own entry is withdrawn, and is there before it is published.
import type { GraphQLContext } from '../context.js';
import type { Agent } from '../agent/agent.type.js';
import type { Entry } from '../entry/entry.type.js';
import { then, type MaybePromise } from '../loaders/maybe-promise.js';

export interface NamedAgent {
  readonly person?: string | undefined;
  readonly organization?: string | undefined;
}

const idOf = ({ person, organization }: NamedAgent): string | undefined => person ?? organization;

/** Null where nobody made an entry, or it is not published. */
export const agentOf = (context: GraphQLContext, named: NamedAgent, owner: Entry): MaybePromise<Agent | null> =>
  then(context.find(idOf(named), owner.asked), (entry) => (entry !== null && isAgent(entry) ? entry : null));

/** `words` are those of the entry that names them, if it has any of its own. */
export const nameOf = (context: GraphQLContext, words: string | undefined, named: NamedAgent, owner: Entry): MaybePromise<string> => {
  if (words) return words;
  const id = idOf(named);
  if (id === undefined) return '';
  return then(context.find(id, owner.asked), (entry) => entry?.label ?? owner.labelThen(id) ?? '');
};

const isAgent = (entry: Entry): entry is Agent => entry.stored.type === 'person' || entry.stored.type === 'organization';
