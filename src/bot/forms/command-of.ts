import type { CaseCommand } from '../../domain/case/commands.js';
import type { Reader as Turn } from '../turn.js';
import type { Reader } from './reader.js';
import type { FormOn } from './show.js';

/** What a form's values ask for. To be used only if nothing was wrong with them. */
export function commandOf({ live, today }: Turn, on: FormOn, read: Reader): CaseCommand {
  const context = { programme: live.programme, today };
  return on.it === undefined ? on.form.command(read, context) : on.form.command(read, on.it, context);
}
