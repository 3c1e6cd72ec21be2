// Questions made from the schema itself, so that a field added tomorrow is asked too.
import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

const isEntry = (schema: GraphQLSchema, name: string): boolean => {
  const type = schema.getType(name);
  return (
    name === 'Entry' ||
    name === 'Agent' ||
    name === 'Node' ||
    (isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Node'))
  );
};

/** A field with all that lies in it, down to entries, which are only named. */
export const fieldSelection = (schema: GraphQLSchema, { name, type, args }: GraphQLField<unknown, unknown>, depth = 3): string | null => {
  if (args.some(isRequiredArgument)) return null;
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  if (isEntry(schema, named.name)) return `${name} { __typename id }`;
  if (depth === 0 || isAbstractType(named) || !isObjectType(named)) return null;
  const within = Object.values(named.getFields()).flatMap((field) => fieldSelection(schema, field, depth - 1) ?? []);
  return within.length === 0 ? null : `${name} { ${within.join(' ')} }`;
};

export const fieldsOf = (schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown>[] => {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} has no fields`);
  return Object.values(type.getFields());
};
