// Russian as it was spelt before 1918, in today's spelling: what is written either way is found either way.
// Sources: the decree of 10 October 1918; ё is written as е, as most print does.

const letters: Readonly<Record<string, string>> = { і: 'и', ѣ: 'е', ѳ: 'ф', ѵ: 'и', ё: 'е' };

/** Letters alone, for the beginning of a word. `word` is lower case. */
export const todaysLetters = (word: string): string => word.replace(/[іѣѳѵё]/g, (letter) => letters[letter] ?? letter);

/** Words of today that end as adjectives did then. */
const notOld = /^(?:благо|саго|чикаго|тобаго|.*ьяго)$/;

/** A whole word in lower case: Петроградъ, совѣтъ, краснаго, красныя, безконечный. */
export const todaysSpelling = (word: string): string => {
  let spelt = todaysLetters(word).replace(/ъ$/, '');
  if (spelt === 'ея') return 'ее';
  if (spelt.length >= 5) {
    if (/[ая]го(?:ся)?$/.test(spelt) && !notOld.test(spelt))
      spelt = spelt
        .replace(/([жчшщ])аго(ся)?$/, '$1его$2')
        .replace(/аго(ся)?$/, 'ого$1')
        .replace(/яго(ся)?$/, 'его$1');
    spelt = spelt.replace(/ыя(ся)?$/, 'ые$1');
  }
  return spelt.replace(/^(бе|чере|чре)з(?=[кпстфхцчшщ])/, '$1с').replace(/^(во|и|ни|ра)з(?=с)/, '$1с');
};
