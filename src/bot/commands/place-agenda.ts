import { clock } from '../../domain/meeting/agenda-words.js';
import { timeAt } from '../../domain/day.js';
import { nextMeeting, postAt } from '../../domain/meeting/calendar.js';
import { nextText, postText } from '../../domain/meeting/calendar-words.js';
import { placeAgenda } from '../../domain/meeting/set.js';
import { plain } from '../../cards/kit.js';
import type { Command } from '../registry.js';
import { calendarIn } from '../views/meeting-now.js';
import { setAndTell } from '../actions/set-and-tell.js';

/** `posta dagordningen här`: the agenda is posted in this conversation from now on. */
export const placeAgendaCommand: Command = {
  name: 'place-agenda',
  examples: ['posta dagordningen här'],
  roles: ['admin'],
  judge: 'own',
  run: async (turn, rest) => {
    const { id, kind, level } = turn.conversation;
    if (rest !== '')
      return {
        text: `Jag förstod inte ”${plain(rest.slice(0, 60))}”, så inget är ändrat. Skriv \`posta dagordningen här\`. Den kommer ${postText(calendarIn(turn).postMinutesBefore)}.`,
      };
    if (level.kind === 'steering')
      return {
        text: 'Dagordningen handlar om enskilda ärenden, så den kan inte postas i styrgruppens chatt.',
      };
    const place = { conversation: id, kind };
    return setAndTell(turn, placeAgenda(place, turn.today), (changed) => {
      const calendar = calendarIn(turn);
      const next = nextMeeting(calendar, turn.today);
      const post = next === undefined ? undefined : postAt(calendar, next);
      const at =
        post === undefined || post <= turn.now() ? '' : ` Dagordningen kommer kl. ${clock(timeAt(post))}.`;
      return {
        sentence: changed
          ? `Dagordningen postas här i fortsättningen, ${postText(calendar.postMinutesBefore)}.`
          : 'Dagordningen postas redan här.',
        lines: [`${nextText(calendar, turn.today, turn.today)}${at}`],
      };
    });
  },
};

/** `sluta posta dagordningen`: it is shown only when asked for. */
export const unplaceAgendaCommand: Command = {
  name: 'unplace-agenda',
  examples: ['sluta posta dagordningen'],
  roles: ['admin'],
  judge: 'own',
  run: (turn) =>
    setAndTell(turn, placeAgenda(null, turn.today), (changed) => ({
      sentence: changed
        ? 'Dagordningen postas inte längre av sig själv.'
        : 'Dagordningen postas inte någonstans.',
      lines: ['Skriv `dagordning` när ni vill se den.'],
    })),
};
