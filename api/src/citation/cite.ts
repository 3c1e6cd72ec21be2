// Cites a document in any of the formats.
import type { Surroundings } from '../archive/surroundings.js';
import type { StoredEntry } from '../store/entry.js';
import { apa } from './apa.js';
import { bibtex } from './bibtex.js';
import { chicago } from './chicago.js';
import type { CitedWork } from './cited-work.js';
import { cslJson } from './csl-json.js';
import type { CitationFormat } from './formats.js';
import { mla } from './mla.js';
import { readWork } from './read-work.js';
import { ris } from './ris.js';

const writers: Readonly<Record<CitationFormat, (work: CitedWork) => string>> = { chicago, mla, apa, bibtex, ris, csl_json: cslJson };

/** Plain text, in the language asked for. */
export const cite = async (document: StoredEntry<'document'>, format: CitationFormat, around: Surroundings): Promise<string> =>
  writers[format](await readWork(document, around));
