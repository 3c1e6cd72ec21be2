// What must be there before an entry is published: all that the read API promises never to be null.
import { entryTypes, labelField, type EntryType } from '@october/schema';
import type { Fault } from '../fault';
import { isEmpty, type Part } from '../part';

type Required = Readonly<Record<string, string>>;

const date = 'a date, such as 1917-10-25, 1917-10 or 1917';
const labels: Record<EntryType, string> = {
  person: 'the name of the person',
  organization: 'the name of the organization',
  document: 'the title of the document',
  event: 'the title of the event',
  period: 'the title of the period',
  guide: 'the title of the guide',
  dispatch: 'the headline of the dispatch',
  place: 'the name of the place',
  topic: 'the label of the topic',
  collection: 'the title of the collection',
  page: 'the title of the page',
};
const more: Partial<Record<EntryType, Required>> = {
  event: { date: 'when it happened' },
  period: { date: 'its first and last day, such as 1917-02-23/1917-03-03' },
  dispatch: { date: 'the day that it speaks of', text: 'the text of the dispatch' },
  document: { kind: 'what kind of document it is' },
};

const components: Readonly<Record<string, Required>> = {
  'shared.date': { edtf: `${date}, or no date at all` },
  'shared.text': { value: 'a text, or no line at all' },
  'shared.name': { text: 'the name' },
  'shared.source': { title: 'the title of the source' },
  'shared.rights': { label: 'the rights in words, or the address of a statement' },
  'shared.image': { file: 'the file of the image' },
  'shared.quotation': { text: 'the text of the quotation' },
  'shared.contribution': { role: 'what was contributed: author, speaker, translator …' },
  'person.role': { title: 'the title of the role' },
  'document.relation': { kind: 'how the documents are related', document: 'the other document' },
  'document.facsimile': { image: 'the picture of the original' },
  'site.menu-item': { label: 'the label of the menu item' },
  'site.menu-link': { label: 'the label of the menu link' },
  'site.redirect': { from: 'the old path', to: 'the path or address that it leads to' },
};

const ofTypes = Object.fromEntries(
  entryTypes.map((type): [string, Required] => [
    `api::${type}.${type}`,
    { [labelField[type]]: labels[type], slug: 'a slug, the last piece of the address', ...more[type] },
  ]),
);

const requiredOf = (uid: string): Required => {
  if (uid === 'api::site.site') return { title: 'the title of the site', defaultLocale: 'the language of the texts, such as en' };
  if (uid.startsWith('collection.') && uid !== 'collection.translation') return { entry: 'the entry that stands here' };
  if (/[.-]translation$/.test(uid)) return { locale: 'the language of the translation, such as ru' };
  return ofTypes[uid] ?? components[uid] ?? {};
};

/** What this part lacks to be published. */
export const requiredFaults = ({ uid, values, path }: Part): Fault[] =>
  Object.entries(requiredOf(uid))
    .filter(([name]) => isEmpty(values[name]))
    .map(([name, expected]) => ({ path: [...path, name], message: `Nothing is here; expected ${expected}` }));
