// The words of a Markdown text as readers see it: main text and notes apart, by the API's own renderer.
import { renderText } from '@october/api/dist/texts/render.js';
import { scanXhtml, textOf, words, elementsOf, type XhtmlElement } from './xhtml-words.js';

export interface RenderedWords {
  main: string[];
  notes: string[][];
  /** Names of elements, each as often as it stands in the text. */
  elements: string[];
}

export const renderedWords = (markdown: string): RenderedWords => {
  const html = renderText(markdown)
    .html.map((piece) => (typeof piece === 'string' ? piece : ''))
    .join('')
    .replace(/<(br|hr|img|input)([^>]*?)\/?>/g, '<$1$2/>');
  const root = scanXhtml(html.replace(/(data-footnotes|data-footnote-ref|data-footnote-backref)(?=[ >])/g, '$1="yes"'));
  const has =
    (name: string) =>
    (element: XhtmlElement): boolean =>
      element.attributes[name] !== undefined;
  const notes = elementsOf(root).find(has('data-footnotes'));
  const isNote = (element: XhtmlElement): boolean => has('data-footnotes')(element) || isReference(element);
  const isReference = (element: XhtmlElement): boolean => element.name === 'sup' && elementsOf(element).some(has('data-footnote-ref'));
  const items = notes ? elementsOf(notes).filter(({ name, attributes }) => name === 'li' && /^note-/.test(attributes.id ?? '')) : [];
  return {
    main: words(textOf(root, isNote)),
    notes: items.map((item) => words(textOf(item, has('data-footnote-backref')))),
    elements: elementsOf(root).map(({ name }) => name),
  };
};
