import * as z from 'zod';
import { nameOf } from '../../domain/case/case.js';
import { action } from '../registry.js';
import { caseReply } from '../views/case-view.js';
import { mayNameTo } from '../views/finding.js';

/**
 * Detaljer on a case's card: its details and timeline in a dialog that only the presser sees. Who may not see the
 * case where the button was pressed does not see it in the dialog either.
 */
export const detailsAction = action({
  verb: 'details',
  roles: ['team', 'agency', 'admin'],
  schema: z.looseObject({ code: z.string().max(50) }),
  run: (turn, { code }) => {
    const it = turn.live.register.cases.get(code);
    if (!it || !mayNameTo(turn, it)) return Promise.resolve({ text: 'Det ärendet kan jag inte visa här.' });
    if (!turn.dialogs) return Promise.resolve(caseReply(turn, it));
    return Promise.resolve({ dialog: { title: nameOf(it), card: caseReply(turn, it, 'dialog').card } });
  },
});
