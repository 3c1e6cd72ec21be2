// Groups of roles that have links of their own: what is asked by all of them is one seek, and counts each entry once.
import { authorRoles, contributorRoles } from '@october/schema';
import type { LinkRole } from '../question.js';
import type { KeptRole } from '../write/projection.js';

const groups: readonly (readonly [KeptRole, ReadonlySet<string>])[] = [
  ['authored', new Set(authorRoles.map((role) => `contributor.${role}`))],
  ['contributed', new Set(contributorRoles.map((role) => `contributor.${role}`))],
];

export const keptRoles = (roles: readonly LinkRole[]): readonly KeptRole[] => {
  const asked = new Set<string>(roles);
  const group = groups.find(([, members]) => members.size === asked.size && [...asked].every((role) => members.has(role)));
  return group === undefined ? [...new Set(roles)] : [group[0]];
};
