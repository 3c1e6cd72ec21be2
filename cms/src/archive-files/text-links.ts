// Links in a Markdown text that lead to entries and files of the archive: `[Lenin](person/lenin)`, `![](media/smolny.png)`.
import type { EntryType } from '@october/schema';
import { entryTypes } from '@october/schema';
import { mediaFolder } from './layout';
import type { Surroundings } from './surroundings';

const inline = /\]\(\s*<?([^)\s>]+)/g;
const definition = /^ {0,3}\[[^\]^][^\]]*\]:[ \t]*<?([^\s>]+)/gm;

/** What is wrong with the links of a text: the line within the text, from 0, and a message. Links to elsewhere are left alone. */
export const checkLinks = (text: string, around: Surroundings): { line: number; message: string }[] => {
  const faults: { line: number; message: string }[] = [];
  for (const pattern of [inline, definition]) {
    for (const match of text.matchAll(pattern)) {
      const message = checkTarget(match[1] ?? '', around);
      if (message !== null) faults.push({ line: text.slice(0, match.index).split('\n').length - 1, message });
    }
  }
  return faults;
};

const checkTarget = (target: string, around: Surroundings): string | null => {
  const [first = '', ...rest] = target
    .replace(/#.*$/, '')
    .replace(/^\/(?=media\/)/, '')
    .split('/');
  if (first === mediaFolder) {
    const found = around.media(mediaReference(target), 'text');
    return 'message' in found ? found.message : null;
  }
  if (rest.length !== 1 || !isEntryType(first)) return null;
  const found = around.resolve(first, rest[0] ?? '');
  return 'message' in found ? found.message : null;
};

const isEntryType = (word: string): word is EntryType => entryTypes.some((type) => type === word);

/** The path of a file as it is on the disk: a text may write a space as `%20`, and begin with `/`. */
export const mediaReference = (target: string): string => {
  try {
    return decodeURIComponent(target.replace(/#.*$/, '').replace(/^\//, ''));
  } catch {
    return target;
  }
};
