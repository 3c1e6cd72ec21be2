// Words for made-up archives: enough of them that texts differ, in both alphabets.
import type { Random } from './random.js';

const english =
  'the of and to in a soviet workers soldiers petrograd committee resolution congress bread peace land power government meeting factory front telegram regiment delegate decree duma strike street night October February July garrison railway newspaper printing order appeal peasants sailors Kronstadt province winter palace Smolny bridge vote majority minority party congress league union deputies arms guard red white'.split(
    ' ',
  );
const russian =
  'совет рабочих солдатских депутатов Петроград комитет резолюция съезд хлеб мир земля власть правительство собрание завод фронт телеграмма полк делегат декрет дума забастовка улица ночь октябрь февраль июль гарнизон газета приказ воззвание крестьяне матросы Кронштадт зимний дворец ёлка ещё её эхо якорь йод иго подъём объявление'.split(
    ' ',
  );
const given =
  'Vladimir Lev Grigory Yakov Aleksandra Nadezhda Georgy Iosif Anatoly Maria Inessa Pavel Nikolai Fyodor Vera Ivan Boris Yelena Karl Rosa'.split(
    ' ',
  );
const family =
  'Ulyanov Bronstein Zinoviev Sverdlov Kollontai Krupskaya Plekhanov Lunacharsky Spiridonova Armand Dybenko Bukharin Dan Figner Martov Savinkov Stasova Radek Volodarsky Antonov'.split(
    ' ',
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (random: Random, words: readonly string[], length: number): string =>
  Array.from({ length }, () => random.pick(words)).join(' ');

export const title = (random: Random): string => capital(sentence(random, english, random.between(3, 9)));
export const russianTitle = (random: Random): string => capital(sentence(random, russian, random.between(3, 8)));
export const summary = (random: Random): string => `${capital(sentence(random, english, random.between(20, 45)))}.`;

export const personName = (random: Random, number: number): { name: string; sortName: string } => {
  const first = random.pick(given);
  const last = random.pick(family) + (number < family.length ? '' : ` ${number}`);
  return { name: `${first} ${last}`, sortName: `${last}, ${first}` };
};

/** Markdown of about so many words. */
export const body = (random: Random, words: number): string => {
  const paragraphs: string[] = [];
  for (let left = words; left > 0; left -= 80) {
    const text = `${capital(sentence(random, english, Math.min(80, left)))}.`;
    paragraphs.push(random.chance(0.15) ? `## ${title(random)}` : random.chance(0.2) ? `> ${text}` : text);
  }
  return paragraphs.join('\n\n');
};
