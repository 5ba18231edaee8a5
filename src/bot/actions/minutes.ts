import * as z from 'zod';
import { setPresent } from '../../domain/meeting/decide.js';
import { action } from '../registry.js';
import { agendaData } from '../views/agenda-data.js';
import { minutesReply } from '../views/minutes-view.js';

/** Protokoll on the agenda: its minutes, as a card of their own. */
export const agendaMinutesAction = action({
  verb: 'agenda-minutes',
  roles: ['team', 'agency', 'admin'],
  schema: agendaData,
  run: (turn, { meeting }) => Promise.resolve(minutesReply(turn, meeting)),
});

/** Spara närvaro: who was there, by their ids; names that are not in the configuration are left out. */
export const presentAction = action({
  verb: 'minutes-present',
  roles: ['team', 'agency', 'admin'],
  schema: agendaData.extend({ present: z.string().max(5000).default('') }),
  run: async (turn, { meeting, present, token }) => {
    const known = new Set(turn.roster.map(({ id }) => id));
    const persons = present.split(',').filter((id) => known.has(id));
    await turn.live.meet(meeting, setPresent(persons, meeting), turn.meta(`present/${token}`));
    return { ...minutesReply(turn, meeting), replaces: true };
  },
});
