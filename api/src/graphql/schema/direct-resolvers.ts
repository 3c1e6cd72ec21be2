// type-graphql wraps every resolver: arguments become promises even where nothing is awaited, and getters pass through three calls.
// Answers here are mostly in memory, so that wrapping is most of their cost. It is taken off once, when the schema has been built:
// what the decorators say is kept, the call is made directly.
import { defaultFieldResolver, isInterfaceType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;
type Method = (this: unknown, ...given: unknown[]) => unknown;
type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Storage['queries'][number] | Storage['fieldResolvers'][number];
type Param = NonNullable<Handler['params']>[number];

/** Replaces the resolvers of a schema that type-graphql has just built, in place. Throws where a decorator is used that it does not know. */
export const resolveDirectly = (schema: GraphQLSchema): GraphQLSchema => {
  const storage = getMetadataStorage();
  const instances = new Map<unknown, object>();
  const query = schema.getQueryType();
  for (const handler of storage.queries) {
    const field = query?.getFields()[handler.schemaName];
    if (field) field.resolve = callOf(handler, instances);
  }
  for (const objectType of storage.objectTypes) {
    const type = schema.getType(objectType.name);
    if (!isObjectType(type)) continue;
    const interfaces = storage.interfaceTypes.filter(({ target }) => objectType.interfaceClasses?.includes(target));
    for (const declared of [...interfaces.flatMap(({ fields }) => fields ?? []), ...(objectType.fields ?? [])]) {
      const field = type.getFields()[declared.schemaName];
      const handler = storage.fieldResolvers.find((one) => one.getObjectType?.() === declared.target && one.methodName === declared.name);
      if (field) field.resolve = handler ? resolverOf(handler, instances) : defaultFieldResolver;
    }
  }
  for (const type of Object.values(schema.getTypeMap())) if (isInterfaceType(type)) type.resolveType = typeNameOf;
  return schema;
};

/** Whatever stands behind an interface says which type it is. */
const typeNameOf = (view: unknown): string => (view as { typeName: string }).typeName;

const resolverOf = (handler: Storage['fieldResolvers'][number], instances: Map<unknown, object>): Resolve =>
  handler.kind === 'external' ? callOf(handler, instances) : ownMemberOf(handler);

/** A getter or method of the type's own class. */
const ownMemberOf = ({ methodName, params = [] }: Handler): Resolve => {
  if (params.length === 0) return defaultFieldResolver;
  const given = givenOf(params);
  return (root, args, context, info) => {
    const method = (root as Record<string, Method>)[methodName] as Method;
    return method.apply(
      root,
      given.map((one) => one(root, args, context, info)),
    );
  };
};

/** A method of a resolver class, of which there is one. */
const callOf = ({ target, methodName, params = [] }: Handler, instances: Map<unknown, object>): Resolve => {
  const known = instances.get(target);
  const instance = known ?? (new (target as new () => object)() as object);
  if (!known) instances.set(target, instance);
  const method = ((instance as Record<string, Method>)[methodName] as Method).bind(instance);
  const [one, two, three, four, ...rest] = givenOf(params);
  if (!one) return () => method();
  if (!two) return (root, args, context, info) => method(one(root, args, context, info));
  if (!three) return (root, args, context, info) => method(one(root, args, context, info), two(root, args, context, info));
  if (!four) {
    return (root, args, context, info) =>
      method(one(root, args, context, info), two(root, args, context, info), three(root, args, context, info));
  }
  const all = [one, two, three, four, ...rest];
  return (root, args, context, info) => method(...all.map((given) => given(root, args, context, info)));
};

const givenOf = (params: readonly Param[]): Resolve[] => [...params].sort((one, other) => one.index - other.index).map(parameterOf);

const parameterOf = (param: Param): Resolve => {
  switch (param.kind) {
    case 'root':
      return (root) => root;
    case 'args':
      return (_root, args) => args;
    case 'arg':
      return (_root, args) => args[param.name];
    case 'context':
      return (_root, _args, context) => context;
    case 'info':
      return (_root, _args, _context, info) => info;
    default:
      throw new Error(`${param.methodName}: a parameter of kind ${param.kind} is not known here`);
  }
};
