import * as z from 'zod';
import { settingCard } from '../../cards/setting.js';
import { dayData } from '../../domain/day-data.js';
import { aheadText } from '../../domain/meeting/calendar-words.js';
import { removePoint } from '../../domain/meeting/decide.js';
import { undoSettings } from '../../domain/meeting/set.js';
import { cardToken } from '../card-token.js';
import { action } from '../registry.js';
import { refreshPosted } from './agenda-press.js';
import { calendarIn } from '../views/meeting-now.js';

/** Ångra on what was set: it is as it was before. */
export const settingsUndoAction = action({
  verb: 'settings-undo',
  roles: ['admin'],
  judge: 'own',
  schema: z.looseObject({ numbers: z.array(z.number().int().positive()).min(1).max(20), token: cardToken }),
  run: async (turn, data) => {
    const outcome = await turn.live.set(
      undoSettings(data.numbers, turn.today),
      turn.meta(`settings-undo/${data.token}`),
    );
    const done = outcome.kind === 'saved' && outcome.entries.length > 0;
    const sentence = done ? 'Ångrat. Det är som förut igen.' : 'Det är redan ångrat.';
    const lines = [aheadText(calendarIn(turn), turn.today)];
    return { replaces: true, summary: sentence, card: settingCard({ sentence, lines, undo: undefined }) };
  },
});

/** Ångra on a point: it is off the agenda. */
export const pointUndoAction = action({
  verb: 'point-undo',
  roles: ['team', 'agency', 'admin'],
  schema: z.looseObject({ meeting: dayData, point: z.number().int().positive(), token: cardToken }),
  run: async (turn, { meeting, point, token: key }) => {
    await turn.live.meet(meeting, removePoint(point, meeting), turn.meta(`point-undo/${key}`));
    await refreshPosted(turn, meeting);
    const sentence = 'Ångrat. Punkten står inte längre på dagordningen.';
    return { replaces: true, summary: sentence, card: settingCard({ sentence, lines: [], undo: undefined }) };
  },
});
