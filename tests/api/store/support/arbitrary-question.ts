// Every kind of question over the archives of arbitrary-archive.ts.
import { authorRoles, contributorRoles, entryTypes, readHistoricalDate, type EntryType } from '@october/schema';
import type { Condition, LinkRole, Order, Question } from '@october/api/dist/store/question.js';
import fc from 'fast-check';
import { idsOf } from './arbitrary-archive.js';

const authorLinks = authorRoles.map((role) => `contributor.${role}` as const);
const allContributorLinks = contributorRoles.map((role) => `contributor.${role}` as const);
const anyIds = (types: readonly EntryType[]) => fc.uniqueArray(fc.constantFrom(...types.flatMap((type): string[] => [...idsOf[type]])), { maxLength: 4 });

const dayOf = (date: string): number => readHistoricalDate({ edtf: date, calendar: 'gregorian' }).first ?? 0;
const day = fc.integer({ min: dayOf('1916-12-20'), max: dayOf('1917-05-20') });
const range = fc
  .record({ one: fc.option(day), two: fc.option(day), match: fc.constantFrom('overlaps' as const, 'within' as const, 'contains' as const) })
  .map(({ one, two, match }) => (one !== null && two !== null && one > two ? { from: two, to: one, match } : { from: one, to: two, match }));

const pointing = (...sets: (readonly [readonly LinkRole[], readonly EntryType[]])[]): fc.Arbitrary<Condition> =>
  fc.constantFrom(...sets).chain(([roles, types]) => anyIds(types).map((targets) => ({ kind: 'pointsAt', roles, targets })));

const plain: fc.Arbitrary<Condition> = fc.oneof(
  pointing([authorLinks, ['person', 'organization']], [allContributorLinks, ['person', 'organization']], [['contributor.addressee', 'contributor.translator'], ['person']], [['topic'], ['topic']], [['place'], ['place']], [['period'], ['period']], [['mention'], ['person', 'place']], [['participant'], ['person', 'organization']], [['event'], ['event']], [['voice'], ['person']], [['role'], ['organization']]),
  fc
    .constantFrom<(readonly [LinkRole, EntryType])[]>(['document', 'event'], ['part', 'document'], ['entry', 'collection'], ['reading', 'guide'])
    .chain(([role, type]) => anyIds([type]).map((sources): Condition => ({ kind: 'pointedAtBy', roles: [role], sources }))),
  fc.constantFrom<Condition[]>({ kind: 'notPointedAt', role: 'part' }, { kind: 'notPointing', role: 'broader' }, { kind: 'notPointing', role: 'place' }),
  anyIds(['period']).map((targets): Condition => ({ kind: 'pointsThrough', role: 'event', toRole: 'period', targets })),
  fc.tuple(fc.constantFrom('date' as const, 'date' as const, 'born' as const, 'died' as const), range).map(([field, asked]): Condition => ({ kind: 'date', field, range: asked })),
  fc.tuple(day, fc.boolean()).map(([asked, told]): Condition => ({ kind: 'toldToTheDay', day: asked, told })),
  fc.oneof(
    fc.subarray(['decree', 'letter', 'theses']).map((values): Condition => ({ kind: 'value', field: 'kind', values })),
    fc.subarray(['en', 'ru', 'de']).map((values): Condition => ({ kind: 'value', field: 'language', values })),
    fc.subarray(['A-1', 'A-2']).map((values): Condition => ({ kind: 'value', field: 'identifier', values })),
    fc.subarray(['https://a.example/1', 'https://b.example/2']).map((values): Condition => ({ kind: 'value', field: 'sameAs', values })),
    fc.subarray(['major', 'minor']).map((values): Condition => ({ kind: 'value', field: 'significance', values })),
    fc.constant<Condition>({ kind: 'value', field: 'license', values: ['https://l.example/1'] }),
  ),
  fc.constantFrom('a', 'ап', 'е', 'ё', 'Й', 'и', '«п', 'zim', 'u', '').map((prefix): Condition => ({ kind: 'nameStartsWith', prefix })),
  fc.tuple(fc.integer({ min: 50, max: 60 }), fc.integer({ min: 20, max: 40 }), fc.constantFrom(0, 100, 400, 900)).map(([latitude, longitude, kilometres]): Condition => ({ kind: 'near', latitude, longitude, kilometres })),
  fc.integer({ min: 0, max: 25 }).map((seconds): Condition => ({ kind: 'updatedSince', instant: new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString() })),
);

const condition: fc.Arbitrary<Condition> = fc.oneof({ weight: 6, arbitrary: plain }, { weight: 1, arbitrary: fc.array(plain, { maxLength: 3 }).map((of): Condition => ({ kind: 'any', of })) });

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
export const arbitraryQuestion: fc.Arbitrary<Question> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<EntryType[]>('document', 'document', 'event', 'event', 'dispatch', 'person', 'period', 'guide', 'page', 'place', 'topic').map((type) => [type]) },
  { weight: 1, arbitrary: fc.subarray([...entryTypes], { minLength: 1 }) },
).chain((types) => {
  const [only] = types;
  const fields = (types.length === 1 && only !== undefined ? fieldsOf[only] : undefined) ?? ['date', 'title', 'updated', 'typeAndSlug'];
  return fc.record({ types: fc.constant(types), where: fc.array(condition, { maxLength: 3 }), order: fc.record({ field: fc.constantFrom(...fields), direction }), locale });
});

/** Lists of many parents. */
export const arbitraryParents: fc.Arbitrary<{ question: Question; parents: readonly string[] }> = fc
  .constantFrom<{ types: EntryType[]; condition: Condition; parents: readonly string[]; fields: Order['field'][] }[]>(
    { types: ['document'], condition: { kind: 'pointsAt', roles: authorLinks, targets: 'parent' }, parents: idsOf.person, fields: ['date', 'title', 'author'] },
    { types: ['document'], condition: { kind: 'pointsAt', roles: ['contributor.author', 'contributor.translator'], targets: 'parent' }, parents: idsOf.person, fields: ['date', 'updated'] },
    { types: ['document'], condition: { kind: 'pointedAtBy', roles: ['document'], sources: 'parent' }, parents: idsOf.event, fields: ['link', 'date', 'title'] },
    { types: ['document'], condition: { kind: 'pointedAtBy', roles: ['part'], sources: 'parent' }, parents: idsOf.document, fields: ['link'] },
    { types: ['person', 'document'], condition: { kind: 'pointedAtBy', roles: ['entry'], sources: 'parent' }, parents: idsOf.collection, fields: ['link'] },
    { types: ['event'], condition: { kind: 'pointsAt', roles: ['period'], targets: 'parent' }, parents: idsOf.period, fields: ['date', 'significance'] },
    { types: ['person'], condition: { kind: 'pointsAt', roles: ['role'], targets: 'parent' }, parents: idsOf.organization, fields: ['sortName'] },
    { types: ['dispatch'], condition: { kind: 'pointsThrough', role: 'event', toRole: 'period', targets: 'parent' }, parents: idsOf.period, fields: ['date'] },
  )
  .chain(({ types, condition: own, parents, fields }) =>
    fc.record({
      question: fc.record({ types: fc.constant(types), where: fc.array(plain, { maxLength: 1 }).map((more) => [own, ...more]), order: fc.record({ field: fc.constantFrom(...fields), direction }), locale }),
      parents: fc.constant(parents),
    }),
  );
