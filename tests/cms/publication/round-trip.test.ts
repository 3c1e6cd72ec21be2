// toRecord and toDraft are each other's mirror, for every content type as it is.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { recordSchemas, recordTypes } from '@october/schema';
import fc from 'fast-check';
import { inRepository } from '../../support/repository.js';

type Values = Record<string, unknown>;
type Attribute =
  | { kind: 'scalar'; name: string; type: string; byDefault: unknown }
  | { kind: 'relation'; name: string; target: string; many: boolean }
  | { kind: 'media'; name: string; many: boolean }
  | { kind: 'part'; name: string; many: boolean; shape: Shape }
  | { kind: 'blocks'; name: string; shapes: Map<string, Shape> };
interface Shape {
  uid: string;
  attributes: Attribute[];
}

const load = createRequire(inRepository('cms', 'dist', 'src', 'publication', 'to-record.js'));
const { shapeOf } = load('./content-shape.js') as { shapeOf: (models: Values, uid: string) => Shape };
const { toRecord } = load('./to-record.js') as {
  toRecord: (
    shape: Shape,
    row: Values,
    mapping: { reference: (id: string) => unknown; file: (file: Values) => object | undefined },
  ) => Values;
};
const { toDraft } = load('./to-draft.js') as {
  toDraft: (
    shape: Shape,
    record: Values,
    finding: { fileId: (sha256: string) => number | undefined; exists: (target: string, id: string) => boolean },
  ) => Values;
};

const json = (...at: string[]): Values => JSON.parse(readFileSync(inRepository('cms', 'src', ...at), 'utf8')) as Values;

const models: Values = Object.fromEntries([
  ...recordTypes.map((type) => [`api::${type}.${type}`, json('api', type, 'content-types', type, 'schema.json')]),
  ...readdirSync(inRepository('cms', 'src', 'components')).flatMap((group) =>
    readdirSync(inRepository('cms', 'src', 'components', group)).map((file) => [
      `${group}.${file.replace('.json', '')}`,
      json('components', group, file),
    ]),
  ),
]);

const shapes = recordTypes.map((type) => [type, shapeOf(models, `api::${type}.${type}`)] as const);

/** The library of this test: file number n has this hash. */
const shaOf = (id: number): string => id.toString(16).padStart(64, '0');
const fileOf = (id: number): Values => ({ sha256: shaOf(id), name: `file ${id}.png` });

const text = fc.string({ minLength: 1, maxLength: 8 }).filter((value) => value.trim() !== '');
const documentId = fc.string({ unit: fc.constantFrom(...'abc019'), minLength: 1, maxLength: 4 });

/** Any record that can be of this shape, with what is left out left out. */
const records = (shape: Shape): fc.Arbitrary<Values> =>
  fc
    .record(Object.fromEntries(shape.attributes.map((attribute) => [attribute.name, fc.option(values(attribute), { nil: undefined })])))
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));

const byLocale = (one: unknown, other: unknown): number => {
  const [a, b] = [one, other].map((part) => String((part as Values).locale ?? ''));
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
};

const values = (attribute: Attribute): fc.Arbitrary<unknown> => {
  switch (attribute.kind) {
    case 'scalar':
      return scalars(attribute.type).filter((value) => value !== attribute.byDefault);
    case 'relation':
      return attribute.many ? fc.uniqueArray(documentId, { minLength: 1, maxLength: 3 }) : documentId;
    case 'media': {
      const id = fc.integer({ min: 1, max: 9 });
      return attribute.many
        ? fc.array(
            id.map((one) => ({ ...fileOf(one), title: `file ${one}` })),
            { minLength: 1, maxLength: 3 },
          )
        : id.map(fileOf);
    }
    case 'part': {
      const part: fc.Arbitrary<unknown> = attribute.shape.uid === 'shared.text' ? text : records(attribute.shape);
      const list = fc.array(part, { minLength: 1, maxLength: 2 });
      // Translations stand by language, whatever order an editor left them in.
      if (attribute.name === 'translations') return list.map((parts) => [...parts].sort(byLocale));
      return attribute.many ? list : part.filter((one) => typeof one === 'string' || Object.keys(one as Values).length > 0);
    }
    case 'blocks': {
      const blocks = [...attribute.shapes].map(([uid, shape]) =>
        records(shape).map((block) => ({ block: uid.slice(uid.indexOf('.') + 1), ...block })),
      );
      return fc.array(fc.oneof(...blocks), { minLength: 1, maxLength: 3 });
    }
  }
};

const scalars = (type: string): fc.Arbitrary<unknown> => {
  if (type === 'integer') return fc.integer();
  if (type === 'float') return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  if (type === 'boolean') return fc.boolean();
  if (type === 'json') return fc.array(text, { minLength: 1, maxLength: 2 });
  return text;
};

/** What Strapi loads again of data that it saved, with the relations that exist. */
const savedRow = (shape: Shape, data: Values): Values =>
  Object.fromEntries(
    shape.attributes.map((attribute) => {
      const value = data[attribute.name];
      const one = (saved: unknown[]) => saved[0] ?? null;
      switch (attribute.kind) {
        case 'scalar':
          return [attribute.name, value];
        case 'relation': {
          const { set } = value as { set: Values[] };
          return [attribute.name, attribute.many ? set : one(set)];
        }
        case 'media': {
          const files = [value]
            .flat()
            .filter((id) => id !== null)
            .map((id) => ({ id, name: `file ${String(id)}.png`, ext: '.png' }));
          return [attribute.name, attribute.many ? files : one(files)];
        }
        case 'part': {
          const parts = [value]
            .flat()
            .filter((part) => part !== null)
            .map((part) => savedRow(attribute.shape, part as Values));
          return [attribute.name, attribute.many ? parts : one(parts)];
        }
        case 'blocks':
          return [
            attribute.name,
            (value as Values[]).map((block) => {
              const uid = String(block.__component);
              const of = attribute.shapes.get(uid);
              if (!of) throw new Error(`no block ${uid}`);
              return { __component: uid, ...savedRow(of, block) };
            }),
          ];
      }
    }),
  );

const mapping = { reference: (id: string) => id, file: (file: Values) => fileOf(Number(file.id)) };
const findAll = { fileId: (sha256: string) => Number.parseInt(sha256, 16), exists: () => true };

describe('a record and its draft', () => {
  it.each(shapes)('a %s made into a draft and back is the same', (_type, shape) => {
    fc.assert(
      fc.property(records(shape), (record) => {
        expect(toRecord(shape, savedRow(shape, toDraft(shape, record, findAll)), mapping)).toEqual(record);
      }),
      { numRuns: 50 },
    );
  });

  it.each(shapes)('a draft of a %s says every attribute, so that nothing of what was there before stays', (_type, shape) => {
    expect(Object.keys(toDraft(shape, {}, findAll)).sort()).toEqual(shape.attributes.map(({ name }) => name).sort());
  });

  it('a reference to an entry that is gone is left out of a draft, and the others keep their order', () => {
    const [, shape] = shapes.find(([type]) => type === 'document') ?? [];
    if (!shape) throw new Error('no document');
    const draft = toDraft(shape, { parts: ['c', 'a', 'b'], place: 'a' }, { ...findAll, exists: (_target, id) => id !== 'a' });
    expect(draft.parts).toEqual({ set: [{ documentId: 'c' }, { documentId: 'b' }] });
    expect(draft.place).toEqual({ set: [] });
  });
});

describe('what is left out of a record', () => {
  const defaults = (shape: Shape, at: string): [string, Attribute & { kind: 'scalar' }][] =>
    shape.attributes.flatMap((attribute): [string, Attribute & { kind: 'scalar' }][] => {
      if (attribute.kind === 'scalar') return attribute.byDefault === undefined ? [] : [[`${at}.${attribute.name}`, attribute]];
      if (attribute.kind === 'part') return defaults(attribute.shape, attribute.shape.uid);
      if (attribute.kind === 'blocks') return [...attribute.shapes].flatMap(([uid, inner]) => defaults(inner, uid));
      return [];
    });
  const known: Record<string, unknown> = {
    'api::event.event.significance': recordSchemas.event.shape.significance.parse(undefined),
    'api::site.site.defaultLocale': recordSchemas.site.shape.defaultLocale.parse(undefined),
    'shared.contribution.certainty': 'certain',
    'shared.date.calendar': 'gregorian',
    'shared.name.kind': 'other',
    'guide.reading.required': true,
  };

  it('is only a default that every reader puts back', () => {
    const all = new Map(shapes.flatMap(([, shape]) => defaults(shape, shape.uid)));
    expect(Object.fromEntries([...all].map(([name, { byDefault }]) => [name, byDefault]))).toEqual(known);
  });
});
