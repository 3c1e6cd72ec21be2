// Every kind of question over the archives of arbitrary-archive.ts.
import { authorRoles, contributorRoles, entryTypes, readHistoricalDate, type EntryType } from '@october/schema';
import type { Condition, LinkRole, Order, Question } from '@october/api/dist/store/question.js';
import fc from 'fast-check';
import { idsOf } from './arbitrary-archive.js';

const authorLinks = authorRoles.map((role) => `contributor.${role}` as const);
const allContributorLinks = contributorRoles.map((role) => `contributor.${role}` as const);

const dayOf = (date: string): number => readHistoricalDate({ edtf: date, calendar: 'gregorian' }).first ?? 0;
const day = fc.integer({ min: dayOf('1916-12-20'), max: dayOf('1917-05-20') });
const range = fc
  .record({ one: fc.option(day), two: fc.option(day), match: fc.constantFrom('overlaps' as const, 'within' as const, 'contains' as const) })
  .map(({ one, two, match }) =>
    one !== null && two !== null && one > two ? { from: two, to: one, match } : { from: one, to: two, match },
  );

const anyOfIds = (types: readonly EntryType[]) =>
  fc.uniqueArray(fc.constantFrom(...types.flatMap((type): string[] => [...idsOf[type]])), { minLength: 1, maxLength: 4 });
const pointsAt = (roles: readonly LinkRole[], types: readonly EntryType[]): fc.Arbitrary<Condition> =>
  anyOfIds(types).map((targets) => ({ kind: 'pointsAt', roles, targets }));
const pointedAtBy = (role: LinkRole, type: EntryType): fc.Arbitrary<Condition> =>
  anyOfIds([type]).map((sources) => ({ kind: 'pointedAtBy', roles: [role], sources }));
const values = (field: Extract<Condition, { kind: 'value' }>['field'], ...all: string[]): fc.Arbitrary<Condition> =>
  fc.subarray(all, { minLength: 1 }).map((asked) => ({ kind: 'value', field, values: asked }));
const dated = (field: 'date' | 'born' | 'died'): fc.Arbitrary<Condition> => range.map((asked) => ({ kind: 'date', field, range: asked }));
const fixed = (...conditions: Condition[]): fc.Arbitrary<Condition> => fc.constantFrom(...conditions);

const toldToTheDay = fc.tuple(day, fc.boolean()).map(([asked, told]): Condition => ({ kind: 'toldToTheDay', day: asked, told }));
const prefix = fc
  .constantFrom('a', 'ап', 'е', 'ё', 'Й', 'и', '«п', 'zim', 'u', '')
  .map((asked): Condition => ({ kind: 'nameStartsWith', prefix: asked }));
const near = fc
  .tuple(fc.integer({ min: 50, max: 60 }), fc.integer({ min: 20, max: 40 }), fc.constantFrom(0, 100, 400, 900))
  .map(([latitude, longitude, kilometres]): Condition => ({ kind: 'near', latitude, longitude, kilometres }));
const updatedSince = fc
  .integer({ min: 0, max: 25 })
  .map((seconds): Condition => ({ kind: 'updatedSince', instant: new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString() }));
const topic = pointsAt(['topic'], ['topic']);
const place = pointsAt(['place'], ['place']);
const sameAs = values('sameAs', 'https://a.example/1', 'https://b.example/2');
const linksTo = anyOfIds(['topic', 'person', 'document']).map((targets): Condition => ({ kind: 'linksTo', targets }));
/** Matches nothing, whatever there is. */
const nothing = fixed(
  { kind: 'pointsAt', roles: ['topic'], targets: [] },
  { kind: 'value', field: 'kind', values: [] },
  { kind: 'any', of: [] },
);

const ofAll: fc.Arbitrary<Condition>[] = [topic, sameAs, updatedSince, linksTo, fixed({ kind: 'notPointedAt', role: 'entry' }), nothing];
const inTime: fc.Arbitrary<Condition>[] = [
  dated('date'),
  dated('date'),
  toldToTheDay,
  values('gregorianDay', '02-20', '03-05', '03-10'),
  values('julianDay', '02-07', '02-20'),
  place,
  near,
  fixed({ kind: 'notPointing', role: 'place' }),
];
const conditionsOf: { readonly [Type in EntryType]?: readonly fc.Arbitrary<Condition>[] } = {
  document: [
    ...inTime,
    pointsAt(authorLinks, ['person', 'organization']),
    pointsAt(allContributorLinks, ['person', 'organization']),
    pointsAt(['contributor.addressee', 'contributor.translator'], ['person']),
    pointsAt(['period'], ['period']),
    pointsAt(['mention'], ['person', 'place']),
    pointedAtBy('document', 'event'),
    pointedAtBy('part', 'document'),
    pointedAtBy('entry', 'collection'),
    pointedAtBy('reading', 'guide'),
    fixed({ kind: 'notPointedAt', role: 'part' }),
    values('kind', 'decree', 'letter', 'theses'),
    values('language', 'en', 'ru', 'de'),
    values('identifier', 'A-1', 'A-2'),
    values('license', 'https://l.example/1'),
  ],
  event: [
    ...inTime,
    pointsAt(['participant'], ['person', 'organization']),
    pointsAt(['period'], ['period']),
    values('significance', 'major', 'minor'),
  ],
  dispatch: [
    ...inTime,
    pointsAt(['event'], ['event']),
    pointsAt(['voice'], ['person']),
    anyOfIds(['period']).map((targets) => ({ kind: 'pointsThrough', role: 'event', toRole: 'period', targets })),
  ],
  person: [pointsAt(['role'], ['organization']), pointedAtBy('entry', 'collection'), dated('born'), dated('died'), prefix],
  topic: [pointsAt(['broader'], ['topic']), fixed({ kind: 'notPointing', role: 'broader' })],
  place: [pointsAt(['within'], ['place'])],
};

/** Those that make sense for the types, as a rule; now and then one that does not. */
const conditionFor = (types: readonly EntryType[]): fc.Arbitrary<Condition> => {
  const plain = fc.oneof(
    { weight: 8, arbitrary: fc.oneof(...types.flatMap((type) => conditionsOf[type] ?? []), ...ofAll) },
    { weight: 1, arbitrary: fc.oneof(...Object.values(conditionsOf).flat()) },
  );
  return fc.oneof(
    { weight: 5, arbitrary: plain },
    { weight: 1, arbitrary: fc.array(plain, { maxLength: 3 }).map((of): Condition => ({ kind: 'any', of })) },
  );
};

const fieldsOf: { readonly [Type in EntryType]?: readonly Order['field'][] } = {
  document: ['date', 'title', 'author', 'updated', 'typeAndSlug'],
  event: ['date', 'title', 'significance', 'updated', 'typeAndSlug'],
  dispatch: ['date'],
  person: ['sortName', 'born', 'updated', 'title'],
  period: ['position', 'date'],
  guide: ['position'],
  page: ['position'],
};

const direction = fc.constantFrom('asc' as const, 'desc' as const);
const locale = fc.constantFrom('en', 'ru');

/** Of one type, in an order that it has; or of several, in one that all have. */
export const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc
        .constantFrom<
          EntryType[]
        >('document', 'document', 'event', 'event', 'dispatch', 'person', 'period', 'guide', 'page', 'place', 'topic')
        .map((type) => [type]),
    },
    { weight: 1, arbitrary: fc.subarray([...entryTypes], { minLength: 1 }) },
  )
  .chain((types) => {
    const [only] = types;
    const fields = (types.length === 1 && only !== undefined ? fieldsOf[only] : undefined) ?? ['date', 'title', 'updated', 'typeAndSlug'];
    return fc.record({
      types: fc.constant(types),
      where: fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 4, arbitrary: fc.tuple(conditionFor(types)) },
        { weight: 2, arbitrary: fc.array(conditionFor(types), { maxLength: 3 }) },
      ),
      order: fc.record({ field: fc.constantFrom(...fields), direction }),
      locale,
    });
  });

/** Lists of many parents. */
export const arbitraryParents: fc.Arbitrary<{ question: Question; parents: readonly string[] }> = fc
  .constantFrom<
    { types: EntryType[]; condition: Condition; parents: readonly string[]; fields: Order['field'][] }[]
  >({ types: ['document'], condition: { kind: 'pointsAt', roles: authorLinks, targets: 'parent' }, parents: idsOf.person, fields: ['date', 'title', 'author'] }, { types: ['document'], condition: { kind: 'pointsAt', roles: ['contributor.author', 'contributor.translator'], targets: 'parent' }, parents: idsOf.person, fields: ['date', 'updated'] }, { types: ['document'], condition: { kind: 'pointedAtBy', roles: ['document'], sources: 'parent' }, parents: idsOf.event, fields: ['link', 'date', 'title'] }, { types: ['document'], condition: { kind: 'pointedAtBy', roles: ['part'], sources: 'parent' }, parents: idsOf.document, fields: ['link'] }, { types: ['person', 'document'], condition: { kind: 'pointedAtBy', roles: ['entry'], sources: 'parent' }, parents: idsOf.collection, fields: ['link'] }, { types: ['event'], condition: { kind: 'pointsAt', roles: ['period'], targets: 'parent' }, parents: idsOf.period, fields: ['date', 'significance'] }, { types: ['person'], condition: { kind: 'pointsAt', roles: ['role'], targets: 'parent' }, parents: idsOf.organization, fields: ['sortName'] }, { types: ['dispatch'], condition: { kind: 'pointsThrough', role: 'event', toRole: 'period', targets: 'parent' }, parents: idsOf.period, fields: ['date'] })
  .chain(({ types, condition: own, parents, fields }) =>
    fc.record({
      question: fc.record({
        types: fc.constant(types),
        where: fc.array(conditionFor(types), { maxLength: 1 }).map((more) => [own, ...more]),
        order: fc.record({ field: fc.constantFrom(...fields), direction }),
        locale,
      }),
      parents: fc.constant(parents),
    }),
  );
