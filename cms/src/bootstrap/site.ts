import type { Core } from '@strapi/strapi';
import { derivedId } from '../archive-files/identity';

/** An archive has a site from its first start: readers ask for its languages and its title. */
export const makeSite = async (strapi: Core.Strapi): Promise<void> => {
  if ((await strapi.db.query('api::site.site').findOne({ select: ['id'] })) !== null) return;
  await strapi.documents('api::site.site').create({
    // The same on every machine, as every id: two copies of an archive then have one digest.
    data: { documentId: derivedId('site', 'site'), title: 'Archive', locales: [{ value: 'en' }], defaultLocale: 'en' } as never,
    status: 'published',
  });
  strapi.log.info('Made the site "Archive": give it its own title in the admin');
};
