// The media library keeps what was uploaded, byte for byte. Strapi would make pictures smaller and lose what they were:
// the original of an archive's scan is the archive's. Smaller pictures for readers are made by the API.
import type { Core } from '@strapi/strapi';

const asStrapiSetsThem = { sizeOptimization: true, responsiveDimensions: true, autoOrientation: false, aiMetadata: true };
const asUploaded = { sizeOptimization: false, responsiveDimensions: false, autoOrientation: false, aiMetadata: false };

type Settings = Record<string, boolean>;

/** Once, in a new archive: settings that an administrator has changed since are theirs. */
export const keepOriginals = async (strapi: Core.Strapi): Promise<void> => {
  const settings = strapi.store({ type: 'plugin', name: 'upload', key: 'settings' });
  const now = ((await settings.get({})) ?? {}) as Settings;
  const untouched = Object.entries(asStrapiSetsThem).every(([name, value]) => now[name] === undefined || now[name] === value);
  if (untouched) await settings.set({ value: { ...now, ...asUploaded } });
};
