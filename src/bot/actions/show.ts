import * as z from 'zod';
import { action } from '../registry.js';
import { livingCase } from '../views/case-view.js';
import { mayNameTo } from '../views/finding.js';
import { noSuchCase } from '../views/outcome.js';

/** A case on its own: from a button in a list. */
export const showAction = action({
  verb: 'show',
  roles: ['team', 'agency', 'admin'],
  schema: z.looseObject({ code: z.string().max(50) }),
  run: (turn, { code }) => {
    const it = turn.live.register.cases.get(code);
    return Promise.resolve(it && mayNameTo(turn, it) ? livingCase(turn, it) : noSuchCase(code));
  },
});
