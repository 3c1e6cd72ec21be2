// Values as YAML that people like to read and git can compare: small mappings and lists on one line, all else a line each, and no text folded.
// What is read back by front-matter.ts is the same, to the letter: tests write any text and read it again.

/** What is written: every scalar is text to the reader. */
export type Written = string | number | boolean | Written[] | Fields;
export type Fields = { [key: string]: Written };

/** A mapping or list stands on one line where the line is no longer than this. */
const longestLine = 120;

/** The text of a mapping, a key a line at least; nothing where there are no keys. */
export const yamlText = (fields: Fields): string =>
  mappingLines(fields, '')
    .map((line) => `${line}\n`)
    .join('');

const mappingLines = (fields: Fields, indent: string): string[] =>
  Object.entries(fields).flatMap(([key, value]) => keyLines(`${indent}${keyText(key)}:`, value, indent));

/** A value after its key, or after the `-` of a list. */
const keyLines = (head: string, value: Written, indent: string): string[] => {
  const line = oneLine(value);
  if (line !== null && (!isCollection(value) || isEmpty(value) || head.length + 1 + line.length <= longestLine)) return [`${head} ${line}`];
  const deeper = `${indent}  `;
  if (Array.isArray(value)) return [head, ...value.flatMap((member) => memberLines(member, deeper))];
  if (typeof value === 'object') return [head, ...mappingLines(value, deeper)];
  // Only a text of several lines has no line of its own.
  return [
    `${head} |-`,
    ...String(value)
      .split('\n')
      .map((text) => (text === '' ? '' : `${deeper}${text}`)),
  ];
};

const memberLines = (member: Written, indent: string): string[] => {
  if (Array.isArray(member)) throw new Error('a list within a list: no field of an archive has one');
  const isMapping = typeof member === 'object';
  const line = oneLine(member);
  if (!isMapping || (line !== null && indent.length + 2 + line.length <= longestLine)) return keyLines(`${indent}-`, member, indent);
  const [first = '', ...rest] = mappingLines(member, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
};

/** A value in one line; null where it cannot be, or where a reader would lose his way. */
const oneLine = (value: Written): string | null => {
  if (!isCollection(value)) return typeof value === 'string' && isBlock(value) ? null : scalarText(value, false);
  const members = Array.isArray(value) ? value : Object.values(value);
  // Of a list of mappings, each has a line.
  if (Array.isArray(value) && members.some(isCollection)) return null;
  const texts = members.map(flowText);
  if (texts.includes(null)) return null;
  if (Array.isArray(value)) return `[${texts.join(', ')}]`;
  return isEmpty(value)
    ? '{}'
    : `{ ${Object.keys(value)
        .map((key, index) => `${keyText(key)}: ${texts[index] ?? ''}`)
        .join(', ')} }`;
};

const flowText = (value: Written): string | null => {
  if (isCollection(value)) return oneLine(value);
  return typeof value === 'string' && isBlock(value) ? null : scalarText(value, true);
};

const isCollection = (value: Written): value is Written[] | Fields => typeof value === 'object';
const isEmpty = (value: Written): boolean => isCollection(value) && Object.keys(value).length === 0;

/** Texts of several lines that can stand as a block: nothing in them needs an escape, or a hint how far they are indented. */
const isBlock = (text: string): boolean =>
  text.includes('\n') && /^\S/.test(text) && !text.endsWith('\n') && !/^[ \t]+$|^ *\t/m.test(text) && !unprintable.test(text);

/** Control characters, marks that some take for the end of a line, halves of a letter. */
const unprintable = /[^\P{Cc}\n\t]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;

const keyText = (key: string): string => (/^[A-Za-z][\w-]*$/.test(key) ? key : quoted(key));

const scalarText = (value: string | number | boolean, inFlow: boolean): string =>
  typeof value !== 'string' ? String(value) : isPlain(value, inFlow) ? value : quoted(value);

const isPlain = (text: string, inFlow: boolean): boolean =>
  // A plain `null` and `~` are nothing to the reader.
  !['', '~', 'null'].includes(text) &&
  !/^[\s\-?:,[\]{}#&*!|>'"%@`]|[\n\t]|: | #|[: ]$/.test(text.replace(/^-(?=\d)/, '')) &&
  !(inFlow && /[,[\]{}]/.test(text)) &&
  !unprintable.test(text);

const quoted = (text: string): string => {
  if (/[\n\t]/.test(text) || unprintable.test(text)) return escaped(text);
  return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
};

/** JSON is YAML, but for the characters that YAML does not call printable. */
const escaped = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
