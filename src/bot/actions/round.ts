import * as z from 'zod';
import { plain } from '../../cards/kit.js';
import { addPoint, removePoint } from '../../domain/meeting/decide.js';
import { cardToken } from '../card-token.js';
import { action } from '../registry.js';
import { meetingDay } from '../views/agenda-data.js';
import { refusalWords } from '../views/refusal-words.js';
import { refreshPosted } from './agenda-press.js';
import { dueAgain, pageData } from './due.js';

const roles = ['team', 'agency', 'admin'] as const;
const place = pageData.extend({ round: meetingDay, token: cardToken });

/** Lägg till on the round before a meeting: the point is on its agenda, and the list stands. */
export const roundPointAction = action({
  verb: 'round-point',
  roles,
  schema: place.extend({ text: z.string().max(2000).default('') }),
  run: async (turn, { text, token, ...where }) => {
    const outcome = await turn.live.meet(
      where.round,
      addPoint(text, where.round),
      turn.meta(`point/${token}`),
    );
    await refreshPosted(turn, where.round);
    const said =
      outcome.kind === 'refused'
        ? { words: `Inget lades till. ${outcome.refusals.map(refusalWords).join(' ')}` }
        : { words: `✓ På dagordningen: **${plain(text)}**`, point: outcome.entries[0]?.number };
    return dueAgain(turn, { ...where, said });
  },
});

/** Ångra on it: it is off the agenda. */
export const roundPointUndoAction = action({
  verb: 'round-point-undo',
  roles,
  schema: place.extend({ point: z.number().int().positive() }),
  run: async (turn, { point, token, ...where }) => {
    await turn.live.meet(where.round, removePoint(point, where.round), turn.meta(`point-undo/${token}`));
    await refreshPosted(turn, where.round);
    return dueAgain(turn, { ...where, said: { words: 'Ångrat. Punkten står inte längre på dagordningen.' } });
  },
});
