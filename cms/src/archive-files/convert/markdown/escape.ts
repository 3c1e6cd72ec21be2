// Plain words as Markdown that means just these words: nothing of them turns into a mark, a link, an entity or a list.

/** A text within a line. Addresses (`https://…`) and e-mail addresses are still shown as links by a reader of Markdown, with the same words. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    // Whoever looks for links without reading all of Markdown finds none.
    .replace(/\]\(/g, ']\\(')
    .replace(/&(?=#|[a-z])/gi, '\\&')
    // An address in the text would swallow the backslashes of other escapes.
    .replace(/(https?|ftp):(?=\/\/)/gi, '$1\\:')
    .replace(/www\./gi, (match) => `${match.slice(0, -1)}\\.`)
    .replace(/(?<=\S)@(?=\S)/g, '\\@');

/** A character by its number: a letter that stands where a mark could not be read beside it. */
export const reference = (character: string): string => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;

/** A line, escaped within, that may begin with what opens a heading, a list, a table or a note. */
export const escapeLineStart = (line: string): string =>
  line
    .replace(/^[-+=#:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\[\^[^\]]*\]):/, '$1\\:');

/** Where a link leads, as it stands between the brackets. White space and controls are written as in addresses. */
export const escapeDestination = (destination: string): string =>
  destination
    // eslint-disable-next-line no-control-regex -- they may not stand in a destination
    .replace(/[\s\u0000-\u001f\u007f<>]/g, (character) => encodeURIComponent(character))
    .replace(/[\\()]/g, '\\$&')
    .replace(/&(?=#|[a-z])/gi, '\\&');
