// A play: its title page and cast in the play's own document, acts and scenes as its parts.
import type { Element, Node } from 'slimdom';
import type { Fields } from '../entry-text';
import { blocksOf, textOf } from './blocks';
import type { Conversion, Plan, Work } from './conversion';
import { readDate, type FileDate } from './dates';
import { allNamed, at, childNamed, childrenNamed, firstNamed, idOf, is, pointersOf, readWords } from './elements';
import { isStandOffWork } from './lists';
import { allParts, headsOf, isActOrScene, splitParts, type Part } from './parts';

export const planPlay: Plan = (work, conversion) => {
  const { title } = work.header;
  const slug = conversion.writer.slug('document', title);
  for (const name of [work.name, idOf(work.tei)]) if (name !== null) conversion.targets.add(name, `document/${slug}`, title);
  const text = childNamed(work.tei, 'text');
  const { own, parts } = splitParts(text ? [text] : [], isActOrScene);
  const slugs = new Map<Part, string>();
  const reserve = (part: Part, before: string): void => {
    const words = `${before} ${titleOf(part)}`;
    slugs.set(part, conversion.writer.slug('document', words));
    const id = idOf(part.div);
    if (id !== null) conversion.targets.add(`${work.name}#${id}`, `document/${slugs.get(part) ?? ''}`, titleOf(part));
    for (const inner of part.parts) reserve(inner, words);
  };
  for (const part of parts) reserve(part, title);
  return () => {
    writePart(
      work,
      slug,
      { ...playFields(work, conversion), parts: parts.map((part) => slugs.get(part)) },
      withoutTitle(own, work),
      conversion,
      allSpeakers(work.tei),
    );
    for (const part of allParts(parts)) {
      const [, ...subtitles] = headsOf(part.div).map(readWords);
      const fields: Fields = {
        title: titleOf(part),
        subtitle: subtitles.join(' '),
        kind: 'chapter',
        contributors: conversion.authors(work),
        ...conversion.documentFields(work),
        parts: part.parts.map((inner) => slugs.get(inner)),
      };
      writePart(work, slugs.get(part) ?? '', fields, part.own, conversion, part.parts.length > 0 ? allSpeakers(part.div) : []);
    }
    writePremieres(work, slug, conversion);
  };
};

const titleOf = (part: Part): string => headsOf(part.div).map(readWords)[0] ?? '';

/** `speakers`: who speaks in the parts, too. */
const writePart = (
  work: Work,
  slug: string,
  fields: Fields,
  nodes: readonly Node[],
  conversion: Conversion,
  speakers: readonly string[],
): void => {
  const reader = conversion.reader(work);
  for (const id of speakers) reader.speaker(id);
  const text = textOf(blocksOf(nodes, reader, 1), reader);
  conversion.writer.entry('document', slug, conversion.resolved({ ...fields, ...reader.mentioned() }), text);
  if (fields.kind !== 'play') return;
  for (const [locale, title] of Object.entries(work.header.titles))
    if (conversion.isTranslation(locale)) conversion.writer.translation('document', slug, locale, { title });
};

const allSpeakers = (element: Element): string[] => [...new Set(allNamed(element, 'sp').flatMap((speech) => pointersOf(speech, 'who')))];

const playFields = (work: Work, conversion: Conversion): Fields => ({
  title: work.header.title,
  subtitle: work.header.subtitles.join('. '),
  kind: 'play',
  identifier: conversion.identifier(work),
  contributors: conversion.authors(work),
  date: workDate(work, 'written', conversion),
  published: workDate(work, 'print', conversion),
  ...conversion.documentFields(work),
  sameAs: allNamed(work.tei, 'relation')
    .filter((relation) => /wikidata|same/i.test(relation.getAttribute('name') ?? ''))
    .map((relation) => relation.getAttribute('passive') ?? '')
    .filter((address) => /^https?:\/\/\S+$/.test(address)),
});

/** The title page stands in the fields; what it says beside title and subtitle stays in the text. */
const withoutTitle = (nodes: readonly Node[], { header }: Work): Node[] =>
  nodes.filter((node) => {
    if (!('localName' in node) || !is(node as Element, 'titlePage', 'docTitle')) return true;
    const parts = allNamed(node as Element, 'titlePart').map(readWords);
    const words = readWords(node as Element);
    return parts.join(' ') !== words || !parts.every((part) => [header.title, ...header.subtitles].join(' ').includes(part));
  });

const historyOf = (work: Work, type: string): Element[] =>
  allNamed(work.tei, 'listEvent')
    .flatMap((list) => childrenNamed(list, 'event'))
    .filter((event) => isStandOffWork(event) && event.getAttribute('type') === type);

/** When a play was written or printed; where that is known from stands in the note. */
const workDate = (work: Work, type: string, { report }: Conversion): FileDate | undefined => {
  const [event, ...others] = historyOf(work, type);
  for (const other of others) report.add(work.file, type, `another date: ${readWords(other)}`);
  if (!event) return undefined;
  const read = readDate(event, '');
  if (typeof read === 'object' && 'date' in read) {
    const note = [read.date.note ?? '', readWords(event)].filter((part) => part !== '').join(' ');
    return { ...read.date, ...(note === '' ? {} : { note }) };
  }
  report.add(work.file, type, `no date in attributes: ${readWords(event)}`);
  return undefined;
};

/** First performances are events. */
const writePremieres = (work: Work, slug: string, conversion: Conversion): void => {
  for (const event of historyOf(work, 'premiere')) {
    const read = readDate(event, '');
    if (typeof read !== 'object' || 'problem' in read) {
      conversion.report.add(work.file, 'premiere', `no date in attributes: ${readWords(event)}`);
      continue;
    }
    const title = `${work.header.title}: premiere`;
    const reader = conversion.reader(work);
    const description = textOf(blocksOf(event.childNodes, reader, 1), reader);
    conversion.writer.entry('event', conversion.writer.slug('event', title), { title, date: read.date, documents: [slug] }, description);
  }
};

/** The names of a play's groups, which have no entry. */
export const groupNames = (tei: Element): Map<string, string> => {
  const participants = firstNamed(at(tei, 'teiHeader') ?? tei, 'particDesc');
  const groups = participants ? allNamed(participants, 'personGrp') : [];
  return new Map(groups.map((group) => [idOf(group) ?? '', readWords(firstNamed(group, 'name', 'persName') ?? group)]));
};
