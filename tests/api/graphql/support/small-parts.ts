// Pieces that its entries share.
export const picture = (sha: string, width = 2400, height = 1200) => ({
  sha256: sha.repeat(64),
  mediaType: 'image/jpeg',
  bytes: 1000,
  name: `${sha}.jpg`,
  width,
  height,
  focalPoint: { x: 0.5, y: 0.2 },
});
export const julian = (edtf: string) => ({ edtf, calendar: 'julian' });
