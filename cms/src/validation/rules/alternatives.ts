// Where one of several fields is meant: never two; at publishing, not none either.
import type { Fault } from '../fault';
import { isEmpty, type Part } from '../part';

interface Choice {
  /** Of which one at most may be given. */
  readonly fields: readonly string[];
  /** Given beside them or instead of them. */
  readonly instead: readonly string[];
  readonly two: string;
  readonly none: string;
}

const menu: Choice = {
  fields: ['page', 'collection', 'path', 'url'],
  instead: [],
  two: 'leads to two places; expected one: a page, a collection, a path or an address',
  none: 'leads nowhere; expected a page, a collection, a path or an address',
};

const choices: Readonly<Record<string, Choice>> = {
  'guide.reading': {
    fields: ['document', 'link'],
    instead: [],
    two: 'The reading has both a document of the archive and a link elsewhere; expected one of them',
    none: 'The reading has nothing to read; expected a document of the archive or a link elsewhere',
  },
  'shared.contribution': {
    fields: ['person', 'organization'],
    instead: ['creditedAs'],
    two: 'The contribution is both a person’s and an organization’s; expected one of them, and a contribution of its own for the other',
    none: 'Nobody contributed this; expected a person, an organization, or a name under “credited as”',
  },
  'shared.participation': {
    fields: ['person', 'organization'],
    instead: ['name'],
    two: 'Both a person and an organization take part here; expected one of them, and a line of its own for the other',
    none: 'Nobody takes part here; expected a person, an organization or a name',
  },
  'site.menu-item': { ...menu, two: `The menu item ${menu.two}`, none: `The menu item ${menu.none}` },
  'site.menu-link': { ...menu, two: `The menu link ${menu.two}`, none: `The menu link ${menu.none}` },
};

/** Two given where one is meant; at publishing, none. The fault stands at the second field, or at the first. */
export const alternativeFaults = ({ uid, values, path }: Part, publishing: boolean): Fault[] => {
  const choice = choices[uid];
  if (!choice) return [];
  const given = choice.fields.filter((name) => !isEmpty(values[name]));
  const second = given[1];
  if (second !== undefined) return [{ path: [...path, second], message: choice.two }];
  const nothing = given.length === 0 && choice.instead.every((name) => isEmpty(values[name]));
  return publishing && nothing ? [{ path: [...path, choice.fields[0] ?? ''], message: choice.none }] : [];
};
