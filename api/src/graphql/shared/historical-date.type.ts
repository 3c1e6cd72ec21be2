import type { Calendar as CalendarName } from '@october/schema';
import { convertEdtf, displayDate, earliestDay, latestDay, type DatePrecision as Precision } from '@october/schema/dist/date/index.js';
import { Arg, Field, ObjectType } from 'type-graphql';
import type { StoredDate } from '../../store/entry.js';
import { DateScalar, EdtfScalar, LocaleScalar } from '../scalars/scalars.js';
import { Calendar, DatePrecision } from './enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A date as a historian records it: possibly partial, approximate, an interval; in the calendar of its source.',
})
export class HistoricalDate {
  readonly #written = new Map<string, string>();

  constructor(
    private readonly stored: StoredDate,
    private readonly readersLocale: string,
  ) {}

  @Field(() => EdtfScalar, {
    description:
      'The date as recorded, in `calendar`. Asked for in the other calendar it is converted: a day stays a day, what is not told to the day becomes the interval of the same days.',
  })
  edtf(
    @Arg('calendar', () => Calendar, { nullable: true, description: 'The calendar to count in; its own where none is given.' })
    calendar?: CalendarName | null,
  ): string {
    return calendar && calendar !== this.stored.calendar
      ? this.#once(calendar, () => convertEdtf(this.stored, calendar))
      : this.stored.edtf;
  }

  @Field(() => Calendar, { description: 'The calendar that the date is recorded in.' })
  get calendar(): CalendarName {
    return this.stored.calendar;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day that the date can mean, counted in the calendar asked for; null where the interval is open at its beginning.',
  })
  earliest(
    @Arg('calendar', () => Calendar, { defaultValue: 'gregorian', description: 'The calendar to count in.' }) calendar: CalendarName,
  ): string | null {
    return earliestDay(this.stored, calendar);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that the date can mean, counted in the calendar asked for; null where the interval is open at its end.',
  })
  latest(
    @Arg('calendar', () => Calendar, { defaultValue: 'gregorian', description: 'The calendar to count in.' }) calendar: CalendarName,
  ): string | null {
    return latestDay(this.stored, calendar);
  }

  @Field(() => DatePrecision, { description: 'How exactly it is told.' })
  get precision(): Precision {
    return this.stored.precision;
  }

  @Field(() => Boolean, { description: 'Whether it is told as approximate: about 25 October.' })
  get approximate(): boolean {
    return this.stored.approximate;
  }

  @Field(() => Boolean, { description: 'Whether it is told as uncertain: possibly 25 October.' })
  get uncertain(): boolean {
    return this.stored.uncertain;
  }

  @Field(() => String, { nullable: true, description: "How the source writes it: 'the night of the 25th'." })
  get asWritten(): string | null {
    return this.stored.asWritten ?? null;
  }

  @Field(() => String, { nullable: true, description: 'What an editor says about it: who disputes it and why.' })
  get note(): string | null {
    return this.stored.note ?? null;
  }

  @Field(() => String, {
    description:
      "For people, in the reader's language. With no calendar: both where it is recorded in Old Style, '25 October (7 November) 1917'; its own else.",
  })
  display(
    @Arg('calendar', () => Calendar, { nullable: true, description: 'One calendar to show it in.' }) calendar?: CalendarName | null,
    @Arg('locale', () => LocaleScalar, {
      nullable: true,
      description: 'The language to write it in; that of the question where none is given.',
    })
    locale?: string | null,
  ): string {
    const language = locale ?? this.readersLocale;
    return this.#once(`${calendar ?? ''} ${language}`, () => displayDate(this.stored, { calendar, locale: language }));
  }

  /** The same date is shown to many readers, and its words are not for free. */
  #once(key: string, write: () => string): string {
    let text = this.#written.get(key);
    if (text === undefined) this.#written.set(key, (text = write()));
    return text;
  }
}

export const dateOf = (stored: StoredDate | undefined, locale: string): HistoricalDate | null =>
  stored === undefined ? null : new HistoricalDate(stored, locale);
