// Works that are not of the archive: where a text was taken from, where it first appeared, what a guide recommends elsewhere.
import type { SourceRecord } from '@october/schema';
import type { CreativeWorkLeaf, OrganizationLeaf, PublicationEventLeaf } from 'schema-dts';
import type { WithSpans } from '../store/entry.js';
import { isoDate } from './dates.js';

type Stored = WithSpans<SourceRecord>;

export const workOf = (source: Stored | undefined): CreativeWorkLeaf | undefined =>
  source && {
    '@type': 'CreativeWork',
    name: source.title,
    author: source.creator,
    publisher: houseOf(source),
    datePublished: isoDate(source.date),
    url: source.url,
    license: source.license,
    identifier: source.identifiers,
    isPartOf: source.container === undefined ? undefined : { '@type': 'CreativeWork', name: source.container },
  };

/** The first appearance, in a newspaper or a volume. */
export const publicationOf = (source: Stored | undefined): PublicationEventLeaf | undefined =>
  source && {
    '@type': 'PublicationEvent',
    name: [source.container, source.title].filter(Boolean).join(': '),
    startDate: isoDate(source.date),
    location: source.place,
    publishedBy: houseOf(source),
    url: source.url,
  };

const houseOf = ({ publisher }: Stored): OrganizationLeaf | undefined =>
  publisher === undefined ? undefined : { '@type': 'Organization', name: publisher };
