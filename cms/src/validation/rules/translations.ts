// A translation is into a language that the site has, is not into the one that the entry itself is written in, and is there once.
import type { Fault } from '../fault';
import { listOf, textOf, type Part } from '../part';

/** The languages of the site. */
export interface Languages {
  readonly locales: readonly string[];
  readonly defaultLocale: string;
}

/** Faults of the translations of this part. */
export const translationFaults = ({ values, path }: Part, { locales, defaultLocale }: Languages): Fault[] => {
  const seen = new Set<string>();
  return listOf(values, 'translations').flatMap((translation, index) => {
    const locale = textOf(translation, 'locale');
    if (locale === undefined) return [];
    const message = faultOf(locale, seen);
    seen.add(locale);
    return message === undefined ? [] : [{ path: [...path, 'translations', index, 'locale'], message }];
  });

  function faultOf(locale: string, before: ReadonlySet<string>): string | undefined {
    const others = locales.filter((one) => one !== defaultLocale);
    if (locale === defaultLocale)
      return `"${locale}" is the language of the entry itself; its texts stand in the fields above, expected ${anyOf(others)}`;
    if (!locales.includes(locale)) return `"${locale}" is no language of the site; expected ${anyOf(others)}, or add it to the site first`;
    if (before.has(locale)) return `There is a translation into "${locale}" already; expected one for each language`;
    return undefined;
  }
};

const anyOf = (locales: readonly string[]): string =>
  locales.length === 0 ? 'no translation, for the site has one language' : locales.map((one) => `"${one}"`).join(' or ');
