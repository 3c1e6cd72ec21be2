// When a citation says what kind of document it is, and to whom it was written.
import type { DocumentKind } from '@october/schema';
import { kindWord } from '../archive/kind-words.js';
import type { CitedWork } from './cited-work.js';

/** Kinds that the form of a citation shows by itself. */
const plain: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'article',
  'editorial',
  'newspaper_report',
  'newspaper_issue',
  'book',
  'pamphlet',
  'chapter',
  'analysis',
  'other',
]);

/** 'decree'; null where its title says so already (Decree on Peace), or the kind need not be said. */
export const kindToTell = ({ kind, title, subtitle, locale }: CitedWork): string | null => {
  const word = plain.has(kind) ? null : kindWord(kind, locale);
  const stem = word?.slice(0, Math.max(4, word.length - 2)).toLowerCase();
  return stem !== undefined && `${title} ${subtitle ?? ''}`.toLowerCase().includes(stem) ? null : word;
};

const sent: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['letter', 'telegram', 'note']);

/** A letter, telegram or note whose receiver is known. */
export const isSent = ({ kind, addressees }: CitedWork): boolean => sent.has(kind) && addressees.length > 0;
