// The word that somebody probably meant.

/** The nearest of `known` to `word`, where they differ by no more than two letters or a third of them; null else. */
export const nearest = (word: string, known: Iterable<string>): string | null => {
  let best: string | null = null;
  let bestDistance = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
};

/** `, did you mean "x"?`, or nothing. */
export const suggest = (word: string, known: Iterable<string>): string => {
  const found = nearest(word, known);
  return found === null ? '' : `; did you mean "${found}"?`;
};

// Levenshtein's, row by row; gives up at `limit`.
const editDistance = (a: string, b: string, limit: number): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[b.length] ?? limit;
};
