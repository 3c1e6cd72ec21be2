// A right in words, from the address of its statement (rightsstatements.org 1.0, Creative Commons).
import { isEmpty, textOf, type Values } from '../part';

const statements: Readonly<Record<string, string>> = {
  InC: 'In Copyright',
  'InC-OW-EU': 'In Copyright - EU Orphan Work',
  'InC-EDU': 'In Copyright - Educational Use Permitted',
  'InC-NC': 'In Copyright - Non-Commercial Use Permitted',
  'InC-RUU': 'In Copyright - Rights-holder(s) Unlocatable or Unidentifiable',
  'NoC-CR': 'No Copyright - Contractual Restrictions',
  'NoC-NC': 'No Copyright - Non-Commercial Use Only',
  'NoC-OKLR': 'No Copyright - Other Known Legal Restrictions',
  'NoC-US': 'No Copyright - United States',
  CNE: 'Copyright Not Evaluated',
  UND: 'Copyright Undetermined',
  NKC: 'No Known Copyright',
};

/** `https://creativecommons.org/licenses/by-sa/4.0/` is CC BY-SA 4.0; an address that is not known stands for itself. */
export const rightsLabelOf = (statement: string): string => {
  const named = /^https?:\/\/rightsstatements\.org\/(?:vocab|page)\/([A-Za-z-]+)\//.exec(statement)?.[1];
  const licence = /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)\b/.exec(statement);
  if (licence) return `CC ${String(licence[1]).toUpperCase()} ${String(licence[2])}`;
  if (/^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\b/.test(statement)) return 'CC0 1.0';
  if (/^https?:\/\/creativecommons\.org\/publicdomain\/mark\/1\.0\b/.test(statement)) return 'Public Domain Mark 1.0';
  return (named && statements[named]) ?? statement;
};

export const withRightsLabel = (rights: Values): Values => {
  const statement = textOf(rights, 'statement');
  return statement !== undefined && isEmpty(rights.label) ? { ...rights, label: rightsLabelOf(statement) } : rights;
};
