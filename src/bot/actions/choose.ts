import { z } from 'zod';
import { formCalled } from '../forms/index.js';
import { openForm } from '../lines/answer-draft.js';
import { undoLast } from '../lines/undo-last.js';
import { action } from '../registry.js';
import { caseReply } from '../views/case-view.js';
import { mayNameTo } from '../views/finding.js';
import { refusedReply } from '../views/outcome.js';

const schema = z.looseObject({
  code: z.string().max(50),
  form: z.string().max(50),
  values: z.record(z.string().max(50), z.string().max(2000)),
  leftover: z.array(z.string().max(4000)).max(80),
});

/** A case chosen on a card: the form that the line asked for, filled in as the line said. */
export const chooseAction = action({
  verb: 'choose',
  roles: ['team', 'admin'],
  schema,
  run: (turn, { code, form: name, values, leftover }) => {
    const it = turn.live.register.cases.get(code);
    const form = formCalled(name);
    if (!it || !mayNameTo(turn, it))
      return Promise.resolve(
        refusedReply({ kind: 'refused', refusals: [{ code: 'no-such-case', text: code }], now: undefined }),
      );
    if (name === 'undo')
      return Promise.resolve({ ...undoLast(turn, { kind: 'found', code }), replaces: true as const });
    const reply = form?.on === 'case' ? openForm(turn, form, it, { values, leftover }) : caseReply(turn, it);
    return Promise.resolve({ ...reply, replaces: true });
  },
});
