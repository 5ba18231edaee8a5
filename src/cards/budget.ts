import type { Budget } from '../domain/budget/budget.js';
import { COLUMNS, sumOf } from '../domain/budget/budget.js';
import type { Day } from '../domain/day.js';
import { COLUMN_NAMES, lineCells } from '../domain/speech/sv/budget.js';
import { capital, decimal } from '../domain/text/swedish.js';
import { box, type Card, card, plain, subtle, table, text, title } from './kit.js';

export interface BudgetView {
  readonly budget: Budget;
  /** How the year goes, in one sentence. */
  readonly sentence: string;
  /** Sums that do not come out. */
  readonly faults: readonly string[];
  readonly today: Day;
  /** The reader may write it. */
  readonly writes: boolean;
}

/** A year's budget: the sentence first, then its lines and their sum. */
export function budgetCard({ budget, sentence, faults, today, writes }: BudgetView): Card {
  const { lines, year } = budget;
  const columns = COLUMNS.filter((column) => sumOf(budget, column) !== undefined);
  const sums = columns.map((column) => decimal(sumOf(budget, column) ?? 0, 0));
  return card([
    title(`Budget ${year}`),
    text(sentence),
    ...(faults.length === 0
      ? []
      : [
          box(
            'warning',
            faults.map((fault) => text(fault)),
          ),
        ]),
    ...(columns.length === 0
      ? [subtle(`Verksamhetsledaren skriver in den: \`budget ${year} löner 1 850 000 beviljat\`.`)]
      : [
          table(
            ['Rad', ...columns.map((column) => capital(COLUMN_NAMES[column]))],
            [
              ...lines.map((line) => [plain(capital(line.name)), ...lineCells(line, columns, budget, today)]),
              ['Summa', ...sums],
            ],
          ),
          subtle(writes ? 'Kronor. En rad skrivs in så här: `utfall löner 900 000 t.o.m. 30/9`.' : 'Kronor.'),
        ]),
  ]);
}
