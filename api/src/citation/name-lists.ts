// Several names, as each style lists them.
import { joinNames } from '../archive/contributors.js';
import { initialsFirst, marked, turned, withInitials, type CitedName } from './names.js';
import { wordsFor } from './words.js';

/** Notes of Chicago: up to three, of more the first and 'et al.' Null where there are none. */
export const chicagoNames = (names: readonly CitedName[], locale: string): string | null => {
  const full = names.map((name) => marked(name.full, name));
  if (full.length > 3) return `${full[0] ?? ''} ${wordsFor(locale).andOthers}`;
  return full.length === 0 ? null : joinNames(full, locale);
};

/** MLA: two, the first turned round; of more the first and 'et al.' */
export const mlaNames = (names: readonly CitedName[], locale: string): string | null => {
  const [first, second] = names;
  if (first === undefined) return null;
  const words = wordsFor(locale);
  const head = marked(turned(first), first);
  if (second === undefined) return head;
  const comma = first.family === null ? '' : ',';
  if (names.length > 2) return `${head}${comma} ${words.andOthers}`;
  return `${head}${comma} ${words.and} ${marked(second.full, second)}`;
};

/** APA: all with initials, of more than twenty the first nineteen and the last. */
export const apaNames = (names: readonly CitedName[], locale: string): string | null => {
  const written = names.map((name) => marked(withInitials(name), name));
  const last = written.at(-1);
  if (last === undefined) return null;
  if (written.length === 1) return last;
  if (written.length > 20) return `${written.slice(0, 19).join(', ')}, … ${last}`;
  const { ampersand } = wordsFor(locale);
  return `${written.slice(0, -1).join(', ')}${ampersand === '&' ? ',' : ''} ${ampersand} ${last}`;
};

/** APA's translators and editors: 'J. Fineberg & A. Bone'. */
export const apaHelpers = (names: readonly CitedName[], locale: string): string | null => {
  const written = names.map((name) => marked(initialsFirst(name), name));
  const last = written.at(-1);
  return last === undefined || written.length === 1
    ? (last ?? null)
    : `${written.slice(0, -1).join(', ')}${written.length > 2 ? ',' : ''} ${wordsFor(locale).ampersand} ${last}`;
};
