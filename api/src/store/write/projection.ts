// What the store keeps beside an entry, so that lists can be asked by it. One function a type, in project/.
import { authorRoles, type ContributionRecord, type EntryType, type RecordOf } from '@october/schema';
import type { StoredDate, WithSpans } from '../entry.js';
import type { Condition, LinkRole, SpanField } from '../question.js';

/** Roles that the store adds for itself: what is asked so often that it has links of its own. */
export type KeptRole = LinkRole | 'authored' | 'contributed';

export interface ProjectedLink {
  readonly role: KeptRole;
  readonly position: number;
  readonly target: string;
}

/** `textLink`: an entry that a text links to, as `type/slug`. */
export type ValueField = Extract<Condition, { kind: 'value' }>['field'] | 'textLink';

export interface Projection {
  readonly links: readonly ProjectedLink[];
  readonly dates?: Readonly<Partial<Record<SpanField, StoredDate | undefined>>>;
  /** HH:MM, of the main date. */
  readonly time?: string | undefined;
  readonly values?: readonly (readonly [ValueField, string | undefined])[];
  /** Of periods, guides, pages. */
  readonly position?: number;
  readonly point?: { readonly latitude: number; readonly longitude: number } | undefined;
}

export type Project<Type extends EntryType> = (record: WithSpans<RecordOf<Type>>) => Projection;

/** One link for each target, at its place in the list; places without a target are left free. */
export const linksInOrder = (role: KeptRole, targets: readonly (string | undefined)[]): ProjectedLink[] =>
  targets.flatMap((target, position) => (target === undefined ? [] : [{ role, position, target }]));

/** A link where there is something to point at. */
export const linkTo = (role: KeptRole, target: string | undefined): ProjectedLink[] => linksInOrder(role, [target]);

export const agentOf = ({ person, organization }: { person?: string | undefined; organization?: string | undefined }): string | undefined =>
  person ?? organization;

/** Contributors by role; and whoever contributed, and whose document it is: the first author is the one at position 0. */
export const contributorLinks = (contributions: readonly ContributionRecord[]): ProjectedLink[] => {
  return [
    ...contributions.flatMap((contribution, position) => {
      const target = agentOf(contribution);
      return target === undefined ? [] : [{ role: `contributor.${contribution.role}` as const, position, target }];
    }),
    ...linksInOrder('contributed', contributions.map(agentOf)),
    ...linksInOrder('authored', contributions.filter(isAuthor).map(agentOf)),
  ];
};

export const isAuthor = ({ role }: Pick<ContributionRecord, 'role'>): boolean => (authorRoles as readonly string[]).includes(role);
