import { pointCard, pointsCard, whichMeetingCard } from '../../cards/point.js';
import { plain } from '../../cards/kit.js';
import type { Day } from '../../domain/day.js';
import { nextMeeting, previousMeeting } from '../../domain/meeting/calendar.js';
import { addPoint } from '../../domain/meeting/decide.js';
import { tokensOf } from '../../domain/language/token.js';
import { meetingName } from '../../domain/meeting/agenda-words.js';
import { pointsOf } from '../../domain/meeting/points.js';
import { findDays } from '../../domain/periods/parse-day.js';
import { refusalText } from '../../domain/refusals.js';
import { fold } from '../../domain/text/fold.js';
import { dayPlain, noSuchDay } from '../../domain/text/swedish.js';
import { healthWarning } from '../warned.js';
import type { Command } from '../registry.js';
import type { CardReply, Turn } from '../turn.js';
import { noMeetingThen } from '../views/asked-days.js';
import { refreshPosted } from '../actions/agenda-press.js';
import { calendarIn, meetingNow, NO_MEETING_AHEAD } from '../views/meeting-now.js';

/** `lägg till på dagordningen: julbord`: a point of the team's own for the next meeting, `ta upp på mötet 9/12: …` for that day's. */
export const addPointCommand: Command = {
  name: 'add-point',
  examples: ['lägg till på dagordningen: lokaler till våren'],
  roles: ['team', 'agency', 'admin'],
  run: async (turn, text, whole) => {
    const [said] = findDays(whole.replace(text, ' '), turn.today, 'coming');
    if (said?.kind === 'impossible') return { text: `${noSuchDay(said.text)} Inget är sparat.` };
    const named = said && nextMeeting(calendarIn(turn), said.day);
    const meeting = named ?? meetingNow(turn);
    if (meeting === undefined) return NO_MEETING_AHEAD;
    if (text === '')
      return {
        text: 'Skriv vad ni ska ta upp, till exempel `lägg till på dagordningen: lokaler till våren`.',
      };
    if (said && said.day !== meeting) return whichMeeting(turn, said.day, meeting, text);
    const warning = await healthWarning(turn, text);
    if (warning) return warning;
    const outcome = await turn.live.meet(meeting, addPoint(text, meeting), turn.meta());
    if (outcome.kind === 'refused') return { text: outcome.refusals.map(refusalText).join(' ') };
    await refreshPosted(turn, meeting);
    const number = outcome.entries[0]?.number ?? 0;
    return {
      summary: 'Punkten är tillagd på dagordningen',
      card: pointCard({
        text: plain(text),
        meeting: meetingName(meeting, turn.today),
        by: turn.nameOf(turn.person.id),
        undo: { meeting, point: number, token: turn.token() },
      }),
    };
  },
};

/** Of a day without a meeting nothing is taken for granted: why there is none, and those that are nearest. */
function whichMeeting(turn: Turn, day: Day, after: Day, text: string): CardReply {
  const before = previousMeeting(calendarIn(turn), day);
  const nearest = before === undefined || before < turn.today ? [after] : [before, after];
  const why = noMeetingThen(turn, { from: day, to: day });
  const view = {
    why: `${why} Punkten är inte tillagd. Vilket möte ska den upp på?`,
    choices: nearest.map((one) => ({
      label: dayPlain(one, turn.today),
      line: `ta upp på mötet ${one}: ${text}`,
    })),
  };
  return { summary: view.why, card: whichMeetingCard(view), asks: {} };
}

/** `ta bort punkten om julfika`: those of the coming agenda that hold the words, each with its button. */
export const removePointCommand: Command = {
  name: 'remove-point',
  examples: ['ta bort punkten om lokaler'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, rest) => {
    const meeting = meetingNow(turn);
    if (meeting === undefined) return Promise.resolve(NO_MEETING_AHEAD);
    const words = stems(rest);
    const found = pointsOf(turn.live.register, calendarIn(turn), meeting).filter(({ text }) =>
      words.every((word) => fold(text).includes(word)),
    );
    const question =
      found.length === 0 ? 'Jag hittar ingen sådan punkt på dagordningen.' : 'Vilken punkt ska bort?';
    const choices = found.map(({ text, row, from }) => ({
      text: plain(text),
      undo: { meeting: from, point: Number(row.split('/').at(-1)), token: turn.token() },
    }));
    return Promise.resolve({ summary: question, card: pointsCard({ question, choices }) });
  },
};

/** Words without their last letters, so that "lokalen" finds "lokaler". */
function stems(text: string): readonly string[] {
  return tokensOf(text)
    .filter(({ kind, raw }) => kind !== 'sign' && raw.length > 1)
    .map(({ raw }) => fold(raw.length > LONG ? raw.slice(0, -2) : raw));
}
const LONG = 4;
