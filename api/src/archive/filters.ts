// What a reader's filter means. All fields given must hold; within a list any may. What is unknown matches nothing, and so does an empty list.
import type { ContributorRole, DocumentKind, EntryType, Significance } from '@october/schema';
import type { Condition } from '../store/question.js';
import { allOf, near, pointedAtBy, pointsAt, pointsAtOrBelow, valueOf, type Asked, type Listed, type NearArguments } from './conditions.js';
import { dayRangeOf, type DateRangeArguments } from './day-range.js';
import type { References } from './references.js';
import { agentTypes, anyContributorLinks, authorLinks, contributorLinks } from './roles.js';
import { badInput } from './user-error.js';

type MaybeDate = DateRangeArguments | null | undefined;

export interface DocumentFilterArguments {
  readonly author?: Listed;
  readonly contributor?: Listed;
  readonly kind?: readonly DocumentKind[] | null;
  readonly date?: MaybeDate;
  readonly period?: Listed;
  readonly event?: Listed;
  readonly topic?: Listed;
  readonly place?: Listed;
  readonly mentions?: Listed;
  readonly language?: Listed;
  readonly identifier?: Listed;
  readonly license?: Listed;
  readonly partOf?: string | null;
  readonly topLevelOnly?: boolean | null;
}

const mentioned = ['person', 'organization', 'place'] as const satisfies readonly EntryType[];

export const documentConditions = async (filter: DocumentFilterArguments, references: References): Promise<Condition[]> =>
  allOf([
    pointsAt(authorLinks, agentTypes, filter.author, references),
    pointsAt(anyContributorLinks, agentTypes, filter.contributor, references),
    valueOf('kind', filter.kind),
    meets('date', filter.date, 'filter.date'),
    pointsAt(['period'], ['period'], filter.period, references),
    pointedAtBy('document', ['event'], filter.event, references),
    pointsAtOrBelow('topic', filter.topic, references),
    pointsAtOrBelow('place', filter.place, references),
    pointsAt(['mention'], mentioned, filter.mentions, references),
    valueOf('language', filter.language),
    valueOf('identifier', filter.identifier),
    valueOf('license', filter.license),
    pointedAtBy('part', ['document'], typeof filter.partOf === 'string' ? [filter.partOf] : null, references),
    filter.topLevelOnly ? { kind: 'notPointedAt', role: 'part' } : null,
  ]);

/** The documents of an agent in these roles. */
export const contributedBy = (roles: readonly ContributorRole[] | null | undefined): Condition => ({
  kind: 'pointsAt',
  roles: roles ? contributorLinks(roles) : authorLinks,
  targets: 'parent',
});

export interface EventFilterArguments {
  readonly date?: MaybeDate;
  readonly period?: Listed;
  readonly participant?: Listed;
  readonly place?: Listed;
  readonly topic?: Listed;
  readonly significance?: readonly Significance[] | null;
  readonly near?: NearArguments | null;
}

export const eventConditions = async (filter: EventFilterArguments, references: References): Promise<Condition[]> =>
  allOf([
    meets('date', filter.date, 'filter.date'),
    pointsAt(['period'], ['period'], filter.period, references),
    pointsAt(['participant'], agentTypes, filter.participant, references),
    pointsAtOrBelow('place', filter.place, references),
    pointsAtOrBelow('topic', filter.topic, references),
    valueOf('significance', filter.significance),
    near(filter.near),
  ]);

export interface DispatchFilterArguments {
  readonly date?: MaybeDate;
  readonly voice?: Listed;
  readonly event?: Listed;
  readonly place?: Listed;
  readonly topic?: Listed;
}

export const dispatchConditions = async (filter: DispatchFilterArguments, references: References): Promise<Condition[]> =>
  allOf([
    meets('date', filter.date, 'filter.date'),
    pointsAt(['voice'], agentTypes, filter.voice, references),
    pointsAt(['event'], ['event'], filter.event, references),
    pointsAtOrBelow('place', filter.place, references),
    pointsAtOrBelow('topic', filter.topic, references),
  ]);

export interface PersonFilterArguments {
  readonly nameStartsWith?: string | null;
  readonly organization?: Listed;
  readonly topic?: Listed;
  readonly collection?: string | null;
  readonly bornIn?: MaybeDate;
  readonly diedIn?: MaybeDate;
}

export const personConditions = async (filter: PersonFilterArguments, references: References): Promise<Condition[]> =>
  allOf([
    typeof filter.nameStartsWith === 'string' ? { kind: 'nameStartsWith', prefix: filter.nameStartsWith } : null,
    pointsAt(['role'], ['organization'], filter.organization, references),
    pointsAtOrBelow('topic', filter.topic, references),
    pointedAtBy('entry', ['collection'], typeof filter.collection === 'string' ? [filter.collection] : null, references),
    meets('born', filter.bornIn, 'filter.bornIn'),
    meets('died', filter.diedIn, 'filter.diedIn'),
  ]);

export interface EntryFilterArguments {
  readonly types?: readonly EntryType[] | null;
  /** RFC 3339. */
  readonly updatedSince?: string | null;
  readonly topic?: Listed;
  readonly sameAs?: Listed;
}

/** `types` is no condition: the question says which types it is about. */
export const entryConditions = async (filter: EntryFilterArguments, references: References): Promise<Condition[]> =>
  allOf([
    typeof filter.updatedSince === 'string' ? { kind: 'updatedSince', instant: instantOf(filter.updatedSince) } : null,
    pointsAtOrBelow('topic', filter.topic, references),
    valueOf('sameAs', filter.sameAs),
  ]);

const meets = (field: 'date' | 'born' | 'died', range: MaybeDate, argument: string): Asked =>
  range ? { kind: 'date', field, range: dayRangeOf(range, argument) } : null;

/** As the store writes instants: UTC, milliseconds. */
const instantOf = (instant: string): string => {
  const parsed = new Date(instant);
  if (Number.isNaN(parsed.getTime()))
    throw badInput(`filter.updatedSince: "${instant}" is not an instant: expected RFC 3339, such as 2026-11-07T21:40:00Z`);
  return parsed.toISOString();
};
