// The content types and components, read from their files: an archive can be checked without starting Strapi.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recordTypes, type RecordType } from '@october/schema';
import { shapeOf, type Shape } from '../publication/content-shape';

/** The little that is used of an attribute of a schema.json. */
export type Attribute = {
  type: string;
  default?: unknown;
  enum?: string[];
  target?: string;
  relation?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  multiple?: boolean;
  allowedTypes?: string[];
};
export type Model = { attributes: Record<string, Attribute> };

// Compiled, this file stands in src/archive-files beside src/api and src/components.
const source = path.join(__dirname, '..');

const readModel = (...parts: string[]): Model => JSON.parse(readFileSync(path.join(source, ...parts), 'utf8')) as Model;

const readModels = (): Record<string, Model> => {
  const models: Record<string, Model> = {};
  for (const type of recordTypes) models[uidOf(type)] = readModel('api', type, 'content-types', type, 'schema.json');
  for (const group of readdirSync(path.join(source, 'components'))) {
    for (const file of readdirSync(path.join(source, 'components', group))) {
      if (file.endsWith('.json')) models[`${group}.${path.basename(file, '.json')}`] = readModel('components', group, file);
    }
  }
  return models;
};

let known: Record<string, Model> | undefined;

/** Every published content type and every component, by uid. */
export const models = (): Record<string, Model> => (known ??= readModels());

/** Strapi's name for a type of record. */
export const uidOf = (type: RecordType): string => `api::${type}.${type}`;

const shapes = new Map<RecordType, Shape>();

/** The shape of a type's record. */
export const typeShape = (type: RecordType): Shape => {
  const shape = shapes.get(type) ?? shapeOf(models(), uidOf(type));
  shapes.set(type, shape);
  return shape;
};
