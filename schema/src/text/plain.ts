// The words of a Markdown text without its marks, fast enough to be taken of every text when it is stored.
// What readers get as PLAIN is made from the rendered text (api/src/texts); this is for counting words and cutting a teaser.

const fence = /^ {0,3}(`{3,}|~{3,}).*$/gm;
const footnoteDefinition = /^ {0,3}\[\^[^\]\s]+\]:[ \t]?.*(?:\n(?: {4}|\t).*|\n(?=\n(?: {4}|\t)))*$/gm;
const linkDefinition = /^ {0,3}\[[^\]^][^\]]*\]:[ \t]*\S+.*$/gm;
const footnoteReference = /\[\^[^\]\s]+\]/g;
const htmlTag = /<\/?[a-z][^>\n]*>|<!--[\s\S]*?-->/gi;
const autolink = /<((?:https?|mailto):[^>\s]+)>/g;
const image = /!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g;
const link = /\[([^\]]+)\](?:\((?:[^()]|\([^)]*\))*\)|\[[^\]]*\])/g;
const lineMarks = /^[ \t]*(?:(?:>[ \t]?)+|#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,9}[.)][ \t]+)*/gm;
const headingTail = /[ \t]+#+[ \t]*$/gm;
const rule = /^[ \t]*(?:[-*_=][ \t]*){3,}$\n?|^[ \t]*\|?[ \t:|-]*-{3,}[ \t:|-]*$\n?/gm;
const emphasis = /(\*{1,3}|~~|`+)(?=\S)([\s\S]*?\S)\1/g;
const underscores = /(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*\S)\1(?![\p{L}\p{N}_])/gu;
const escaped = /\\([!-/:-@[-`{-~])/g;

/** The text without marks, link targets and notes; paragraphs apart by an empty line, lines within one joined by a space. */
export const plainText = (markdown: string): string =>
  withoutMarks(markdown)
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

/** The same, with white space as it comes. Most texts have few kinds of marks: what cannot be there is not looked for. */
export const withoutMarks = (markdown: string): string => {
  const has = (mark: string) => markdown.includes(mark);
  let bare = has('\r') ? markdown.replace(/\r\n?/g, '\n') : markdown;
  if (has('`') || has('~')) bare = bare.replace(fence, '');
  if (has('[')) bare = bare.replace(footnoteDefinition, '').replace(linkDefinition, '');
  bare = bare.replace(rule, '');
  if (has('[')) bare = bare.replace(footnoteReference, '');
  if (has('<')) bare = bare.replace(autolink, '$1').replace(htmlTag, '');
  if (has('[')) bare = bare.replace(image, '$1').replace(link, '$1');
  if (has('#')) bare = bare.replace(headingTail, '');
  bare = bare.replace(lineMarks, '');
  if (has('*') || has('`') || has('~')) bare = bare.replace(emphasis, '$2');
  if (has('_')) bare = bare.replace(underscores, '$2');
  if (has('|')) bare = bare.replace(/\|/g, ' ');
  return has('\\') ? bare.replace(escaped, '$1') : bare;
};

/** The beginning of a text, at most `length` characters, cut at a word and closed with an ellipsis where something was cut. */
export const teaser = (markdown: string, length = 200): string => {
  const text = plainText(markdown).replace(/\s+/g, ' ');
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
};
