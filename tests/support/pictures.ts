import sharp from 'sharp';

/** A picture of one colour, as an editor would upload it. Another colour, other bytes. */
export const picture = async (
  name: string,
  colour: string,
  width = 1000,
  height = 500,
): Promise<{ name: string; type: string; bytes: Uint8Array }> => ({
  name,
  type: 'image/png',
  bytes: await sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer(),
});
