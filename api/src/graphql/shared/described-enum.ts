import { registerEnumType } from 'type-graphql';

export type EnumOf<Value extends string> = { readonly [Key in Uppercase<Value>]: Value };

/** An enum of the contract over a closed list of the archive: `AUTHOR` outside is `author` inside. Every value has its sentence,
 *  and the compiler finds the one forgotten. */
export const describedEnum = <Value extends string>(
  name: string,
  description: string,
  sentences: Readonly<Record<Value, string>>,
): EnumOf<Value> => {
  const values = Object.keys(sentences) as Value[];
  const registered = Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as EnumOf<Value>;
  registerEnumType<Record<string, string>>(registered, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map((value) => [value.toUpperCase(), { description: sentences[value] }])),
  });
  return registered;
};
