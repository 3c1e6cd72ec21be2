// Sort keys: strings that sort as bytes the way a language sorts its words, so that an index is a sorted list.
// JavaScript compares by a language's rules (Intl.Collator, CLDR) but gives no keys. So the characters of the world's alphabets are ranked once
// for each language, letters first, then accents, then case, and a key is the ranks of a text's letters, then of its accents, then of its case:
// the levels of the Unicode Collation Algorithm. A key depends on its own text alone, so writing one entry moves no other.

export interface Collation {
  /** Texts with one key are equal in everything that the language sorts by. */
  keyOf(text: string): string;
}

const collations = new Map<string, Collation>();

export const collationOf = (locale: string): Collation => {
  const known = collations.get(locale);
  if (known) return known;
  const made = createCollation(locale);
  collations.set(locale, made);
  return made;
};

/** Which rules keys are made by: another build of Node may bring others, and then keys are written again. */
export const collationVersion = `1 ${process.versions.icu ?? ''} ${process.versions.cldr ?? ''}`;

interface Rank {
  /** What it sorts as: one letter; none for a mark that stands alone; two for æ. */
  readonly letters: string;
  readonly accent: number;
  readonly letterCase: number;
}

/** Parts the levels: below every rank. */
const level = '\u0001';
/** Before a character that has no rank: after all that have one. */
const unranked = '\ue000';
const lowest = 0x10;
const plain = String.fromCharCode(lowest);

const createCollation = (locale: string): Collation => {
  const digraphs = digraphsOf(locale);
  const ranks = rankCharacters(locale, digraphs);
  const parts = digraphs.length === 0 ? null : new RegExp(`${digraphs.join('|')}|[^]`, 'gu');
  return {
    keyOf: (text) => {
      const normal = text.normalize('NFC');
      let letters = '';
      // Most texts have plain letters for the most part: only what is not plain is written, at its place.
      let accents = '';
      let cases = '';
      let index = 0;
      for (const part of parts === null ? normal : (normal.match(parts) ?? [])) {
        const rank = ranks.get(part);
        if (rank === undefined) letters += unranked + part;
        else {
          letters += rank.letters;
          if (rank.accent > 0) accents = accents.padEnd(index, plain) + String.fromCharCode(lowest + rank.accent);
          if (rank.letterCase > 0) cases = cases.padEnd(index, plain) + String.fromCharCode(lowest + rank.letterCase);
        }
        index += 1;
      }
      return letters + level + accents + level + cases;
    },
  };
};

/** Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Indic and more, Georgian; punctuation and signs. */
const alphabets = [
  [0x20, 0x10ff],
  [0x1e00, 0x214f],
  [0x2c60, 0x2c7f],
  [0xa640, 0xa69f],
] as const;
/** Ranked only for the languages that are written with them; elsewhere they come last, by code point. */
const eastAsian = [
  [0x3040, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
] as const;

const charactersFor = (locale: string): string[] => {
  const ranges = ['zh', 'ja', 'ko'].includes(new Intl.Locale(locale).language) ? [...alphabets, ...eastAsian] : alphabets;
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)))
    .filter((character) => /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/u.test(character) && character.normalize('NFC') === character);
};

/** Pairs that are a letter of their own in some language: Czech ch, Hungarian gy, Croatian lj. */
const pairs = 'aa ch cs dd dz dž ff gy lj ll ly nj ng ny ph rh sz th ty zs'.split(' ');

/** Those that the language sorts after everything that begins with their first letter. */
const digraphsOf = (locale: string): string[] => {
  const collator = new Intl.Collator(locale, { sensitivity: 'base' });
  return pairs
    .filter((pair) => collator.compare(pair, `${pair.charAt(0)}zzz`) > 0)
    .flatMap((pair) => [pair, pair.charAt(0).toUpperCase() + pair.slice(1), pair.toUpperCase()]);
};

const rankCharacters = (locale: string, digraphs: readonly string[]): ReadonlyMap<string, Rank> => {
  const collator = new Intl.Collator(locale);
  const byAccent = new Intl.Collator(locale, { sensitivity: 'accent' });
  const byLetter = new Intl.Collator(locale, { sensitivity: 'base' });
  const expansionOf = (character: string): string | null => {
    const longer =
      ({ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ß: 'ss', ẞ: 'SS' } as Record<string, string>)[character] ?? character.normalize('NFKD');
    return longer.length > 1 && !/\p{M}/u.test(longer) && byLetter.compare(character, longer) === 0 ? longer : null;
  };
  const all = charactersFor(locale);
  const single = [...all.filter((character) => expansionOf(character) === null), ...digraphs].sort(collator.compare);
  const ranks = new Map<string, Rank>();
  let before: string | null = null;
  let letter = 0;
  let accent = 0;
  let letterCase = 0;
  for (const character of single) {
    // A mark that no letter stands behind, such as a stress put on its own, is an accent only.
    const isMark = byLetter.compare(character, '') === 0;
    if (before === null || byLetter.compare(before, character) !== 0)
      [letter, accent, letterCase] = [isMark ? 0 : letter + 1, isMark ? 1 : 0, 0];
    else if (byAccent.compare(before, character) !== 0) [accent, letterCase] = [accent + 1, 0];
    else if (collator.compare(before, character) !== 0) letterCase += 1;
    ranks.set(character, { letters: isMark ? '' : String.fromCharCode(lowest + letter), accent, letterCase });
    before = character;
  }
  for (const character of all) {
    const longer = expansionOf(character);
    if (longer === null) continue;
    const letters = Array.from(longer, (part) => ranks.get(part)?.letters ?? '').join('');
    ranks.set(character, { letters, accent: 1, letterCase: character === character.toLowerCase() ? 0 : 1 });
  }
  return ranks;
};
