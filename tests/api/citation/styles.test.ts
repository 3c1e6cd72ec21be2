// Chicago, MLA and APA: what is hard about citing a historical document, case by case.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAskedArchive, type AskedArchive } from '../graphql/support/asked-archive.js';
import { citedArchive } from './support/cited-archive.js';

const end = (slug: string, locale = 'en'): string => `https://october.example/${locale}/documents/${slug}`;

const english: [what: string, slug: string, chicago: string, mla: string, apa: string][] = [
  [
    'an article is cited from its newspaper, then from the volume that reprints it',
    'theses',
    'V. I. Lenin, “The Tasks of the Proletariat in the Present Revolution,” Pravda (Petrograd), no. 26, 7 (20) April 1917, repr. in Collected Works, vol. 24 (Moscow: Progress Publishers, 1964), 21–26, October, ',
    'Lenin, V. I. “The Tasks of the Proletariat in the Present Revolution.” Pravda, no. 26, 7 (20) Apr. 1917. Collected Works, vol. 24, Progress Publishers, 1964, pp. 21-26. October, ',
    'Lenin, V. I. (1964). The Tasks of the Proletariat in the Present Revolution. In Collected Works (Vol. 24, pp. 21–26). Progress Publishers. October. URL (Original work published 1917, April 7 [April 20, New Style], in Pravda)',
  ],
  [
    'a letter says to whom it was written',
    'letter',
    'V. I. Lenin to the Central Committee, “Letter to Central Committee Members,” Petrograd, 24 October (6 November) 1917, in Collected Works, vol. 26 (Moscow: Progress Publishers, 1972), 234–35, October, ',
    'Lenin, V. I. “Letter to Central Committee Members.” Letter to the Central Committee, 24 Oct. (6 Nov.) 1917. Collected Works, vol. 26, Progress Publishers, 1972, pp. 234-35. October, ',
    'Lenin, V. I. (1972). Letter to Central Committee Members [Letter to the Central Committee]. In Collected Works (Vol. 26, pp. 234–235). Progress Publishers. October. URL (Original work dated 1917, October 24 [November 6, New Style])',
  ],
  [
    'a letter in an archive is found by its call number',
    'letter-in-archive',
    'A. I. Guchkov to M. V. Alekseev, “On the state of the front,” 9 (22) March 1917, Papers of the Stavka, f. 2003, op. 1, d. 1826, l. 4, Russian State Military Historical Archive, Moscow, October, ',
    'Guchkov, A. I. “On the state of the front.” Letter to M. V. Alekseev, 9 (22) Mar. 1917. Papers of the Stavka. Russian State Military Historical Archive, Moscow, f. 2003, op. 1, d. 1826, l. 4. October, ',
    'Guchkov, A. I. (1917, March 9 [March 22, New Style]). On the state of the front [Letter to M. V. Alekseev]. Papers of the Stavka. Russian State Military Historical Archive (f. 2003, op. 1, d. 1826, l. 4), Moscow. October. URL',
  ],
  [
    'a speech says where and when',
    'speech',
    'V. I. Lenin, “Report on Peace” (speech, Smolny, 26 October (8 November) 1917), in Collected Works, vol. 26 (Moscow: Progress Publishers, 1972), 249–53, October, ',
    'Lenin, V. I. “Report on Peace.” Speech, Smolny, 26 Oct. (8 Nov.) 1917. Collected Works, vol. 26, Progress Publishers, 1972, pp. 249-53. October, ',
    'Lenin, V. I. (1972). Report on Peace [Speech]. In Collected Works (Vol. 26, pp. 249–253). Progress Publishers. October. URL (Original work dated 1917, October 26 [November 8, New Style])',
  ],
  [
    'a decree is of the body that issued it, with its own day and that of the newspaper',
    'decree',
    'Second All-Russian Congress of Soviets, “Decree on Peace,” 26 October (8 November) 1917, in Izvestia No. 208 (Petrograd), 27 October (9 November) 1917, October, ',
    'Second All-Russian Congress of Soviets. “Decree on Peace.” 26 Oct. (8 Nov.) 1917. Izvestia No. 208, 27 Oct. (9 Nov.) 1917. October, ',
    'Second All-Russian Congress of Soviets. (1917, October 26 [November 8, New Style]). Decree on Peace. Izvestia No. 208. October. URL',
  ],
  [
    'a translated book has its translator and edition',
    'book',
    'V. I. Lenin, The State and Revolution: The Marxist Theory of the State, trans. Robert Service, 2nd ed. (London: Penguin Books, 1992), October, ',
    'Lenin, V. I. The State and Revolution: The Marxist Theory of the State. Translated by Robert Service, 2nd ed., Penguin Books, 1992. October, ',
    'Lenin, V. I. (1992). The State and Revolution: The Marxist Theory of the State (Robert Service, Trans.; 2nd ed.). Penguin Books. October. URL (Original work published 1918)',
  ],
  [
    'a chapter stands in its book, which is named once',
    'chapter',
    'V. I. Lenin, “The Economic Basis of the Withering Away of the State,” chap. V in The State and Revolution (London: Penguin Books, 1992), 75–92, October, ',
    'Lenin, V. I. “The Economic Basis of the Withering Away of the State.” The State and Revolution, chap. V, Penguin Books, 1992, pp. 75-92. October, ',
    'Lenin, V. I. (1992). The Economic Basis of the Withering Away of the State. In The State and Revolution (Chap. V, pp. 75–92). Penguin Books. October. URL',
  ],
  [
    'a day that falls into another year in New Style has both years',
    'diary',
    'Nicholas II, “Diary,” 25 December 1917 (7 January 1918), f. 601, op. 1, d. 265, State Archive of the Russian Federation, Moscow, October, ',
    'Nicholas II. “Diary.” 25 Dec. 1917 (7 Jan. 1918). State Archive of the Russian Federation, Moscow, f. 601, op. 1, d. 265. October, ',
    'Nicholas II. (1917, December 25 [1918, January 7, New Style]). Diary. State Archive of the Russian Federation (f. 601, op. 1, d. 265), Moscow. October. URL',
  ],
  [
    'a disputed author, quotation marks within a title, a translator and an editor',
    'translated',
    '[N. N. Sukhanov?], “Ten ‘Days’ & 100%,” trans. Joel Carmichael, ed. Joel Carmichael, memoir, 1922–1923, in The Russian Revolution 1917 (London: Oxford University Press & Co., 1955), 101–8, October, ',
    '[Sukhanov, N. N.?]. “Ten ‘Days’ & 100%.” Translated by Joel Carmichael, edited by Joel Carmichael. Memoir, 1922–1923. The Russian Revolution 1917, Oxford University Press & Co., 1955, pp. 101-08. October, ',
    '[Sukhanov, N. N.?]. (1955). Ten "Days" & 100% (Joel Carmichael, Trans.; Joel Carmichael, Ed.) [Memoir]. In The Russian Revolution 1917 (pp. 101–108). Oxford University Press & Co. October. URL (Original work dated 1922–1923)',
  ],
  [
    'two authors, one of them only attributed, and a date that is not sure',
    'joint',
    'V. I. Lenin and [Grigory Zinoviev], “What is to follow?,” resolution, about October 1917, October, ',
    'Lenin, V. I., and [Grigory Zinoviev]. “What is to follow?” Resolution, about Oct. 1917. October, ',
    'Lenin, V. I., & [Zinoviev, G.]. (ca. 1917, October). What is to follow? [Resolution]. October. URL',
  ],
  [
    'four authors, a month of the Old Style',
    'four-hands',
    'Ivan One et al., “To all, to all, to all,” appeal, October 1917 (Old Style), October, ',
    'Ivan One et al. “To all, to all, to all.” Appeal, Oct. 1917 (Old Style). October, ',
    'Ivan One, Pyotr Two, Three, V. D., & Four, A. (1917, October [Old Style]). To all, to all, to all [Appeal]. October. URL',
  ],
  [
    'a text taken from where it first appeared names the newspaper once',
    'same-issue',
    'Yu. Kamenev, “Our Differences,” Pravda No. 27 (Petrograd), 8 (21) April 1917, October, ',
    'Kamenev, Yu. “Our Differences.” Pravda No. 27, 8 (21) Apr. 1917. October, ',
    'Kamenev, Yu. (1917, April 8 [April 21, New Style]). Our Differences. Pravda No. 27. October. URL',
  ],
  [
    'a volume of documents has its editors',
    'edited',
    '“Order No. 2,” 5 (18) March 1917, in The Russian Provisional Government, ed. R. P. Browder and A. F. Kerensky, vol. 2 (Stanford: Stanford University Press, 1961), October, ',
    '“Order No. 2.” 5 (18) Mar. 1917. The Russian Provisional Government, edited by R. P. Browder and A. F. Kerensky, vol. 2, Stanford University Press, 1961. October, ',
    'Order No. 2. (1961). In R. P. Browder and A. F. Kerensky (Eds.), The Russian Provisional Government (Vol. 2). Stanford University Press. October. URL (Original work dated 1917, March 5 [March 18, New Style])',
  ],
  [
    'no author and no date',
    'leaflet',
    '“Bread, peace, freedom!,” leaflet, n.d., October, ',
    '“Bread, peace, freedom!” Leaflet. October, ',
    'Bread, peace, freedom! [Leaflet]. (n.d.). October. URL',
  ],
];

const russian: typeof english = [
  [
    'a translation is cited by its own title and the names of its language',
    'theses',
    'В. И. Ленин, «О задачах пролетариата в данной революции», Pravda (Petrograd), № 26, 7 (20) апреля 1917 года, перепеч. в изд.: Collected Works, т. 24 (Moscow: Progress Publishers, 1964), с. 21–26, Октябрь, ',
    'Ленин, В. И. «О задачах пролетариата в данной революции». Pravda, № 26, 7 (20) апреля 1917 года. Collected Works, т. 24, Progress Publishers, 1964, с. 21-26. Октябрь, ',
    'Ленин, В. И. (1964). О задачах пролетариата в данной революции. В изд.: Collected Works (Т. 24, с. 21–26). Progress Publishers. Октябрь. URL (Впервые опубликовано: 1917, 7 апреля [20 апреля, н. ст.], в изд.: Pravda)',
  ],
  [
    'a letter',
    'letter',
    'В. И. Ленин (адресат: Центральный комитет), «Письмо членам ЦК», Петроград, 24 октября (6 ноября) 1917 года, в изд.: Collected Works, т. 26 (Moscow: Progress Publishers, 1972), с. 234–35, Октябрь, ',
    'Ленин, В. И. «Письмо членам ЦК». Письмо (адресат: Центральный комитет), 24 октября (6 ноября) 1917 года. Collected Works, т. 26, Progress Publishers, 1972, с. 234-35. Октябрь, ',
    'Ленин, В. И. (1972). Письмо членам ЦК [Письмо (адресат: Центральный комитет)]. В изд.: Collected Works (Т. 26, с. 234–235). Progress Publishers. Октябрь. URL (Датировано: 1917, 24 октября [6 ноября, н. ст.])',
  ],
];

const queryOf = (locale: string, slug: string): string =>
  `{ document(slug: "${slug}", locale: "${locale}") { usual: citation chicago: citation(format: CHICAGO) mla: citation(format: MLA) apa: citation(format: APA) } }`;

type Answer = { document: Record<'usual' | 'chicago' | 'mla' | 'apa', string> };

describe('a citation in a style', () => {
  let archive: AskedArchive;
  beforeAll(async () => {
    archive = await openAskedArchive(citedArchive);
  });
  afterAll(() => archive.close());

  it.each(english)('%s', async (_what, slug, chicago, mla, apa) => {
    const { document } = await archive.ask<Answer>(queryOf('en', slug));
    expect(document.chicago).toBe(`${chicago}${end(slug)}.`);
    expect(document.mla).toBe(`${mla}${end(slug)}.`);
    expect(document.apa).toBe(apa.replace('URL', end(slug)));
    expect(document.usual).toBe(document.chicago);
  });

  it.each(russian)('in Russian: %s', async (_what, slug, chicago, mla, apa) => {
    const { document } = await archive.ask<Answer>(queryOf('ru', slug));
    const address = end(slug, slug === 'theses' || slug === 'letter' ? 'ru' : 'en');
    expect(document.chicago).toBe(`${chicago}${address}.`);
    expect(document.mla).toBe(`${mla}${address}.`);
    expect(document.apa).toBe(apa.replace('URL', address));
  });

  it('what has no words in Russian yet is told so in Russian', async () => {
    const { document } = await archive.ask<Answer>(queryOf('ru', 'leaflet'));
    expect(document.chicago).toBe(`«Bread, peace, freedom!», листовка, б. д., Октябрь, ${end('leaflet')}.`);
  });
});
