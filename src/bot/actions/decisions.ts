import * as z from 'zod';
import { settingCard } from '../../cards/setting.js';
import { dayData } from '../../domain/day-data.js';
import type { Day } from '../../domain/day.js';
import { setDecision } from '../../domain/meeting/decide.js';
import { cardToken } from '../card-token.js';
import { type Action, action } from '../registry.js';
import type { Turn } from '../turn.js';
import { agendaData } from '../views/agenda-data.js';
import { decisionsReply } from '../views/decisions-view.js';
import { meetingNow } from '../views/meeting-now.js';
import { pressedAgenda, refreshPosted } from './agenda-press.js';

const roles = ['team', 'agency', 'admin'] as const;
const which = { from: dayData, number: z.number().int().positive() };
const to = z.enum(['done', 'open']);

/** Klart on a decision on the agenda, and Ångra on one that is done: once each had a verb of its own. */
const onAgenda = (
  [
    ['decision-on-agenda', to],
    ['decision-done', to.default('done')],
    ['decision-reopen', to.default('open')],
  ] as const
).map(([verb, state]) =>
  action({
    verb,
    roles,
    schema: agendaData.extend({ ...which, to: state }),
    run: async (turn, data) => {
      await setTo(turn, data);
      return pressedAgenda(turn, data);
    },
  }),
);

/** The same in a list of decisions. */
const inList = action({
  verb: 'decision-set',
  roles,
  schema: z.looseObject({ ...which, token: cardToken, to, words: z.string().max(100).default('') }),
  run: async (turn, data) => {
    await setTo(turn, data);
    await refreshPosted(turn, meetingNow(turn) ?? data.from);
    return { ...decisionsReply(turn, data.words), replaces: true };
  },
});

interface Pressed {
  readonly from: Day;
  readonly number: number;
  readonly token: string;
  readonly to: 'done' | 'open';
}

function setTo(turn: Turn, { from, number, token, to }: Pressed) {
  const key = `decision/${token}/${from}/${number}/${to}`;
  return turn.live.meet(from, setDecision(number, to, from), turn.meta(key));
}

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
