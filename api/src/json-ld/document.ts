import type { CreativeWorkLeaf, LegislationLeaf, MessageLeaf } from 'schema-dts';
import { contributorsOf } from '../archive/contributors.js';
import { kindWord } from '../archive/kind-words.js';
import { translationOf, wordsOf } from '../archive/entry-words.js';
import type { Surroundings } from '../archive/surroundings.js';
import type { AnyStoredEntry, StoredEntry } from '../store/entry.js';
import { workFields } from './thing-fields.js';
import { contributorsByRole, type ByRole } from './contributors.js';
import { isoDate } from './dates.js';
import { contentUrl, pictureOf } from './pictures.js';
import { mostNamed, named, refer, referAll } from './references.js';
import { publicationOf, workOf } from './sources.js';
import { typeOfKind } from './types.js';

type Document = StoredEntry<'document'>;

export const describeDocument = async (entry: Document, around: Surroundings): Promise<object> => {
  const { record } = entry;
  const own = translationOf(entry, around);
  const translated = own?.body === undefined ? null : own;
  const [fields, byRole, place, whole, parts, mentions] = await Promise.all([
    workFields(entry, around, translated?.locale ?? record.language),
    contributorsByRole(entry, contributorsOf(record.contributors, translated), around),
    refer(['place'], record.place, around),
    around.findWhole(entry.id),
    referAll(['document'], record.parts, around),
    referAll(
      ['person', 'organization', 'place'],
      [...record.mentionedPeople, ...record.mentionedOrganizations, ...record.mentionedPlaces],
      around,
    ),
  ]);
  const type = typeOfKind(record.kind);
  const work: Omit<CreativeWorkLeaf, '@type'> = {
    ...fields,
    ...contributionFields(byRole),
    alternativeHeadline: wordsOf(entry, 'subtitle', around) ?? undefined,
    genre: kindWord(record.kind, around.locale) ?? undefined,
    identifier: record.identifier,
    position: record.partNumber,
    dateCreated: isoDate(record.date),
    datePublished: isoDate(record.published),
    locationCreated: place,
    publication: publicationOf(record.publishedIn),
    isBasedOn: workOf(translated?.source ?? record.source),
    isPartOf: whole === null ? undefined : (named(whole, around) as CreativeWorkLeaf),
    hasPart: parts,
    mentions,
    associatedMedia: mediaOf(entry, around),
  };
  return { '@type': type, ...work, ...particularsOf(entry, type, byRole) };
};

const contributionFields = (byRole: ByRole): Omit<CreativeWorkLeaf, '@type'> => ({
  author: byRole('author', 'speaker', 'issuer'),
  editor: byRole('editor', 'compiler') as CreativeWorkLeaf['editor'],
  translator: byRole('translator'),
  contributor: byRole(
    'signatory',
    'chair',
    'secretary',
    'attendee',
    'interviewer',
    'interviewee',
    'commentator',
    'illustrator',
    'photographer',
  ),
});

/** What only some types of work have. */
const particularsOf = ({ record }: Document, type: string, byRole: ByRole): Partial<LegislationLeaf> | Partial<MessageLeaf> => {
  if (type === 'Message') return { sender: byRole('author', 'issuer'), recipient: byRole('addressee'), dateSent: isoDate(record.date) };
  if (type === 'Legislation') return { legislationDate: isoDate(record.date), legislationPassedBy: byRole('issuer') };
  return {};
};

/** Pictures of the original, then files. */
const mediaOf = (entry: AnyStoredEntry & Document, around: Surroundings): CreativeWorkLeaf['associatedMedia'] => [
  ...entry.record.facsimiles.slice(0, mostNamed).flatMap(({ label, image }) => {
    const picture = pictureOf(image, around);
    return picture ? [{ ...picture, name: label }] : [];
  }),
  ...entry.record.attachments.slice(0, mostNamed).map((file) => ({
    '@type': 'MediaObject' as const,
    name: file.title,
    contentUrl: contentUrl(file, around),
    encodingFormat: file.mediaType,
    contentSize: `${file.bytes} B`,
    sha256: file.sha256,
  })),
];
