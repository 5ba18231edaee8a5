import type { Values } from '../../cards/form.js';
import type { CaseCommand } from '../../domain/case/commands.js';
import type { Reader as Turn } from '../turn.js';
import { type Reader, reader } from './reader.js';
import type { FormOn } from './show.js';

/** What a form's values ask for. To be used only if nothing was wrong with them. */
export function commandOf({ live, today }: Turn, on: FormOn, read: Reader): CaseCommand {
  const context = { programme: live.programme, today };
  return on.it === undefined ? on.form.command(read, context) : on.form.command(read, on.it, context);
}

/** Whether nothing is missing or wrong, so that it can be saved as it is. */
export function isWhole(turn: Turn, on: FormOn, values: Values): boolean {
  const read = reader(values);
  commandOf(turn, on, read);
  return read.refusals.length === 0;
}
