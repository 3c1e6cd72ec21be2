// Puts today's addresses into a rendered text.
import type { TextLinks } from '../archive/text-service.js';
import { isElsewhere, isFile } from './destinations.js';
import type { Mark, RenderedText } from './rendered.js';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

const title = (mark: { title?: string }): string => (mark.title === undefined ? '' : ` title="${escape(mark.title)}"`);

const addressOfFile = (target: string, links: TextLinks): string | null =>
  links.resolveFile(target)?.url ?? (isElsewhere(target) ? target : null);

export const fillMarks = async (text: RenderedText, links: TextLinks): Promise<string> => {
  const targets = new Set<string>();
  for (const piece of text.html) if (typeof piece !== 'string' && piece.kind === 'open' && !isFile(piece.target)) targets.add(piece.target);
  const asked = [...targets];
  const found = asked.length === 0 ? [] : await links.resolveEntries(asked);
  const addresses = new Map(asked.map((target, index) => [target, found[index] ?? null]));
  const addressOf = (target: string): string | null => (isFile(target) ? addressOfFile(target, links) : (addresses.get(target) ?? null));

  const print = (mark: Mark): string => {
    if (mark.kind === 'picture') return printPicture(mark, links);
    const address = addressOf(mark.target);
    if (address === null) return '';
    return mark.kind === 'close' ? '</a>' : `<a href="${escape(address)}"${title(mark)}>`;
  };
  return text.html.map((piece) => (typeof piece === 'string' ? piece : print(piece))).join('');
};

/** A picture elsewhere becomes a link to it: reading a text must not tell another host who reads. */
const printPicture = (mark: Extract<Mark, { kind: 'picture' }>, links: TextLinks): string => {
  const file = links.resolveFile(mark.path);
  if (file === null && isElsewhere(mark.path)) {
    return `<a href="${escape(mark.path)}" rel="noopener noreferrer"${title(mark)}>${escape(mark.alternativeText || mark.path)}</a>`;
  }
  if (file === null) return escape(mark.alternativeText);
  const size = file.width === undefined || file.height === undefined ? '' : ` width="${file.width}" height="${file.height}"`;
  return `<img src="${escape(file.url)}" alt="${escape(mark.alternativeText)}"${title(mark)}${size} loading="lazy">`;
};
