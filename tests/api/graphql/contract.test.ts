// The printed schema against the designed contract: everything of it but what is listed here as coming later.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createSchema } from '@october/api/dist/graphql/schema/schema.js';
import { printedSchema } from '@october/api/dist/print-schema.js';
import {
  astFromValue,
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  print,
} from 'graphql';
import { inRepository } from '../../support/repository.js';
import { sharedData } from '../../support/shared-data.js';

const laterFields = new Set(['Query.changes', 'Archive.cursor']);
const laterTypes = new Set(['Subscription', 'Change', 'ChangeConnection', 'ChangeEdge', 'ChangeKind', 'RecordType']);
const isLater = (type: string, field: string): boolean => laterFields.has(`${type}.${field}`) || laterFields.has(`*.${field}`);

/** Name, arguments with types and defaults, and type of everything, a line each. */
const linesOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(linesOfType)
    .sort();

const linesOfType = (type: GraphQLNamedType): string[] => {
  if (isEnumType(type)) return type.getValues().map(({ name }) => `enum ${type.name}.${name}`);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => `input ${type.name}.${inputOf(field)}`);
  if (!isObjectType(type) && !isInterfaceType(type)) return [`scalar ${type.name}`];
  return [
    ...type.getInterfaces().map(({ name }) => `${type.name} implements ${name}`),
    ...Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${String(field.type)}`),
    ...Object.values(type.getFields()).flatMap((field) => field.args.map((argument) => `${type.name}.${field.name}(${inputOf(argument)})`)),
  ];
};

const inputOf = ({ name, type, defaultValue }: GraphQLArgument | GraphQLInputField): string => {
  const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return `${name}: ${String(type)}${value ? ` = ${print(value)}` : ''}`;
};

describe('the schema that readers ask', () => {
  let contract: GraphQLSchema;
  const built = createSchema();

  beforeAll(async () => {
    contract = buildSchema(await readFile(sharedData('..', 'design', 'schema.graphql'), 'utf8'));
  });

  it('has every type, field, argument, default and value of the contract but what comes later', () => {
    const have = new Set(linesOf(built));
    expect(have.size).toBeGreaterThan(1000);
    const missing = linesOf(contract).filter((line) => {
      const [, type = '', field = ''] = /^(?:enum |input |scalar )?(\w+)(?:\.(\w+))?/.exec(line) ?? [];
      return !laterTypes.has(type) && !isLater(type, field) && !have.has(line);
    });
    expect(missing).toEqual([]);
  });

  it('has nothing yet of what comes later', () => {
    const early = Object.values(built.getTypeMap()).flatMap((type) => {
      const fields = isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
      return [
        ...(laterTypes.has(type.name) ? [type.name] : []),
        ...fields.filter((field) => isLater(type.name, field)).map((field) => `${type.name}.${field}`),
      ];
    });
    expect(early).toEqual([]);
  });

  it('describes every type, field, argument, value and input field in a sentence', () => {
    const undescribed = Object.values(built.getTypeMap())
      .filter(({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name))
      .flatMap((type) => [...(isSentence(type.description) ? [] : [type.name]), ...undescribedMembersOf(type)]);
    expect(undescribed).toEqual([]);
  });

  it('is the one that is printed in schema/schema.graphql', async () => {
    expect(await readFile(inRepository('schema', 'schema.graphql'), 'utf8')).toBe(printedSchema());
  });
});

const isSentence = (text: string | null | undefined): boolean =>
  /^["'A-Z0-9-].*[.:]$/s.test(text?.trim() ?? '') || /\.'?$/.test(text?.trim() ?? '');

const undescribedMembersOf = (type: GraphQLNamedType | null | undefined): string[] => {
  if (isEnumType(type))
    return type.getValues().flatMap(({ name, description }) => (isSentence(description) ? [] : [`${type.name}.${name}`]));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap(({ name, description }) => (isSentence(description) ? [] : [`${type.name}.${name}`]));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    ...(isSentence(description) ? [] : [`${type.name}.${name}`]),
    ...args.flatMap((argument) => (isSentence(argument.description) ? [] : [`${type.name}.${name}(${argument.name})`])),
  ]);
};
