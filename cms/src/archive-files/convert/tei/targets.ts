// Where a pointer leads: to an entry of the archive, to a web address, or nowhere. A pointer is never read as a path on this machine.
import path from 'node:path';
import { isWebAddress } from '../../../validation/rules/forms';

type Target = { address: string; title: string };

export class Targets {
  private readonly byName = new Map<string, Target | null>();

  /** An entry, by one of the names that pointers may call it: `file`, `file#id`, `id`. A name that two entries share leads nowhere. */
  add(name: string, address: string, title: string): void {
    this.byName.set(name, this.byName.has(name) && this.byName.get(name)?.address !== address ? null : { address, title });
  }

  /** The address of a pointer's target, as a text links to it; undefined where there is none that a reader could follow. */
  of(pointer: string, fromFile: string): string | undefined {
    const target = pointer.trim();
    if (isWebAddress(target) || /^mailto:[^\s@]+@[^\s@]+$/i.test(target)) return target;
    return this.find(target, fromFile)?.address;
  }

  /** The title of the entry that a pointer leads to. */
  titleOf(pointer: string, fromFile: string): string | undefined {
    return this.find(pointer.trim(), fromFile)?.title;
  }

  private find(target: string, fromFile: string): Target | undefined {
    if (target === '' || /^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
    for (const name of namesOf(target, nameOf(fromFile))) {
      const found = this.byName.get(name);
      if (found) return found;
    }
    return undefined;
  }
}

/** The file's name as pointers have it: without folder and ending. */
export const nameOf = (file: string): string => path.posix.basename(file).replace(/\.[^.]*$/, '');

/** `#id` is one of this file, `file.xml#id` and `/file/id` of another; `file`, or an id of its own, is a text. */
const namesOf = (target: string, from: string): string[] => {
  const [before = '', id = ''] = target.split('#');
  const parts = before.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const last = nameOf(parts.at(-1) ?? '');
  if (id !== '') return before === '' ? [`${from}#${id}`, id] : [`${last}#${id}`];
  return [...(parts.length > 1 ? [`${nameOf(parts.at(-2) ?? '')}#${last}`] : []), last];
};
