// What HTML a text may become. Editors may write HTML within Markdown; whatever is not named here is dropped, so nothing in a text can run,
// load from elsewhere, or take an id of the page. Based on the schema of hast-util-sanitize, narrowed.
import { defaultSchema, type Options } from 'rehype-sanitize';

const kept = [
  'a', 'abbr', 'b', 'bdo', 'blockquote', 'br', 'caption', 'cite', 'code', 'col', 'colgroup', 'dd', 'del', 'dfn', 'div', 'dl', 'dt', 'em',
  'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby',
  's', 'section', 'small', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr',
];

export const textSchema: Options = {
  ...defaultSchema,
  tagNames: kept,
  // Ids are ours (anchors.ts); an author's would collide with them or with the page's.
  clobber: [],
  clobberPrefix: '',
  attributes: {
    '*': ['dir', 'lang', 'title'],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', ['id', /^fnref-/]],
    blockquote: ['cite'],
    q: ['cite'],
    del: ['dateTime'],
    ins: ['dateTime'],
    img: ['src', 'alt', 'width', 'height'],
    li: [['id', /^fn-/], 'value'],
    ol: ['start', 'reversed', ['type', 'a', 'A', 'i', 'I', '1']],
    section: ['dataFootnotes'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    col: ['span'],
    colgroup: ['span'],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'], cite: ['http', 'https'] },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'textarea', 'select', 'title', 'xmp', 'noembed', 'noframes', 'plaintext'],
};
