// What a question's answer must be, found by looking at every entry: no index, no SQL, written from the contract's words.
import { authorRoles, labelField, readHistoricalDate, significances, type EntryType } from '@october/schema';
import { formatDay, parseDay } from '@october/schema/dist/date/index.js';
import type { Condition, LinkRole, Question } from '@october/api/dist/store/question.js';
import { changesOf, type Made, type Published } from './arbitrary-archive.js';

interface Plain {
  readonly type: EntryType;
  readonly id: string;
  readonly record: Made;
  readonly updatedAt: string;
  readonly links: readonly { readonly role: LinkRole; readonly to: string }[];
}

export interface PlainScan {
  /** Ids, in order. */
  answer(question: Question, parent?: string): string[];
}

type Contribution = { role: string; person?: string; organization?: string; creditedAs?: string };
const list = <Member>(record: Made, key: string): Member[] => (record[key] as Member[] | undefined) ?? [];

export const plainScan = (published: Published, seed = 1): PlainScan => {
  const at = new Map(changesOf(published, seed).map((change) => [change.id, change.at]));
  const entries: Plain[] = published.map(([type, id, record]) => ({
    type,
    id,
    record,
    updatedAt: at.get(id) ?? '',
    links: linksOf(type, record),
  }));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const pointers = (id: string, roles: readonly LinkRole[]) =>
    entries.filter((entry) => entry.links.some((link) => link.to === id && roles.includes(link.role)));

  const holds = (entry: Plain, condition: Condition, locale: string, parent: string | undefined): boolean => {
    const ends = (targets: readonly string[] | 'parent') => (targets === 'parent' ? [parent ?? ''] : targets);
    switch (condition.kind) {
      case 'pointsAt':
        return entry.links.some((link) => condition.roles.includes(link.role) && ends(condition.targets).includes(link.to));
      case 'linksTo':
        return ends(condition.targets).some(
          (to) =>
            to !== entry.id &&
            // A text names what is published: until then its link is plain words.
            (entry.links.some((link) => link.to === to) || (byId.has(to) && String(entry.record.body ?? '').includes(`/${to})`))),
        );
      case 'pointedAtBy':
        return pointers(entry.id, condition.roles).some(({ id }) => ends(condition.sources).includes(id));
      case 'notPointedAt':
        return pointers(entry.id, [condition.role]).length === 0;
      case 'notPointing':
        return !entry.links.some((link) => link.role === condition.role && byId.has(link.to));
      case 'pointsThrough':
        return entry.links.some(
          (link) =>
            link.role === condition.role &&
            byId.get(link.to)?.links.some((next) => next.role === condition.toRole && ends(condition.targets).includes(next.to)),
        );
      case 'date': {
        const span = spanOf(entry.record[condition.field]);
        if (span === null) return false;
        const [from, to] = [condition.range.from ?? -Infinity, condition.range.to ?? Infinity];
        if (condition.range.match === 'overlaps') return span.first <= to && span.last >= from;
        return condition.range.match === 'within' ? span.first >= from && span.last <= to : span.first <= from && span.last >= to;
      }
      case 'toldToTheDay': {
        const span = spanOf(entry.record.date);
        return span !== null && span.told === condition.told && span.first <= condition.day && span.last >= condition.day;
      }
      case 'value':
        return valuesOf(entry.record, condition.field).some((value) => condition.values.includes(value));
      case 'nameStartsWith':
        return (
          entry.type === 'person' &&
          ['name', 'sortName'].some((field) => simple(textOf(entry, field, locale)).startsWith(simple(condition.prefix)))
        );
      case 'near':
        return entry.links.some((link) => link.role === 'place' && isNear(byId.get(link.to)?.record, condition));
      case 'updatedSince':
        return entry.updatedAt >= condition.instant;
      case 'any':
        return condition.of.some((one) => holds(entry, one, locale, parent));
    }
  };

  const keyOf = (entry: Plain, { order, where, locale }: Question, parent: string | undefined): readonly (string | number)[] | null => {
    const date = spanOf(entry.record.date);
    const dateKey = date === null ? null : [date.first, date.last, String(entry.record.time ?? '')];
    switch (order.field) {
      case 'date':
        return dateKey;
      case 'born': {
        const born = spanOf(entry.record.born);
        return born === null ? null : [born.first, born.last];
      }
      case 'significance':
        return [significances.indexOf(entry.record.significance as 'major'), ...(dateKey ?? [])];
      case 'title':
        return [textOf(entry, labelField[entry.type], locale)];
      case 'sortName':
        return [textOf(entry, 'sortName', locale)];
      case 'author': {
        const author = list<Contribution>(entry.record, 'contributors').find(({ role }) =>
          (authorRoles as readonly string[]).includes(role),
        );
        const agent = byId.get(author?.person ?? author?.organization ?? '');
        const name = agent === undefined ? author?.creditedAs : textOf(agent, agent.type === 'person' ? 'sortName' : 'name', locale);
        return name === undefined ? null : [name];
      }
      case 'updated':
        return [entry.updatedAt];
      case 'typeAndSlug':
        return [entry.type, String(entry.record.slug)];
      case 'position':
        return [Number(entry.record.position), String(entry.record.slug)];
      case 'link': {
        const through = where.find((condition) => condition.kind === 'pointedAtBy');
        return [
          byId
            .get(parent ?? '')
            ?.links.filter((link) => through?.kind === 'pointedAtBy' && through.roles.includes(link.role))
            .findIndex((link) => link.to === entry.id) ?? 0,
        ];
      }
    }
  };

  return {
    answer: (question, parent) => {
      const collator = new Intl.Collator(question.locale);
      const byWords = ['title', 'sortName', 'author'].includes(question.order.field);
      const compareKeys = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
        for (const [index, value] of a.entries()) {
          const other = b[index] ?? '';
          const apart = byWords ? collator.compare(String(value), String(other)) : value < other ? -1 : value > other ? 1 : 0;
          if (apart !== 0) return apart;
        }
        return 0;
      };
      const sign = question.order.direction === 'asc' ? 1 : -1;
      return entries
        .filter(
          (entry) =>
            question.types.includes(entry.type) && question.where.every((condition) => holds(entry, condition, question.locale, parent)),
        )
        .map((entry) => ({ id: entry.id, key: keyOf(entry, question, parent) }))
        .sort((a, b) => {
          const ids = (a.id < b.id ? -1 : 1) * sign;
          if (a.key === null || b.key === null) return a.key === b.key ? ids : a.key === null ? 1 : -1;
          return compareKeys(a.key, b.key) * sign || ids;
        })
        .map(({ id }) => id);
    },
  };
};

const spanOf = (date: unknown): { first: number; last: number; told: boolean } | null => {
  if (date === undefined) return null;
  const { edtf, calendar } = date as { edtf: string; calendar: 'julian' | 'gregorian' };
  const { first, last } = readHistoricalDate({ edtf, calendar });
  return { first: first ?? -Infinity, last: last ?? Infinity, told: edtf.split('/').every((side) => /^\d{4}-\d\d-\d\d[~?%]?$/.test(side)) };
};

const textOf = (entry: Plain, field: string, locale: string): string => {
  const translation = list<Record<string, string>>(entry.record, 'translations').find((one) => one.locale === locale);
  return translation?.[field] ?? String(entry.record[field] ?? '');
};

const valuesOf = (record: Made, field: string): string[] => {
  if (field === 'sameAs') return list<string>(record, 'sameAs');
  if (field === 'gregorianDay' || field === 'julianDay') return dayOfAnyYear(record.date, field === 'julianDay' ? 'julian' : 'gregorian');
  const value = field === 'license' ? (record.source as { license?: string } | undefined)?.license : record[field];
  return value === undefined ? [] : [String(value)];
};

const dayOfAnyYear = (date: unknown, calendar: 'julian' | 'gregorian'): string[] => {
  const { edtf, ...own } = (date ?? { edtf: '', calendar }) as { edtf: string; calendar: 'julian' | 'gregorian' };
  const told = /^(\d{4}-\d\d-\d\d)[~?%]?$/.exec(edtf)?.[1];
  if (told === undefined) return [];
  return [formatDay(parseDay(told, own.calendar), calendar).slice(5)];
};

/** Case and diacritics do not count; й is a letter. */
const simple = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[áü]/g, (letter) => ({ á: 'a', ü: 'u' })[letter] ?? letter)
    .replaceAll('ё', 'е')
    .replaceAll('́', '');

const isNear = (place: Made | undefined, circle: { latitude: number; longitude: number; kilometres: number }): boolean => {
  if (place?.latitude === undefined) return false;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [one, two] = [radians(circle.latitude), radians(Number(place.latitude))];
  const east = radians(Number(place.longitude) - circle.longitude);
  const cosine = Math.sin(one) * Math.sin(two) + Math.cos(one) * Math.cos(two) * Math.cos(east);
  return 6371.0088 * Math.acos(Math.min(1, cosine)) <= circle.kilometres + 1e-3;
};

const linksOf = (type: EntryType, record: Made): { role: LinkRole; to: string }[] => {
  const agent = ({ person, organization }: { person?: string; organization?: string }) => person ?? organization;
  const one = (role: LinkRole, key: string): [LinkRole, string | undefined][] => [[role, record[key] as string | undefined]];
  const found: [LinkRole, string | undefined][] = [
    ...list<string>(record, 'topics').map((to): [LinkRole, string] => ['topic', to]),
    ...one('within', 'within'),
    ...one('broader', 'broader'),
    ...one('partOf', 'partOf'),
    ...one('place', 'place'),
    ...one('period', 'period'),
    ...one('event', 'event'),
    ...list<Contribution>(record, 'contributors').map((who): [LinkRole, string | undefined] => [
      `contributor.${who.role}` as LinkRole,
      agent(who),
    ]),
    ...list<Contribution>(record, 'participants').map((who): [LinkRole, string | undefined] => ['participant', agent(who)]),
    ...list<{ organization?: string }>(record, 'roles').map((role): [LinkRole, string | undefined] => ['role', role.organization]),
    ...list<string>(record, 'documents').map((to): [LinkRole, string] => ['document', to]),
    ...list<string>(record, 'parts').map((to): [LinkRole, string] => ['part', to]),
    ...[...list<string>(record, 'mentionedPeople'), ...list<string>(record, 'mentionedPlaces')].map((to): [LinkRole, string] => [
      'mention',
      to,
    ]),
    ...list<{ entry: string }>(record, 'entries').map(({ entry }): [LinkRole, string] => ['entry', entry]),
    ...list<{ document?: string }>(record, 'contents').map(({ document }): [LinkRole, string | undefined] => ['reading', document]),
  ];
  if (type === 'dispatch' && record.voice !== undefined) found.push(['voice', agent(record.voice as Contribution)]);
  return found.flatMap(([role, to]) => (to === undefined ? [] : [{ role, to }]));
};
