import { z } from 'zod';
import { cardToken } from '../card-token.js';
import { findDraft, FORGOTTEN, type FoundDraft, OTHERS } from '../forms/draft.js';
import { offerForm } from '../forms/offer.js';
import { changedSince, formPressed } from '../forms/pressed.js';
import { saveForm } from '../forms/save-form.js';
import { type Filled, type FormOn, partsOf, showDialog } from '../forms/show.js';
import { action } from '../registry.js';
import type { Reply, Turn } from '../turn.js';
import { refusedReply } from '../views/outcome.js';

const schema = z.looseObject({
  form: z.string().max(50),
  token: cardToken,
  code: z.string().max(50).optional(),
  revision: z.number().int().positive().optional(),
  hidden: z.record(z.string().max(50), z.string().max(2000)).default({}),
});
type Pressed = z.infer<typeof schema>;
const roles = ['team', 'admin'] as const;

/** Granska and Fyll i on a form in a group: what was typed, in a dialog that only its writer sees. */
export const openDraftAction = action({
  verb: 'open-draft',
  roles,
  schema,
  run: (turn, pressed) =>
    onDraft(turn, pressed, (on, draft) => {
      const { token, revision, hidden } = pressed;
      const kept: Filled = draft.kind === 'kept' ? draft.filled : { values: hidden, notices: [FORGOTTEN] };
      const notices = [...(kept.notices ?? []), ...changedSince(turn, on, revision)];
      const filled = { ...kept, notices, token };
      turn.drafts.keep(token, { person: turn.person.id, filled: { ...kept, token }, message: turn.pressed });
      return showDialog(turn, on, filled);
    }),
});

/** Spara on a form in a group that is whole as it was written. */
export const saveDraftAction = action({
  verb: 'save-draft',
  roles,
  schema,
  run: (turn, pressed) =>
    onDraft(turn, pressed, (on, draft) => {
      const { token, revision, hidden } = pressed;
      if (draft.kind !== 'kept') {
        const notices = [FORGOTTEN];
        return { ...offerForm(turn, on, { values: hidden, notices, token }, notices), replaces: true };
      }
      const values = { ...partsOf(turn, on).defaults, ...draft.filled.values };
      return saveForm(turn, on, { token, revision: on.it && (revision ?? 1), values });
    }),
});

async function onDraft(
  turn: Turn,
  { form, code, token }: Pressed,
  work: (on: FormOn, draft: FoundDraft) => Reply | Promise<Reply>,
): Promise<Reply> {
  const on = formPressed(turn, form, code);
  if (!on)
    return refusedReply({
      kind: 'refused',
      refusals: [{ code: 'no-such-case', text: code ?? '' }],
      now: undefined,
    });
  const draft = findDraft(turn, token);
  return draft.kind === 'others' ? OTHERS : work(on, draft);
}
