import * as z from 'zod';
import { cardToken } from '../card-token.js';
import { findDraft, FORGOTTEN, OTHERS } from '../forms/draft.js';
import { formCalled } from '../forms/index.js';
import { assumedSchema } from '../forms/pressed.js';
import { openForm } from '../lines/answer-draft.js';
import { undoLast } from '../lines/undo-last.js';
import { action } from '../registry.js';
import { livingCase } from '../views/case-view.js';
import { mayNameTo } from '../views/finding.js';
import { noSuchCase } from '../views/outcome.js';

const schema = z.looseObject({
  code: z.string().max(50),
  form: z.string().max(50),
  values: z.record(z.string().max(50), z.string().max(2000)).default({}),
  leftover: z.array(z.string().max(4000)).max(80).default([]),
  assumed: assumedSchema.optional(),
  /** In place of them, where they are kept out of the chat. */
  token: cardToken.optional(),
});

/** A case chosen on a card: the form that the line asked for, filled in as the line said. */
export const chooseAction = action({
  verb: 'choose',
  roles: ['team', 'admin'],
  schema,
  run: (turn, { code, form: name, values, leftover, assumed, token }) => {
    const it = turn.live.register.cases.get(code);
    const form = formCalled(name);
    if (!it || !mayNameTo(turn, it)) return Promise.resolve(noSuchCase(code));
    if (name === 'undo')
      return Promise.resolve({ ...undoLast(turn, { kind: 'found', code }), replaces: true as const });
    const draft = token === undefined ? undefined : findDraft(turn, token);
    if (draft?.kind === 'others') return Promise.resolve(OTHERS);
    const kept = draft?.kind === 'kept' ? draft.filled : {};
    const filled = { values, leftover, ...(assumed && { assumed }), ...kept };
    const notices = draft?.kind === 'forgotten' ? [FORGOTTEN] : [];
    const reply =
      form?.on === 'case' ? openForm(turn, form, it, { ...filled, notices }) : livingCase(turn, it);
    return Promise.resolve({ ...reply, replaces: true });
  },
});
