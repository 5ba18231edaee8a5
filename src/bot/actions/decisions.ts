import { z } from 'zod';
import { settingCard } from '../../cards/setting.js';
import { setDecision } from '../../domain/meeting/decide.js';
import { cardToken } from '../card-token.js';
import { type Action, action } from '../registry.js';
import { agendaData, dayData } from '../views/agenda-data.js';
import { decisionsReply } from '../views/decisions-view.js';
import { meetingNow } from '../views/meeting-now.js';
import { pressedAgenda, refreshPosted } from './agenda-press.js';

const roles = ['team', 'agency', 'admin'] as const;
const which = { from: dayData, number: z.number().int().positive() };

/** Klart on a decision on the agenda, and Ångra on one that is done. */
const onAgenda = (['done', 'open'] as const).map((state) =>
  action({
    verb: state === 'done' ? 'decision-done' : 'decision-reopen',
    roles,
    schema: agendaData.extend(which),
    run: async (turn, data) => {
      const { from, number, token } = data;
      const key = turn.meta(`decision/${token}/${from}/${number}/${state}`);
      await turn.live.meet(from, setDecision(number, state, from), key);
      return pressedAgenda(turn, data);
    },
  }),
);

/** The same in a list of decisions. */
const inList = action({
  verb: 'decision-set',
  roles,
  schema: z.looseObject({
    ...which,
    token: cardToken,
    to: z.enum(['done', 'open']),
    words: z.string().max(100).default(''),
  }),
  run: async (turn, { from, number, token, to, words }) => {
    const key = turn.meta(`decision/${token}/${from}/${number}/${to}`);
    await turn.live.meet(from, setDecision(number, to, from), key);
    await refreshPosted(turn, meetingNow(turn) ?? from);
    return { ...decisionsReply(turn, words), replaces: true };
  },
});

/** Ångra on a decision that has just been written down: it is gone. */
const takeBack = action({
  verb: 'decision-undo',
  roles,
  schema: z.looseObject({ ...which, token: cardToken }),
  run: async (turn, { from, number, token }) => {
    await turn.live.meet(from, setDecision(number, 'removed', from), turn.meta(`decision-undo/${token}`));
    await refreshPosted(turn, meetingNow(turn) ?? from);
    const sentence = 'Ångrat. Beslutet är borta.';
    return { replaces: true, summary: sentence, card: settingCard({ sentence, lines: [], undo: undefined }) };
  },
});

export const decisionActions: readonly Action[] = [...onAgenda, inList, takeBack];
