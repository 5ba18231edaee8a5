import type { Values } from '../../cards/form.js';
import type { Turn } from '../turn.js';
import { type Filled, type FormOn, pressData } from './show.js';

/** Whether what is typed here may not stand in the chat: others read it there. */
export function keepsDetailsOut({ dialogs, unseen, conversation }: Turn): boolean {
  return dialogs && !unseen && conversation.kind !== 'personal';
}

/** Keeps what was typed for its writer, and gives what the buttons of its card send along instead. */
export function keptData(turn: Turn, on: FormOn, filled: Filled) {
  const token = filled.token ?? turn.token();
  turn.drafts.keep(token, { person: turn.person.id, filled: { ...filled, token } });
  return pressData(on, token, harmless(filled.values));
}

/** What a form carries besides its fields, and stands in the chat as well: which entries to undo, which case before. */
function harmless({ numbers, earlierCase }: Values): Values {
  return { ...(numbers !== undefined && { numbers }), ...(earlierCase !== undefined && { earlierCase }) };
}
