// Each section and reading of a guide keeps a key of its own: so its id stays when it is moved, renamed or copied elsewhere.
import { randomInt } from 'node:crypto';
import { isValues, listOf, textOf, type Values } from '../part';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const length = 10;

/** A key that no other block has: ten letters and digits, 10^15 of them. */
export const newBlockKey = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** The blocks of a guide, each with a key. One that the form sent without its key gets back the one that it had; of two with one key, the later gets a new one.
 *  `before`: the guide's draft as it is stored, or null. */
export const withBlockKeys = (contents: unknown, before: Values | null): unknown => {
  if (!Array.isArray(contents)) return contents;
  const stored = new Map((before ? listOf(before, 'contents') : []).map((block) => [nameOf(block), textOf(block, 'key')]));
  const seen = new Set<string>();
  return contents.map((block: unknown) => {
    if (!isValues(block)) return block;
    const given = textOf(block, 'key') ?? stored.get(nameOf(block));
    const key = given === undefined || seen.has(given) ? newBlockKey() : given;
    seen.add(key);
    return { ...block, key };
  });
};

/** Numbers of components are given by type. */
const nameOf = (block: Values): string => `${String(block.__component)} ${String(block.id)}`;
