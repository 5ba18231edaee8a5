import { z } from 'zod';
import { seen } from '../../domain/meeting/audience.js';
import { addPoint, isRow, tickRow } from '../../domain/meeting/decide.js';
import { boldName } from '../forms/show.js';
import { action } from '../registry.js';
import type { CardReply } from '../turn.js';
import { agendaData, pressedAgenda } from '../views/agenda-press.js';
import { recordStep } from '../views/agenda-step.js';
import { findRow } from '../views/agenda-row-view.js';
import { agendaAudience, agendaReply } from '../views/agenda-view.js';
import { refusalWords } from '../views/refusal-words.js';

/** Alla, Fler and Kort lista: the same agenda, another page. */
export const agendaShowAction = action({
  verb: 'agenda-show',
  roles: ['team', 'agency', 'admin'],
  schema: agendaData,
  run: (turn, { meeting, show }) => Promise.resolve({ ...agendaReply(turn, meeting, show), replaces: true }),
});

/** A press on a row: ticked off, or the tick taken away. */
export const agendaTickAction = action({
  verb: 'agenda-tick',
  roles: ['team', 'agency', 'admin'],
  schema: agendaData.extend({ row: z.string().max(100).refine(isRow), to: z.boolean() }),
  run: async (turn, data) => {
    const key = `tick/${data.token}/${data.row}/${String(data.to)}`;
    // Only what stands there for whoever presses: a forged row would name a case in the minutes.
    if (findRow(turn, data.meeting, data.row))
      await turn.live.meet(data.meeting, tickRow(data.row, data.to, data.meeting), turn.meta(key));
    return pressedAgenda(turn, data);
  },
});

/** Lägg till on the card's own form. */
export const agendaPointAction = action({
  verb: 'agenda-point',
  roles: ['team', 'agency', 'admin'],
  schema: agendaData.extend({ text: z.string().max(2000).default('') }),
  run: async (turn, data) => {
    const { meeting, text, token } = data;
    const outcome = await turn.live.meet(meeting, addPoint(text, meeting), turn.meta(`point/${token}`));
    const sentence =
      outcome.kind === 'refused'
        ? `Inget lades till. ${outcome.refusals.map(refusalWords).join(' ')}`
        : 'Punkten är tillagd.';
    return pressedAgenda(turn, data, { sentence, undo: undefined });
  },
});

const step = agendaData.extend({
  code: z.string().max(50),
  kind: z.enum(['follow-up', 'review']),
  revision: z.number().int().positive(),
});

/** Gjord on a row: one tap, today's date, and the agenda with what was done takes its place. */
export const agendaDoneAction = action({
  verb: 'agenda-done',
  roles: ['team', 'admin'],
  schema: step,
  run: async (turn, data) => pressedAgenda(turn, data, await recordStep(turn, data)),
});

const back = agendaData.extend({
  code: z.string().max(50),
  numbers: z.array(z.number().int().positive()).min(1).max(20),
});

/** Ångra for something done from the agenda: it is back on the list. */
export const agendaUndoAction = action({
  verb: 'agenda-undo',
  roles: ['team', 'admin'],
  schema: back,
  run: async (turn, data): Promise<CardReply> => {
    const { code, numbers, token } = data;
    const it = turn.live.register.cases.get(code);
    const how = it && seen(it, agendaAudience(turn), turn.today);
    if (!it || how === undefined || how === 'counted') return pressedAgenda(turn, data);
    const outcome = await turn.live.run({ type: 'undo', code, numbers }, turn.meta(`undo/${token}`));
    const sentence =
      outcome.kind === 'refused'
        ? `Inget ångrades. ${outcome.refusals.map(refusalWords).join(' ')}`
        : `Ångrat: ${how === 'full' ? boldName(it) : `**${code}**`}.`;
    return pressedAgenda(turn, data, { sentence, undo: undefined });
  },
});
