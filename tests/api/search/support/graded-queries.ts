// What people ask of an archive of 1917, and what should come first. Graded by hand: the first answer is to be one of `best`.
export interface GradedQuery {
  readonly query: string;
  readonly locale?: 'en' | 'ru';
  /** `type/slug`; any of them may be first. */
  readonly best: readonly string[];
  /** Those that must be among the first ten. */
  readonly found?: readonly string[];
}

const book = 'document/ten-days-that-shook-the-world';

export const gradedQueries: readonly GradedQuery[] = [
  // Somebody, something, by its name.
  { query: 'Lenin', best: ['person/lenin'] },
  { query: 'trotsky', best: ['person/trotsky'] },
  { query: 'Alexandra Kollontai', best: ['person/kollontai'] },
  { query: 'Bronstein', best: ['person/trotsky'] },
  { query: 'ulyanov', best: ['person/lenin'] },
  { query: 'Kronstadt', best: ['place/kronstadt'] },
  { query: 'winter palace', best: ['place/winter-palace'], found: ['event/winter-palace-taken'] },
  { query: 'Smolny', best: ['place/smolny'] },
  { query: 'Petrograd Soviet', best: ['organization/petrograd-soviet'] },
  { query: 'provisional government', best: ['organization/provisional-government'] },
  { query: 'Cheka', best: ['organization/cheka'] },
  { query: 'land question', best: ['topic/land-question'] },
  { query: 'dual power', best: ['topic/dual-power'] },
  // A text, by its title or by what everybody calls it.
  { query: 'April Theses', best: ['document/april-theses', 'event/april-theses-read'], found: ['document/april-theses'] },
  { query: 'decree on land', best: ['document/decree-on-land'] },
  { query: 'decrees on peace', best: ['document/decree-on-peace', 'event/decrees-on-peace-and-land'], found: ['document/decree-on-peace'] },
  { query: 'order no. 1', best: ['document/order-no-1', 'event/order-no-1-issued'], found: ['document/order-no-1'] },
  { query: 'the state and revolution', best: ['document/the-state-and-revolution'] },
  { query: 'letters from afar', best: ['document/letters-from-afar-1', 'document/letters-from-afar-1-in-pravda'] },
  { query: 'Milyukov note', best: ['document/milyukov-note', 'event/milyukov-note-sent'] },
  { query: 'Blok The Twelve', best: ['document/the-twelve'] },
  { query: 'Ten Days That Shook the World', best: [book] },
  { query: 'notes and explanations', best: [`${book}-notes-and-explanations`] },
  // What happened.
  { query: 'storming of the Kshesinskaya mansion', best: ['event/kshesinskaya-mansion-taken'] },
  { query: 'kornilov affair', best: ['topic/kornilov-affair', 'period/the-kornilov-affair', 'guide/the-kornilov-affair'] },
  { query: 'tsar abdicates', best: ['event/nicholas-abdicates', 'document/abdication-of-nicholas-ii'] },
  { query: "women's day", best: ['event/international-womens-day', 'document/mezhraionka-leaflet-for-womens-day'] },
  { query: 'july days', best: ['event/july-days', 'period/the-july-days', 'guide/the-july-days'] },
  { query: 'bread queues', best: ['event/bread-queues-in-petrograd'] },
  { query: 'burying the dead', best: ['event/burial-of-the-dead-of-february'] },
  // The small language.
  { query: '"bony hand of hunger"', best: ['event/bony-hand-of-hunger'] },
  { query: 'constituent assem*', best: ['organization/constituent-assembly', 'topic/constituent-assembly'] },
  {
    query: 'kornilov -affair telegram',
    best: [
      'event/kornilov-dismissed',
      'document/kerensky-telegram-of-27-august',
      'document/kornilov-appeal',
      'document/kerensky-and-kornilov-by-wire',
    ],
  },
  // In Russian, in any form and either spelling.
  { query: 'Ленин', locale: 'ru', best: ['person/lenin'] },
  { query: 'Троцкого', locale: 'ru', best: ['person/trotsky'] },
  { query: 'Петроградъ', locale: 'ru', best: ['place/petrograd'] },
  { query: 'Совѣтъ Народныхъ Комиссаровъ', locale: 'ru', best: ['organization/council-of-peoples-commissars'] },
  { query: 'декреты о земле', locale: 'ru', best: ['document/decree-on-land', 'event/decrees-on-peace-and-land'] },
  { query: 'Учредительнаго Собранія', locale: 'ru', best: ['organization/constituent-assembly', 'topic/constituent-assembly'] },
  { query: 'зимнего дворца', locale: 'ru', best: ['place/winter-palace', 'event/winter-palace-taken'] },
  { query: 'июльские дни', locale: 'ru', best: ['event/july-days', 'period/the-july-days', 'guide/the-july-days'] },
];
