import * as z from 'zod';
import { dayData } from '../../domain/day-data.js';
import { addPoint, isRow, makeDecision, tickRow } from '../../domain/meeting/decide.js';
import { action } from '../registry.js';
import type { CardReply } from '../turn.js';
import { agendaData } from '../views/agenda-data.js';
import { findRow } from '../views/agenda-row-view.js';
import { agendaSection } from '../views/agenda-section.js';
import { agendaReply } from '../views/agenda-view.js';
import { refusalWords } from '../views/refusal-words.js';
import { markOf } from '../views/row-mark.js';
import { caseOnAgenda } from './agenda-case.js';
import { pressedAgenda } from './agenda-press.js';
import { kindData, rowSchema } from './due.js';
import { recordStep } from './record-step.js';

const anybody = ['team', 'agency', 'admin'] as const;
const changers = ['team', 'admin'] as const;

/** Fler and Från början: the same agenda, another page. */
export const agendaShowAction = action({
  verb: 'agenda-show',
  roles: anybody,
  schema: agendaData,
  run: (turn, { meeting, show }) =>
    Promise.resolve({ ...agendaReply(turn, meeting, { show }), replaces: true }),
});

/** Visa on a line: who they are, as a card of its own. */
export const agendaSectionAction = action({
  verb: 'agenda-section',
  roles: anybody,
  schema: agendaData.extend({ section: z.string().max(30) }),
  run: (turn, { meeting, section }) => Promise.resolve(agendaSection(turn, meeting, section)),
});

/** A press on a row's box: gone through, or not. It says nothing of what is to be done. */
export const agendaTickAction = action({
  verb: 'agenda-tick',
  roles: anybody,
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
  roles: anybody,
  schema: agendaData.extend({ text: z.string().max(2000).default('') }),
  run: async (turn, data) => {
    const { meeting, text, token } = data;
    const outcome = await turn.live.meet(meeting, addPoint(text, meeting), turn.meta(`point/${token}`));
    const notice =
      outcome.kind === 'refused'
        ? `Inget lades till. ${outcome.refusals.map(refusalWords).join(' ')}`
        : 'Punkten är tillagd.';
    return pressedAgenda(turn, data, { notice });
  },
});

/** Nytt beslut on the card's own form. */
export const agendaDecisionAction = action({
  verb: 'agenda-decision',
  roles: anybody,
  schema: agendaData.extend({
    decision: z.string().max(2000).default(''),
    owner: z.string().max(2000).default(''),
    due: dayData.optional(),
  }),
  run: async (turn, data) => {
    const { meeting, token, decision: text, owner, due } = data;
    const outcome = await turn.live.meet(
      meeting,
      makeDecision({ text, owner, due }, meeting),
      turn.meta(`decision/${token}`),
    );
    const notice =
      outcome.kind === 'refused'
        ? `Inget sparades. ${outcome.refusals.map(refusalWords).join(' ')}`
        : 'Beslutet är antecknat.';
    return pressedAgenda(turn, data, { notice });
  },
});

const step = agendaData.extend(rowSchema.shape);

/** Gjord and Fortsätter on a row: one tap, today's date, and the receipt stands in the row's place. */
export const agendaDoneAction = action({
  verb: 'agenda-done',
  roles: changers,
  schema: step,
  run: async (turn, data) => {
    const name = caseOnAgenda(turn, data.code);
    if (name === undefined) return pressedAgenda(turn, data, { notice: NOT_HERE });
    return pressedAgenda(turn, data, { mark: await recordStep(turn, name, data) });
  },
});

const NOT_HERE = 'Jag hittar inte det ärendet här. Inget sparades.';

/** Mer on a trial's row: the row comes back with every way on. */
export const agendaMoreAction = action({
  verb: 'agenda-more',
  roles: changers,
  schema: step,
  run: (turn, { meeting, show, code }) =>
    Promise.resolve({ ...agendaReply(turn, meeting, { show, open: code }), replaces: true }),
});

const back = agendaData.extend({
  code: z.string().max(50),
  kind: kindData.default('follow-up'),
  due: dayData.optional(),
  numbers: z.array(z.number().int().positive()).min(1).max(20),
});

/** Ångra for something done from the agenda: its row stands there again. */
export const agendaUndoAction = action({
  verb: 'agenda-undo',
  roles: changers,
  schema: back,
  run: async (turn, data): Promise<CardReply> => {
    const { code, kind, due, numbers, token } = data;
    const name = caseOnAgenda(turn, code);
    if (name === undefined) return pressedAgenda(turn, data);
    const outcome = await turn.live.run({ type: 'undo', code, numbers }, turn.meta(`undo/${token}`));
    const words =
      outcome.kind === 'refused'
        ? `Inget ångrades. ${outcome.refusals.map(refusalWords).join(' ')}`
        : `Ångrat: ${name}.`;
    return pressedAgenda(turn, data, { mark: markOf(turn, { code, kind, due, words, numbers: undefined }) });
  },
});
