import { addDays, type Day, day, yearOf } from '../day.js';
import { GENDERS, type Gender } from '../codes.js';
import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import { type Participants, participantsOf } from './participants.js';

/** What was sent of a day's figures, and when. */
export interface SentReturn {
  readonly on: Day;
  readonly persons: number;
  readonly byGender: Readonly<Record<Gender, number>>;
}

/** Uppföljning Finsam of a day: everybody who has taken part since the year began. */
export interface Return {
  readonly day: Day;
  /** As the register stands now; undefined while the day lies ahead. */
  readonly now: Participants | undefined;
  readonly sent: SentReturn | undefined;
}

/** How long before its day a return is reminded of, in days. */
const AHEAD = 7;

/** The days that are asked for: 30 April, 30 September and the whole year. */
export function returnDays(year: number): readonly Day[] {
  return ['04-30', '09-30', '12-31'].map((one) => day(`${year}-${one}`));
}

/** The returns of a calendar year. */
export function returnsOf(
  register: Register,
  programme: Programme,
  year: number,
  today: Day,
): readonly Return[] {
  return returnDays(year).map((to) => ({
    day: to,
    now:
      to > today
        ? undefined
        : participantsOf({ ...register, programme, today }, { from: day(`${year}-01-01`), to }),
    sent: register.settings.returns.get(to),
  }));
}

/** The return whose day is at most a week ahead. */
export function returnAhead(today: Day): Day | undefined {
  return returnDays(yearOf(today)).find((one) => one >= today && one <= addDays(today, AHEAD));
}

/** The newest return whose day has come and which nobody has said is sent: this year's, or the whole of the last. */
export function unsentReturn({ settings }: Register, today: Day): Day | undefined {
  const year = yearOf(today);
  return [...returnDays(year - 1).slice(-1), ...returnDays(year)].findLast(
    (one) => one <= today && !settings.returns.has(one),
  );
}

export function gendersOf({ byGender }: Participants): Readonly<Record<Gender, number>> {
  return Object.fromEntries(GENDERS.map((one) => [one, byGender.get(one) ?? 0])) as Record<Gender, number>;
}
