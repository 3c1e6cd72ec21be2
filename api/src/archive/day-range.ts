// Days asked for, in either calendar, as Julian Day Numbers.
import type { Calendar } from '@october/schema';
import { DayError, parseDay } from '@october/schema/dist/date/index.js';
import type { DayRange } from '../store/question.js';
import { badInput } from './user-error.js';

export interface DateRangeArguments {
  readonly on?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly calendar: Calendar;
  readonly match: DayRange['match'];
}

const calendarNames: Record<Calendar, string> = { julian: 'Julian', gregorian: 'Gregorian' };

/** `argument` is where it stands, for messages: `filter.date`. Throws UserError. */
export const dayRangeOf = (range: DateRangeArguments, argument: string): DayRange => {
  const { on, from, to, calendar, match } = range;
  if (on != null) {
    if (from != null || to != null)
      throw badInput(`${argument}.on: "${on}" and ${argument}.${from != null ? 'from' : 'to'} exclude each other: on is short for both`);
    const day = julianDayOf(on, calendar, `${argument}.on`);
    return { from: day, to: day, match };
  }
  const first = from == null ? null : julianDayOf(from, calendar, `${argument}.from`);
  const last = to == null ? null : julianDayOf(to, calendar, `${argument}.to`);
  if (first !== null && last !== null && last < first) throw badInput(`${argument}.to: "${to}" is before ${argument}.from: "${from}"`);
  return { from: first, to: last, match };
};

/** Throws UserError: 'date.on: "1917-02-30" is not a day of the Gregorian calendar'. */
export const julianDayOf = (day: string, calendar: Calendar, argument: string): number => {
  try {
    return parseDay(day, calendar);
  } catch (error) {
    if (!(error instanceof DayError)) throw error;
    const isDate = !error.message.includes('YYYY-MM-DD');
    throw badInput(
      `${argument}: "${day}" is not ${isDate ? `a day of the ${calendarNames[calendar]} calendar` : 'a date: expected YYYY-MM-DD, such as 1917-10-25'}`,
    );
  }
};
