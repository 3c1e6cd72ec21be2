// Plain values as they are written: texts, numbers, truth values, words of a closed list.
import { anyOf, quote } from './fault';
import type { Field } from './form';
import type { FileReader, Spot } from './parsed-value';
import { suggest } from './suggestion';

/** The value of a plain field; undefined where it is at fault. */
export const readScalar = (reader: FileReader, field: Extract<Field, { default?: unknown }>, spot: Spot): unknown => {
  const text = reader.text(spot);
  if (text === undefined) return undefined;
  const fault = (expected: string): undefined => reader.fault(spot, `${quote(text)}: expected ${expected}`);
  if (field.kind === 'integer') return /^[-+]?\d{1,9}$/.test(text) ? Number(text) : fault('a whole number');
  if (field.kind === 'decimal') return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/.test(text) ? Number(text) : fault('a number, such as 59.93');
  if (field.kind === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : fault('true or false');
  if (field.kind === 'choice') return field.values.includes(text) ? text : fault(`${anyOf(field.values)}${suggest(text, field.values)}`);
  return text;
};

/** A member of a list of texts. */
export const readListedText = (reader: FileReader, spot: Spot): string => {
  const text = reader.text(spot) ?? '';
  if (text.trim() === '') reader.fault(spot, '"": expected a text, or no line at all');
  return text;
};
