// Reads citations for programs with a library that we did not write: a list of texts from stdin, a list of works to stdout.
// A process of its own, for that library mixes kinds of module in a way that Jest cannot load.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import type { DataCitation, ReadWork } from './read-back.js';

interface CitationJs {
  readonly Cite: new (text: string, options: { forceType?: string }) => { readonly data: readonly ReadWork[] };
}

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as CitationJs;
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const options = { BIBTEX: { forceType: '@biblatex/text' }, RIS: { forceType: '@ris/file' }, CSL_JSON: {} };

const citations = JSON.parse(await text(process.stdin)) as DataCitation[];
const works = citations.map(({ format, citation }) =>
  new Cite(citation, options[format]).data.map((work) => Object.fromEntries(Object.entries(work).filter(([name]) => name !== '_graph'))),
);
process.stdout.write(JSON.stringify(works));
