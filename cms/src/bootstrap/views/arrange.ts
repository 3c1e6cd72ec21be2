// Hands our forms and lists to Strapi as the models' own defaults. It takes them when it first sees a type, and for each field
// that is new; what an editor arranged since, in the admin, stays.
import type { Core } from '@strapi/strapi';
import { recordTypes } from '@october/schema';
import { componentViews, translationView } from './components';
import { typeViews } from './types';
import type { View, Words } from './view';

interface Attribute {
  readonly type: string;
}
interface Model {
  readonly attributes: Readonly<Record<string, Attribute>>;
  config?: Record<string, unknown>;
}

/** To be called in `register()`: Strapi reads the defaults when its content manager starts. */
export const arrangeForms = (strapi: Core.Strapi): void => {
  const contentTypes = strapi.contentTypes as unknown as Record<string, Model>;
  const components = strapi.components as unknown as Record<string, Model>;
  for (const type of recordTypes) {
    arrange(contentTypes[`api::${type}.${type}`], typeViews[type]);
    arrange(components[`${type}.translation`], translationView(type, typeViews[type].fields));
  }
  for (const [uid, view] of Object.entries(componentViews)) arrange(components[uid], view);
};

const arrange = (model: Model | undefined, view: View): void => {
  if (!model) return;
  model.config = {
    ...model.config,
    settings: {
      ...(view.mainField === undefined ? {} : { mainField: view.mainField }),
      ...(view.sortBy === undefined ? {} : { defaultSortBy: view.sortBy[0], defaultSortOrder: view.sortBy[1] }),
      pageSize: 20,
      bulkable: true,
      filterable: true,
      searchable: true,
    },
    layouts: { ...(view.list === undefined ? {} : { list: [...view.list] }), edit: view.rows.map((row) => widths(row.split(' '), model)) },
    metadatas: Object.fromEntries(Object.keys(model.attributes).map((name) => [name, metadata(name, view.fields[name])])),
  };
};

const whole = 12;
const alwaysWhole = new Set(['component', 'dynamiczone', 'richtext', 'json']);

const widths = (names: readonly string[], model: Model): { name: string; size: number }[] =>
  names.map((name) => ({ name, size: alwaysWhole.has(model.attributes[name]?.type ?? '') ? whole : Math.floor(whole / names.length) }));

const metadata = (name: string, words: Words = [labelFrom(name)]) => {
  const [label, description = '', placeholder = ''] = words;
  return { edit: { label, description, placeholder }, list: { label } };
};

/** `updatedAt` reads as 'Updated at'. */
const labelFrom = (name: string): string => {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};
