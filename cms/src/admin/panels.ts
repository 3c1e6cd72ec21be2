// What stands beside the form of an entry.
import type { StrapiApp } from '@strapi/strapi/admin';
import { WarningsPanel } from './warnings/warnings-panel';

interface Panel {
  readonly type?: string;
}

interface ContentManager {
  readonly apis: { addEditViewSidePanel(change: (panels: readonly Panel[]) => readonly Panel[]): void };
}

/** To be called in `bootstrap`. Strapi offers to set up a preview of its own, which we have not: of its panels it is the one without a type. */
export const arrangePanels = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  (app.getPlugin('content-manager') as unknown as ContentManager).apis.addEditViewSidePanel((panels) => [
    ...panels.filter(({ type }) => type !== undefined),
    WarningsPanel,
  ]);
};
