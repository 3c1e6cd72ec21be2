import { describe, expect, it } from '@jest/globals';
import { countWords, plainText, readingMinutes, teaser } from '@october/schema';

describe('plainText', () => {
  it.each([
    ['# A **heading** #', 'A heading'],
    ['See [Lenin](person/lenin "who") and ![a map](media/map.png).', 'See Lenin and a map.'],
    ['A link [with (brackets)](https://example.org/a_(b)) ends.', 'A link with (brackets) ends.'],
    ['Said[^1] so.\n\n[^1]: In Pravda.\n    And later.', 'Said so.'],
    ['> quoted\n> on two lines', 'quoted on two lines'],
    ['- one\n- two', 'one two'],
    ['keep snake_case_words and 2 * 3 * 4', 'keep snake_case_words and 2 * 3 * 4'],
    ['_em_ __strong__ ***both*** ~~gone~~ `code`', 'em strong both gone code'],
    ['a\\*b', 'a*b'],
    ['one\r\n\r\ntwo', 'one\n\ntwo'],
    ['| a | b |\n|---|---|\n| c | d |', 'a b c d'],
    ['<b>bold</b><!-- hidden -->', 'bold'],
  ])('%j is %j', (markdown, plain) => {
    expect(plainText(markdown)).toBe(plain);
  });
});

describe('teaser', () => {
  it('is the whole text where that is short enough', () => expect(teaser('All *power*.')).toBe('All power.'));
  it('is cut at a word, with an ellipsis and no dangling mark', () => expect(teaser('Peace, land, bread', 13)).toBe('Peace, land…'));
  it('never grows beyond its length and one mark', () => expect(teaser('word '.repeat(100), 200).length).toBeLessThanOrEqual(201));
});

describe('countWords', () => {
  it.each([
    ['one two-three don’t', 3],
    ['Вся власть Советам!', 3],
    ['', 0],
    ['see [a b](person/lenin)[^1]\n\n[^1]: not counted', 3],
  ])('%j has %i', (markdown, words) => expect(countWords(markdown)).toBe(words));
  it('gives whole minutes, one at least', () => {
    expect([0, 1, 220, 221].map(readingMinutes)).toEqual([0, 1, 1, 2]);
  });
});
