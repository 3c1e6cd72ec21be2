// What belongs to one running Strapi: its bell. The feed's controller and the middleware meet here.
import type { Core } from '@strapi/strapi';
import { createNews, type News } from './news';
import { publications } from './tables';

const running = new WeakMap<Core.Strapi, News>();

/** The bell of this Strapi. */
export const newsOf = (strapi: Core.Strapi): News => {
  const known = running.get(strapi);
  if (known) return known;
  const news = createNews(async () => {
    const [row] = (await strapi.db.connection(publications).max('number as number')) as { number: number | null }[];
    return Number(row?.number ?? 0);
  });
  running.set(strapi, news);
  return news;
};
