// The first administrator, from ADMIN_EMAIL and ADMIN_PASSWORD; without them Strapi's own registration screen asks.
import type { Core } from '@strapi/strapi';
import { environment } from '../environment';

/** Makes the first administrator where there is none and the environment names one. */
export const makeFirstAdministrator = async (strapi: Core.Strapi): Promise<void> => {
  const wanted = environment().firstAdministrator;
  if (!wanted || (await strapi.service('admin::user').exists())) return;
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email: wanted.email,
    password: wanted.password,
    firstname: 'Administrator',
    registrationToken: null,
    isActive: true,
    roles: superAdmin ? [superAdmin.id] : [],
  });
  strapi.log.info(`The first administrator is ${wanted.email}`);
};
