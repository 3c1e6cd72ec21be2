// Which language an answer is in.
import type { Site } from './site.js';
import { badInput } from './user-error.js';

/** The language of the site that fits best what was asked for (`ru-RU` is answered in `ru`), else the default one.
 *  Throws UserError where it is no BCP 47 tag at all. */
export const chooseLocale = (site: Site, asked: string | null | undefined): string => {
  if (asked === null || asked === undefined) return site.defaultLocale;
  if (site.locales.includes(asked)) return asked;
  for (let tag = canonicalTag(asked); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = site.locales.find((locale) => locale.toLowerCase() === tag.toLowerCase());
    if (found !== undefined) return found;
  }
  return site.defaultLocale;
};

/** Throws UserError where `tag` is no BCP 47 language tag. */
export const canonicalTag = (tag: string): string => {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical !== undefined) return canonical;
  } catch {
    // Told below.
  }
  throw badInput(`locale: "${tag}" is not a language tag (BCP 47), such as "en" or "ru"`);
};
