// Addresses of the same thing elsewhere, from `idno`.
import type { Element } from 'slimdom';
import { isWebAddress } from '../../../validation/rules/forms';
import { readWords } from './elements';

/** What a bare number of these authorities is the end of. */
const authorities: Record<string, string> = {
  wikidata: 'https://www.wikidata.org/wiki/',
  gnd: 'https://d-nb.info/gnd/',
  viaf: 'https://viaf.org/viaf/',
  geonames: 'https://www.geonames.org/',
  orcid: 'https://orcid.org/',
  isni: 'https://isni.org/isni/',
  lcnaf: 'https://id.loc.gov/authorities/names/',
  doi: 'https://doi.org/',
};

/** The web addresses that `idno` elements give, each once, in order. */
export const readAddresses = (elements: readonly Element[]): string[] => [
  ...new Set(elements.map(addressOf).filter((address) => address !== null)),
];

/** The web address of one; null where it is none of a known kind. */
export const addressOf = (element: Element): string | null => {
  const value = element.getAttribute('target')?.trim() ?? readWords(element);
  if (isWebAddress(value)) return value;
  const start = authorities[(element.getAttribute('subtype') ?? element.getAttribute('type') ?? '').toLowerCase()];
  return start !== undefined && /^[\w./-]+$/.test(value) && isWebAddress(start + value) ? start + value : null;
};
