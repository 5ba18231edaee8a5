import { type Budget, COLUMNS, type Column, outcomeUntil, sumOf } from '../budget/budget.js';
import { type Day, earliest, yearOf } from '../day.js';
import { outcomeName } from '../programme.js';
import type { Register } from '../register.js';
import { budgetFaultTexts, COLUMN_NAMES } from '../speech/sv/budget.js';
import { answeredRows, holdingOf } from '../status/holding.js';
import { stepMovement } from '../status/steps.js';
import { capital, dayPlain, decimal } from '../text/swedish.js';
import type { Figures } from './figures.js';
import type { Block, Cell, Part } from './report.js';
import { paragraph, sentence } from './sentence.js';

/** Whether the closures of the year last, for who may see single cases; beside the result, never in it. */
export function lasting(now: Figures, register: Register, today: Day): readonly Block[] {
  if (!now.isOpen) return [];
  const { period, programme } = now.status;
  const rows = answeredRows(holdingOf(register.cases.values(), period, today));
  return paragraph(
    ...rows.map(({ outcome, months, still, known }) => {
      const path = `holding.${outcome}.${months}`;
      const codes = (of: typeof still) => of.map(({ code }) => code).sort();
      const what = `${outcomeName(programme, outcome).toLocaleLowerCase('sv')} ${months} månader efter avslutet`;
      return sentence`Av ${now.counted(`${path}.known`, codes(known))} som svarade var ${now.counted(`${path}.still`, codes(still))} kvar i ${what}.`;
    }),
  );
}

/** How the steps have moved among those enrolled at the period's end. */
export function stepsMoved(now: Figures, register: Register, today: Day): readonly Block[] {
  const { period, programme } = now.status;
  const { rows, moved } = stepMovement(register.cases.values(), programme, earliest(period.to, today));
  if (!now.isOpen || moved === 0) return [];
  const cell = (path: string, codes: readonly string[]): Cell => now.counted(path, codes) ?? '';
  return [
    {
      kind: 'table',
      table: {
        name: 'Hur stegen har rört sig för inskrivna med minst två mätningar',
        head: ['Steg', 'Upp', 'Lika', 'Ner'],
        rows: rows.map(({ code, name, up, same, down }) => [
          name,
          cell(`steps.${code}.up`, up),
          cell(`steps.${code}.same`, same),
          cell(`steps.${code}.down`, down),
        ]),
      },
    },
  ];
}

/** The budget of the year that the period ends in; none where nobody has written one. */
export function budgetPart(now: Figures, register: Register): readonly Part[] {
  const { period } = now.status;
  const budget = register.settings.budgets.get(yearOf(period.to));
  if (!budget) return [];
  const until = outcomeUntil(budget);
  const told = [
    ...budgetFaultTexts(budget),
    ...(until === undefined ? [] : [`Utfallet gäller till och med ${dayPlain(until)}.`]),
  ];
  const said = told.map((text) => ({ text, figures: [] }));
  return [
    {
      heading: `Budget ${budget.year}`,
      blocks: [
        budgetTable(budget, period),
        ...(said.length === 0 ? [] : [{ kind: 'sentences', sentences: said } as const]),
      ],
      sections: [],
    },
  ];
}

function budgetTable(budget: Budget, period: Figures['status']['period']): Block {
  const columns = COLUMNS.filter((column) => sumOf(budget, column) !== undefined);
  const cell = (line: string, column: Column, value: number | undefined): Cell =>
    value === undefined
      ? ''
      : {
          path: `budget.${budget.year}.${line}.${column}`,
          period,
          value,
          shown: decimal(value, 0),
          codes: () => undefined,
        };
  const rows = budget.lines.map(({ name, amounts }) => [
    capital(name),
    ...columns.map((column) => cell(name, column, amounts[column])),
  ]);
  const sums = ['Summa', ...columns.map((column) => cell('total', column, sumOf(budget, column)))];
  return {
    kind: 'table',
    table: {
      name: `Budget ${budget.year}, kronor`,
      head: ['Rad', ...columns.map((column) => capital(COLUMN_NAMES[column]))],
      rows: [...rows, sums],
      hasTotal: true,
    },
  };
}
