// Faults of a value: one file, and exactly what is told of it.
import { front, testFaults } from './fault-table.js';

testFaults('a fault of a value is told with its line, the value and what was expected', [
  [
    'an unknown key, with the one that was meant',
    { 'people/a.md': front('name: A', 'summery: B') },
    [/^people\/a\.md:3 {2}summery: unknown key: expected id, status, .*; did you mean "summary"\?$/],
  ],
  [
    'an unknown key within a part',
    { 'people/a.md': front('name: A', 'roles:', '  - titel: B', '    title: C') },
    [
      /^people\/a\.md:4 {2}roles\[1\]\.titel: unknown key: expected title, organization, start, end or translations; did you mean "title"\?$/,
    ],
  ],
  [
    'a comma without quotes',
    { 'events/a.md': front('title: A', 'date: 1917', 'sources: [{ title: Peace, in our time }]') },
    [/^events\/a\.md:4 {2}sources\[1\]\.in our time: a comma ends a value/],
  ],
  ['a list where a text is expected', { 'people/a.md': front('name: [A, B]') }, ['people/a.md:2  name: a list: expected text']],
  [
    'a text where a list is expected',
    { 'people/a.md': front('name: A', 'sameAs: https://example.org/') },
    ['people/a.md:3  sameAs: "https://example.org/": expected a list'],
  ],
  [
    'a text where a mapping is expected',
    { 'people/a.md': front('name: A', 'image: media/a.png') },
    ['people/a.md:3  image: "media/a.png": expected a mapping, a line a key'],
  ],
  [
    'a number that is none',
    { 'periods/a.md': front('title: A', 'date: 1917', 'position: first') },
    ['periods/a.md:4  position: "first": expected a whole number'],
  ],
  [
    'a decimal that is none',
    { 'places/a.md': front('name: A', 'latitude: 59°N') },
    ['places/a.md:3  latitude: "59°N": expected a number, such as 59.93'],
  ],
  [
    'degrees beyond the pole',
    { 'places/a.md': front('name: A', 'latitude: 99') },
    [/^places\/a\.md:3 {2}latitude: 99 is not on the earth; expected degrees/],
  ],
  [
    'a truth value that is none',
    { 'guides/a.md': front('title: A', 'contents:', '  - { block: reading, link: { title: B }, required: yes }') },
    ['guides/a.md:4  contents[1].required: "yes": expected true or false'],
  ],
  [
    'an unknown word of a closed list',
    { 'events/a.md': front('title: A', 'date: 1917', 'significance: mayor') },
    ['events/a.md:4  significance: "mayor": expected major, normal or minor; did you mean "major"?'],
  ],
  [
    'a month that is none',
    { 'people/a.md': front('name: A', 'born: 1917-13') },
    [/^people\/a\.md:3 {2}born\.edtf: "1917-13": month 13; expected 01 to 12/],
  ],
  [
    'a day that the Julian calendar has not',
    { 'people/a.md': front('name: A', 'born: 1917-02-29 julian') },
    ['people/a.md:3  born.edtf: "1917-02-29": day 29 is not a day of that month in the Julian calendar; expected 01 to 28'],
  ],
  [
    'a date that ends before it begins',
    { 'events/a.md': front('title: A', 'date: 1917-10/1917-02') },
    ['events/a.md:3  date.edtf: "1917-10/1917-02": ends (1917-02) before it begins (1917-10); expected the earlier date first'],
  ],
  [
    'a date in words',
    { 'people/a.md': front('name: A', 'born: 22 April 1870') },
    ['people/a.md:3  born: "22 April 1870": expected a date, such as 1917-10-25 julian, or a mapping with edtf and calendar'],
  ],
  [
    'an unknown calendar',
    { 'people/a.md': front('name: A', 'born: 1870-04-10 Julian') },
    ['people/a.md:3  born: "1870-04-10 Julian": expected julian or gregorian after the date; did you mean "julian"?'],
  ],
  [
    'a date without edtf',
    { 'people/a.md': front('name: A', 'born: { note: unsure }') },
    [/^people\/a\.md:3 {2}born\.edtf: Nothing is here; expected a date/],
  ],
  [
    'a time that is none',
    { 'events/a.md': front('title: A', 'date: 1917', 'time: 24:40') },
    ['events/a.md:4  time: "24:40" is no time of day; expected HH:MM, from 00:00 to 23:59, such as 21:45'],
  ],
  [
    'a url that is not of the web',
    { 'people/a.md': front('name: A', 'sameAs:', '  - https://example.org/', '  - wikidata.org/wiki/Q1394') },
    [/^people\/a\.md:5 {2}sameAs\[2\]\.value: "wikidata\.org\/wiki\/Q1394" is no web address; expected one that begins with http/],
  ],
  [
    'lists within lists without end',
    { 'people/a.md': front(`name: ${'['.repeat(20000)}${']'.repeat(20000)}`) },
    ['people/a.md:2  YAML that cannot be read: lists or mappings within each other, too deep'],
  ],
]);
