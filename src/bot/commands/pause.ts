import type { Day } from '../../domain/day.js';
import { pauseText } from '../../domain/meeting/agenda-words.js';
import { meetingsBetween } from '../../domain/meeting/calendar.js';
import { aheadText } from '../../domain/meeting/calendar-words.js';
import { parsePause } from '../../domain/meeting/lines.js';
import { liftPauses, setPauses, touches } from '../../domain/meeting/set.js';
import type { Period } from '../../domain/periods/period.js';
import { dayPlain, list } from '../../domain/text/swedish.js';
import type { Command } from '../registry.js';
import type { Reply, Turn } from '../turn.js';
import { calendarIn } from '../views/meeting-now.js';
import { setAndTell } from '../actions/set-and-tell.js';

/** `paus 29 juni till 9 augusti`: no meetings on those days. */
export const pauseCommand: Command = {
  name: 'pause',
  examples: ['paus 29 juni till 9 augusti', 'paus v 52-1'],
  roles: ['admin'],
  judge: 'own',
  run: pause,
};

/** `inget möte v 52-1`, `inget möte 30/12`. */
export const noMeetingCommand: Command = {
  name: 'no-meeting',
  examples: ['inget möte v 52-1', 'inget möte 30/12'],
  roles: ['admin'],
  judge: 'own',
  run: pause,
};

function pause(turn: Turn, rest: string): Promise<Reply> {
  const { today } = turn;
  const read = parsePause(rest, turn.live.programme, today);
  if (read.kind === 'unclear') return Promise.resolve({ text: `${read.why} Inget är ändrat.` });
  const when = daysOf(read.value);
  const lost = read.value.flatMap(({ from, to }) => meetingsBetween(calendarIn(turn), from, to));
  return setAndTell(turn, setPauses(read.value, today), (changed) => ({
    sentence: changed ? `Inga möten ${when}.` : `Det är redan uppehåll ${when}.`,
    lines: [
      ...(changed ? [lost.length === 0 ? 'Inget möte berörs.' : `Inställt: ${daysText(lost, today)}.`] : []),
      aheadText(calendarIn(turn), today),
    ],
  }));
}

function daysOf(periods: readonly Period[]): string {
  return list(periods.map(({ from, to }) => pauseText(from, to)));
}

function liftedText(pauses: readonly string[]): string {
  return pauses.length === 1 ? `Uppehållet ${list(pauses)} är hävt.` : `Uppehållen ${list(pauses)} är hävda.`;
}

/** "30 juni, 7 juli och 14 juli 2027": the year once, where it is the same for all. */
function daysText(days: readonly Day[], today: Day): string {
  const last = days.at(-1);
  return list(days.map((day) => dayPlain(day, day === last ? today : last)));
}

/** `häv paus v 52-1`, `möte som vanligt 30/12`: the pauses that touch those days are lifted. */
export const liftPauseCommand: Command = {
  name: 'lift-pause',
  examples: ['häv paus v 52-1', 'möte som vanligt 30/12'],
  roles: ['admin'],
  judge: 'own',
  run: (turn, rest) => {
    const { today } = turn;
    const read = parsePause(rest, turn.live.programme, today);
    if (read.kind === 'unclear') return Promise.resolve({ text: `${read.why} Inget är ändrat.` });
    const touched = turn.live.register.settings.pauses.filter((one) => touches(one, read.value));
    return setAndTell(turn, liftPauses(read.value, today), (changed) => ({
      sentence: changed
        ? liftedText(touched.map((one) => pauseText(one.from, one.to)))
        : `Det finns inget uppehåll ${daysOf(read.value)}.`,
      lines: [aheadText(calendarIn(turn), today)],
    }));
  },
};
