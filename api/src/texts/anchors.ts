// Ids that stay while the text does, so that a passage can be cited: made of the words themselves, not of their number on the page.
import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { RenderedHeading } from './rendered.js';

const headingLevel = (element: Element): number | null => (/^h[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : null);

const isNotes = (element: Element): boolean => element.tagName === 'section' && 'dataFootnotes' in element.properties;
const isNoteLink = (element: Element): boolean => 'dataFootnoteRef' in element.properties || 'dataFootnoteBackref' in element.properties;

/** The words of an element, note numbers left out: a note added elsewhere must not change the id of a paragraph. */
export const wordsOf = (element: Element): string => {
  const withoutNotes = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      return isNoteLink(child) ? [] : [withoutNotes(child)];
    }),
  });
  return toString(withoutNotes(element)).replace(/\s+/g, ' ').trim();
};

/** Gives every heading, paragraph and note its id, brings headings to begin at level 2 (the title of the page is level 1), and lists them. */
export const setAnchors = (tree: Root): RenderedHeading[] => {
  const taken = new Map<string, number>();
  const unique = (wanted: string): string => {
    const times = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, times);
    return times === 1 ? wanted : `${wanted}-${times}`;
  };
  const anchor = (kind: string, element: Element): string =>
    unique(`${kind}-${createHash('sha256').update(wordsOf(element).normalize('NFC')).digest('hex').slice(0, 10)}`);

  const headings: RenderedHeading[] = [];
  let highest = 7;
  visit(tree, 'element', (element) => {
    // remark heads the notes 'Footnotes', in English; which words stand there is for the reader site to say.
    if (isNotes(element))
      element.children = element.children.filter((child) => !(child.type === 'element' && headingLevel(child) !== null));
    const level = headingLevel(element);
    if (level !== null) highest = Math.min(highest, level);
  });
  const noteIds = new Map<string, string>();
  visit(tree, 'element', (element) => {
    const level = headingLevel(element);
    if (level !== null) {
      const shown = Math.min(6, level - highest + 2);
      const id = anchor('h', element);
      element.tagName = `h${shown}`;
      element.properties['id'] = id;
      headings.push({ level: shown, text: wordsOf(element), anchor: id });
    } else if (element.tagName === 'p') {
      element.properties['id'] = anchor('p', element);
    } else if (element.tagName === 'li' && typeof element.properties['id'] === 'string' && element.properties['id'].startsWith('fn-')) {
      noteIds.set(element.properties['id'].slice('fn-'.length), anchor('note', element));
    }
  });
  renameNotes(tree, noteIds);
  return headings;
};

/** `fn-1` and `fnref-1`, `fnref-1-2` become `note-<words>` and `ref-note-<words>`, in the ids and in the links to them. */
const renameNotes = (tree: Root, ids: ReadonlyMap<string, string>): void => {
  const renamed = (id: string): string | null => {
    const note = /^fn-(.+)$/.exec(id)?.[1];
    if (note !== undefined) return ids.get(note) ?? null;
    const reference = /^fnref-(.+)$/.exec(id)?.[1];
    if (reference === undefined) return null;
    const whole = ids.get(reference);
    if (whole !== undefined) return `ref-${whole}`;
    const parts = /^(.+)-(\d+)$/.exec(reference);
    const again = parts?.[1] === undefined ? undefined : ids.get(parts[1]);
    return again === undefined ? null : `ref-${again}-${parts?.[2]}`;
  };
  visit(tree, 'element', (element) => {
    const { id, href } = element.properties;
    if (typeof id === 'string' && /^fn(ref)?-/.test(id)) {
      const name = renamed(id);
      if (name === null) delete element.properties['id'];
      else element.properties['id'] = name;
    }
    if (typeof href === 'string' && href.startsWith('#fn')) {
      const name = renamed(decodeURIComponent(href.slice(1)));
      if (name === null) delete element.properties['href'];
      else element.properties['href'] = `#${name}`;
    }
  });
};
