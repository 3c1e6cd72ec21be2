// Essays: a file is a document, its sections are the parts of it. A heading with a date is an event of the time line, and a file about some years is a period.
import { Node, type Element } from 'slimdom';
import type { Fields } from '../entry-text';
import { teaser } from '@october/schema';
import { blocksOf, textOf } from './blocks';
import type { Conversion, Plan, Work } from './conversion';
import { readDate, type FileDate } from './dates';
import { allNamed, childNamed, idOf, is, readWords } from './elements';
import { allParts, headsOf, isEssay, kindOf, splitParts, type Part } from './parts';
import { plain } from '../markdown/inline';
import { paragraph } from '../markdown/blocks';

export const planEssays: Plan = (work, conversion) => {
  const { writer, targets } = conversion;
  const text = childNamed(work.tei, 'text');
  const { own, parts } = splitParts(text ? [text] : [], isEssay);
  const slug = writer.slug('document', work.header.title);
  for (const name of [work.name, idOf(work.tei)]) if (name !== null) targets.add(name, `document/${slug}`, work.header.title);
  const slugs = new Map<Part, string>();
  for (const part of allParts(parts)) {
    slugs.set(part, writer.slug('document', titleOf(part)));
    const id = idOf(part.div);
    if (id !== null) targets.add(`${work.name}#${id}`, `document/${slugs.get(part) ?? ''}`, titleOf(part));
  }
  const years = parts.length > 1 ? yearsOf(work, parts) : undefined;
  const period = years && writer.slug('period', years.title);
  return () => {
    if (years)
      writer.entry('period', period ?? '', {
        title: years.title,
        position: conversion.nextPosition(),
        date: years.date,
        summary: summaryOf(parts[0]),
      });
    const fields: Fields = {
      title: work.header.title,
      subtitle: work.header.subtitles.join('. '),
      kind: parts.length > 0 ? 'book' : 'article',
      identifier: conversion.identifier(work),
      contributors: conversion.authors(work),
      period,
      ...conversion.documentFields(work),
      parts: parts.map((part) => slugs.get(part)),
    };
    writeDocument(work, slug, fields, own, conversion);
    for (const part of allParts(parts)) writePart(work, part, slugs, period, years?.head, conversion);
  };
};

const titleOf = (part: Part): string => headsOf(part.div).map(readWords)[0] ?? '';

const writeDocument = (
  work: Work,
  slug: string,
  fields: Fields,
  nodes: readonly Node[],
  conversion: Conversion,
  heads: readonly Element[] = [],
): void => {
  const reader = conversion.reader(work);
  // A heading becomes a title, which has neither links nor notes: its names are mentioned, and its notes begin the text.
  const notes = heads.flatMap((head) => allNamed(head, 'note'));
  for (const head of heads) for (const name of allNamed(head, 'persName', 'placeName', 'orgName', 'rs', 'name')) reader.mention(name);
  const text = textOf(blocksOf([...notes, ...nodes], reader, 1), reader);
  conversion.writer.entry('document', slug, conversion.resolved({ ...fields, ...reader.mentioned() }), text);
};

const writePart = (
  work: Work,
  part: Part,
  slugs: ReadonlyMap<Part, string>,
  period: string | undefined,
  periodHead: Element | undefined,
  conversion: Conversion,
): void => {
  const slug = slugs.get(part) ?? '';
  const heads = headsOf(part.div);
  const [, ...subtitles] = heads.map(readWords);
  const fields: Fields = {
    title: titleOf(part),
    subtitle: subtitles.join('. '),
    kind: kindOf(part.div),
    partNumber: part.div.getAttribute('n') ?? undefined,
    contributors: conversion.authors(work),
    period,
    ...conversion.documentFields(work),
    parts: part.parts.map((inner) => slugs.get(inner)),
  };
  writeDocument(work, slug, fields, part.own, conversion, heads);
  if (part.div.hasAttribute('ana')) conversion.report.count(work.file, idOf(part.div) ?? '', `${part.div.localName}/@ana has no field`);
  for (const head of heads) if (head !== periodHead) writeEvents(work, head, slug, period, conversion);
};

/** An event for each date in a heading. */
const writeEvents = (work: Work, head: Element, document: string, period: string | undefined, conversion: Conversion): void => {
  for (const element of allNamed(head, 'date')) {
    const read = readDate(element);
    if (read === 'none') conversion.report.add(work.file, readWords(head), `"${readWords(element)}" has no date in attributes`);
    else if ('problem' in read) conversion.report.add(work.file, readWords(head), read.problem);
    else {
      const title = withoutDate(head, element);
      const slug = conversion.writer.slug('event', title);
      conversion.writer.entry('event', slug, { title, date: read.date, time: read.time, period, documents: [document] });
    }
  }
};

/** `Albany Plan of Union, 1754` without its date, where that stands at the end by itself: `War of 1812` stays whole. */
const withoutDate = (head: Element, date: Element): string => {
  const [words, end] = [readWords(head), readWords(date)];
  if (allNamed(head, 'date').length > 1 || !words.replace(/\)$/, '').endsWith(end)) return words;
  const before = words.replace(/\)$/, '').slice(0, -end.length);
  const title = before.replace(/\s*[,:(–—]\s*$/, '');
  return title === before || title === '' ? words : title;
};

/** The years that a file is about: in its first heading or its title, as a date or as `1969–1976` at the beginning. */
const yearsOf = (work: Work, parts: readonly Part[]): { title: string; date: FileDate; head?: Element } | undefined => {
  const head = headsOf(parts[0]?.div ?? work.tei)[0];
  const date = head && childNamed(head, 'date');
  const read = date && date.hasAttribute('from') && readWords(head).startsWith(readWords(date)) ? readDate(date) : 'none';
  if (head && typeof read === 'object' && 'date' in read) return { title: readWords(head), date: read.date, head };
  const words = head ? readWords(head) : work.header.title;
  const [asWritten, from, to] = /^(\d{4})\s*[–-]\s*(\d{4})\b/.exec(words) ?? [];
  return asWritten === undefined || from === undefined ? undefined : { title: words, date: { edtf: `${from}/${to ?? ''}`, asWritten } };
};

const summaryOf = (part: Part | undefined): string => {
  const first = part?.own.find((node): node is Element => node.nodeType === Node.ELEMENT_NODE && is(node as Element, 'p'));
  return first ? teaser(paragraph([plain(readWords(first))])) : '';
};
