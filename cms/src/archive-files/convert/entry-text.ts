// An entry as the text of its file: front matter in YAML, and the long text below.
import { yamlText as printYaml, type Written } from '../export/yaml-text';

/** Fields by key, as docs/archive-files.md has them: texts, numbers, truth values, mappings, lists. What is empty is left out. */
export type Fields = { [key: string]: unknown };

/** The text of an entry's file. `text` is the type's long text, which `key` names: it stands there where it could not stand below. */
export const entryText = (fields: Fields, text = '', key: string | null = null): string => {
  const body = text.replace(/\r\n?/g, '\n');
  const below = key === null || !/^\n|\n$/.test(body);
  if (!below) return `---\n${yamlText({ ...fields, [key]: body })}---\n`;
  return `---\n${yamlText(fields)}---\n${body === '' ? '' : `\n${body}\n`}`;
};

/** YAML that gives every text back as it was, without what is empty; nothing where all is. */
export const yamlText = (fields: Fields): string => {
  return printYaml((withoutEmpty(fields) ?? {}) as Record<string, Written>);
};

const withoutEmpty = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((member) => member !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([key, member]) => {
    const inner = withoutEmpty(member);
    return inner === undefined ? [] : [[key, inner] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
};
