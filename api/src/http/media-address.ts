// Addresses of files are made of their content: one address, the same bytes for ever.
import mime from 'mime';

const extensionOf = (mediaType: string): string => mime.getExtension(mediaType) ?? 'bin';

/** `<sha256>.<extension>`, the extension by the media type. */
export const fileName = (sha256: string, mediaType: string): string => `${sha256}.${extensionOf(mediaType)}`;

/** Widths in pixels that pictures are made in. Only those smaller than the original exist. */
export const renditionWidths = { small: 480, medium: 960, large: 1920 } as const;
export type RenditionName = keyof typeof renditionWidths;

export const renditionFileName = (sha256: string, width: number): string => `${sha256}-${width}.webp`;

/** Pictures made of points, of which smaller ones can be made; a drawing (SVG) is as sharp at any size. */
export const hasRenditions = (mediaType: string): boolean => /^image\/(?:png|jpeg|webp|avif|tiff|gif)$/.test(mediaType);

export type MediaName = { readonly kind: 'file'; readonly sha256: string; readonly mediaType: string } | { readonly kind: 'rendition'; readonly sha256: string; readonly width: number };

const named = /^([0-9a-f]{64})(?:-(\d{2,4}))?\.([a-z0-9]{1,8})$/;

/** What a name under /media asks for, or null. */
export const parseMediaName = (name: string): MediaName | null => {
  const [, sha256, width, extension] = named.exec(name) ?? [];
  if (sha256 === undefined || extension === undefined) return null;
  if (width === undefined) return { kind: 'file', sha256, mediaType: mime.getType(extension) ?? 'application/octet-stream' };
  const known = Object.values(renditionWidths).some((one) => one === Number(width));
  return known && extension === 'webp' ? { kind: 'rendition', sha256, width: Number(width) } : null;
};
