import { addDays, weekday, weekOf, type Day } from '../day.js';
import { unitAround, weekOfYear } from './calendar.js';
import { oneDay, readDate, yearOfDay } from './read-day.js';
import { digits, impossible, is, isSign, type Read, type Reader } from './reading.js';

/**
 * "måndag", "på fredag" (the next), "i fredags" (the latest before today), "förra måndagen" and "nästa fredag" (of the
 * week before and the week after), "onsdag v 48", "fredag nästa vecka"; "onsdag 25 november" must be that weekday.
 */
export function readWeekday(reader: Reader, index: number): Read | undefined {
  if (is(reader, index, 'i') && is(reader, index + 1, 'last-weekday')) {
    return oneDay(
      index + 2,
      nearestWeekday(reader.tokens[index + 1]?.meaning?.n ?? 1, addDays(reader.today, -1), 'past'),
    );
  }
  const coming = is(reader, index, 'pa');
  const move = is(reader, index, 'previous') ? -1 : is(reader, index, 'next') ? 1 : undefined;
  const at = coming || move !== undefined ? index + 1 : index;
  const name = reader.tokens[at]?.meaning;
  if (name?.is !== 'weekday') return undefined;
  const week = readWeek(reader, at + 1);
  if (week) return oneDay(week.next, addDays(week.monday, name.n - 1));
  if (move !== undefined)
    return oneDay(at + 1, addDays(unitAround('week', reader.today, move).from, name.n - 1));
  const article = is(reader, at + 1, 'den') ? at + 2 : at + 1;
  const date = readDate(reader, article);
  if (date) return onWeekday(reader, date, name.n);
  if (name.weak && !coming) return undefined;
  return oneDay(
    at + 1,
    coming
      ? nearestWeekday(name.n, addDays(reader.today, 1), 'coming')
      : nearestWeekday(name.n, reader.today, reader.lean),
  );
}

function nearestWeekday(wanted: number, from: Day, lean: 'past' | 'coming'): Day {
  const ahead = (wanted - weekday(from) + 7) % 7;
  return addDays(from, lean === 'coming' ? ahead : ahead === 0 ? 0 : ahead - 7);
}

/** The Monday of "v 50" (of this year, or the next one where that is what is to come) or of "nästa vecka". */
function readWeek(reader: Reader, index: number): { monday: Day; next: number } | undefined {
  if (is(reader, index, 'previous', 'next') && is(reader, index + 1, 'week')) {
    const move = is(reader, index, 'next') ? 1 : -1;
    return { monday: unitAround('week', reader.today, move).from, next: index + 2 };
  }
  const dot = isSign(reader, index + 1, '.') ? 1 : 0;
  const number = digits(reader, index + 1 + dot, 1, 2);
  if (number === undefined || !is(reader, index, 'week')) return undefined;
  const { year } = weekOf(reader.today);
  const week = weekOfYear(Number(number));
  const own = week.in(year);
  const over = own === undefined || (reader.lean === 'coming' && own.to < reader.today);
  const found = over ? week.in(year + 1) : own;
  return found && { monday: found.from, next: index + 2 + dot };
}

/** A weekday and a date: a year not written is the one that fits, looking the way it leans first. */
function onWeekday(reader: Reader, date: Read, wanted: number): Read {
  if (date.sort === 'impossible') return date;
  const other = reader.lean === 'past' ? 'coming' : 'past';
  const days =
    date.sort === 'settled'
      ? [date.period.from]
      : [yearOfDay(reader, date), yearOfDay({ ...reader, lean: other }, date)];
  const fits = days.find((day) => day !== undefined && weekday(day) === wanted);
  return fits ? oneDay(date.next, fits) : impossible(date.next, 'other-weekday');
}
