// One cell of a sheet.

/** The texts of a list: `soviets | land`. A bar of a text itself is written `\|`, and a backslash before a bar `\\`. */
export const readList = (cell: string): string[] => {
  const texts: string[] = [];
  let text = '';
  for (const [piece] of cell.matchAll(/\\[\\|]|[\s\S]/gu)) {
    if (piece === '|') {
      texts.push(text);
      text = '';
    } else text += piece.length === 2 && piece.startsWith('\\') ? piece.slice(1) : piece;
  }
  return [...texts, text].map((member) => member.trim()).filter((member) => member !== '');
};

/** A text as one of a list. */
export const writeListed = (text: string): string => text.replace(/\\(?=[\\|])|\|/g, '\\$&').replace(/\\$/, '\\\\');
