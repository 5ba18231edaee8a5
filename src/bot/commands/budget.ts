import { budgetCard } from '../../cards/budget.js';
import { headsFor } from '../../domain/budget/heads.js';
import { setAmounts } from '../../domain/budget/set-budget.js';
import { readBudgetLine } from '../../domain/language/budget-line.js';
import { amountText, budgetFaultTexts, budgetSentence } from '../../domain/speech/sv/budget.js';
import type { Command } from '../registry.js';
import type { Turn } from '../turn.js';
import { setAndTell } from '../actions/set-and-tell.js';

/** `budget 2026 löner 1 850 000 beviljat`: the leader writes it, everybody may read it. */
export const budgetCommand: Command = {
  name: 'budget',
  examples: ['hur ligger vi till mot budget', 'budget 2026 löner 1 850 000 beviljat'],
  roles: ['team', 'agency', 'steering', 'admin'],
  run: (turn, _, whole) => {
    const { programme, register } = turn.live;
    const { budgets } = register.settings;
    const read = readBudgetLine(whole, { today: turn.today, programme, budgets });
    if (read.kind === 'unclear') return Promise.resolve({ text: `${read.why} Inget är ändrat.` });
    if (read.kind === 'show') return Promise.resolve(show(turn, read.year));
    if (turn.person.role.kind !== 'admin')
      return Promise.resolve({ text: 'Budgeten skriver verksamhetsledaren in. Inget är ändrat.' });
    const { said } = read;
    return setAndTell(turn, setAmounts(said, turn.today), () => {
      const budget = turn.live.register.settings.budgets.get(said[0].year);
      return {
        sentence: said.map((one) => `${amountText(one)}.`).join(' '),
        lines: budget ? [...budgetFaultTexts(budget), budgetSentence(budget, undefined)] : [],
      };
    });
  },
};

function show(turn: Turn, year: number) {
  const { live, role, today } = turn;
  const { register, programme } = live;
  const budget = register.settings.budgets.get(year) ?? { year, lines: [], total: undefined };
  const sentence = budgetSentence(budget, headsFor(budget, { register, programme, role, today }));
  return {
    summary: `Budget ${year}`,
    card: budgetCard({
      budget,
      sentence,
      faults: budgetFaultTexts(budget),
      today,
      writes: role.kind === 'admin',
    }),
  };
}
