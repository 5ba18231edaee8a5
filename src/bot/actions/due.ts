import * as z from 'zod';
import { dayData } from '../../domain/day-data.js';
import { DUE_KINDS } from '../../domain/schema/due.js';
import { filterSchema } from '../../domain/schema/query.js';
import { cardToken } from '../card-token.js';
import { trialForm } from '../forms/enrolment.js';
import { offerForm } from '../forms/offer.js';
import { action } from '../registry.js';
import type { CardReply, Turn } from '../turn.js';
import { meetingDay } from '../views/agenda-data.js';
import { type DueParts, livingDue } from '../views/due-view.js';
import { mayNameTo } from '../views/finding.js';
import { noSuchCase } from '../views/outcome.js';
import { refusalWords } from '../views/refusal-words.js';
import { markName, markOf } from '../views/row-mark.js';
import { recordStep } from './record-step.js';

const short = z.string().max(50);
export const kindData = z.enum(DUE_KINDS);
const filter = z
  .object({
    late: z.literal(true).optional(),
    from: dayData.optional(),
    to: dayData.optional(),
    kind: kindData.optional(),
    owner: short.optional(),
    referrer: short.optional(),
    code: short.optional(),
    who: z.array(filterSchema).max(8).optional(),
  })
  .default({});
/** What of the list a card shows. */
export const pageData = z.object({
  start: z.number().int().min(0).max(100_000).default(0),
  filter,
  round: meetingDay.optional(),
});
/** What a row's buttons send along. */
export const rowSchema = z.object({
  code: short,
  kind: kindData,
  decision: z.enum(['continue', 'extend', 'unknown']).optional(),
  revision: z.number().int().positive(),
  due: dayData.optional(),
  token: cardToken,
});
const row = rowSchema.extend(pageData.shape);

/** Gjord and Fortsätter on a row: one tap, today's date, and the receipt stands in the row's place. */
export const doneAction = action({
  verb: 'done',
  roles: ['team', 'admin'],
  schema: row,
  run: async (turn, data) => {
    const it = turn.live.register.cases.get(data.code);
    if (!it || !mayNameTo(turn, it)) return noSuchCase(data.code);
    return dueAgain(turn, { ...data, mark: await recordStep(turn, markName(it), data) });
  },
});

/** Mer on a trial's row: the row comes back with every way on. */
export const dueMoreAction = action({
  verb: 'due-more',
  roles: ['team', 'admin'],
  schema: row,
  run: (turn, data) => Promise.resolve(dueAgain(turn, { ...data, open: data.code })),
});

const back = pageData.extend({
  code: short,
  kind: kindData.optional(),
  due: dayData.optional(),
  numbers: z.array(z.number().int().positive()).min(1).max(20),
  token: cardToken,
});

/** Ångra in the list: what was done is taken back, and its row stands there again. */
export const undoDoneAction = action({
  verb: 'undo-done',
  roles: ['team', 'admin'],
  schema: back,
  run: async (turn, { code, kind: about = 'follow-up', due, numbers, token, ...where }) => {
    const it = turn.live.register.cases.get(code);
    if (!it || !mayNameTo(turn, it)) return dueAgain(turn, where);
    const outcome = await turn.live.run({ type: 'undo', code, numbers }, turn.meta(`undo/${token}`));
    const words =
      outcome.kind === 'refused'
        ? `Inget ångrades. ${outcome.refusals.map(refusalWords).join(' ')}`
        : `Ångrat: ${markName(it)}.`;
    return dueAgain(turn, {
      ...where,
      mark: markOf(turn, { code, kind: about, due, words, numbers: undefined }),
    });
  },
});

/** Annan dag on a trial's row: its form, as a card of its own. */
export const decideAction = action({
  verb: 'decide',
  roles: ['team', 'admin'],
  schema: row,
  run: (turn, { code }) => {
    const it = turn.live.register.cases.get(code);
    const found = it?.stage === 'enrolled' && mayNameTo(turn, it);
    return Promise.resolve(
      found ? offerForm(turn, { form: trialForm, it }, { values: {} }) : noSuchCase(code),
    );
  },
});

export const duePageAction = action({
  verb: 'due-page',
  roles: ['team', 'agency', 'admin'],
  schema: pageData,
  run: (turn, data) => Promise.resolve(dueAgain(turn, data)),
});

/** The list as it is now, in the pressed card's place. */
export function dueAgain(turn: Turn, parts: DueParts): CardReply {
  return { ...livingDue(turn, parts), replaces: true };
}
