// Which languages the site has, as its draft and its published row say.
import type { Core } from '@strapi/strapi';
import { listOf, textOf, type Values } from './part';
import type { Languages } from './rules/translations';

const site = 'api::site.site';

/** The languages of the site: as published, and as its draft says. English alone before there is a site. */
export interface SiteLanguages {
  readonly draft: Languages;
  readonly published: Languages | null;
}

const none: Languages = { locales: ['en'], defaultLocale: 'en' };

export const readSiteLanguages = async (strapi: Core.Strapi): Promise<SiteLanguages> => {
  const rows: Values[] = await strapi.db.query(site).findMany({
    select: ['defaultLocale', 'publishedAt'],
    populate: { locales: { select: ['value'] } },
  });
  const draft = rows.find((row) => !row.publishedAt);
  const published = rows.find((row) => row.publishedAt);
  return { draft: draft ? languagesOf(draft) : none, published: published ? languagesOf(published) : null };
};

/** The languages that a row of the site names. */
export const languagesOf = (row: Values): Languages => {
  const defaultLocale = textOf(row, 'defaultLocale') ?? 'en';
  const locales = listOf(row, 'locales').flatMap((one) => textOf(one, 'value') ?? []);
  return { defaultLocale, locales: locales.includes(defaultLocale) ? locales : [defaultLocale, ...locales] };
};
