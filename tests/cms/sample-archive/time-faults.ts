// Who acts and what is spoken of out of its time. Each function gives its faults as lines 'file: what'.
import { bothCalendars, firstDay, lastDay, readDate } from './sample-dates.js';
import { entriesOf, findEntry, partsOf, textOf, type Fields, type SampleFile, type Value } from './sample.js';

/** Who worked on a document later than it was written. */
const laterRoles = ['editor', 'translator', 'compiler', 'commentator', 'illustrator', 'photographer'];

/** Kinds of document that tell of an event after it. */
const lookingBack = ['article', 'editorial', 'pamphlet', 'memoir', 'diary', 'analysis', 'report', 'newspaper_report', 'book', 'chapter'];

const textsOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(textOf) : []);

const dayOf = (file: SampleFile): string => {
  const date = readDate(file.fields.date);
  return date ? bothCalendars(date) : 'no day';
};

/** People before their birth or after their death, organizations before they are founded or after their end. */
const actorsOutOfTime = (file: SampleFile, actors: readonly Fields[]): string[] => {
  const date = readDate(file.fields.date);
  return actors.flatMap((actor) => {
    const agent = findEntry('person', textOf(actor.person)) ?? findEntry('organization', textOf(actor.organization));
    if (!agent || !date) return [];
    const [start, end] = [readDate(agent.fields.born ?? agent.fields.founded), readDate(agent.fields.died ?? agent.fields.dissolved)];
    const alive = firstDay(start) <= lastDay(date) && lastDay(end) >= firstDay(date);
    return alive ? [] : [`${file.file}: ${agent.slug} acts on ${dayOf(file)}`];
  });
};

export const actorFaults = (): string[] => [
  ...entriesOf('event').flatMap((file) => actorsOutOfTime(file, partsOf(file.fields.participants))),
  ...entriesOf('dispatch').flatMap((file) => actorsOutOfTime(file, partsOf([file.fields.voice ?? null]))),
  ...entriesOf('document').flatMap((file) =>
    actorsOutOfTime(
      file,
      partsOf(file.fields.contributors).filter(({ role }) => !laterRoles.includes(textOf(role))),
    ),
  ),
];

/** People who did not live as long as people live, or were no grown people in 1917. */
export const lifeFaults = (): string[] =>
  entriesOf('person').flatMap(({ file, fields }) => {
    const [born, died] = [readDate(fields.born), readDate(fields.died)];
    const years = (lastDay(died) - firstDay(born)) / 365.25;
    const in1917 = (firstDay(readDate('1917-01-01 julian')) - firstDay(born)) / 365.25;
    if (firstDay(died) < firstDay(readDate('1917-01-01 julian'))) return [`${file}: dead before 1917`];
    return years < 20 || years > 100 || in1917 < 16 || in1917 > 85 ? [`${file}: lived ${years.toFixed(0)} years`] : [];
  });

/** Offices held before birth or after death, or in an organization that was not there; ends before beginnings. */
export const roleFaults = (): string[] =>
  entriesOf('person').flatMap(({ file, fields }) =>
    partsOf(fields.roles).flatMap((role) => {
      const [start, end] = [readDate(role.start), readDate(role.end)];
      const organization = findEntry('organization', textOf(role.organization))?.fields;
      const from = Math.max(firstDay(readDate(fields.born)), firstDay(readDate(organization?.founded)));
      const to = Math.min(lastDay(readDate(fields.died)), lastDay(readDate(organization?.dissolved)));
      const right =
        (start === null || (lastDay(start) >= from && firstDay(start) <= to)) &&
        (end === null || (firstDay(end) <= to && lastDay(end) >= from)) &&
        (start === null || end === null || firstDay(start) <= lastDay(end));
      return right ? [] : [`${file}: ${textOf(role.title)} (${textOf(role.organization)})`];
    }),
  );

/** Documents that were printed before they were written, or answer, repeat or repeal what came later. */
export const documentFaults = (): string[] =>
  entriesOf('document').flatMap((file) => {
    const written = firstDay(readDate(file.fields.date));
    const printed = [file.fields.published, ...partsOf([file.fields.publishedIn ?? null]).map(({ date }) => date)];
    const earlier = printed.filter((value) => value !== undefined && lastDay(readDate(value)) < written);
    const later = partsOf(file.fields.relations)
      .filter(({ kind }) => ['reply_to', 'version_of', 'translation_of', 'amends', 'repeals'].includes(textOf(kind)))
      .filter(
        ({ document }) => firstDay(readDate(findEntry('document', textOf(document))?.fields.date)) > lastDay(readDate(file.fields.date)),
      );
    return [
      ...earlier.map((value) => `${file.file}: printed ${JSON.stringify(value)}, before ${dayOf(file)}`),
      ...later.map(({ kind, document }) => `${file.file}: ${textOf(kind)} ${textOf(document)}, which is later`),
    ];
  });

/** Documents spoken of on a day before they were written. An event's papers may be of the night that ends it, or look back at it. */
export const discussionFaults = (): string[] =>
  [...entriesOf('event'), ...entriesOf('dispatch')].flatMap((file) =>
    textsOf(file.fields.documents).flatMap((slug) => {
      const document = findEntry('document', slug);
      if (!document || (file.type === 'event' && lookingBack.includes(textOf(document.fields.kind)))) return [];
      const night = file.type === 'event' ? 1 : 0;
      const late = firstDay(readDate(document.fields.date)) > lastDay(readDate(file.fields.date)) + night;
      return late ? [`${file.file}: ${slug} is of ${dayOf(document)}, after ${dayOf(file)}`] : [];
    }),
  );

/** Dispatches more than three days before the event that they lead to, or more than a month after it. */
export const chronicleFaults = (): string[] =>
  entriesOf('dispatch').flatMap((file) => {
    const event = findEntry('event', textOf(file.fields.event));
    const [told, happened] = [readDate(file.fields.date), readDate(event?.fields.date)];
    if (!event || !told || !happened) return [];
    const near = lastDay(told) >= firstDay(happened) - 3 && firstDay(told) <= lastDay(happened) + 31;
    return near ? [] : [`${file.file}: ${dayOf(file)}, but ${event.slug} is ${dayOf(event)}`];
  });

/** Readings in a guide that were written after the end of its period and do not look back at it. */
export const readingFaults = (): string[] =>
  entriesOf('guide').flatMap((file) => {
    const end = lastDay(readDate(findEntry('period', textOf(file.fields.period))?.fields.date));
    return partsOf(file.fields.contents).flatMap(({ document }) => {
      const read = findEntry('document', textOf(document));
      const late = read && !lookingBack.includes(textOf(read.fields.kind)) && firstDay(readDate(read.fields.date)) > end;
      return late ? [`${file.file}: ${read.slug} is of ${dayOf(read)}`] : [];
    });
  });

/** Names that end before they begin, or official names in one language that were borne at the same time. */
export const nameFaults = (): string[] =>
  ['person', 'organization', 'place'].flatMap((type) =>
    entriesOf(type).flatMap(({ file, fields }) => {
      const names = partsOf(fields.names).map((name) => ({ name, start: readDate(name.start), end: readDate(name.end) }));
      const reversed = names.filter(({ start, end }) => firstDay(start) > lastDay(end));
      const dated = names
        .filter(({ name, start, end }) => name.kind === 'official' && (start ?? end) !== null)
        .sort((a, b) => firstDay(a.start) - firstDay(b.start));
      const overlapping = dated.filter(({ name, start }, index) =>
        dated.slice(0, index).some((one) => one.name.language === name.language && firstDay(one.end) > lastDay(start)),
      );
      return [...reversed, ...overlapping].map(({ name }) => `${file}: ${textOf(name.text)}`);
    }),
  );
