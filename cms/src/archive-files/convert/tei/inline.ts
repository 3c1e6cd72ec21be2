// A line of TEI as pieces of Markdown. What each element becomes is listed in docs/archive-files.md, "tei".
import { Node, type Element } from 'slimdom';
import { plain, type Inline, type Marks } from '../markdown/inline';
import { childrenNamed, hasWords, is, readWords, signOf } from './elements';
import { namedTypeOf } from './mentions';
import type { TextReader } from './text-reader';

/** The pieces of some nodes. */
export const inlineOf = (nodes: readonly Node[], reader: TextReader, marks: Marks = {}): Inline[] =>
  nodes.flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [plain(node.nodeValue ?? '', marks)];
    return node.nodeType === Node.ELEMENT_NODE ? elementPieces(node as Element, reader, marks) : [];
  });

const elementPieces = (element: Element, reader: TextReader, marks: Marks): Inline[] => {
  const inner = (added: Marks = {}): Inline[] => inlineOf(element.childNodes, reader, { ...marks, ...added });
  if (namedTypeOf(element) !== null) {
    const address = reader.mention(element);
    return inner(address === undefined || marks.link !== undefined || !hasWords(element) ? {} : { link: address });
  }
  switch (element.localName) {
    case 'lb':
      return lineBreak(element);
    case 'space':
      return [plain(' ', marks)];
    case 'c':
    case 'g':
      return element.childNodes.length > 0 ? inner() : [plain(signOf(element) ?? '', marks)];
    case 'hi':
      return inner(marksOfRendition(element, reader));
    case 'foreign':
      tellKept(reader, element, element.getAttributeNS(xmlNamespace, 'lang'), 'are kept, their language has no field');
      return inner();
    case 'pb':
    case 'cb':
    case 'gb':
    case 'handShift':
      reader.report.count(reader.file, '', `${element.localName} has no place in a text`);
      return [];
    case 'emph':
    case 'stage':
      return inner({ emphasis: true });
    case 'title':
      return inner(element.getAttribute('level') === 'a' ? {} : { emphasis: true });
    case 'del':
    case 'surplus':
      return inner({ deleted: true });
    case 'supplied':
      return [plain('[', marks), ...inner(), plain(']', marks)];
    case 'unclear':
      return [plain('[', marks), ...inner(), plain('?]', marks)];
    case 'gap':
      return [plain('[…]', marks)];
    case 'choice':
      return choicePieces(element, reader, marks);
    case 'note':
      return [{ kind: 'note', label: reader.note(() => reader.blocks.noteBlocks(element, reader)) }];
    case 'ref':
    case 'ptr':
      return refPieces(element, reader, marks);
    case 'graphic':
    case 'media':
      return picturePieces(element, reader);
    case 'fw':
      reader.report.count(reader.file, '', `${element.localName} has no place in a text: ${readWords(element)}`);
      return [];
    case 'date':
      if (!element.parentElement || !is(element.parentElement, 'head', 'dateline')) dateInText(element, reader);
      return inner();
    case 'p':
    case 'ab':
    case 'l':
    case 'item':
    case 'cell':
    case 'addrLine':
    case 'head':
      return [plain(' ', marks), ...inner(), plain(' ', marks)];
    default:
      return inner();
  }
};

/** The end of a line is one in a letter's opening, closing and address; in prose it is where the paper ended. */
const lineBreak = (element: Element): Inline[] => {
  if (element.getAttribute('break') === 'no') return [];
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (is(parent, 'closer', 'opener', 'dateline', 'address', 'signed', 'salute', 'docTitle', 'titlePage', 'trailer', 'byline', 'sp'))
      return [{ kind: 'break' }];
    if (is(parent, 'p', 'ab', 'l', 'head', 'note')) break;
  }
  return [plain(' ')];
};

/** Italic, underlined and spaced type are emphasis, bold type is strong; what else type can be (capitals, raised letters) has no mark. */
const marksOfRendition = (element: Element, reader: TextReader): Marks => {
  const rendition = ['rend', 'rendition', 'style'].map((name) => element.getAttribute(name) ?? '').join(' ');
  const marks = {
    ...(/ital|underl|spaced|gesperrt|sperr|emph|#i\b/i.test(rendition) ? { emphasis: true } : {}),
    ...(/bold|strong|#b\b/i.test(rendition) ? { strong: true } : {}),
    ...(/strike|line-?through/i.test(rendition) ? { deleted: true } : {}),
  };
  if (Object.keys(marks).length === 0) tellKept(reader, element, rendition.trim(), 'are kept without a mark');
  return marks;
};

const tellKept = (reader: TextReader, element: Element, kind: string | null, what: string): void => {
  if (kind) reader.report.count(reader.file, '', `${element.localName} (${kind}): its words ${what}`);
};

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** What stands in the source, and behind it in brackets what the editors put for it. */
const choicePieces = (element: Element, reader: TextReader, marks: Marks): Inline[] => {
  const sources = childrenNamed(element, 'sic', 'orig', 'abbr', 'unclear', 'seg');
  const edited = childrenNamed(element, 'corr', 'reg', 'expan', 'supplied');
  const pieces = sources.flatMap((child) => inlineOf([child], reader, marks));
  return edited.reduce<Inline[]>((all, child) => {
    const inner = inlineOf(child.childNodes, reader, marks);
    return all.length === 0 ? inner : [...all, plain(' [', marks), ...inner, plain(']', marks)];
  }, pieces);
};

/** A link where it leads somewhere. One without words of its own gets the kind and the target as its words. */
const refPieces = (element: Element, reader: TextReader, marks: Marks): Inline[] => {
  const target = element.getAttribute('target') ?? '';
  const link = marks.link === undefined ? reader.target(element) : undefined;
  const added = link === undefined ? {} : { link };
  if (link === undefined && target !== '' && marks.link === undefined)
    reader.report.count(reader.file, '', `${element.localName} to ${target} leads nowhere that is known here`);
  if (hasWords(element)) return inlineOf(element.childNodes, reader, { ...marks, ...added });
  return [plain(emptyRefWords(element, reader), { ...marks, ...added })];
};

/** `See schnitzler-tagebuch 1918-03-04`; the title of a document of the archive. */
export const emptyRefWords = (element: Element, reader: Pick<TextReader, 'targets' | 'file'>): string => {
  const target = element.getAttribute('target') ?? '';
  const title = reader.targets.titleOf(target, reader.file);
  const words = ['subtype', 'type'].map((name) => element.getAttribute(name) ?? '').filter((word) => word !== '' && word !== 'date-only');
  return title === undefined ? [...words, target].join(' ') : [...words.slice(0, -1), title].join(' ');
};

const picturePieces = (element: Element, reader: TextReader): Inline[] => {
  const url = element.getAttribute('url') ?? '';
  const path = reader.pictures.copy(url, reader.file);
  if (path !== undefined) return [{ kind: 'picture', path, alternativeText: '' }];
  reader.report.count(reader.file, url, 'picture that is not among the files of the source');
  return [];
};

const dateInText = (element: Element, reader: TextReader): void => {
  if (['when', 'from', 'to', 'notBefore', 'notAfter', 'when-iso'].some((name) => element.hasAttribute(name)))
    reader.report.count(reader.file, '', 'date within a text: its words are kept, its attributes have no field');
};
