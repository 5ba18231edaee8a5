import { addDays, weekOf, yearOf, type Day } from '../day.js';
import { halfOfYear, monthOfYear, quarterOfYear, unitAround, weekOfYear, type Yearly } from './calendar.js';
import { lastDays, lastMonths, type Period } from './period.js';
import { digits, impossible, is, readMove, settled, type Read, type Reader } from './reading.js';

const UNITS: Readonly<Record<string, 'month' | 'week' | 'quarter' | 'half'>> = {
  'month-unit': 'month',
  week: 'week',
  quarter: 'quarter',
  half: 'half',
};

/** "förra månaden", "denna vecka", "den här veckan", "förra kvartalet", "nästa halvår". */
export function readMoved(reader: Reader, index: number): Read | undefined {
  const move = readMove(reader, index);
  const unit = move && UNITS[reader.tokens[move.next]?.meaning?.is ?? ''];
  if (!move || !unit) return undefined;
  const period = unitAround(unit, reader.today, move.by);
  return settled(move.next + 1, period, nameOf(unit, period.from));
}

/** What a month, a week, a quarter or a half that begins on a day is called. */
function nameOf(unit: 'month' | 'week' | 'quarter' | 'half', from: Day): string {
  const month = Number(from.slice(5, 7));
  const named: Record<typeof unit, () => Yearly> = {
    month: () => monthOfYear(month),
    quarter: () => quarterOfYear((month + 2) / 3),
    half: () => halfOfYear((month + 5) / 6),
    week: () => weekOfYear(weekOf(from).week),
  };
  return named[unit]().name(unit === 'week' ? weekOf(from).year : yearOf(from));
}

const LENGTHS: Readonly<Record<string, { months?: number; days?: number; one: string; many: string }>> = {
  'month-unit': { months: 1, one: 'månaden', many: 'månaderna' },
  quarter: { months: 3, one: 'kvartalet', many: 'kvartalen' },
  half: { months: 6, one: 'halvåret', many: 'halvåren' },
  year: { months: 12, one: 'året', many: 'åren' },
  week: { days: 7, one: 'veckan', many: 'veckorna' },
  'day-unit': { days: 1, one: 'dygnet', many: 'dagarna' },
};
/** A hundred years of months: more is no period of a register. */
const MOST = 1200;

/**
 * "senaste 12 månaderna", "de senaste tolv månaderna", "de tre senaste åren", "senaste halvåret", "senaste 30 dagarna",
 * "12 månader tillbaka". "sista kvartalet" and "sista halvåret" are the year's last and not read here.
 */
export function readLatest(reader: Reader, index: number): Read | undefined {
  const found = readLatestWords(reader, index);
  if (!found) return undefined;
  const { unit, counted, next } = found;
  const length = LENGTHS[unit];
  const n = counted ?? 1;
  if (!length || n < 1 || n > MOST) return undefined;
  // "de senaste månaderna": how many is not said.
  if (
    counted === undefined &&
    /(?:na|er|or|ar)$/.test(reader.tokens[next - 1]?.text ?? '') &&
    unit !== 'year'
  ) {
    return impossible(next, 'vague');
  }
  const period: Period =
    length.days === undefined
      ? lastMonths((length.months ?? 1) * n, reader.today)
      : lastDays(length.days * n, reader.today);
  return settled(
    next,
    period,
    counted === undefined ? `senaste ${length.one}` : `senaste ${counted} ${length.many}`,
  );
}

function readLatestWords(reader: Reader, index: number) {
  const at = reader.tokens[index]?.text === 'de' || is(reader, index, 'den') ? index + 1 : index;
  const before = count(reader, at);
  const latest = before === undefined ? at : at + 1;
  if (!is(reader, latest, 'latest', 'final')) return readBack(reader, index);
  const after = before ?? count(reader, latest + 1);
  const unitAt = after === undefined || before !== undefined ? latest + 1 : latest + 2;
  const unit = reader.tokens[unitAt]?.meaning?.is ?? '';
  const final = is(reader, latest, 'final') && after === undefined;
  return final && (unit === 'quarter' || unit === 'half')
    ? undefined
    : { unit, counted: after, next: unitAt + 1 };
}

function readBack(reader: Reader, index: number) {
  const counted = count(reader, index);
  const back = ['tillbaka', 'bakat'].includes(reader.tokens[index + 2]?.text ?? '');
  if (counted === undefined || !back) return undefined;
  return { unit: reader.tokens[index + 1]?.meaning?.is ?? '', counted, next: index + 3 };
}

function count(reader: Reader, index: number): number | undefined {
  const token = reader.tokens[index];
  if (token?.meaning?.is === 'number') return token.meaning.n;
  const written = digits(reader, index, 1, 2, 3);
  return written === undefined ? undefined : Number(written);
}

/** "förra mötet", "senaste mötet", "sist" after a "sedan": the token after. */
export function readMeeting(reader: Reader, index: number): { next: number } | undefined {
  if (reader.tokens[index]?.text === 'sist') return { next: index + 1 };
  const led = is(reader, index, 'previous', 'latest', 'final');
  return led && is(reader, index + 1, 'meeting') ? { next: index + 2 } : undefined;
}

/** From the day after a meeting to today (DESIGN 6); the day of the meeting itself if that is today. */
export function sinceMeeting(meeting: Day, today: Day): Period {
  return { from: meeting < today ? addDays(meeting, 1) : today, to: today };
}
