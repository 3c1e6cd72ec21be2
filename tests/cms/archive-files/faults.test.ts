// Each kind of fault: one file, and exactly what is told of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pixel, startChecker, type Checker, type Files } from './checker.js';

let checker: Checker;
beforeAll(() => {
  checker = startChecker();
});
afterAll(() => checker.stop());

const site = 'format: 1\ntitle: An archive\nlocales: [en, ru]\n';
const lenin = '---\nname: Lenin\n---\n';
const good: Files = { 'archive.yaml': site, 'people/lenin.md': lenin };
const front = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`;

/** What is written, and what is told: `file:line  field: message`. */
const table: [name: string, files: Files, told: (string | RegExp)[]][] = [
  ['an unknown key, with the one that was meant', { 'people/a.md': front('name: A', 'summery: B') }, [/^people\/a\.md:3 {2}summery: unknown key: expected id, status, .*; did you mean "summary"\?$/]],
  ['an unknown key within a part', { 'people/a.md': front('name: A', 'roles:', '  - titel: B', '    title: C') }, [/^people\/a\.md:4 {2}roles\[1\]\.titel: unknown key: expected title, organization, start, end or translations; did you mean "title"\?$/]],
  ['a comma without quotes', { 'events/a.md': front('title: A', 'date: 1917', 'sources: [{ title: Peace, in our time }]') }, [/^events\/a\.md:4 {2}sources\[1\]\.in our time: a comma ends a value/]],
  ['a list where a text is expected', { 'people/a.md': front('name: [A, B]') }, ['people/a.md:2  name: a list: expected text']],
  ['a text where a list is expected', { 'people/a.md': front('name: A', 'sameAs: https://example.org/') }, ['people/a.md:3  sameAs: "https://example.org/": expected a list']],
  ['a text where a mapping is expected', { 'people/a.md': front('name: A', 'image: media/a.png') }, ['people/a.md:3  image: "media/a.png": expected a mapping, a line a key']],
  ['a number that is none', { 'periods/a.md': front('title: A', 'date: 1917', 'position: first') }, ['periods/a.md:4  position: "first": expected a whole number']],
  ['a decimal that is none', { 'places/a.md': front('name: A', 'latitude: 59°N') }, ['places/a.md:3  latitude: "59°N": expected a number, such as 59.93']],
  ['degrees beyond the pole', { 'places/a.md': front('name: A', 'latitude: 99') }, [/^places\/a\.md:3 {2}latitude: 99 is not on the earth; expected degrees/]],
  ['a truth value that is none', { 'guides/a.md': front('title: A', 'contents:', '  - { block: reading, link: { title: B }, required: yes }') }, ['guides/a.md:4  contents[1].required: "yes": expected true or false']],
  ['an unknown word of a closed list', { 'events/a.md': front('title: A', 'date: 1917', 'significance: mayor') }, ['events/a.md:4  significance: "mayor": expected major, normal or minor; did you mean "major"?']],
  ['a month that is none', { 'people/a.md': front('name: A', 'born: 1917-13') }, [/^people\/a\.md:3 {2}born\.edtf: "1917-13": month 13; expected 01 to 12/]],
  ['a day that the Julian calendar has not', { 'people/a.md': front('name: A', 'born: 1917-02-29 julian') }, ['people/a.md:3  born.edtf: "1917-02-29": day 29 is not a day of that month in the Julian calendar; expected 01 to 28']],
  ['a date that ends before it begins', { 'events/a.md': front('title: A', 'date: 1917-10/1917-02') }, ['events/a.md:3  date.edtf: "1917-10/1917-02": ends (1917-02) before it begins (1917-10); expected the earlier date first']],
  ['a date in words', { 'people/a.md': front('name: A', 'born: 22 April 1870') }, ['people/a.md:3  born: "22 April 1870": expected a date, such as 1917-10-25 julian, or a mapping with edtf and calendar']],
  ['an unknown calendar', { 'people/a.md': front('name: A', 'born: 1870-04-10 Julian') }, ['people/a.md:3  born: "1870-04-10 Julian": expected julian or gregorian after the date; did you mean "julian"?']],
  ['a date without edtf', { 'people/a.md': front('name: A', 'born: { note: unsure }') }, [/^people\/a\.md:3 {2}born\.edtf: Nothing is here; expected a date/]],
  ['a time that is none', { 'events/a.md': front('title: A', 'date: 1917', 'time: 24:40') }, ['events/a.md:4  time: "24:40" is no time of day; expected HH:MM, from 00:00 to 23:59, such as 21:45']],
  ['a url that is not of the web', { 'people/a.md': front('name: A', 'sameAs:', '  - https://example.org/', '  - wikidata.org/wiki/Q1394') }, [/^people\/a\.md:5 {2}sameAs\[2\]\.value: "wikidata\.org\/wiki\/Q1394" is no web address; expected one that begins with http/]],
  ['an unknown reference, with the one that was meant', { 'documents/a.md': front('title: A', 'kind: letter', 'contributors: [{ role: author, person: lennin }]') }, ['documents/a.md:4  contributors[1].person: "lennin": no person has this slug; did you mean "lenin"?']],
  ['an unknown reference in a list, at its line', { 'documents/a.md': front('title: A', 'kind: letter', 'mentionedPeople:', '  - lenin', '  - trotsky') }, ['documents/a.md:6  mentionedPeople[2]: "trotsky": no person has this slug']],
  ['a reference twice in one list', { 'documents/a.md': front('title: A', 'kind: letter', 'mentionedPeople: [lenin, lenin]') }, ['documents/a.md:4  mentionedPeople[2]: "lenin": is in this list twice; expected it once']],
  ['a reference of any type without its type', { 'collections/a.md': front('title: A', 'entries: [lenin]') }, ['collections/a.md:3  entries[1]: "lenin": expected a type and a slug, such as person/lenin']],
  ['an unknown reference of any type', { 'collections/a.md': front('title: A', 'entries: [person/lenin, event/storm]') }, ['collections/a.md:3  entries[2]: "storm": no event has this slug']],
  ['a link in a text to no entry', { 'people/a.md': `${front('name: A')}\nOne.\n\nSee [him](person/lennin).\n` }, ['people/a.md:7  biography: "lennin": no person has this slug; did you mean "lenin"?']],
  ['a picture in a text that is not there', { 'people/a.md': `${front('name: A')}![A](media/a.png)\n` }, ['people/a.md:4  biography: "media/a.png": no such file']],
  ['a slug twice', { 'people/b.md': front('name: B', 'slug: lenin') }, ['people/lenin.md:1  slug: "lenin": people/b.md has this slug; expected one of its own']],
  ['an id twice', { 'people/a.md': front('id: abcdefghijklmnopqrstuvwx', 'name: A'), 'places/b.md': front('id: abcdefghijklmnopqrstuvwx', 'name: B') }, ['places/b.md:1  id: "abcdefghijklmnopqrstuvwx": people/a.md has this id; expected one of its own']],
  ['an id that is none', { 'people/a.md': front('id: 17', 'name: A') }, ['people/a.md:2  id: "17": expected 24 lower-case letters and digits, the first a letter']],
  ['an identifier twice', { 'documents/a.md': front('title: A', 'kind: letter', 'identifier: R-1'), 'documents/b.md': front('title: B', 'kind: letter', 'identifier: R-1') }, ['documents/b.md:4  identifier: "R-1": documents/a.md has it; expected a number of its own']],
  ['a circle of topics', { 'topics/a.md': front('label: A', 'broader: b'), 'topics/b.md': front('label: B', 'broader: c'), 'topics/c.md': front('label: C', 'broader: a') }, ['topics/c.md:3  broader: "a": closes a circle of topics: a > b > c > a; expected an end']],
  ['a circle of parts', { 'documents/a.md': front('title: A', 'kind: book', 'parts: [b]'), 'documents/b.md': front('title: B', 'kind: chapter', 'parts: [a]') }, ['documents/b.md:4  parts[1]: "a": closes a circle of documents: a > b > a; expected an end']],
  ['a place within itself', { 'places/a.md': front('name: A', 'within: a') }, ['places/a.md:3  within: "a": closes a circle of places: a > a; expected an end']],
  ['a document in two places', { 'documents/a.md': front('title: A', 'kind: book', 'parts: [c]'), 'documents/b.md': front('title: B', 'kind: book', 'parts: [c]'), 'documents/c.md': front('title: C', 'kind: chapter') }, ['documents/b.md:4  parts[1]: is a part of documents/a.md too; expected one place only']],
  ['two agents', { 'organizations/o.md': front('name: O'), 'documents/a.md': front('title: A', 'kind: letter', 'contributors: [{ role: author, person: lenin, organization: o }]') }, [/^documents\/a\.md:4 {2}contributors\[1\]\.organization: The contribution is both a person’s and an organization’s; expected one of them/]],
  ['nobody who took part', { 'events/a.md': front('title: A', 'date: 1917', 'participants: [{ role: witness }]') }, ['events/a.md:4  participants[1].person: Nobody takes part here; expected a person, an organization or a name']],
  ['a reading with document and link', { 'documents/a.md': front('title: A', 'kind: letter'), 'guides/g.md': front('title: G', 'contents: [{ block: reading, document: a, link: { title: B } }]') }, ['guides/g.md:3  contents[1].link: The reading has both a document of the archive and a link elsewhere; expected one of them']],
  ['a block of no kind', { 'guides/g.md': front('title: G', 'contents: [{ title: B }]') }, ['guides/g.md:3  contents[1]: block is missing: expected block: section or block: reading']],
  ['what is missing where it is published', { 'events/a.md': front('title: A') }, ['events/a.md:1  date: Nothing is here; expected when it happened']],
  ['what is missing in a part', { 'people/a.md': front('name: A', 'quotations:', '  - speaker: lenin') }, ['people/a.md:4  quotations[1].text: Nothing is here; expected the text of the quotation']],
  ['a picture that is not there', { 'people/a.md': front('name: A', 'image: { file: media/a.png }') }, ['people/a.md:3  image.file: "media/a.png": no such file']],
  ['a picture out of the folder', { 'people/a.md': front('name: A', 'image: { file: media/../../a.png }') }, ['people/a.md:3  image.file: "media/../../a.png": expected a path within media/, such as media/lenin.png']],
  ['a picture that is none', { 'media/a.pdf': 'x', 'people/a.md': front('name: A', 'image: { file: media/a.pdf }') }, [/^people\/a\.md:3 {2}image\.file: "media\/a\.pdf": expected a file that ends in \.avif, .* or \.webp$/]],
  ['two pictures of one name, one of them in a text', { 'media/a/m.png': pixel, 'media/b/m.png': 'other', 'people/a.md': `${front('name: A', 'image: { file: media/b/m.png }')}![A](media/a/m.png)\n` }, ['people/a.md:5  biography: "media/a/m.png": media/b/m.png has the same name and other content, and a text shows one of them; expected names of their own']],
  ['a translation without its entry', { 'people/lennin.ru.md': front('name: Ленин') }, ['people/lennin.ru.md:1  a translation without its entry: expected people/lennin.md beside it; did you mean "lenin"?']],
  ['a translation into a language that the site has not', { 'people/lenin.fr.md': front('name: Lénine') }, ['people/lenin.fr.md:1  locale: "fr" is no language of the site; expected "ru", or add it to the site first']],
  ['a translation into the language of the entry itself', { 'people/lenin.en.md': front('name: Lenin') }, ['people/lenin.en.md:1  locale: "en" is the language of the entry itself; its texts stand in the fields above, expected "ru"']],
  ['a translation twice', { 'people/lenin.md': front('name: Lenin', 'translations: { ru: { name: Ленин } }'), 'people/lenin.ru.md': front('name: Ленин') }, ['people/lenin.ru.md:1  locale: There is a translation into "ru" already; expected one for each language']],
  ['a key that is not translated', { 'people/lenin.ru.md': front('born: 1870') }, ['people/lenin.ru.md:2  born: unknown key: expected name, sortName, summary or biography']],
  ['a text where the type has none', { 'places/a.md': `${front('name: A')}A text.\n` }, ['places/a.md:4  text below the front matter: this type has none; expected the second --- to be the end']],
  ['a text in two places', { 'people/a.md': `${front('name: A', 'biography: One')}Two.\n` }, ['people/a.md:3  biography: is written twice: expected it here or below the front matter (line 5), not both']],
  ['a key twice', { 'people/a.md': front('name: A', 'name: B') }, ['people/a.md:3  name: is written twice: expected each key once']],
  ['YAML that cannot be read', { 'people/a.md': front('name: "A') }, [/^people\/a\.md:2 {2}YAML that cannot be read: Missing closing "quote/]],
  ['an alias', { 'people/a.md': front('name: &a A', 'summary: *a') }, ['people/a.md:3  "*a": aliases are not read; expected the value itself']],
  ['a tag', { 'people/a.md': front('name: !!js/function A') }, [/^people\/a\.md:2 {2}YAML that cannot be read: Unresolved tag/]],
  ['no front matter', { 'people/a.md': 'name: A\n' }, ['people/a.md:1  expected front matter: YAML between two lines of ---, at the top']],
  ['front matter that does not end', { 'people/a.md': '---\nname: A\n' }, ['people/a.md:1  the front matter does not end: expected a second line of ---']],
  ['text that is not UTF-8', { 'people/a.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0x6e, 0xff, 0x0a]) }, ['people/a.md:2  expected text in UTF-8']],
  ['a file name that is no slug', { 'people/V. I. Lenin.md': lenin, 'people/Trotsky.md': lenin }, ['people/Trotsky.md:1  "Trotsky": expected lower-case letters, digits and hyphens, such as april-theses; another slug can be written in the file: slug: Trotsky', 'people/V. I. Lenin.md:1  expected a file named <slug>.md or <slug>.<locale>.md']],
  ['a folder that is none', { 'persons/a.md': lenin }, [/^persons:1 {2}unknown folder: expected people, .* or media; did you mean "people"\?$/]],
  ['no archive.yaml', { 'archive.yaml': '' }, ['archive.yaml:1  format: missing: expected format: 1', 'archive.yaml:1  title: Nothing is here; expected the title of the site']],
  ['a later form of the files', { 'archive.yaml': 'format: 2\ntitle: A\n' }, ['archive.yaml:1  format: "2": expected 1, the form of archive files that this version reads']],
  ['a menu that leads to no page', { 'archive.yaml': `${site}menu:\n  - label: About\n    page: about-us\n` }, ['archive.yaml:6  menu[1].page: "about-us": no page has this slug']],
  ['more quotations than a person may have', { 'people/a.md': front('name: A', 'quotations:', ...Array.from({ length: 101 }, () => '  - text: B')) }, ['people/a.md:3  quotations: 101 quotations; expected 100 at most']],
  ['more periods than an archive may have', Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`periods/p-${n}.md`, front('title: P', 'date: 1917')])), ['periods:1  101 periods: expected 100 at most']],
];

describe('a fault is told with its line, its value and what was expected', () => {
  it.each(table)('%s', async (_name, files, told) => {
    const { lines } = await checker.checkFiles({ ...good, ...files });
    expect(lines).toEqual(told.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))));
  });
});

describe('what is no fault', () => {
  const fine: [name: string, files: Files][] = [
    ['CRLF and a byte order mark', { 'people/a.md': '\uFEFF---\r\nname: A\r\n---\r\nText.\r\n' }],
    ['a draft that is incomplete', { 'events/a.md': front('status: draft', 'title: A') }],
    ['files beside archive.yaml, hidden ones, and those that begin with _', { 'README.md': 'x', '.git/config': 'x', '_drawings/a.txt': 'x', 'people/.DS_Store': 'x' }],
    ['a reference to itself in a text', { 'people/a.md': `${front('name: A')}[A](person/a), [elsewhere](https://example.org/person/b)\n` }],
    ['a picture', { 'media/a b.png': pixel, 'people/a.md': `${front('name: A', 'image: { file: media/a b.png }')}![A](media/a%20b.png)\n` }],
    ['entries that point at each other', { 'people/a.md': front('name: A', 'birthPlace: b'), 'places/b.md': front('name: B', 'image: { file: media/a.png, creator: a }'), 'media/a.png': pixel }],
  ];
  it.each(fine)('%s', async (_name, files) => {
    expect((await checker.checkFiles({ ...good, ...files })).lines).toEqual([]);
  });

  it('a draft may not be impossible', async () => {
    const { lines } = await checker.checkFiles({ ...good, 'events/a.md': front('status: draft', 'title: A', 'date: 1917-02-30') });
    expect(lines).toEqual([expect.stringContaining('events/a.md:4  date.edtf: "1917-02-30"')]);
  });

  it('every fault of every file is told at once, by file and line', async () => {
    const { lines } = await checker.checkFiles({ ...good, 'people/b.md': front('name: B', 'died: x', 'born: y'), 'people/a.md': front('nam: A') });
    expect(lines.map((line) => line.split('  ')[0])).toEqual(['people/a.md:1', 'people/a.md:2', 'people/b.md:3', 'people/b.md:4']);
  });
});
