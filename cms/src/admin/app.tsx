// What October adds to Strapi's admin: its name, a field for historical dates that says how it reads the date, and what is worth a second look beside each entry.
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import logo from './october.svg';
import { arrangePanels } from './panels';
import { quieten } from './quiet';

const words = {
  'app.components.LeftMenu.navbrand.title': 'October',
  'app.components.LeftMenu.navbrand.workplace': 'Archive',
  'Auth.form.welcome.title': 'Welcome to October',
  'Auth.form.welcome.subtitle': 'Sign in to write and publish',
  'Auth.form.register.subtitle':
    'You are the first here: this account can do everything. Its name and password are kept on this server alone.',
  'HomePage.head.title': 'October',
  'HomePage.header.subtitle': 'What you publish here, readers see at once.',
  'content-manager.components.LeftMenu.collection-types': 'Entries',
  'content-manager.components.LeftMenu.single-types': 'The whole',
  // Strapi puts the most characters of each field before its help, where they are of no help to anybody.
  'content-manager.form.Input.hint.text': '{description}',
};

export default {
  config: {
    auth: { logo },
    head: { favicon: logo },
    menu: { logo },
    locales: ['en', 'ru'],
    notifications: { releases: false },
    tutorials: false,
    translations: { en: words },
  },
  register(app: StrapiApp) {
    quieten(app);
    app.customFields.register({
      name: 'historical-date',
      type: 'string',
      intlLabel: { id: 'october.historical-date.label', defaultMessage: 'Historical date' },
      intlDescription: {
        id: 'october.historical-date.description',
        defaultMessage: 'A date in EDTF, with how it is read',
      },
      components: {
        Input: () => import('./dates/historical-date-input') as Promise<{ default?: unknown }> as Promise<{ default?: ComponentType }>,
      },
    });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    arrangePanels(app);
  },
};
