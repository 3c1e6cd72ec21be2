// Russian: months after a day in the genitive, `года` written out, eras `до н. э.` and `н. э.`
import type { DateWords, Qualifiers } from './words.js';

const eras = { bc: ' до н. э.', ad: ' н. э.', unsaid: '' };

const roman = (number: number): string => {
  const letters: [number, string][] = [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]; // prettier-ignore
  const found = letters.find(([value]) => value <= number);
  return found ? found[1] + roman(number - found[0]) : '';
};

const presumably = ({ uncertain }: Qualifiers): string => (uncertain ? 'предположительно ' : '');
const roughly = ({ approximate }: Qualifiers): string => (approximate ? 'примерно ' : '');

/** 'со' before 'второго' and the like. */
const from = (text: string): string => (/^2[^\d.]/.test(text) ? `со ${text}` : `с ${text}`);

export const russian: DateWords = {
  weekdays: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  months: {
    plain: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
    of: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  },
  seasons: { plain: ['весна', 'лето', 'осень', 'зима'], of: ['весны', 'лета', 'осени', 'зимы'] },
  year: (numbers, era, form, several) => {
    const noun = several ? { plain: 'годы', of: 'годов' } : { plain: 'год', of: 'года' };
    return `${numbers} ${noun[form]}${eras[era]}`;
  },
  winterJoint: '/',
  decade: (year, form) => (form === 'plain' ? `${year}-е годы` : `${year}-х годов`),
  century: (number, era, form) => `${roman(number)} ${form === 'plain' ? 'век' : 'века'}${eras[era]}`,
  oldStyle: (text) => `${text} (ст. ст.)`,
  qualified: (qualifiers, text) => presumably(qualifiers) + (qualifiers.approximate ? `около ${text('of')}` : text('plain')),
  since: (qualifiers, text, unknown) =>
    `${presumably(qualifiers)}${roughly(qualifiers)}${from(text('of'))}${unknown ? ', конец неизвестен' : ''}`,
  until: (qualifiers, text, unknown) =>
    `${presumably(qualifiers)}${roughly(qualifiers)}до ${text('of')}${unknown ? ', начало неизвестно' : ''}`,
};
