// Markdown to HTML and plain text. Slow (milliseconds for a page), so it is done once for each text, in a worker: see texts.ts.
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { setAnchors } from './anchors.js';
import { openLinks, splitAtMarks } from './marks.js';
import { toPlain } from './plain.js';
import type { RenderedText } from './rendered.js';
import { textSchema } from './sanitize-schema.js';

/** Counts up whenever the same Markdown comes out otherwise, so that what is kept from before is not used. */
export const rendererVersion = 2;

const parser = unified().use(remarkParse).use(remarkGfm);
const toTree = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
  })
  .use(rehypeRaw)
  .use(rehypeSanitize, textSchema);
const printer = unified().use(rehypeStringify, { closeSelfClosing: false });

export const renderText = (markdown: string): RenderedText => {
  const tree = toTree.runSync(parser.parse(markdown)) as Root;
  const headings = setAnchors(tree);
  const plain = toPlain(tree);
  const marks = openLinks(tree);
  return { html: splitAtMarks(printer.stringify(tree), marks), plain, headings };
};
