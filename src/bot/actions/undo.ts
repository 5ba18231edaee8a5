import * as z from 'zod';
import { offerForm } from '../forms/offer.js';
import { undoForm } from '../forms/correction.js';
import { action } from '../registry.js';
import type { CardReply, Turn } from '../turn.js';
import { mayNameTo } from '../views/finding.js';
import { noSuchCase, refusedReply, undoneReply } from '../views/outcome.js';
import { cardToken } from '../card-token.js';

const schema = z.looseObject({
  code: z.string().max(50),
  numbers: z.array(z.number().int().positive()).min(1).max(20),
  token: cardToken,
});

/** Ångra on what was just saved: one tap; a reason is asked for only where it is somebody else's or old. */
export const undoAction = action({
  verb: 'undo',
  roles: ['team', 'admin'],
  schema,
  run: (turn, pressed) => undo(turn, pressed),
});

async function undo(turn: Turn, { code, numbers, token }: z.infer<typeof schema>): Promise<CardReply> {
  const it = turn.live.register.cases.get(code);
  if (it && !mayNameTo(turn, it)) return noSuchCase(code);
  const outcome = await turn.live.run({ type: 'undo', code, numbers }, turn.meta(`undo/${token}`));
  if (outcome.kind === 'refused') {
    const needsReason = outcome.refusals.some((one) => one.code === 'undo-needs-reason');
    if (!needsReason || !it) return refusedReply(outcome);
    return {
      ...offerForm(turn, { form: undoForm, it }, { values: { numbers: numbers.join(',') } }),
      replaces: true,
    };
  }
  return outcome.kind === 'stale'
    ? refusedReply({ kind: 'refused', refusals: [], now: it })
    : undoneReply(turn, outcome);
}
