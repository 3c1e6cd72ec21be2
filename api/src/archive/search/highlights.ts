// What a search matched, shown in the text itself. Words are found where they stand, so a mark is right whatever folding did to their length.
import type { SearchTerm } from '../../store/search/question.js';
import { placedWordsOf, stemOf, type PlacedWord } from '../../store/search/words.js';

/** From and to, in characters of the text. */
type Range = readonly [start: number, end: number];

const before = 70;
const length = 220;

/** At most so many fragments of a long text, with `<mark>` around what matched; the rest is escaped HTML. */
export const highlight = (text: string, terms: readonly SearchTerm[], most: number): string[] => {
  const fragments: { start: number; end: number; marks: Range[] }[] = [];
  for (const range of rangesIn(text, terms)) {
    const last = fragments.at(-1);
    if (last !== undefined && range[1] <= last.end) last.marks.push(range);
    else if (fragments.length === most) break;
    else fragments.push({ ...stretchAround(text, range, last?.end ?? 0), marks: [range] });
  }
  return fragments.map(
    ({ start, end, marks }) => `${start > 0 ? '…' : ''}${marked(text, start, end, marks)}${end < text.length ? '…' : ''}`,
  );
};

/** A short text, whole; null where nothing in it matches. */
export const highlightWhole = (text: string, terms: readonly SearchTerm[]): string | null => {
  const ranges = [...rangesIn(text, terms)];
  return ranges.length === 0 ? null : marked(text, 0, text.length, ranges);
};

/** In order, apart from each other. */
const rangesIn = function* (text: string, terms: readonly SearchTerm[]): Generator<Range> {
  const matches = matcherOf(terms);
  if (matches === null) return;
  let open: Range | null = null;
  const read: PlacedWord[] = [];
  for (const word of placedWordsOf(text)) {
    read.push(word);
    if (read.length > matches.longest) read.shift();
    const start = matches.startOf(read);
    if (start === null) continue;
    if (open !== null && start < open[1]) open = [Math.min(open[0], start), word.end];
    else {
      if (open !== null) yield open;
      open = [start, word.end];
    }
  }
  if (open !== null) yield open;
};

interface Matcher {
  readonly longest: number;
  /** Where a match begins that ends with the last word read; null where none does. */
  startOf(read: readonly PlacedWord[]): number | null;
}

const matcherOf = (terms: readonly SearchTerm[]): Matcher | null => {
  if (terms.length === 0) return null;
  const forms = new Set(terms.flatMap((term) => (term.kind === 'word' ? [term.word, stemOf(term.word)] : [])));
  const beginnings = terms.flatMap((term) => (term.kind === 'beginning' ? [term.word] : []));
  const phrases = terms.flatMap((term) => (term.kind === 'phrase' ? [term.words] : []));
  const longest = Math.max(1, ...phrases.map((words) => words.length));
  return {
    longest,
    startOf: (read) => {
      const starts = phrases.flatMap((words) => {
        const from = read.length - words.length;
        return from >= 0 && words.every((word, index) => read[from + index]?.word === word) ? [read[from]?.start ?? 0] : [];
      });
      if (starts.length > 0) return Math.min(...starts);
      const last = read.at(-1);
      if (last === undefined) return null;
      const { word, start } = last;
      return forms.has(word) || forms.has(stemOf(word)) || beginnings.some((beginning) => word.startsWith(beginning)) ? start : null;
    },
  };
};

/** Cut at white space; what has none for long is cut between characters. */
const stretchAround = (text: string, [from, to]: Range, least: number): { start: number; end: number } => {
  const low = Math.max(least, from - before);
  const high = Math.max(to, low + length);
  const opening = low === 0 ? 0 : text.slice(low, from).search(/\s/);
  const rest = high >= text.length ? '' : text.slice(to, high);
  const closing = rest.search(/\s\S*$/);
  return {
    start: low === 0 ? 0 : opening === -1 ? from : low + opening + 1,
    end: high >= text.length ? text.length : closing === -1 ? to : to + closing,
  };
};

const marked = (text: string, start: number, end: number, marks: readonly Range[]): string => {
  let html = '';
  let at = start;
  for (const [from, to] of marks) {
    html += `${escaped(text.slice(at, from))}<mark>${escaped(text.slice(from, to))}</mark>`;
    at = to;
  }
  return (html + escaped(text.slice(at, end))).replace(/\s+/g, ' ');
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
