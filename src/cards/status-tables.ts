import type { Masking } from '../domain/status/mask-status.js';
import { cellName, incomeName, tableName } from '../domain/status/names.js';
import type { MeanByGender } from '../domain/status/averages.js';
import { revealing } from '../domain/status/reveal.js';
import { type StatusTable, statusTables } from '../domain/status/tables.js';
import { decimal, plural, spanText } from '../domain/text/swedish.js';
import { type Card, card, type Element, execute, heading, subtle, table, title } from './kit.js';
import { maskingReason, statusData, type StatusView } from './status.js';

/** Cells a page: keeps the card under 24 KB. */
const CELLS_A_PAGE = 34;

/** All tables of a period, a page at a time; the averages come first. */
export function statusTablesCard(view: StatusView, page: number): Card {
  const { status, masking } = view;
  const pages = paged(statusTables(status).filter((one) => one.total > 0 && !masking.leftOut(one)));
  const at = Math.min(Math.max(page, 0), Math.max(pages.length - 1, 0));
  const open = (label: string, to: number) =>
    execute(label, 'status-view', { ...statusData(view), view: 'tables', page: to });
  return card(
    [
      title('Tabeller'),
      subtle(
        `${spanText(status.period.from, status.period.to)} · sida ${at + 1} av ${Math.max(pages.length, 1)}`,
      ),
      ...(at === 0 ? [...averages(view), ...incomes(view), ...workTraining(view)] : []),
      ...(pages[at] ?? []).flatMap((one) => tableOf(one, view, masking)),
      ...maskingReason(view),
    ],
    [
      at > 0 ? open('Föregående', at - 1) : undefined,
      at < pages.length - 1 ? open('Nästa', at + 1) : undefined,
    ],
  );
}

function paged(tables: readonly StatusTable[]): readonly (readonly StatusTable[])[] {
  const pages: StatusTable[][] = [];
  let cells = CELLS_A_PAGE;
  for (const one of tables.flatMap(split)) {
    if (cells + one.cells.length > CELLS_A_PAGE) {
      pages.push([]);
      cells = 0;
    }
    pages.at(-1)?.push(one);
    cells += one.cells.length + 2;
  }
  return pages;
}

/** A table with more cells than a page holds goes on over the next ones. */
function split(one: StatusTable): readonly StatusTable[] {
  const parts: StatusTable[] = [];
  for (let from = 0; from < one.cells.length; from += CELLS_A_PAGE)
    parts.push({ ...one, cells: one.cells.slice(from, from + CELLS_A_PAGE) });
  return parts;
}

function tableOf(one: StatusTable, { status }: StatusView, masking: Masking): readonly Element[] {
  const reveal = revealing(masking);
  const rows = one.cells.map(({ keys, count }) => [
    cellName(one, keys, status.programme),
    reveal([...one.path, ...keys].join('.'), count),
  ]);
  return [{ ...table([tableName(one), 'Antal'], rows), spacing: 'large' }];
}

function averages({ status, masking }: StatusView): readonly Element[] {
  const { result } = status;
  if (result.reached === 0 || masking.marks.has('result.reached')) return [];
  const row = (name: string, { all, K, M }: MeanByGender, digits: number) => [
    name,
    ...[all, K, M].map(({ value }) => (value === undefined ? '–' : decimal(value, digits))),
  ];
  const { throughputMonths, yearsOnBenefitsBefore, ageAtClosure } = status.averages;
  const n = [throughputMonths.all, throughputMonths.K, throughputMonths.M].map((one) => String(one.n));
  return [
    heading('Medel för dem i resultat'),
    table(
      ['', 'Alla', 'Kvinnor', 'Män'],
      [
        ['Antal (n)', ...n],
        row('Månader inskriven', throughputMonths, 1),
        row('År i försörjning före', yearsOnBenefitsBefore, 2),
        row('Ålder vid avslut', ageAtClosure, 1),
      ],
    ),
  ];
}

function incomes({ status, masking }: StatusView): readonly Element[] {
  const reveal = revealing(masking);
  const rows = [...status.incomeChange.left].map(([income, { left, of }]) => {
    const path = `incomeChange.left.${income}`;
    const whole = reveal(`${path}.of`, of);
    const isShown = !masking.marks.has(`${path}.of`);
    return [incomeName(income), isShown ? `${reveal(`${path}.left`, left)} av ${whole}` : whole];
  });
  if (rows.length === 0) return [];
  return [heading('Avslutade som lämnade sin försörjning'), table(['Försörjning före', 'Lämnade'], rows)];
}

function workTraining({ status, masking }: StatusView): readonly Element[] {
  const { medianDays, n } = status.firstWorkTraining;
  if (medianDays === undefined || masking.marks.has('firstWorkTraining.n')) return [];
  const days = plural(medianDays, 'dag', 'dagar');
  return [subtle(`Till första arbetsträningen: ${days} efter inskrivning i median (n = ${n}).`)];
}
