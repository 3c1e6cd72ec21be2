// Names of persons, places and organizations as TEI has them: in parts or whole, each of a kind.
import type { Element } from 'slimdom';
import type { NameKind } from '@october/schema';
import { childrenNamed, is, ownLanguage, nameWords } from './elements';
import type { FileName } from './named';

/** A person's name as it is said and as it is sorted: `Hermann Bahr`, `Bahr, Hermann`. */
export type PersonalName = { name: string; sortName?: string };

/** A `persName` in parts, `Bahr, Hermann`, or as it stands. */
export const readPersonalName = (element: Element): PersonalName => {
  const surnames = words(childrenNamed(element, 'surname'));
  const forenames = words(childrenNamed(element, 'forename'));
  if (surnames !== '' && forenames !== '') {
    const links = words(childrenNamed(element, 'nameLink'));
    const others = words(childrenNamed(element, 'genName', 'addName', 'roleName'));
    return {
      name: [forenames, links, surnames, others].filter((part) => part !== '').join(' '),
      sortName: [`${surnames}, ${forenames}`, links].filter((part) => part !== '').join(' '),
    };
  }
  return turned(nameWords(element));
};

/** `Bahr, Hermann` is `Hermann Bahr`; what has no comma, or more than one, stays as it is. */
export const turned = (text: string): PersonalName => {
  const [last = '', first = '', ...rest] = text.split(/,\s+/);
  return rest.length === 0 && last !== '' && first !== '' ? { name: `${first} ${last}`, sortName: text } : { name: text };
};

const words = (elements: readonly Element[]): string =>
  elements
    .map(nameWords)
    .filter((text) => text !== '')
    .join(' ');

const kinds: readonly (readonly [RegExp, NameKind])[] = [
  [/geburt|birth|maiden/i, 'birth'],
  [/pseudo/i, 'pseudonym'],
  [/ehename|married/i, 'married'],
  [/partei|\bparty/i, 'party'],
  [/fr[uü]her|former|legacy|hist/i, 'former'],
  [/full|complete/i, 'full'],
  [/offici|offiziell/i, 'official'],
  [/translit/i, 'transliteration'],
];

/** The kind of a name by its `type` or `role`. */
export const nameKind = (element: Element): NameKind | undefined => {
  const type = element.getAttribute('type') ?? element.getAttribute('role') ?? '';
  return kinds.find(([pattern]) => pattern.test(type))?.[1];
};

/** A name with its kind and language, for the list of names. */
export const listedName = (element: Element): FileName => {
  const kind = nameKind(element);
  const language = ownLanguage(element);
  const text = is(element, 'persName') ? readPersonalName(element).name : nameWords(element);
  return { text, ...(kind === undefined ? {} : { kind }), ...(language === null ? {} : { language }) };
};

/** The chief names first: those of no type, or of the type `pref` or `main`. */
export const chiefFirst = (elements: readonly Element[]): Element[] => {
  const chief = (element: Element) => /^(?:|pref|preferred|main|standard|reg)$/.test(element.getAttribute('type') ?? '');
  return [...elements.filter(chief), ...elements.filter((element) => !chief(element))];
};
