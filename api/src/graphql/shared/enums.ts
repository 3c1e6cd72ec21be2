// Closed lists that several types use. Those of one type stand in its own folder.
import type {
  Calendar as CalendarName,
  Certainty as CertaintyName,
  ContributorRole as RoleName,
  EntryType as EntryTypeName,
  NameKind as NameKindName,
} from '@october/schema';
import type { DatePrecision as Precision } from '@october/schema/dist/date/index.js';
import type { DayRange } from '../../store/question.js';
import { describedEnum } from './described-enum.js';

export const Calendar = describedEnum<CalendarName>('Calendar', 'The calendar in which days are counted.', {
  julian: 'Old Style, the calendar of Russia until 31 January 1918; in 1917 thirteen days behind.',
  gregorian: 'New Style, the calendar of today, counted backwards before 1582 too.',
});

export const DatePrecision = describedEnum<Precision>('DatePrecision', 'How exactly a date is told.', {
  day: 'To the day: 25 October 1917.',
  month: 'To the month: October 1917.',
  season: 'To the season of a year: summer 1917.',
  year: 'To the year: 1917.',
  decade: 'To the decade: the 1910s.',
  century: 'To the century: the 1900s.',
  interval: 'From one date to another; either side may be open.',
});

export const DateMatch = describedEnum<DayRange['match']>('DateMatch', 'How a date that may mean several days meets the days asked for.', {
  overlaps: 'Any day in common: "February 1917" is found when 23 February 1917 is asked for.',
  within: 'All days that the date can mean are among those asked for.',
  contains: 'All days asked for are among those that the date can mean.',
});

export type TextFormatName = 'html' | 'markdown' | 'plain';
export const TextFormat = describedEnum<TextFormatName>('TextFormat', 'The form in which a long text is given.', {
  html: 'Sanitised HTML, ready for a page; links between entries lead to their present addresses.',
  markdown: 'Markdown, as the editor wrote it.',
  plain: 'Plain text, for reading aloud and for snippets; paragraphs are apart by an empty line.',
});

export type SortDirectionName = 'asc' | 'desc';
export const SortDirection = describedEnum<SortDirectionName>(
  'SortDirection',
  'The direction of an order. What has no value to order by comes last in both.',
  {
    asc: 'Earliest, smallest or first of the alphabet first.',
    desc: 'Latest, greatest or last of the alphabet first.',
  },
);

export const EntryType = describedEnum<EntryTypeName>(
  'EntryType',
  'The types of entry: what an editor publishes and a reader can link to.',
  {
    person: 'A person.',
    organization: 'A party, a soviet, a regiment, a government or another body.',
    document: 'A text, picture or recording kept in the archive.',
    event: 'Something that happened.',
    period: 'A chapter of the timeline.',
    guide: 'A reading guide.',
    dispatch: 'An item of the day-by-day chronicle.',
    place: 'A place, with the names that it had.',
    topic: 'A subject heading.',
    collection: 'Entries chosen and ordered by an editor.',
    page: 'A page of the site itself.',
  },
);

export const NameKind = describedEnum<NameKindName>('NameKind', 'What kind of name it is.', {
  birth: 'The name given at birth.',
  full: 'The name in full, with the patronymic or second names.',
  pseudonym: 'A name to write or act under: Lenin.',
  party: 'A name used within a party or underground.',
  married: 'A name taken at marriage.',
  former: 'A name used earlier and given up.',
  official: 'The official name.',
  transliteration: 'The same name in another script.',
  other: 'Any other name.',
});

export const ContributorRole = describedEnum<RoleName>('ContributorRole', 'What somebody did for a document, a guide or a dispatch.', {
  author: 'Wrote it.',
  editor: 'Edited it.',
  translator: 'Translated it.',
  speaker: 'Spoke it.',
  addressee: 'It is addressed to them.',
  signatory: 'Signed it.',
  issuer: 'Issued it: a government, a committee, a congress.',
  chair: 'Was in the chair.',
  secretary: 'Took the minutes or countersigned as secretary.',
  attendee: 'Was present.',
  interviewer: 'Asked the questions.',
  interviewee: 'Answered the questions.',
  compiler: 'Chose and put together what it holds.',
  commentator: 'Wrote the comments or the foreword.',
  illustrator: 'Drew its pictures.',
  photographer: 'Took its photographs.',
});

export const Certainty = describedEnum<CertaintyName>('Certainty', 'How sure it is that somebody had this part in it.', {
  certain: 'Nobody doubts it.',
  attributed: 'Attributed by scholars, not proved.',
  disputed: 'Scholars disagree.',
});
