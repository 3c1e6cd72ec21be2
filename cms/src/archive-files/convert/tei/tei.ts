// `npm run archive -- convert tei <source> <out>`: letters, essays, plays and chronicles in TEI P5, with the persons and places that they name.
import type { Fields } from '../entry-text';
import type { Converter } from '../converter';
import type { Report } from '../report';
import type { ArchiveWriter } from '../write-archive';
import { Conversion, type Plan, type Work } from './conversion';
import { planEssays } from './essays';
import { readHeader } from './header';
import { nameCorrespondents, planLetter } from './letters';
import { readLists } from './lists';
import { nameMentioned } from './mentions';
import { NamedEntries } from './named';
import { Pictures } from './pictures';
import { groupNames, planPlay } from './plays';
import { shapeOf, type Shape } from './shape';
import { readSource, type TeiSource } from './sources';
import { siteOf } from './site';
import { Targets } from './targets';
import { planTimeline } from './timelines';
import { settleNamed, writeNamed } from './write-named';

export const teiConverter: Converter = {
  name: 'tei',
  help: 'TEI P5: an XML file, or a folder of them, with letters, essays, plays, chronicles and lists of persons and places',
  convert: async (source, archive, report) => convertTei(readSource(source, report), archive, report),
};

const plans: Record<Exclude<Shape, 'index'>, Plan> = { letter: planLetter, play: planPlay, timeline: planTimeline, essays: planEssays };

const convertTei = (source: TeiSource, writer: ArchiveWriter, report: Report): void => {
  const works = source.texts.map((text): Work => {
    const keyOf = (id: string) => `${text.file} ${text.name}#${id}`;
    return { ...text, header: readHeader(text.tei, text.name), cast: { keyOf, groups: groupNames(text.tei) } };
  });
  const site = siteOf(works, source.corpora);
  const entries = new NamedEntries(report);
  const conversion = new Conversion(writer, report, entries, new Targets(), new Pictures(source.files, writer), site.locales);
  for (const work of works) nameAll(work, conversion);
  settleNamed(conversion);
  entries.reserve(writer);
  const writes = works.map((work) => {
    const shape = shapeOf(work.tei);
    return shape === 'index' ? () => {} : plans[shape](work, conversion);
  });
  for (const write of writes) write();
  writeNamed(conversion);
  writeCorrespondences(conversion);
  writer.describeSite(site.fields);
};

/** Finds every entry that a work names, so that all have their slugs before a text points at them. */
const nameAll = (work: Work, conversion: Conversion): void => {
  const { entries, report } = conversion;
  const isTranslation = (language: string | null) => conversion.isTranslation(language);
  const onLocal = (named: { of?: string }) => (named.of = work.header.title);
  readLists(work.tei, { entries, report, file: work.file, isTranslation, localKey: work.cast.keyOf, onLocal });
  conversion.authors(work);
  nameCorrespondents(work.tei, entries);
  nameMentioned(work.tei, entries, (id) => entries.get('person', work.cast.keyOf(id)) !== undefined);
};

/** The letters of each correspondence, by date. */
const writeCorrespondences = ({ correspondences, writer }: Conversion): void => {
  for (const { title, letters } of correspondences.values()) {
    const inOrder = letters.sort((one, other) => (one.order < other.order ? -1 : 1));
    const fields: Fields = { title, entries: inOrder.map(({ slug }) => `document/${slug}`) };
    writer.entry('collection', writer.slug('collection', title), fields);
  }
};
