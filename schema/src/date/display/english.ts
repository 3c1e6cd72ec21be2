import type { DateWords, Qualifiers } from './words.js';

const months = 'January February March April May June July August September October November December'.split(' ');
const seasons = ['spring', 'summer', 'autumn', 'winter'];

const eras = { bc: ' BC', ad: ' AD', unsaid: '' };

const ordinal = (number: number): string => {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
};

const possibly = ({ uncertain }: Qualifiers): string => (uncertain ? 'possibly ' : '');
const about = ({ approximate }: Qualifiers): string => (approximate ? 'about ' : '');

export const english: DateWords = {
  weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  months: { plain: months, of: months },
  seasons: { plain: seasons, of: seasons },
  year: (numbers, era) => numbers + eras[era],
  winterJoint: '–',
  decade: (year) => `${year}s`,
  century: (number, era) => `${ordinal(number)} century${eras[era]}`,
  oldStyle: (text) => `${text} (Old Style)`,
  qualified: (qualifiers, text) => possibly(qualifiers) + about(qualifiers) + text('plain'),
  since: (qualifiers, text, unknown) =>
    `${possibly(qualifiers)}from ${about(qualifiers)}${text('plain')}${unknown ? ', end unknown' : ' on'}`,
  until: (qualifiers, text, unknown) =>
    `${possibly(qualifiers)}until ${about(qualifiers)}${text('plain')}${unknown ? ', beginning unknown' : ''}`,
};
