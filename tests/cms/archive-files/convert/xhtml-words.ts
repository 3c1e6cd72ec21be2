// The words of an XHTML file, found with nothing but a scan for tags: not by the parser that the converter uses.

export interface XhtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XhtmlElement | string)[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ''] ?? whole;
    },
  );

/** The root of a file. */
export const scanXhtml = (text: string): XhtmlElement => {
  const root: XhtmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const plain = text.replace(/<\?.*?\?>|<!DOCTYPE[^>]*>|<!--[\s\S]*?-->/g, '');
  for (const [, tag, words] of plain.matchAll(/<([^>]+)>|([^<]+)/g)) {
    const here = open.at(-1) ?? root;
    if (words !== undefined) here.children.push(decode(words));
    else if (tag?.startsWith('/')) open.pop();
    else {
      const [, name = ''] = /^([\w:-]+)/.exec(tag ?? '') ?? [];
      const attributes = Object.fromEntries(
        [...(tag ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decode(value)]),
      );
      const element = { name, attributes, children: [] };
      here.children.push(element);
      if (!tag?.endsWith('/')) open.push(element);
    }
  }
  return root;
};

export const typeOf = (element: XhtmlElement): string => element.attributes['epub:type'] ?? '';

/** Every element below, in order. */
export const elementsOf = (element: XhtmlElement): XhtmlElement[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]));

const inLine = new Set(['a', 'abbr', 'b', 'cite', 'em', 'i', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'q', 'code', 'del']);

/** The text below an element without what `leaves` names; elements that begin a line are apart from what is beside them. */
export const textOf = (element: XhtmlElement, leaves: (element: XhtmlElement) => boolean = () => false): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (leaves(child)) return '';
      return inLine.has(child.name) ? textOf(child, leaves) : ` ${textOf(child, leaves)} `;
    })
    .join('');

/** Words as they are compared: between white space. */
export const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
