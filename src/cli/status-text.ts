import { cellName, incomeName, tableName } from '../domain/status/names.js';
import type { MeanByGender } from '../domain/status/averages.js';
import type { Masking } from '../domain/status/mask-status.js';
import type { PeriodStatus } from '../domain/status/period-status.js';
import { revealing } from '../domain/status/reveal.js';
import { type StatusTable, statusTables } from '../domain/status/tables.js';
import { decimal, fraction, percent, spanText } from '../domain/text/swedish.js';

const WIDTH = 46;

function line(label: string, value: string): string {
  return `  ${label.padEnd(WIDTH)} ${value.padStart(6)}`;
}

/** A period's status as lines for the terminal: the flow, the result, the averages, then every table. */
export function statusText(status: PeriodStatus, before: PeriodStatus, masking: Masking): readonly string[] {
  const { period, programme, result, atEndAge: age } = status;
  const reveal = revealing(masking);
  const share = (it: PeriodStatus) =>
    it.result.share === undefined
      ? 'inga avslut'
      : `${percent(it.result.share)} (${fraction(it.result.reached, it.result.of)})`;
  return [
    `${programme.name}, ${spanText(period.from, period.to)}`,
    '',
    line('Remitterade', reveal('referred.total', status.referred.total)),
    line('Inskrivna vid periodens början', reveal('enrolled.atStart', status.atStart.total)),
    line('+ nya', reveal('enrolled.new', status.new.total)),
    line('− avslutade', reveal('closed.total', status.closed.total)),
    line('= inskrivna vid periodens slut', reveal('enrolled.atEnd', status.atEnd.total)),
    line('I verksamheten under perioden', reveal('enrolled.during', status.during.total)),
    line('I kö vid periodens slut', reveal('waiting', status.waiting.total)),
    '',
    line('Resultat', share(status)),
    line(`Resultat ${spanText(before.period.from, before.period.to)}`, share(before)),
    line('Dropout (räknas inte med)', reveal('closed.dropouts', status.closed.dropouts)),
    '',
    `Medel för de ${decimal(result.reached, 0)} i resultat`,
    means('Genomströmningstid, månader', status.averages.throughputMonths, 1),
    means('Försörjning före inskrivning, år', status.averages.yearsOnBenefitsBefore, 2),
    means('Ålder vid avslut, år', status.averages.ageAtClosure, 1),
    ...(age.mean === undefined
      ? []
      : [line('Medelålder bland inskrivna vid slutet, år', decimal(age.mean, 1))]),
    ...workTrainingLine(status, masking),
    ...incomeLines(status, masking),
    ...situationLines(status, masking),
    ...statusTables(status)
      .filter((table) => !masking.leftOut(table) && table.total > 0)
      .flatMap((table) => tableLines(table, status, masking)),
  ];
}

function means(label: string, { all, K, M }: MeanByGender, digits: number): string {
  const one = (value: number | undefined) => (value === undefined ? '–' : decimal(value, digits));
  const parts = `alla ${one(all.value)} (n = ${all.n}), kvinnor ${one(K.value)}, män ${one(M.value)}`;
  return `  ${label.padEnd(WIDTH - 10)} ${parts}`;
}

function incomeLines(status: PeriodStatus, masking: Masking): readonly string[] {
  const reveal = revealing(masking);
  const rows = [...status.incomeChange.left].map(([income, { left, of }]) => {
    const path = `incomeChange.left.${income}`;
    return line(incomeName(income), `${reveal(`${path}.left`, left)} av ${reveal(`${path}.of`, of)}`);
  });
  return rows.length === 0 ? [] : ['', 'Avslutade som lämnade sin försörjning', ...rows];
}

function tableLines(table: StatusTable, status: PeriodStatus, masking: Masking): readonly string[] {
  const reveal = revealing(masking);
  const rows = table.cells.map(({ keys, count }) =>
    line(cellName(table, keys, status.programme), reveal([...table.path, ...keys].join('.'), count)),
  );
  return ['', tableName(table), ...rows];
}

function workTrainingLine(
  { firstWorkTraining: { medianDays, n } }: PeriodStatus,
  masking: Masking,
): readonly string[] {
  if (medianDays === undefined || masking.marks.has('firstWorkTraining.n')) return [];
  return [line(`Dagar till första arbetsträningen, median (n = ${n})`, decimal(medianDays, 1))];
}

function situationLines({ situations, programme }: PeriodStatus, masking: Masking): readonly string[] {
  if (!situations) return [];
  const reveal = revealing(masking);
  const rows = (programme.situations ?? []).map(({ code, name }) =>
    line(name, reveal(`situations.columns.${code}`, situations.columns.get(code) ?? 0)),
  );
  const { reached, of } = situations.goal;
  const goal = `${reveal('situations.goal.reached', reached)} av ${decimal(of, 0)}`;
  return ['', 'Lägesbild (en person kan stå på flera rader)', ...rows, line('Når målet', goal)];
}
