// The scalars of the archive. Inside they are strings; what a calendar or the site must judge is judged where they are used.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  readonly expected: string;
  readonly isRight: (text: string) => boolean;
}

const textScalar = ({ name, description, specifiedByURL, expected, isRight }: TextScalar): GraphQLScalarType<string, string> => {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && isRight(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not ${expected}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    ...(specifiedByURL === undefined ? {} : { specifiedByURL }),
    serialize: (value) => value as string,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : node.kind),
  });
};

export const DateScalar = textScalar({
  name: 'Date',
  description:
    'A calendar day, YYYY-MM-DD, such as 1917-10-25. Which calendar it is counted in is said beside it. A year before 1 AD is written -0043, one beyond 9999 +10000.',
  expected: 'a date: expected YYYY-MM-DD, such as "1917-10-25"',
  isRight: (text) => /^(-?\d{4}|[+-][1-9]\d{4,9})-\d{2}-\d{2}$/.test(text),
});

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'An instant, RFC 3339, in UTC in every answer, such as 2026-11-07T21:40:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  expected: 'an instant: expected RFC 3339, such as "2026-11-07T21:40:00Z"',
  isRight: (text) =>
    /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)),
});

export const EdtfScalar = textScalar({
  name: 'EDTF',
  description:
    'A date in the Extended Date/Time Format, ISO 8601-2:2019 level 1: 1917-10-25 is a day, 1917-10 a month, 1917 a year, 1917-10-25/1917-10-27 an interval, 1917-10~ approximate, 1917-10? uncertain, 191X some year of the 1910s, ../1917 open at its beginning.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  expected: 'a date in EDTF, such as "1917-10-25" or "1917-10~"',
  isRight: (text) => text !== '',
});

export const LocaleScalar = textScalar({
  name: 'Locale',
  description: 'A language, as a BCP 47 tag: en is English, ru Russian.',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  expected: 'a language tag (BCP 47), such as "en" or "ru"',
  isRight: isLanguageTag,
});

export const UrlScalar = textScalar({
  name: 'URL',
  description: 'An absolute address, http or https.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  expected: 'an address: expected http or https, such as "https://www.wikidata.org/wiki/Q1394"',
  isRight: (text) => /^https?:\/\//i.test(text) && URL.canParse(text),
});

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
