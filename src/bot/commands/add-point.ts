import { pointCard } from '../../cards/point.js';
import { plain } from '../../cards/kit.js';
import { addPoint } from '../../domain/meeting/decide.js';
import { meetingName } from '../../domain/meeting/agenda-words.js';
import { refusalText } from '../../domain/refusals.js';
import type { Command } from '../registry.js';
import { refreshPosted } from '../actions/agenda-press.js';
import { meetingNow, NO_MEETING_AHEAD } from '../views/meeting-now.js';

/** `lägg till på dagordningen: julbord`: a point of the team's own for the next meeting. */
export const addPointCommand: Command = {
  name: 'add-point',
  examples: ['lägg till på dagordningen: lokaler till våren'],
  roles: ['team', 'agency', 'admin'],
  run: async (turn, text) => {
    const meeting = meetingNow(turn);
    if (meeting === undefined) return NO_MEETING_AHEAD;
    if (text === '')
      return {
        text: 'Skriv vad ni ska ta upp, till exempel `lägg till på dagordningen: lokaler till våren`.',
      };
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
