// A letter: a document with its sender, addressee, date and place, from correspDesc.
import type { Element } from 'slimdom';
import type { Fields } from '../entry-text';
import { allNamed, at, childNamed, childrenNamed, firstNamed, idOf, is, pointersOf, readWords } from './elements';
import { blocksOf, textOf } from './blocks';
import type { Conversion, Plan, Work } from './conversion';
import { readDate, type FileDate } from './dates';
import type { NamedEntries } from './named';
import { Pointer } from './named';
import { turned } from './names';

export const planLetter: Plan = (work, conversion) => {
  const { title } = work.header;
  const slug = conversion.writer.slug('document', title);
  const address = `document/${slug}`;
  for (const name of [work.name, idOf(work.tei)]) if (name !== null) conversion.targets.add(name, address, title);
  return () => writeLetter(work, slug, conversion);
};

const writeLetter = (work: Work, slug: string, conversion: Conversion): void => {
  const reader = conversion.reader(work);
  const text = childNamed(work.tei, 'text');
  const body = textOf(blocksOf(text ? text.childNodes : [], reader, 1), reader);
  const sent = actions(work.tei, 'sent')[0];
  const date = sentDate(work, conversion);
  const senders = contributions(actions(work.tei, 'sent'), 'author', conversion.entries);
  const fields: Fields = {
    title: work.header.title,
    kind: isTelegram(work.tei) ? 'telegram' : 'letter',
    identifier: conversion.identifier(work),
    contributors: [
      ...(senders.length > 0 ? senders : conversion.authors(work)),
      ...received(actions(work.tei, 'received'), conversion.entries),
    ],
    date,
    place: sent && placeOf(sent, conversion.entries),
    ...conversion.documentFields(work),
    ...reader.mentioned(),
    relations: relations(work, slug, conversion),
    facsimiles: facsimiles(work, conversion),
  };
  joinCorrespondence(work, slug, date?.edtf ?? '', conversion);
  conversion.writer.entry('document', slug, conversion.resolved(fields), body);
};

const actions = (tei: Element, type: string): Element[] =>
  allNamed(tei, 'correspAction').filter((action) => action.getAttribute('type') === type);

/** Makes entries for correspondents that no list has. */
export const nameCorrespondents = (tei: Element, entries: NamedEntries): void => {
  for (const element of allNamed(tei, 'correspAction').flatMap((action) => childrenNamed(action, 'persName', 'orgName', 'placeName'))) {
    const id = pointersOf(element, 'ref', 'key')[0];
    const type = is(element, 'persName') ? 'person' : is(element, 'orgName') ? 'organization' : 'place';
    if (id === undefined || readWords(element) === '') continue;
    entries.callIt(entries.obtain(type, id, id), type === 'person' ? turned(readWords(element)) : { name: readWords(element) });
  }
};

const contributions = (from: readonly Element[], role: string, entries: NamedEntries): Fields[] =>
  from
    .flatMap((action) => childrenNamed(action, 'persName', 'orgName', 'name', 'rs'))
    .filter((element) => readWords(element) !== '' || pointersOf(element, 'ref', 'key').length > 0)
    .map((element) => {
      const type = is(element, 'orgName') ? 'organization' : 'person';
      const key = pointersOf(element, 'ref', 'key')[0];
      const known = key === undefined ? undefined : entries.get(type, key);
      const said = turned(readWords(element)).name;
      const doubtful = element.getAttribute('evidence') === 'conjecture' || /low|medium/.test(element.getAttribute('cert') ?? '');
      return {
        role,
        ...(known ? { [type]: new Pointer(type, known.key) } : {}),
        ...(known?.name === said ? {} : { creditedAs: said || key }),
        ...(doubtful ? { certainty: 'attributed' } : {}),
      };
    });

/** When and where a letter arrived stands in the note of its first addressee. */
const received = (from: readonly Element[], entries: NamedEntries): Fields[] => {
  const arrival = from.map(whenAndWhere).filter((words) => words !== '');
  const addressees = contributions(from, 'addressee', entries);
  const [first, ...rest] = addressees;
  return first === undefined || arrival.length === 0 ? addressees : [{ ...first, note: `Received: ${arrival.join('; ')}` }, ...rest];
};

const whenAndWhere = (action: Element): string =>
  childrenNamed(action, 'date', 'placeName', 'settlement')
    .map((element) => readWords(element))
    .filter((words) => words !== '')
    .join(', ');

const placeOf = (sent: Element, entries: NamedEntries): Pointer | undefined => {
  const keys = childrenNamed(sent, 'placeName', 'settlement').map(
    (place) => pointersOf(place, 'ref', 'key')[0] ?? `name:${readWords(place)}`,
  );
  const key = keys.find((found) => entries.get('place', found));
  return key === undefined ? undefined : new Pointer('place', key);
};

/** When it was sent; how it went on its way stands in the date's note. */
const sentDate = (work: Work, conversion: Conversion): FileDate | undefined => {
  const element = actions(work.tei, 'sent').flatMap((action) => childrenNamed(action, 'date'))[0];
  const read = element ? readDate(element) : 'none';
  if (typeof read !== 'object' || 'problem' in read) {
    conversion.report.add(
      work.file,
      '',
      `date of sending: ${element ? `"${readWords(element)}"` : 'none'}${typeof read === 'object' ? `, ${read.problem}` : ''}`,
    );
    return undefined;
  }
  const ways = allNamed(work.tei, 'correspAction')
    .filter((action) => !/^(?:sent|received)$/.test(action.getAttribute('type') ?? ''))
    .map((action) => `${action.getAttribute('type') ?? 'on its way'}: ${readWords(action)}`);
  const note = [read.date.note ?? '', ...ways].filter((part) => part !== '').join(' ');
  return { ...read.date, ...(note === '' ? {} : { note }) };
};

const isTelegram = (tei: Element): boolean =>
  allNamed(tei, 'objectType').some((type) => /telegram/i.test(`${type.getAttribute('corresp') ?? ''} ${readWords(type)}`));

/** The letter before this one in its correspondence; the one after it points back by itself. */
const relations = (work: Work, slug: string, { targets, report }: Conversion): Fields[] => {
  const found = new Set<string>();
  for (const ref of contextRefs(work.tei)) {
    if (!ref.hasAttribute('subtype') && !/prev|next/.test(ref.getAttribute('type') ?? '')) continue;
    const target = ref.getAttribute('target') ?? '';
    const address = targets.of(target, work.file);
    if (!address?.startsWith('document/')) report.count(work.file, target, `a letter that is not in this source: ${readWords(ref)}`);
    else if (
      /prev/.test(`${ref.getAttribute('subtype') ?? ''} ${ref.getAttribute('type') ?? ''}`) &&
      !/withinCollection/.test(ref.getAttribute('type') ?? '')
    )
      found.add(address.slice('document/'.length));
  }
  found.delete(slug);
  return [...found].map((document) => ({ kind: 'related', document }));
};

const contextRefs = (tei: Element): Element[] => allNamed(tei, 'correspContext').flatMap((context) => childrenNamed(context, 'ref', 'ptr'));

const joinCorrespondence = (work: Work, slug: string, order: string, { correspondences }: Conversion): void => {
  for (const ref of contextRefs(work.tei).filter((found) => found.getAttribute('type') === 'belongsToCorrespondence')) {
    const key = ref.getAttribute('target') ?? '';
    const known = correspondences.get(key) ?? { title: readWords(ref), letters: [] };
    known.letters.push({ slug, order: `${order} ${work.file}` });
    correspondences.set(key, known);
  }
};

const facsimiles = (work: Work, { pictures, report }: Conversion): Fields[] => {
  const facsimile = at(work.tei, 'facsimile');
  return (facsimile && firstNamed(facsimile, 'graphic') ? allNamed(facsimile, 'graphic') : []).flatMap((graphic) => {
    const file = pictures.copy(graphic.getAttribute('url') ?? '', work.file);
    if (file === undefined)
      report.count(work.file, graphic.getAttribute('url') ?? '', 'facsimile that is not among the files of the source');
    return file === undefined ? [] : [{ image: { file } }];
  });
};
