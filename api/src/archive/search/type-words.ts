// What a type of entry is called in running text.
import type { EntryType } from '@october/schema';

const english: Readonly<Record<EntryType, string>> = {
  person: 'person',
  organization: 'organization',
  document: 'document',
  event: 'event',
  period: 'period',
  guide: 'reading guide',
  dispatch: 'dispatch',
  place: 'place',
  topic: 'topic',
  collection: 'collection',
  page: 'page',
};

const russian: Readonly<Record<EntryType, string>> = {
  person: 'человек',
  organization: 'организация',
  document: 'документ',
  event: 'событие',
  period: 'период',
  guide: 'путеводитель',
  dispatch: 'сообщение',
  place: 'место',
  topic: 'тема',
  collection: 'подборка',
  page: 'страница',
};

/** 'reading guide', 'путеводитель'; English where the language has no words here. */
export const typeWord = (type: EntryType, locale: string): string => (locale.split('-')[0] === 'ru' ? russian : english)[type];

/** A document of a kind that says nothing. */
export const otherKind = (locale: string): string => (locale.split('-')[0] === 'ru' ? 'другое' : 'other');
