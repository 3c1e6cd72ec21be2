// What programs are told of a work's carriers: they have room for one.
import { chicagoDate } from './dates.js';
import { isJournalism, type Carrier, type CitedWork } from './cited-work.js';
import { kindWord } from '../archive/kind-words.js';
import { isSent } from './kind-told.js';
import { chicagoNames } from './name-lists.js';
import { citedName, type CitedName } from './names.js';
import { capital, sentences } from './punctuation.js';
import { wordsFor } from './words.js';

/** An article stands in its newspaper, everything else in the volume that the text was taken from. */
export const mainCarrier = (work: CitedWork): Carrier | null =>
  isJournalism(work) && work.first !== null ? work.first : (work.source ?? work.first);

/** The title of what holds it; null where it is a work of its own. */
export const containerTitle = (work: CitedWork): string | null => {
  const carrier = mainCarrier(work);
  return work.whole?.title ?? (carrier === null || carrier.isTheWork || carrier.form === 'item' ? null : carrier.title);
};

/** The date of what is cited: the carrier's in print, else the work's own. */
export const citedDate = (work: CitedWork) => mainCarrier(work)?.date ?? work.published ?? work.date;

/** The date of the work itself, where that is another. */
export const originalDate = (work: CitedWork) => {
  const original = work.date ?? work.published;
  return original === null || original.edtf === citedDate(work)?.edtf ? null : original;
};

/** What has no field of its own: days in Old Style, where it first appeared, to whom it was written. */
export const noteOf = (work: CitedWork): string | null => {
  const { locale, date, first } = work;
  const words = wordsFor(locale);
  const other = first !== null && first !== mainCarrier(work) && !first.isTheWork ? first : null;
  const addressees = isSent(work) ? chicagoNames(work.addressees, locale) : null;
  const note = sentences(
    [
      addressees && capital(words.toAddressees(genreOf(work) ?? '', addressees)),
      date !== null && (date.calendar === 'julian' || date.first === null || originalDate(work) !== null)
        ? capital(chicagoDate(date, locale))
        : null,
      other && capital([words.in, other.title].join(' ')) + (other.date ? `, ${chicagoDate(other.date, locale)}` : ''),
    ],
    words,
  );
  return note === '' ? null : note;
};

/** Its own editors, and those of the volume that it stands in. */
export const editorsOf = (work: CitedWork): CitedName[] => {
  const carrier = mainCarrier(work);
  const others = carrier?.creatorRole === 'editor' ? (carrier.creator ?? '').split(/, (?:and |и )?| (?:and|&|и) /u) : [];
  return [...work.editors, ...others.filter((name) => name !== '').map((name) => citedName(name, null))];
};

/** The archive that keeps it and where it stands there; null where it is kept nowhere or nobody said. */
export const keptIn = (work: CitedWork): string | null => {
  const carrier = mainCarrier(work);
  if (carrier === null) return null;
  const { form, isTheWork, title, callNumber, archive } = carrier;
  return [form === 'item' && !isTheWork ? title : null, callNumber, archive].filter(Boolean).join(', ') || null;
};

export const genreOf = ({ kind, locale }: CitedWork): string | null => kindWord(kind, locale);
