// Documents of the kinds that the style books speak of, each with what is hard about citing it.
import { published } from '../../graphql/support/changes.js';

const julian = (edtf: string) => ({ edtf, calendar: 'julian' });

const document = (slug: string, record: object, labels = {}) => published('document', slug, { slug, kind: 'other', ...record }, labels);

const collectedWorks = (volume: string, pages: string, date: string) => ({
  creator: 'V. I. Lenin',
  container: 'Collected Works',
  volume,
  pages,
  place: 'Moscow',
  publisher: 'Progress Publishers',
  date: { edtf: date },
});

export const citedArchive = [
  published('site', 'site', {
    title: 'October',
    url: 'https://october.example',
    locales: ['en', 'ru'],
    defaultLocale: 'en',
    translations: [{ locale: 'ru', title: 'Октябрь' }],
  }),
  published('person', 'lenin', {
    slug: 'lenin',
    name: 'V. I. Lenin',
    sortName: 'Lenin, Vladimir Ilyich',
    translations: [{ locale: 'ru', name: 'В. И. Ленин', sortName: 'Ленин, Владимир Ильич' }],
  }),
  published('person', 'zinoviev', {
    slug: 'zinoviev',
    name: 'Grigory Zinoviev',
    sortName: 'Zinoviev, Grigory Yevseyevich',
    translations: [{ locale: 'ru', name: 'Григорий Зиновьев' }],
  }),
  published('person', 'nicholas', { slug: 'nicholas-ii', name: 'Nicholas II', sortName: 'Nicholas II' }),
  published('organization', 'congress', {
    slug: 'congress-of-soviets',
    name: 'Second All-Russian Congress of Soviets',
    translations: [{ locale: 'ru', name: 'Второй Всероссийский съезд Советов' }],
  }),
  published('organization', 'committee', {
    slug: 'central-committee',
    name: 'The Central Committee',
    translations: [{ locale: 'ru', name: 'Центральный комитет' }],
  }),
  published('place', 'smolny', { slug: 'smolny', name: 'Smolny', translations: [{ locale: 'ru', name: 'Смольный' }] }),
  published('place', 'petrograd', { slug: 'petrograd', name: 'Petrograd', translations: [{ locale: 'ru', name: 'Петроград' }] }),

  document('theses', {
    title: 'The Tasks of the Proletariat in the Present Revolution',
    kind: 'article',
    contributors: [{ role: 'author', person: 'lenin' }],
    date: julian('1917-04-04'),
    published: julian('1917-04-07'),
    publishedIn: { title: 'Pravda', issue: '26', place: 'Petrograd', date: julian('1917-04-07') },
    language: 'en',
    originalLanguage: 'ru',
    identifier: 'OCT-006',
    source: { title: 'The Tasks of the Proletariat in the Present Revolution', ...collectedWorks('24', '21-26', '1964') },
    translations: [{ locale: 'ru', title: 'О задачах пролетариата в данной революции', body: 'Тезисы.' }],
  }),
  document('letter', {
    title: 'Letter to Central Committee Members',
    kind: 'letter',
    contributors: [
      { role: 'author', person: 'lenin' },
      { role: 'addressee', organization: 'committee' },
    ],
    date: julian('1917-10-24'),
    place: 'petrograd',
    source: { title: 'Letter to Central Committee Members', ...collectedWorks('26', '234-235', '1972') },
    translations: [{ locale: 'ru', title: 'Письмо членам ЦК' }],
  }),
  document('letter-in-archive', {
    title: 'On the state of the front',
    kind: 'letter',
    contributors: [
      { role: 'author', creditedAs: 'A. I. Guchkov' },
      { role: 'addressee', creditedAs: 'M. V. Alekseev' },
    ],
    date: julian('1917-03-09'),
    source: {
      title: 'Papers of the Stavka',
      archive: 'Russian State Military Historical Archive',
      callNumber: 'f. 2003, op. 1, d. 1826, l. 4',
      place: 'Moscow',
    },
  }),
  document('speech', {
    title: 'Report on Peace',
    kind: 'speech',
    contributors: [{ role: 'speaker', person: 'lenin' }],
    date: julian('1917-10-26'),
    place: 'smolny',
    source: { title: 'Report on Peace', ...collectedWorks('26', '249-253', '1972') },
  }),
  document('decree', {
    title: 'Decree on Peace',
    kind: 'decree',
    contributors: [{ role: 'issuer', organization: 'congress' }],
    date: julian('1917-10-26'),
    published: julian('1917-10-27'),
    publishedIn: { title: 'Izvestia No. 208', place: 'Petrograd', date: julian('1917-10-27') },
    translations: [{ locale: 'ru', title: 'Декрет о мире' }],
  }),
  document('book', {
    title: 'The State and Revolution',
    subtitle: 'The Marxist Theory of the State',
    kind: 'book',
    contributors: [
      { role: 'author', person: 'lenin' },
      { role: 'translator', creditedAs: 'Robert Service' },
    ],
    parts: ['chapter'],
    language: 'en',
    originalLanguage: 'ru',
    published: { edtf: '1918' },
    source: {
      title: 'The State and Revolution',
      edition: '2',
      place: 'London',
      publisher: 'Penguin Books',
      date: { edtf: '1992' },
      identifiers: ['ISBN 0-14-018435-X'],
    },
  }),
  document('chapter', {
    title: 'The Economic Basis of the Withering Away of the State',
    kind: 'chapter',
    partNumber: 'V',
    contributors: [{ role: 'author', person: 'lenin' }],
    source: { title: 'The State and Revolution', place: 'London', publisher: 'Penguin Books', date: { edtf: '1992' }, pages: '75-92' },
  }),
  document('joint', {
    title: 'What is to follow?',
    kind: 'resolution',
    contributors: [
      { role: 'author', person: 'lenin' },
      { role: 'author', person: 'zinoviev', certainty: 'attributed' },
    ],
    date: { edtf: '1917-10~' },
  }),
  document('four-hands', {
    title: 'To all, to all, to all',
    kind: 'appeal',
    contributors: ['Ivan One', 'Pyotr Two', 'V. D. Three', 'A. Four'].map((creditedAs) => ({ role: 'author', creditedAs })),
    date: julian('1917-10'),
  }),
  document('same-issue', {
    title: 'Our Differences',
    kind: 'article',
    contributors: [{ role: 'author', creditedAs: 'Yu. Kamenev' }],
    publishedIn: { title: 'Pravda No. 27', place: 'Petrograd', date: julian('1917-04-08') },
    source: { title: 'Our Differences', container: 'Pravda', issue: '27', date: julian('1917-04-08') },
  }),
  document('edited', {
    title: 'Order No. 2',
    kind: 'order',
    date: julian('1917-03-05'),
    source: {
      title: 'The Russian Provisional Government',
      creator: 'R. P. Browder and A. F. Kerensky (editors)',
      volume: '2',
      place: 'Stanford',
      publisher: 'Stanford University Press',
      date: { edtf: '1961' },
    },
  }),
  document('leaflet', { title: 'Bread, peace, freedom!', kind: 'leaflet' }),
  document('diary', {
    title: 'Diary',
    kind: 'diary',
    contributors: [{ role: 'author', person: 'nicholas' }],
    date: julian('1917-12-25'),
    source: { title: 'Diary', archive: 'State Archive of the Russian Federation', callNumber: 'f. 601, op. 1, d. 265', place: 'Moscow' },
  }),
  document('translated', {
    title: 'Ten "Days" & 100%',
    kind: 'memoir',
    contributors: [
      { role: 'author', creditedAs: 'N. N. Sukhanov', certainty: 'disputed' },
      { role: 'translator', creditedAs: 'Joel Carmichael' },
      { role: 'editor', creditedAs: 'Joel Carmichael' },
    ],
    date: { edtf: '1922/1923' },
    language: 'en',
    originalLanguage: 'ru',
    source: {
      title: 'The Russian Revolution 1917',
      creator: 'N. N. Sukhanov',
      place: 'London',
      publisher: 'Oxford University Press & Co.',
      date: { edtf: '1955' },
      pages: '101-108',
    },
  }),
];
