// A text in TEI as blocks of Markdown, in its order.
import { Node, type Element } from 'slimdom';
import { heading, joinBlocks, list, paragraph, quotation, table } from '../markdown/blocks';
import type { Inline, Marks } from '../markdown/inline';
import { childElements } from '../xml';
import { castBlocks } from './cast';
import { childNamed, childrenNamed, is } from './elements';
import { inlineOf } from './inline';
import { isList } from './shape';
import { speechBlocks } from './speech';
import type { TextReader } from './text-reader';

const containers = new Set(
  'text body front back group floatingText div div1 div2 div3 div4 div5 div6 div7 opener postscript argument set titlePage docTitle performance prologue epilogue spGrp'.split(
    ' ',
  ),
);
const paragraphs = new Set(
  'p ab salute dateline signed closer trailer byline titlePart docAuthor docDate docEdition docImprint imprimatur address stage view camera caption sound tech move castItem speaker'.split(
    ' ',
  ),
);
const stages = new Set(['stage', 'view', 'camera', 'caption', 'sound', 'tech', 'move']);
const others = new Set([
  'head',
  'lg',
  'l',
  'sp',
  'quote',
  'q',
  'cit',
  'epigraph',
  'list',
  'table',
  'figure',
  'castList',
  'castGroup',
  'note',
  'bibl',
  'listBibl',
]);
/** Those that stand within a line, too: blocks only where they hold some, or stand among blocks. */
const either = new Set([
  'quote',
  'q',
  'cit',
  'stage',
  'note',
  'bibl',
  'signed',
  'salute',
  'dateline',
  'address',
  'closer',
  'caption',
  'l',
  'figure',
]);

/** The blocks of some nodes that stand among blocks. `level` is that of the headings in them. */
export const blocksOf = (nodes: readonly Node[], reader: TextReader, level: number): string[] =>
  flow(nodes, reader, level, isBlockOrSegment);

/** The blocks of a footnote. */
export const noteBlocks = (note: Element, reader: TextReader): string[] => flow(note.childNodes, reader, 6, isBlockInLine);

/** The text with its footnotes below. */
export const textOf = (blocks: readonly string[], reader: TextReader): string => joinBlocks([...blocks, ...reader.footnotes()]);

const isBlock = (element: Element): boolean =>
  containers.has(element.localName) || paragraphs.has(element.localName) || others.has(element.localName) || isList(element);

/** A segment among blocks is a line of an opening or a closing. */
const isBlockOrSegment = (element: Element): boolean => isBlock(element) || is(element, 'seg');

/** Within a paragraph, a quotation with paragraphs is a block, and one of a few words is none. */
const isBlockInLine = (element: Element): boolean =>
  isBlock(element) && !is(element, 'note') && (!either.has(element.localName) || childElements(element).some(isBlockInLine));

const flow = (
  nodes: readonly Node[],
  reader: TextReader,
  level: number,
  blocky: (element: Element) => boolean,
  marks: Marks = {},
): string[] => {
  const blocks: string[] = [];
  let line: Node[] = [];
  let verse: Inline[] = [];
  const endLine = () => {
    blocks.push(paragraph(verse), paragraph(inlineOf(line, reader, marks)));
    [line, verse] = [[], []];
  };
  for (const node of nodes) {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    if (element && blocky(element)) {
      // Lines of verse that stand side by side are one block.
      if (element.localName === 'l' && line.every(isBlank)) {
        line = [];
        verse.push(...(verse.length > 0 ? [{ kind: 'break' } as const] : []), ...inlineOf(element.childNodes, reader));
        continue;
      }
      endLine();
      blocks.push(...elementBlocks(element, reader, level));
    } else if (node.nodeType === Node.TEXT_NODE || element) line.push(node);
  }
  endLine();
  return blocks.filter((block) => block !== '');
};

const isBlank = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE
    ? (node.nodeValue ?? '').trim() === ''
    : is(node as Element, 'pb', 'cb', 'gb', 'lb', 'milestone', 'anchor', 'handShift');

const elementBlocks = (element: Element, reader: TextReader, level: number): string[] => {
  const { localName, childNodes } = element;
  if (/^div\d?$/.test(localName)) return flow(childNodes, reader, childNamed(element, 'head') ? level + 1 : level, isBlockOrSegment);
  if (containers.has(localName)) return flow(childNodes, reader, level, isBlockOrSegment);
  if (stages.has(localName)) return flow(childNodes, reader, level, isBlockInLine, { emphasis: true });
  if (is(element, 'address', 'closer', 'dateline', 'seg')) return [paragraph(linesOf(element, reader))];
  if (paragraphs.has(localName)) return flow(childNodes, reader, level, isBlockInLine);
  if (isList(element)) return [];
  switch (localName) {
    case 'head':
      return [
        isDivision(element.parentElement)
          ? heading(Math.max(2, level), inlineOf(childNodes, reader))
          : paragraph(inlineOf(childNodes, reader, { strong: true })),
      ];
    case 'lg':
      return flow(childNodes, reader, level, isBlock);
    case 'sp':
      return speechBlocks(element, reader, level);
    case 'quote':
    case 'q':
    case 'cit':
    case 'epigraph':
      return [quotation(flow(childNodes, reader, level, isBlockInLine))];
    case 'list':
      return listBlocks(element, reader, level);
    case 'listBibl':
      return [
        list(
          childElements(element).map((item) => [paragraph(inlineOf(item.childNodes, reader))]),
          null,
        ),
      ];
    case 'table':
      return tableBlocks(element, reader);
    case 'figure':
      return figureBlocks(element, reader, level);
    case 'castList':
    case 'castGroup':
      return castBlocks(element, reader);
    default:
      return flow(childNodes, reader, level, isBlockInLine);
  }
};

const isDivision = (element: Element | null): boolean =>
  element !== null && /^(?:div\d?|body|front|back|text|lg|argument|set)$/.test(element.localName);

/** Lines of an address, a dateline, a closing: each addrLine, seg and signature is one. */
const linesOf = (element: Element, reader: TextReader): Inline[] =>
  element.childNodes.flatMap((node): Inline[] => {
    const child = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    if (!child || !is(child, 'addrLine', 'seg', 'signed', 'dateline', 'salute', 'address', 'postscript', 'p'))
      return inlineOf([node], reader);
    return [{ kind: 'break' }, ...linesOf(child, reader), { kind: 'break' }];
  });

/** `label` and `item` are one item; a head is a line above. */
const listBlocks = (element: Element, reader: TextReader, level: number): string[] => {
  const items: string[][] = [];
  let label: Inline[] = [];
  const above: string[] = [];
  for (const child of childElements(element)) {
    if (is(child, 'head')) above.push(paragraph(inlineOf(child.childNodes, reader, { strong: true })));
    else if (is(child, 'label', 'headLabel')) label = inlineOf(child.childNodes, reader, { strong: true });
    else if (is(child, 'item')) {
      items.push([...(label.length > 0 ? [paragraph(label)] : []), ...flow(child.childNodes, reader, level, isBlockInLine)]);
      label = [];
    } else items.push(flow([child], reader, level, isBlock));
  }
  const kind = `${element.getAttribute('type') ?? ''} ${element.getAttribute('rend') ?? ''}`;
  return [...above, list(items, /order|number/i.test(kind) && !/unorder/i.test(kind) ? 1 : null)];
};

const tableBlocks = (element: Element, reader: TextReader): string[] => {
  const heads = childrenNamed(element, 'head').map((head) => paragraph(inlineOf(head.childNodes, reader, { strong: true })));
  const rows = childrenNamed(element, 'row').map((row) => childElements(row).map((cell) => inlineOf(cell.childNodes, reader)));
  return [...heads, table(rows)];
};

/** The picture, where it is among the files of the source, and what stands below it. */
const figureBlocks = (element: Element, reader: TextReader, level: number): string[] => {
  const described = childrenNamed(element, 'figDesc').map((description) => paragraph(inlineOf(description.childNodes, reader)));
  const shown = childElements(element).filter((child) => !is(child, 'figDesc'));
  return [...flow(shown, reader, level, isBlock), ...described];
};
