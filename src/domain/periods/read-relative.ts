import { addDays } from '../day.js';
import { list } from '../text/swedish.js';
import { unitAround } from './calendar.js';
import { lastDays, lastMonths, type Period } from './period.js';
import { digits, is, readMove, settled, type Read, type Reader } from './reading.js';

const UNITS = { 'month-unit': 'month', week: 'week', quarter: 'quarter', half: 'half' } as const;
const NAMES = {
  month: ['månad', 'månaden'],
  week: ['vecka', 'veckan'],
  quarter: ['kvartal', 'kvartalet'],
  half: ['halvår', 'halvåret'],
};

function unitOf(reader: Reader, index: number) {
  const meaning = reader.tokens[index]?.meaning?.is ?? '';
  return Object.hasOwn(UNITS, meaning) ? UNITS[meaning as keyof typeof UNITS] : undefined;
}

/** "förra månaden", "denna vecka", "den här veckan", "förra kvartalet", "nästa halvår". */
export function readMoved(reader: Reader, index: number): Read | undefined {
  const move = readMove(reader, index);
  const unit = move && unitOf(reader, move.next);
  if (!move || !unit) return undefined;
  const lead = { '-2': 'förrförra', '-1': 'förra', 0: 'den här', 1: 'nästa' }[move.by] ?? '';
  const [bare = '', definite = ''] = NAMES[unit];
  const label =
    move.by === 0 && definite.endsWith('t')
      ? `det här ${definite}`
      : `${lead} ${move.by === 1 ? bare : definite}`;
  return settled(move.next + 1, unitAround(unit, reader.today, move.by), label);
}

/** "senaste 12 månaderna", "de senaste tolv månaderna", "senaste året", "sista halvåret"?, "senaste 30 dagarna", "12 månader tillbaka". */
export function readLatest(reader: Reader, index: number): Read | undefined {
  const lead = reader.tokens[index]?.text === 'de' || is(reader, index, 'den') ? index + 1 : index;
  const word = is(reader, lead, 'latest', 'final');
  const at = word ? lead + 1 : index;
  const counted = count(reader, at);
  const unitAt = counted ? at + 1 : at;
  const unit = reader.tokens[unitAt]?.meaning?.is ?? '';
  const length = LENGTHS[unit];
  const back = counted && !word && ['tillbaka', 'bakat'].includes(reader.tokens[unitAt + 1]?.text ?? '');
  if (!length || !(word || back)) return undefined;
  // "sista kvartalet" and "sista halvåret" are the year's last, not the last three months.
  if (is(reader, lead, 'final') && !counted && (unit === 'quarter' || unit === 'half')) return undefined;
  const n = counted ?? 1;
  if (n < 1 || n > 1200) return undefined;
  const period: Period = length.days
    ? lastDays(length.days * n, reader.today)
    : lastMonths((length.months ?? 1) * n, reader.today);
  const label = counted ? `senaste ${counted} ${length.many}` : `senaste ${length.one}`;
  const read = settled(back ? unitAt + 2 : unitAt + 1, period, list([label]));
  return read;
}

const LENGTHS: Readonly<Record<string, { months?: number; days?: number; one: string; many: string }>> = {
  'month-unit': { months: 1, one: 'månaden', many: 'månaderna' },
  quarter: { months: 3, one: 'kvartalet', many: 'kvartalen' },
  half: { months: 6, one: 'halvåret', many: 'halvåren' },
  year: { months: 12, one: 'året', many: 'åren' },
  week: { days: 7, one: 'veckan', many: 'veckorna' },
  'day-unit': { days: 1, one: 'dygnet', many: 'dagarna' },
};

function count(reader: Reader, index: number): number | undefined {
  const token = reader.tokens[index];
  if (token?.meaning?.is === 'number') return token.meaning.n;
  const written = digits(reader, index, 1, 2, 3);
  return written === undefined ? undefined : Number(written);
}

/** "sedan förra mötet", "sen senaste mötet", "sedan sist": from the day after it. The index is of what follows sedan. */
export function meetingAt(reader: Reader, index: number): { next: number } | undefined {
  if (reader.tokens[index]?.text === 'sist') return { next: index + 1 };
  const led = is(reader, index, 'previous', 'latest', 'final');
  return led && is(reader, index + 1, 'meeting') ? { next: index + 2 } : undefined;
}

/** From the day after the meeting to today; the day of the meeting itself if that is today. */
export function sinceMeeting(meeting: Reader['today'], today: Reader['today']): Period {
  return { from: meeting < today ? addDays(meeting, 1) : today, to: today };
}
