// A document as citations see it: what is known of it, in one language, with the names of what it points at.
import type { DocumentKind, SourceRecord } from '@october/schema';
import type { StoredDate, WithSpans } from '../store/entry.js';
import type { CitedName } from './names.js';

/** Texts are on one line, and do not end with a comma, colon or semicolon. */
export type CitedSource = Partial<Omit<WithSpans<SourceRecord>, 'title'>> & { readonly title: string };

/** A newspaper, journal or volume that holds the work, or the work itself where it is a volume of its own. */
export interface Carrier {
  /** `item`: it stands in an archive and was never printed. */
  readonly form: 'periodical' | 'book' | 'item';
  readonly title: string;
  /** What the work is called there, where that is another title than its own. */
  readonly itemTitle: string | null;
  /** Null where they are the authors of the work. */
  readonly creator: string | null;
  /** What the creator did, where the archive says so: 'R. P. Browder and A. F. Kerensky (editors)'. */
  readonly creatorRole: 'editor' | 'translator' | null;
  readonly edition: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly place: string | null;
  readonly publisher: string | null;
  readonly date: StoredDate | null;
  readonly archive: string | null;
  readonly callNumber: string | null;
  /** It is the work itself, or the whole that it is a part of: not something else that holds it. */
  readonly isTheWork: boolean;
}

export interface CitedWork {
  /** Made of the slug: ASCII letters, digits and hyphens. */
  readonly key: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly CitedName[];
  readonly addressees: readonly CitedName[];
  readonly translators: readonly CitedName[];
  readonly editors: readonly CitedName[];
  readonly interviewers: readonly CitedName[];
  /** When it was written, spoken or issued. */
  readonly date: StoredDate | null;
  readonly published: StoredDate | null;
  readonly place: string | null;
  /** Where it first appeared; where the text was taken from. */
  readonly first: Carrier | null;
  readonly source: Carrier | null;
  /** The larger work of the archive that it is a part of. */
  readonly whole: { readonly title: string; readonly authors: readonly CitedName[] } | null;
  /** As printed: 'IV', 'Appendix 2'. */
  readonly partNumber: string | null;
  readonly language: string | null;
  readonly originalLanguage: string | null;
  readonly identifier: string | null;
  readonly site: string;
  readonly url: string;
  /** The language to cite in. */
  readonly locale: string;
}

/** 'The Tasks of the Proletariat: The April Theses'. */
export const fullTitle = ({ title, subtitle }: Pick<CitedWork, 'title' | 'subtitle'>): string =>
  subtitle === null ? title : /[?!:…]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;

const wholeKinds: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['book', 'pamphlet', 'newspaper_issue', 'play', 'film', 'map']);

/** Works that stand alone have titles without quotation marks. */
export const standsAlone = ({ kind, whole }: Pick<CitedWork, 'kind' | 'whole'>): boolean => wholeKinds.has(kind) && whole === null;

const journalism: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['article', 'editorial', 'newspaper_report', 'interview']);

/** Written for a newspaper or journal: the day of its issue is its date. */
export const isJournalism = ({ kind }: Pick<CitedWork, 'kind'>): boolean => journalism.has(kind);
