import { findDraft, FORGOTTEN, type FoundDraft, OTHERS } from '../forms/draft.js';
import { offerForm } from '../forms/offer.js';
import { changedSince, formPressed, type Pressed, pressedSchema } from '../forms/pressed.js';
import { saveForm } from '../forms/save-form.js';
import { type Filled, type FormOn, showDialog } from '../forms/show.js';
import { action } from '../registry.js';
import type { Reply, Turn } from '../turn.js';
import { noSuchCase } from '../views/outcome.js';

const roles = ['team', 'admin'] as const;

/** Ändra and Fyll i on a form in a group: what was typed, in a dialog that only its writer sees. */
export const openDraftAction = action({
  verb: 'open-draft',
  roles,
  schema: pressedSchema,
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
  schema: pressedSchema,
  run: (turn, pressed) =>
    onDraft(turn, pressed, (on, draft) => {
      const { token, revision, hidden } = pressed;
      if (draft.kind !== 'kept') {
        const notices = [FORGOTTEN];
        return { ...offerForm(turn, on, { values: hidden, notices, token }, notices), replaces: true };
      }
      const { values } = draft.filled;
      return saveForm(turn, on, { token, revision: on.it && (revision ?? 1), values });
    }),
});

async function onDraft(
  turn: Turn,
  pressed: Pressed,
  work: (on: FormOn, draft: FoundDraft) => Reply | Promise<Reply>,
): Promise<Reply> {
  const on = formPressed(turn, pressed);
  if (!on) return noSuchCase(pressed.code);
  const draft = findDraft(turn, pressed.token);
  return draft.kind === 'others' ? OTHERS : work(on, draft);
}
