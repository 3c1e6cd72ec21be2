// What is wrong with an entry, and where. Strapi's admin shows each fault at its field, but only in this shape.
import { errors } from '@strapi/utils';

/** Where a fault lies, as the editor's form names it: ['born', 'edtf'], ['quotations', 2, 'text']. */
export type Path = readonly (string | number)[];

export interface Fault {
  readonly path: Path;
  /** What is wrong, with the value, and what would be right. */
  readonly message: string;
}

/** Refuses what was asked, with every fault. Throws a ValidationError (HTTP 400); does nothing where there are none. */
export const refuse = (faults: readonly Fault[]): void => {
  if (faults.length === 0) return;
  throw new errors.ValidationError(summary(faults), {
    errors: faults.map(({ path, message }) => ({ path: [...path], message, name: 'ValidationError' })),
  });
};

const summary = (faults: readonly Fault[]): string => {
  const lines = faults.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`));
  return lines.length === 1 ? lines.join('') : `${lines.length} faults: ${lines.join(' | ')}`;
};

/** What Strapi itself refused (an unknown enumeration value, a text that is too long), as faults; null where it is another error. */
export const faultsOf = (error: unknown): Fault[] | null => {
  if (!(error instanceof errors.ValidationError)) return null;
  const found: unknown = (error.details as { errors?: unknown } | undefined)?.errors;
  if (!Array.isArray(found) || found.length === 0) return [{ path: [], message: error.message }];
  return (found as { path: (string | number)[]; message: string }[]).map(({ path, message }) => ({ path, message }));
};
