// Keys of a guide's blocks whose file gives none: the same on every import, and told by what the block is.
import slugify from '@sindresorhus/slugify';

type Block = { block: string; key?: string; title?: string; document?: string; link?: { title?: string } };

/** Gives each block without `key` one: `reading-<document or title>`, `section-<title>`; what is taken gets `-2`, `-3`. */
export const giveKeys = (record: Record<string, unknown>, slugOf: (id: string) => string | undefined): void => {
  const blocks = (Array.isArray(record.contents) ? record.contents : []) as Block[];
  const taken = new Set(blocks.map(({ key }) => key));
  for (const block of blocks) {
    if (block.key !== undefined || !block.block) continue;
    const name = slugOf(block.document ?? '') ?? slugify(block.title ?? block.link?.title ?? '');
    const stem = name === '' ? block.block : `${block.block}-${name}`;
    let key = stem;
    for (let number = 2; taken.has(key); number += 1) key = `${stem}-${number}`;
    block.key = key;
    taken.add(key);
  }
};
