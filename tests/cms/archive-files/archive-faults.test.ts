// Faults between values, entries and files: exactly what is told of them.
import { pixel } from './checker.js';
import { front, goodArchive, testFaults } from './fault-table.js';

testFaults('a fault between values, entries and files is told where it is', [
  [
    'an unknown reference, with the one that was meant',
    { 'documents/a.md': front('title: A', 'kind: letter', 'contributors: [{ role: author, person: lennin }]') },
    ['documents/a.md:4  contributors[1].person: "lennin": no person has this slug; did you mean "lenin"?'],
  ],
  [
    'an unknown reference in a list, at its line',
    { 'documents/a.md': front('title: A', 'kind: letter', 'mentionedPeople:', '  - lenin', '  - trotsky') },
    ['documents/a.md:6  mentionedPeople[2]: "trotsky": no person has this slug'],
  ],
  [
    'a reference twice in one list',
    { 'documents/a.md': front('title: A', 'kind: letter', 'mentionedPeople: [lenin, lenin]') },
    ['documents/a.md:4  mentionedPeople[2]: "lenin": is in this list twice; expected it once'],
  ],
  [
    'a reference of any type without its type',
    { 'collections/a.md': front('title: A', 'entries: [lenin]') },
    ['collections/a.md:3  entries[1]: "lenin": expected a type and a slug, such as person/lenin'],
  ],
  [
    'an unknown reference of any type',
    { 'collections/a.md': front('title: A', 'entries: [person/lenin, event/storm]') },
    ['collections/a.md:3  entries[2]: "storm": no event has this slug'],
  ],
  [
    'a link in a text to no entry',
    { 'people/a.md': `${front('name: A')}\nOne.\n\nSee [him](person/lennin).\n` },
    ['people/a.md:7  biography: "lennin": no person has this slug; did you mean "lenin"?'],
  ],
  [
    'a picture in a text that is not there',
    { 'people/a.md': `${front('name: A')}![A](media/a.png)\n` },
    ['people/a.md:4  biography: "media/a.png": no such file'],
  ],
  [
    'a slug twice',
    { 'people/b.md': front('name: B', 'slug: lenin') },
    ['people/lenin.md:1  slug: "lenin": people/b.md has this slug; expected one of its own'],
  ],
  [
    'an id twice',
    { 'people/a.md': front('id: abcdefghijklmnopqrstuvwx', 'name: A'), 'places/b.md': front('id: abcdefghijklmnopqrstuvwx', 'name: B') },
    ['places/b.md:1  id: "abcdefghijklmnopqrstuvwx": people/a.md has this id; expected one of its own'],
  ],
  [
    'an id that is none',
    { 'people/a.md': front('id: 17', 'name: A') },
    ['people/a.md:2  id: "17": expected 24 lower-case letters and digits, the first a letter'],
  ],
  [
    'an identifier twice',
    {
      'documents/a.md': front('title: A', 'kind: letter', 'identifier: R-1'),
      'documents/b.md': front('title: B', 'kind: letter', 'identifier: R-1'),
    },
    ['documents/b.md:4  identifier: "R-1": documents/a.md has it; expected a number of its own'],
  ],
  [
    'a circle of topics',
    {
      'topics/a.md': front('label: A', 'broader: b'),
      'topics/b.md': front('label: B', 'broader: c'),
      'topics/c.md': front('label: C', 'broader: a'),
    },
    ['topics/c.md:3  broader: "a": closes a circle of topics: a > b > c > a; expected an end'],
  ],
  [
    'a circle of parts',
    { 'documents/a.md': front('title: A', 'kind: book', 'parts: [b]'), 'documents/b.md': front('title: B', 'kind: chapter', 'parts: [a]') },
    ['documents/b.md:4  parts[1]: "a": closes a circle of documents: a > b > a; expected an end'],
  ],
  [
    'a place within itself',
    { 'places/a.md': front('name: A', 'within: a') },
    ['places/a.md:3  within: "a": closes a circle of places: a > a; expected an end'],
  ],
  [
    'a document in two places',
    {
      'documents/a.md': front('title: A', 'kind: book', 'parts: [c]'),
      'documents/b.md': front('title: B', 'kind: book', 'parts: [c]'),
      'documents/c.md': front('title: C', 'kind: chapter'),
    },
    ['documents/b.md:4  parts[1]: is a part of documents/a.md too; expected one place only'],
  ],
  [
    'two agents',
    {
      'organizations/o.md': front('name: O'),
      'documents/a.md': front('title: A', 'kind: letter', 'contributors: [{ role: author, person: lenin, organization: o }]'),
    },
    [
      /^documents\/a\.md:4 {2}contributors\[1\]\.organization: The contribution is both a person’s and an organization’s; expected one of them/,
    ],
  ],
  [
    'nobody who took part',
    { 'events/a.md': front('title: A', 'date: 1917', 'participants: [{ role: witness }]') },
    ['events/a.md:4  participants[1].person: Nobody takes part here; expected a person, an organization or a name'],
  ],
  [
    'a reading with document and link',
    {
      'documents/a.md': front('title: A', 'kind: letter'),
      'guides/g.md': front('title: G', 'contents: [{ block: reading, document: a, link: { title: B } }]'),
    },
    ['guides/g.md:3  contents[1].link: The reading has both a document of the archive and a link elsewhere; expected one of them'],
  ],
  [
    'a block of no kind',
    { 'guides/g.md': front('title: G', 'contents: [{ title: B }]') },
    ['guides/g.md:3  contents[1]: block is missing: expected block: section or block: reading'],
  ],
  [
    'what is missing where it is published',
    { 'events/a.md': front('title: A') },
    ['events/a.md:1  date: Nothing is here; expected when it happened'],
  ],
  [
    'what is missing in a part',
    { 'people/a.md': front('name: A', 'quotations:', '  - speaker: lenin') },
    ['people/a.md:4  quotations[1].text: Nothing is here; expected the text of the quotation'],
  ],
  [
    'a picture that is not there',
    { 'people/a.md': front('name: A', 'image: { file: media/a.png }') },
    ['people/a.md:3  image.file: "media/a.png": no such file'],
  ],
  [
    'a picture out of the folder',
    { 'people/a.md': front('name: A', 'image: { file: media/../../a.png }') },
    ['people/a.md:3  image.file: "media/../../a.png": expected a path within media/, such as media/lenin.png'],
  ],
  [
    'a picture that is none',
    { 'media/a.pdf': 'x', 'people/a.md': front('name: A', 'image: { file: media/a.pdf }') },
    [/^people\/a\.md:3 {2}image\.file: "media\/a\.pdf": expected a file that ends in \.avif, .* or \.webp$/],
  ],
  [
    'two pictures of one name, one of them in a text',
    {
      'media/a/m.png': pixel,
      'media/b/m.png': 'other',
      'people/a.md': `${front('name: A', 'image: { file: media/b/m.png }')}![A](media/a/m.png)\n`,
    },
    [
      'people/a.md:5  biography: "media/a/m.png": media/b/m.png has the same name and other content, and a text shows one of them; expected names of their own',
    ],
  ],
  [
    'a translation without its entry',
    { 'people/lennin.ru.md': front('name: Ленин') },
    ['people/lennin.ru.md:1  a translation without its entry: expected people/lennin.md beside it; did you mean "lenin"?'],
  ],
  [
    'a translation into a language that the site has not',
    { 'people/lenin.fr.md': front('name: Lénine') },
    ['people/lenin.fr.md:1  locale: "fr" is no language of the site; expected "ru", or add it to the site first'],
  ],
  [
    'a translation into the language of the entry itself',
    { 'people/lenin.en.md': front('name: Lenin') },
    ['people/lenin.en.md:1  locale: "en" is the language of the entry itself; its texts stand in the fields above, expected "ru"'],
  ],
  [
    'a translation twice',
    { 'people/lenin.md': front('name: Lenin', 'translations: { ru: { name: Ленин } }'), 'people/lenin.ru.md': front('name: Ленин') },
    ['people/lenin.ru.md:1  locale: There is a translation into "ru" already; expected one for each language'],
  ],
  [
    'a key that is not translated',
    { 'people/lenin.ru.md': front('born: 1870') },
    ['people/lenin.ru.md:2  born: unknown key: expected name, sortName, summary or biography'],
  ],
  [
    'a text where the type has none',
    { 'places/a.md': `${front('name: A')}A text.\n` },
    ['places/a.md:4  text below the front matter: this type has none; expected the second --- to be the end'],
  ],
  [
    'a text in two places',
    { 'people/a.md': `${front('name: A', 'biography: One')}Two.\n` },
    ['people/a.md:3  biography: is written twice: expected it here or below the front matter (line 5), not both'],
  ],
  ['a key twice', { 'people/a.md': front('name: A', 'name: B') }, ['people/a.md:3  name: is written twice: expected each key once']],
  [
    'YAML that cannot be read',
    { 'people/a.md': front('name: "A') },
    [/^people\/a\.md:2 {2}YAML that cannot be read: Missing closing "quote/],
  ],
  [
    'an alias',
    { 'people/a.md': front('name: &a A', 'summary: *a') },
    ['people/a.md:3  "*a": aliases are not read; expected the value itself'],
  ],
  ['a tag', { 'people/a.md': front('name: !!js/function A') }, [/^people\/a\.md:2 {2}YAML that cannot be read: Unresolved tag/]],
  ['no front matter', { 'people/a.md': 'name: A\n' }, ['people/a.md:1  expected front matter: YAML between two lines of ---, at the top']],
  [
    'front matter that does not end',
    { 'people/a.md': '---\nname: A\n' },
    ['people/a.md:1  the front matter does not end: expected a second line of ---'],
  ],
  [
    'text that is not UTF-8',
    { 'people/a.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0x6e, 0xff, 0x0a]) },
    ['people/a.md:2  expected text in UTF-8'],
  ],
  [
    'a file name that is no slug',
    { 'people/V. I. Lenin.md': front('name: Lenin'), 'people/Trotsky.md': front('name: Trotsky') },
    [
      'people/Trotsky.md:1  "Trotsky": expected lower-case letters, digits and hyphens, such as april-theses; another slug can be written in the file: slug: Trotsky',
      'people/V. I. Lenin.md:1  expected a file named <slug>.md, <slug>.<locale>.md or <slug>.draft.md',
    ],
  ],
  [
    'a folder that is none',
    { 'persons/a.md': front('name: A') },
    [/^persons:1 {2}unknown folder: expected people, .* or media; did you mean "people"\?$/],
  ],
  [
    'no archive.yaml',
    { 'archive.yaml': '' },
    ['archive.yaml:1  format: missing: expected format: 1', 'archive.yaml:1  title: Nothing is here; expected the title of the site'],
  ],
  [
    'a later form of the files',
    { 'archive.yaml': 'format: 2\ntitle: A\n' },
    ['archive.yaml:1  format: "2": expected 1, the form of archive files that this version reads'],
  ],
  [
    'a menu that leads to no page',
    { 'archive.yaml': `${String(goodArchive['archive.yaml'])}menu:\n  - label: About\n    page: about-us\n` },
    ['archive.yaml:6  menu[1].page: "about-us": no page has this slug'],
  ],
  [
    'more quotations than a person may have',
    { 'people/a.md': front('name: A', 'quotations:', ...Array.from({ length: 101 }, () => '  - text: B')) },
    ['people/a.md:3  quotations: 101 quotations; expected 100 at most'],
  ],
  [
    'more periods than an archive may have',
    Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`periods/p-${n}.md`, front('title: P', 'date: 1917')])),
    ['periods:1  101 periods: expected 100 at most'],
  ],
]);
