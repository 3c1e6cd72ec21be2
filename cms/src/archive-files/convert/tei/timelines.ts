// A chronicle: each division with a date for a heading is an event, each section of them a period, and what stands before is a document.
import { Node, type Element } from 'slimdom';
import { plainText, teaser } from '@october/schema';
import { parseEdtf, spanOf } from '@october/schema/dist/date/index.js';
import { paragraph } from '../markdown/blocks';
import { plain } from '../markdown/inline';
import { childElements } from '../xml';
import { blocksOf, textOf } from './blocks';
import type { Conversion, Plan, Work } from './conversion';
import { readDate, type FileDate } from './dates';
import { allNamed, childNamed, idOf, readWords } from './elements';
import { headsOf, isDiv } from './parts';
import { isDatedEntry } from './shape';

export const planTimeline: Plan = (work, conversion) => {
  const { writer, targets } = conversion;
  const slug = writer.slug('document', work.header.title);
  targets.add(work.name, `document/${slug}`, work.header.title);
  const sections = allNamed(work.tei, 'div').filter(isSection);
  const periods = new Map(sections.map((section) => [section, writer.slug('period', readWords(headsOf(section)[0] ?? section))]));
  for (const [section, period] of periods) {
    const id = idOf(section);
    if (id !== null) targets.add(`${work.name}#${id}`, `period/${period}`, readWords(headsOf(section)[0] ?? section));
  }
  const slugs = reserveEvents(work, conversion);
  return () => {
    writeDocument(work, slug, conversion);
    for (const section of sections) writePeriod(work, section, periods.get(section) ?? '', conversion);
    for (const [entry, event] of slugs) writeEvent(work, entry, event, periods, conversion);
  };
};

/** A division with a heading, in which dated entries stand. */
const isSection = (div: Element): boolean =>
  !isDatedEntry(div) && headsOf(div).length > 0 && childElements(div).some((child) => isDiv(child) && isDatedEntry(child));

const reserveEvents = (work: Work, { writer, targets }: Conversion): Map<Element, string> =>
  new Map(
    allNamed(work.tei, 'div')
      .filter(isDatedEntry)
      .map((entry) => {
        const date = dateOf(entry);
        const day = typeof date === 'object' && 'date' in date ? date.date.edtf.replace(/[^0-9X-]+/g, '-') : '';
        const slug = writer.slug('event', `${day} ${titleOf(entry)}`);
        const id = idOf(entry);
        if (id !== null) targets.add(`${work.name}#${id}`, `event/${slug}`, titleOf(entry));
        return [entry, slug] as const;
      }),
  );

const dateOf = (entry: Element) => readDate(childNamed(headsOf(entry)[0] ?? entry, 'date') ?? entry);

const own = (entry: Element): Node[] => {
  const heads = headsOf(entry);
  return entry.childNodes.filter((node) => !heads.includes(node as Element));
};

/** An entry has no title of its own: the beginning of its text is one. */
const titleOf = (entry: Element): string => {
  const words = own(entry)
    .map((node) => (node.nodeType === Node.ELEMENT_NODE ? readWords(node as Element) : ''))
    .join(' ')
    .trim();
  return words === '' ? readWords(entry) : teaser(paragraph([plain(words)]), longestTitle);
};

const longestTitle = 100;

const writeEvent = (work: Work, entry: Element, slug: string, periods: ReadonlyMap<Element, string>, conversion: Conversion): void => {
  const read = dateOf(entry);
  if (read === 'none' || 'problem' in read) {
    conversion.report.add(
      work.file,
      readWords(headsOf(entry)[0] ?? entry),
      `${read === 'none' ? 'no date in attributes' : read.problem}; left out: ${readWords(entry)}`,
    );
    return;
  }
  const reader = conversion.reader(work);
  const description = textOf(blocksOf(own(entry), reader, 1), reader);
  const { title, publisher, url } = work.header.source;
  const period = entry.parentElement ? periods.get(entry.parentElement) : undefined;
  const { mentionedPeople = [] } = reader.mentioned();
  conversion.writer.entry(
    'event',
    slug,
    {
      title: titleOf(entry),
      date: read.date,
      time: read.time,
      period,
      participants: mentionedPeople.map((person) => ({ person })),
      sources: [{ title, publisher, url }],
    },
    description,
  );
};

/** What stands in a section beside its entries describes the period. */
const writePeriod = (work: Work, section: Element, slug: string, conversion: Conversion): void => {
  const reader = conversion.reader(work);
  const entries = childElements(section).filter((child) => isDiv(child) && isDatedEntry(child));
  const known = new Set<Node>(entries);
  const rest = own(section).filter((node) => !known.has(node));
  const title = headsOf(section).map(readWords).join('. ');
  const fields = { title, position: conversion.nextPosition(), date: periodDate(title, entries) };
  conversion.writer.entry('period', slug, fields, textOf(blocksOf(rest, reader, 1), reader));
};

/** `1900–1909` by the heading; else from the first day of its entries to the last. */
const periodDate = (title: string, entries: readonly Element[]): FileDate => {
  const [asWritten, from, to] = /^(\d{4})\s*[–-]\s*(\d{4})$/.exec(title) ?? [];
  if (asWritten !== undefined && from !== undefined && to !== undefined) return { edtf: `${from}/${to}`, asWritten };
  const dates = entries.flatMap((entry) => {
    const read = dateOf(entry);
    if (typeof read !== 'object' || 'problem' in read) return [];
    const span = spanOf(parseEdtf(read.date.edtf, read.date.calendar ?? 'gregorian'));
    return [{ first: span.first ?? Infinity, last: span.last ?? -Infinity, sides: read.date.edtf.split('/') }];
  });
  const first = dates.reduce((one, other) => (other.first < one.first ? other : one), dates[0] ?? { first: 0, last: 0, sides: [''] });
  const last = dates.reduce((one, other) => (other.last > one.last ? other : one), first);
  const [start = '', end = ''] = [first.sides[0], last.sides.at(-1)];
  return { edtf: start === end ? start : `${start}/${end}`, ...(/^\d{4}/.test(title) ? { asWritten: plainText(title) } : {}) };
};

/** The whole, with what stands outside of its sections and entries. */
const writeDocument = (work: Work, slug: string, conversion: Conversion): void => {
  const reader = conversion.reader(work);
  const text = childNamed(work.tei, 'text');
  const outside = (nodes: readonly Node[]): Node[] =>
    nodes.flatMap((node) => {
      if (node.nodeType !== Node.ELEMENT_NODE) return [node];
      const element = node as Element;
      if (isSection(element) || isDatedEntry(element)) return [];
      const holds = allNamed(element, 'div').some((div) => isSection(div) || isDatedEntry(div));
      return holds ? outside(element.childNodes) : [element];
    });
  const body = textOf(blocksOf(outside(text ? text.childNodes : []), reader, 1), reader);
  const fields = {
    title: work.header.title,
    subtitle: work.header.subtitles.join('. '),
    kind: 'book',
    identifier: conversion.identifier(work),
    contributors: conversion.authors(work),
    ...conversion.documentFields(work),
    ...reader.mentioned(),
  };
  conversion.writer.entry('document', slug, conversion.resolved(fields), body);
};
