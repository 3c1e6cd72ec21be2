// The pieces that filters are made of.
import type { EntryType } from '@october/schema';
import type { Condition, LinkRole } from '../store/question.js';
import type { References } from './references.js';
import { badInput } from './user-error.js';

/** A condition that may need a lookup first, or is not asked for. */
export type Asked = Condition | Promise<Condition> | null;
export type Listed = readonly string[] | null | undefined;

export const allOf = async (asked: readonly Asked[]): Promise<Condition[]> =>
  (await Promise.all(asked)).filter((condition) => condition !== null);

/** Points at one of those named. */
export const pointsAt = (roles: readonly LinkRole[], types: readonly EntryType[], named: Listed, references: References): Asked =>
  named ? references.find(types, named).then((targets) => ({ kind: 'pointsAt', roles, targets })) : null;

/** Points at one of those named, or at what is below it. */
export const pointsAtOrBelow = (role: 'topic' | 'place', named: Listed, references: References): Asked =>
  named ? references.findWithBelow(role, named).then((targets) => ({ kind: 'pointsAt', roles: [role], targets })) : null;

/** Is pointed at by one of those named. */
export const pointedAtBy = (role: LinkRole, types: readonly EntryType[], named: Listed, references: References): Asked =>
  named ? references.find(types, named).then((sources) => ({ kind: 'pointedAtBy', roles: [role], sources })) : null;

export const valueOf = (field: Extract<Condition, { kind: 'value' }>['field'], values: Listed): Asked =>
  values ? { kind: 'value', field, values } : null;

export interface NearArguments {
  readonly latitude: number;
  readonly longitude: number;
  readonly kilometres: number;
}

/** Throws UserError where there is no such point on the Earth. */
export const near = (asked: NearArguments | null | undefined): Asked => {
  if (!asked) return null;
  const { latitude, longitude, kilometres } = asked;
  if (Math.abs(latitude) > 90) throw badInput(`filter.near.latitude: ${latitude} is not a latitude: expected -90 to 90`);
  if (Math.abs(longitude) > 180) throw badInput(`filter.near.longitude: ${longitude} is not a longitude: expected -180 to 180`);
  if (kilometres < 0) throw badInput(`filter.near.kilometres: ${kilometres} is less than 0`);
  return { kind: 'near', latitude, longitude, kilometres };
};
