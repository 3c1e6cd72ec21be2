import { describe, expect, it } from '@jest/globals';
import { collationOf } from '@october/api/dist/store/write/collation.js';
import fc from 'fast-check';

const words = [
  'a',
  'A',
  'á',
  'Á',
  'ab',
  'Ab',
  'a b',
  'a-b',
  'a, b',
  'abc',
  'æther',
  'aether',
  'az',
  'b',
  'résumé',
  'resume',
  'Resume',
  'Straße',
  'Strasse',
  'strasse',
  'naïve',
  'naive',
  'Zürich',
  'zurich',
  'Ёлка',
  'ёлка',
  'елка',
  'Елка',
  'ель',
  'еж',
  'ёж',
  'йод',
  'иод',
  'Йод',
  'июнь',
  'я',
  'Я',
  'а',
  'А',
  'объявление',
  'Ѣ',
  'ять',
  'ѳита',
  'за́мок',
  'замок',
  '«Правда»',
  '"Pravda"',
  'Pravda',
  'Правда',
  '№ 5',
  '1917',
  '19',
  '2',
  '10',
  '…',
  '— а',
  'œuvre',
  'Œuvre',
  'oeuvre',
  'ligature ĳ',
  'ü',
  'u',
  'uz',
  'o',
  'ö',
  'oz',
];

/** As `sort` has it: negative, 0 or positive. */
const byKey = (locale: string) => (a: string, b: string) => {
  const collation = collationOf(locale);
  const [one, two] = [Buffer.from(collation.keyOf(a)), Buffer.from(collation.keyOf(b))];
  return one.compare(two);
};

describe('sort keys', () => {
  it.each(['en', 'ru', 'de', 'sv', 'fr', 'pl', 'uk'])('sort words as the rules of %s do', (locale) => {
    const collator = new Intl.Collator(locale);
    for (const a of words)
      for (const b of words)
        expect({ a, b, order: Math.sign(byKey(locale)(a, b)) }).toEqual({ a, b, order: Math.sign(collator.compare(a, b)) });
  });

  it('put Cyrillic before Latin in Russian, and after it in English', () => {
    expect(['z', 'а'].sort(byKey('ru'))).toEqual(['а', 'z']);
    expect(['а', 'z'].sort(byKey('en'))).toEqual(['z', 'а']);
  });

  it('know letters that are written with two characters', () => {
    const czech = ['cihla', 'Chleba', 'hora', 'chata', 'ibis', 'cukr'];
    expect([...czech].sort(byKey('cs'))).toEqual([...czech].sort(new Intl.Collator('cs').compare));
  });

  it('sort random texts of both alphabets as the collator does', () => {
    const letter = fc.constantFrom(...'abcyzABZáéüабвеёжийкъыяЁЙЯ -,.«»"0129');
    const text = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''));
    for (const locale of ['en', 'ru']) {
      const collator = new Intl.Collator(locale);
      fc.assert(
        fc.property(text, text, (a, b) => Math.sign(byKey(locale)(a, b)) === Math.sign(collator.compare(a, b))),
        { numRuns: 2000 },
      );
    }
  });

  it('are made for what no alphabet has: after all that one has, by code point', () => {
    expect(['水', 'z', '😀', '人'].sort(byKey('en'))).toEqual(['z', '人', '水', '😀']);
  });
});
