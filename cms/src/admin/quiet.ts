// What Strapi's admin would tell an editor about Strapi: left out. The archive's own work is enough.
import type { StrapiApp } from '@strapi/strapi/admin';

/** The content types are code: they are read here, not changed. */
const hiddenPages = ['content-type-builder'];

/** To be called in `register`: takes away the pages and banners that are not for editors. */
export const quieten = (app: StrapiApp): void => {
  for (let index = app.router.menu.length - 1; index >= 0; index -= 1) {
    const link = app.router.menu[index];
    if (link && hiddenPages.some((page) => link.to.includes(page))) app.router.menu.splice(index, 1);
  }
  dismissBanners();
  hideMarketplace();
};

/** Strapi shows a banner until its own note of the dismissal is there. */
const dismissBanners = (): void => {
  for (const archive of ['false', 'undefined'])
    window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${archive}`, 'true');
};

/** This link is written into Strapi's menu, and leads away from the archive's own server. */
const hideMarketplace = (): void => {
  const style = document.createElement('style');
  style.textContent = 'a[href^="https://market.strapi.io"], li:has(> a[href^="https://market.strapi.io"]) { display: none; }';
  document.head.append(style);
};
