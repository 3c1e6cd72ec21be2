// How entries are tied, in the store's words.
import { authorRoles, contributorRoles, type ContributorRole, type EntryType } from '@october/schema';
import type { LinkRole } from '../store/question.js';

export const agentTypes = ['person', 'organization'] as const satisfies readonly EntryType[];

export const contributorLinks = (roles: readonly ContributorRole[]): LinkRole[] => roles.map((role) => `contributor.${role}` as const);

/** Whoever wrote, spoke or issued it. */
export const authorLinks = contributorLinks(authorRoles);
export const anyContributorLinks = contributorLinks(contributorRoles);
