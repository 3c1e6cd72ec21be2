import type { Core } from '@strapi/strapi';
import { bootstrapArchive } from './bootstrap/bootstrap';
import { arrangeForms } from './bootstrap/views/arrange';
import { bootstrapPublication, destroyPublication } from './publication/bootstrap';
import { registerPublication } from './publication/middleware';
import { registerValidation } from './validation/middleware';
import { registerWarnings } from './validation/warnings-route';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    // The first is the outermost: what the validation refuses is rolled back with the publication's transaction.
    registerPublication(strapi);
    registerValidation(strapi);
    registerWarnings(strapi);
    arrangeForms(strapi);
    // Its input, which says how a date is read, is in src/admin.
    strapi.customFields.register({ name: 'historical-date', type: 'string' });
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await bootstrapPublication(strapi);
    await bootstrapArchive(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await destroyPublication(strapi);
  },
};
