import type { FileRecord, ImageRecord } from '@october/schema';
import type { ImageObjectLeaf } from 'schema-dts';
import type { Surroundings } from '../archive/surroundings.js';
import type { WithSpans } from '../store/entry.js';

export const pictureOf = (image: WithSpans<ImageRecord> | undefined, around: Surroundings): ImageObjectLeaf | undefined => {
  if (image === undefined) return undefined;
  const own = image.translations.find(({ locale }) => locale === around.locale);
  const { file, credit, license } = image;
  return {
    '@type': 'ImageObject',
    contentUrl: contentUrl(file, around),
    encodingFormat: file.mediaType,
    ...(file.width !== undefined && file.height !== undefined ? { width: `${file.width} px`, height: `${file.height} px` } : {}),
    caption: own?.caption || image.caption,
    description: own?.alternativeText || image.alternativeText,
    creditText: credit,
    license,
  };
};

export const contentUrl = ({ sha256, mediaType }: FileRecord, { media }: Surroundings): string => media.file(sha256, mediaType);
