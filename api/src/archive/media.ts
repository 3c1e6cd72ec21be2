// Addresses of files are made of their content: one address, the same bytes for ever. And the sizes in which pictures are offered.
import mime from 'mime';

/** Who serves the files says where. */
export interface MediaAddresses {
  /** Of the original. */
  file(sha256: string, mediaType: string): string;
  /** Of a picture made smaller: WebP, this many pixels wide. */
  rendition(sha256: string, width: number): string;
}

/** `base` is the address that files stand under, without a slash at its end: `https://archive.example/media`. */
export const mediaAddresses = (base: string): MediaAddresses => ({
  file: (sha256, mediaType) => `${base}/${fileName(sha256, mediaType)}`,
  rendition: (sha256, width) => `${base}/${renditionFileName(sha256, width)}`,
});

/** `<sha256>.<extension>`. A media type that nobody knows ends in `bin`: the bytes are found by their hash alone. */
export const fileName = (sha256: string, mediaType: string): string => `${sha256}.${mime.getExtension(mediaType) ?? 'bin'}`;

export const renditionFileName = (sha256: string, width: number): string => `${sha256}-${width}.webp`;

/** Widths in pixels that pictures are made in. Only those smaller than the original exist. */
export const renditionWidths = { small: 480, medium: 960, large: 1920 } as const;

/** Pictures made of points, of which smaller ones can be made; a drawing (SVG) is as sharp at any size. */
export const hasRenditions = (mediaType: string): boolean => /^image\/(?:png|jpeg|webp|avif|tiff|gif)$/.test(mediaType);

export interface RenditionSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** The sizes smaller than the original, smallest first. */
export const renditionsOf = (file: { mediaType: string; width?: number | undefined; height?: number | undefined }): RenditionSize[] => {
  const { mediaType, width, height } = file;
  if (!hasRenditions(mediaType) || width === undefined || height === undefined) return [];
  return Object.entries(renditionWidths)
    .filter(([, narrower]) => narrower < width)
    .map(([name, narrower]) => ({ name, width: narrower, height: Math.max(1, Math.round((height * narrower) / width)) }));
};
