// What an archive needs before its first editor comes. Each step looks at what is there and adds only what is missing.
import type { Core } from '@strapi/strapi';
import { makeFirstAdministrator } from './first-administrator';
import { keepOriginals } from './media-library';
import { makeSite } from './site';

export const bootstrapArchive = async (strapi: Core.Strapi): Promise<void> => {
  await keepOriginals(strapi);
  await makeFirstAdministrator(strapi);
  await makeSite(strapi);
};
