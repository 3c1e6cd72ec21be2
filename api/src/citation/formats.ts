/** How a work can be cited: three styles for people, three forms for programs. */
export const citationFormats = ['chicago', 'mla', 'apa', 'bibtex', 'ris', 'csl_json'] as const;
export type CitationFormat = (typeof citationFormats)[number];
