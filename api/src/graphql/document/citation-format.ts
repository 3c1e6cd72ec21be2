import type { CitationFormat as FormatName } from '../../citation/formats.js';
import { describedEnum } from '../shared/described-enum.js';

export const CitationFormat = describedEnum<FormatName>('CitationFormat', 'A style for people, or a form for programs, to cite in.', {
  chicago: 'A note by The Chicago Manual of Style, 17th edition: “The April Theses,” Pravda, 7 April (20 April) 1917.',
  mla: 'A work cited by the MLA Handbook, 9th edition.',
  apa: 'A reference by the Publication Manual of the APA, 7th edition.',
  bibtex: 'A BibLaTeX entry in UTF-8, for LaTeX, JabRef and Zotero; days in New Style.',
  ris: 'A RIS record, for EndNote, Mendeley and Zotero; lines end with CR LF, days in New Style.',
  csl_json: 'A list of one CSL-JSON item, for Zotero, Pandoc and citeproc; days in New Style.',
});
