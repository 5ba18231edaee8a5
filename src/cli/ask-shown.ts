import { findCases } from '../domain/find-cases.js';
import { headsFor } from '../domain/budget/heads.js';
import { nameOf } from '../domain/case/case.js';
import { readFilter } from '../domain/language/acts/list-filter.js';
import { readLine } from '../domain/language/acts/read-line.js';
import { readBudgetLine } from '../domain/language/budget-line.js';
import type { LiveRegister } from '../domain/live-register.js';
import { visibility } from '../domain/privacy/visibility.js';
import { budgetSentence } from '../domain/speech/sv/budget.js';
import { plural } from '../domain/text/swedish.js';
import type { CliContext } from './command.js';

/** An answer that is no question's, as `ask --json` says it. */
interface Shown {
  readonly interpretation: string;
  readonly value: string | readonly string[];
  readonly unit: 'text' | 'list';
  readonly cases: readonly string[];
  readonly text: string;
}

/** What the chat shows by a command where it is asked of it: the budget in a sentence, the quiet cases. */
export function askShown(text: string, live: LiveRegister, { role, today }: CliContext): Shown | undefined {
  const { register, programme } = live;
  const line = readLine(text, { register, programme, today });
  if (line.kind !== 'command') return undefined;
  if (line.command === 'budget') {
    const { budgets } = register.settings;
    const read = readBudgetLine(text, { today, programme, budgets });
    if (read.kind !== 'show') return undefined;
    const budget = budgets.get(read.year) ?? { year: read.year, lines: [], total: undefined };
    const said = budgetSentence(budget, headsFor(budget, { register, programme, role, today }));
    return { interpretation: `budget · ${read.year}`, value: [said], unit: 'text', cases: [], text: said };
  }
  if (line.command !== 'list' || role.kind === 'steering') return undefined;
  const { filter, leftover } = readFilter(text, { register, programme, today });
  if (leftover.length > 0 || filter.mark !== 'quiet') return undefined;
  const cases = findCases(register.cases.values(), filter, { register, programme, today }).filter(
    (it) => visibility(it, role, { kind: 'personal' }, today) === 'full',
  );
  const codes = cases.map(({ code }) => code);
  const names = cases.map((it) => [...new Set([nameOf(it), it.code])].join(' '));
  return {
    interpretation: `tysta ärenden · inget antecknat på ${programme.quietDays} dagar`,
    value: codes,
    unit: 'list',
    cases: codes,
    text: `**${plural(codes.length, 'tyst ärende', 'tysta ärenden')}**${codes.length > 0 ? `: ${names.join(', ')}` : ''}.`,
  };
}
