import type { EventLeaf } from 'schema-dts';
import type { Surroundings } from '../archive/surroundings.js';
import type { StoredEntry } from '../store/entry.js';
import { thingFields } from './thing-fields.js';
import { agentOf } from './contributors.js';
import { isoEnds } from './dates.js';
import { mostNamed, refer, referAll } from './references.js';

export const describeEvent = async (entry: StoredEntry<'event'>, around: Surroundings): Promise<EventLeaf> => {
  const { record } = entry;
  const [location, superEvent, period, documents, about, participants] = await Promise.all([
    refer(['place'], record.place, around),
    refer(['event'], record.partOf, around),
    refer(['period'], record.period, around),
    referAll(['document'], record.documents, around),
    referAll(['topic'], record.topics, around),
    Promise.all(
      record.participants
        .slice(0, mostNamed)
        .map(({ person, organization, name }) => agentOf(entry, { person, organization, creditedAs: name }, around)),
    ),
  ]);
  const { start, end } = isoEnds(record.date);
  return {
    '@type': 'Event',
    ...thingFields(entry, around),
    startDate: timed(start, record.time),
    endDate: end,
    location,
    about,
    attendee: participants.filter((agent) => agent !== undefined),
    superEvent: [superEvent, period].filter((event) => event !== undefined),
    subjectOf: documents,
  };
};

/** A chapter of the timeline is an event that others are part of. */
export const describePeriod = async (entry: StoredEntry<'period'>, around: Surroundings): Promise<EventLeaf> => {
  const { start, end } = isoEnds(entry.record.date);
  const about = await referAll(['topic'], entry.record.topics, around);
  return { '@type': 'Event', ...thingFields(entry, around), startDate: start, endDate: end, about };
};

/** Local time, which stands without a zone. */
const timed = (day: string | undefined, time: string | undefined): string | undefined =>
  day?.length === 10 && time !== undefined ? `${day}T${time}` : day;
