// Reads XML that somebody else made: nothing is fetched, entities cannot blow up, and what is wrong is told with file and line.
import { parseXmlDocument, Node, type Document, type Element } from 'slimdom';
import { anyOf, quote } from '../fault';
import { SourceError } from './converter';

export const maximumXmlBytes = 64 * 1024 * 1024;
export const maximumDepth = 200;

/** A parsed file. Throws a `SourceError` naming `file` where it is not well-formed UTF-8 XML within the bounds. */
export const parseXml = (file: string, bytes: Uint8Array): Document => {
  if (bytes.length > maximumXmlBytes) throw new SourceError(`${file}: ${bytes.length} bytes; expected ${maximumXmlBytes} at most`);
  const text = decode(file, bytes);
  refuseOutside(file, text);
  const document = parse(file, text);
  refuseDepth(file, document);
  return document;
};

/** The element children of a node. */
export const childElements = (node: Element | Document): Element[] =>
  node.childNodes.filter((child): child is Element => child.nodeType === Node.ELEMENT_NODE);

/** Every element below a node, in order, that `wanted` accepts. */
export const findElements = (node: Element | Document, wanted: (element: Element) => boolean): Element[] =>
  childElements(node).flatMap((child) => [...(wanted(child) ? [child] : []), ...findElements(child, wanted)]);

/** The words of a node as they stand, white space made single. */
export const wordsOf = (node: Node): string => (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();

// A declaration may name another encoding: the bytes themselves decide, and UTF-16 needs its mark.
const decode = (file: string, bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const encoding = first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1];
  if (declared !== undefined && !/^(?:utf-8|us-ascii)$/i.test(declared))
    throw new SourceError(`${file}:1  encoding: ${quote(declared)}: expected ${anyOf(['UTF-8', 'UTF-16 with a byte order mark'])}`);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError(`${file}: expected text in ${encoding.toUpperCase()}`);
  }
};

// The parser would put nothing in their place, and words would be lost in silence.
const refuseOutside = (file: string, text: string): void => {
  if (!text.includes('<!DOCTYPE')) return;
  const outside = /<!ENTITY\s+(?:%\s+)?(\S+)\s+(?:SYSTEM|PUBLIC)\b/.exec(text) ?? /<!ENTITY\s+%\s+(\S+)/.exec(text);
  if (outside)
    throw new SourceError(
      `${file}:${lineOf(text, outside.index)}  entity ${quote(outside[1] ?? '')}: is not read from outside; expected its text in the file`,
    );
};

const parse = (file: string, text: string): Document => {
  try {
    return parseXmlDocument(text, { entityExpansionThreshold: 1 << 20, entityExpansionMaxAmplification: 10, treatCDataAsText: true });
  } catch (error) {
    const [what = '', where = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const line = /^At line (\d+)/.exec(where)?.[1] ?? '1';
    if (what.includes('call stack')) throw new SourceError(`${file}: ${tooDeep}`);
    throw new SourceError(`${file}:${line}  not well-formed XML: ${what}`);
  }
};

const tooDeep = `elements within each other; expected ${maximumDepth} deep at most`;

const refuseDepth = (file: string, document: Document): void => {
  let level: Element[] = childElements(document);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > maximumDepth) throw new SourceError(`${file}: ${tooDeep}`);
    level = level.flatMap(childElements);
  }
};

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;
