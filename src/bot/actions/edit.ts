import * as z from 'zod';
import { offerForm } from '../forms/offer.js';
import { changedSince, formPressed, type Pressed, pressedSchema, valuesIn } from '../forms/pressed.js';
import { type Filled, showForm } from '../forms/show.js';
import { findDraft, FORGOTTEN, OTHERS } from '../forms/draft.js';
import { keepsDetailsOut } from '../forms/kept.js';
import { openForm, type Show } from '../lines/answer-draft.js';
import { action } from '../registry.js';
import type { Reply, Turn } from '../turn.js';
import { noSuchCase } from '../views/outcome.js';

const roles = ['team', 'admin'] as const;

/** Ändra on a short card: the form, with everything that the card said, in its place. */
export const editAction = action({
  verb: 'edit',
  roles,
  schema: pressedSchema,
  run: (turn, pressed) => Promise.resolve(opened(turn, pressed, {}, showForm)),
});

/** An answer to the one thing that a line lacked: the card that saves, in its place. */
export const fillAction = action({
  verb: 'fill',
  roles,
  schema: pressedSchema.extend({ field: z.string().max(50), value: z.string().max(200) }),
  run: (turn, pressed) =>
    Promise.resolve(opened(turn, pressed, { [pressed.field]: pressed.value }, offerForm)),
});

function opened(turn: Turn, pressed: Pressed, more: Filled['values'], show: Show): Reply {
  const { token, code, revision, assumed = {} } = pressed;
  const on = formPressed(turn, pressed);
  if (!on) return noSuchCase(code);
  const draft = keepsDetailsOut(turn) ? findDraft(turn, token) : undefined;
  if (draft?.kind === 'others') return OTHERS;
  const kept = draft?.kind === 'kept' ? draft.filled : { values: valuesIn(pressed), assumed };
  const notices = [...(draft?.kind === 'forgotten' ? [FORGOTTEN] : []), ...changedSince(turn, on, revision)];
  const filled = { ...kept, values: { ...kept.values, ...more }, notices, token };
  const reply = on.it ? openForm(turn, on.form, on.it, filled, show) : show(turn, on, filled);
  return { ...reply, replaces: true };
}
