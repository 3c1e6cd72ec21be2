// Who had a part in a work, by what they did.
import type { ContributionRecord, ContributorRole } from '@october/schema';
import type { OrganizationLeaf, PersonLeaf } from 'schema-dts';
import { labelOf } from '../archive/entry-words.js';
import type { Surroundings } from '../archive/surroundings.js';
import type { AnyStoredEntry } from '../store/entry.js';
import { named } from './references.js';

/** The name alone, where nobody made an entry: then nothing says whether it is a person or a body. */
export type Agent = PersonLeaf | OrganizationLeaf | string;

export const agentOf = async (
  owner: AnyStoredEntry,
  { person, organization, creditedAs }: Pick<ContributionRecord, 'person' | 'organization' | 'creditedAs'>,
  around: Surroundings,
): Promise<Agent | undefined> => {
  const id = person ?? organization;
  const entry = id === undefined ? null : await around.find(id);
  if (entry?.type === 'person' || entry?.type === 'organization') {
    return { ...named(entry, around), name: creditedAs ?? labelOf(entry, around) } as PersonLeaf | OrganizationLeaf;
  }
  const then = id === undefined ? undefined : owner.labels[id];
  return creditedAs ?? then?.[around.locale] ?? then?.[around.site.defaultLocale];
};

/** Those that did one of these things; each once. */
export type ByRole = (...roles: readonly ContributorRole[]) => Agent[];

export const contributorsByRole = async (
  owner: AnyStoredEntry,
  contributions: readonly ContributionRecord[],
  around: Surroundings,
): Promise<ByRole> => {
  const agents = await Promise.all(contributions.map((one) => agentOf(owner, one, around)));
  return (...roles) => {
    const found = new Map<string, Agent>();
    agents.forEach((agent, index) => {
      const role = contributions[index]?.role;
      if (agent !== undefined && role !== undefined && roles.includes(role)) found.set(JSON.stringify(agent), agent);
    });
    return [...found.values()];
  };
};
