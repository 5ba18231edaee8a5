import type { Masking } from '../domain/answers/mask/masking.js';
import type { Programme } from '../domain/programme.js';
import { holdingLine } from '../domain/speech/sv/holding.js';
import { answeredRows, type HoldingRow } from '../domain/status/holding.js';
import { incomeName, tableName } from '../domain/status/names.js';
import type { PeriodStatus } from '../domain/status/period-status.js';
import { revealing, tableRows } from '../domain/status/reveal.js';
import { statusTables } from '../domain/status/tables.js';
import { decimal, fraction, percent, spanText } from '../domain/text/swedish.js';

const WIDTH = 46;

function line(label: string, value: string): string {
  return `  ${label.padEnd(WIDTH)} ${value.padStart(6)}`;
}

/** A period's status as lines for the terminal: the flow, the result, the averages, then every table. */
export function statusText(
  status: PeriodStatus,
  before: PeriodStatus,
  masking: Masking,
  holding: readonly HoldingRow[],
): readonly string[] {
  const { period, programme } = status;
  const reveal = revealing(masking);
  const head = [`${programme.name}, ${spanText(period.from, period.to)}`, ''];
  const flow = [
    line('Inskrivna vid periodens början', reveal('enrolled.atStart', status.atStart.total)),
    line('+ nya', reveal('enrolled.new', status.new.total)),
    line('− avslutade', reveal('closed.total', status.closed.total)),
    line('= inskrivna vid periodens slut', reveal('enrolled.atEnd', status.atEnd.total)),
    line('I verksamheten under perioden', reveal('enrolled.during', status.during.total)),
  ];
  if (masking.scope === 'flow') return [...head, ...flow];
  return [
    ...head,
    line('Remitterade', reveal('referred.total', status.referred.total)),
    ...flow,
    line('I kö vid periodens slut', reveal('waiting', status.waiting.total)),
    '',
    line('Resultat', share(status)),
    line(`Resultat ${spanText(before.period.from, before.period.to)}`, share(before)),
    line('Dropout (räknas inte med)', reveal('closed.dropouts', status.closed.dropouts)),
    ...meanLines(status, masking),
    ...(masking.scope === 'all'
      ? [...workTrainingLine(status), ...incomeLines(status), ...situationLines(status)]
      : []),
    ...holdingLines(holding, programme),
    ...statusTables(status)
      .filter((table) => !masking.isLeftOut(table) && table.total > 0)
      .flatMap((table) => [
        '',
        tableName(table),
        ...tableRows(table, status, masking).map(([name, number]) => line(name, number)),
      ]),
    ...(masking.hiddenTables.length === 0
      ? []
      : ['', `Visas inte, så få att varje tal är dolt: ${masking.hiddenTables.map(tableName).join(', ')}`]),
  ];
}

function share({ result }: PeriodStatus): string {
  return result.share === undefined
    ? 'inga avslut'
    : `${percent(result.share)} (${fraction(result.reached, result.of)})`;
}

const AVERAGES = [
  ['throughputMonths', 'Genomströmningstid, månader', 1],
  ['yearsOnBenefitsBefore', 'Försörjning före inskrivning, år', 2],
  ['ageAtClosure', 'Ålder vid avslut, år', 1],
] as const;

function meanLines(
  { averages, result, atEndAge }: PeriodStatus,
  { marks, scope }: Masking,
): readonly string[] {
  const rows = AVERAGES.filter(([name]) => !marks.has(`averages.${name}`)).map(([name, label, digits]) => {
    const isWhole = scope === 'all' || averages[name].all.unknown === 0;
    const one = (who: 'all' | 'K' | 'M') => {
      const { value } = averages[name][who];
      return value === undefined || marks.has(`averages.${name}.${who}`) ? '–' : decimal(value, digits);
    };
    const n = isWhole ? ` (n = ${averages[name].all.n})` : '';
    return `  ${label.padEnd(WIDTH - 10)} alla ${one('all')}${n}, kvinnor ${one('K')}, män ${one('M')}`;
  });
  const age = scope === 'all' ? atEndAge.mean : undefined;
  return [
    ...(rows.length === 0 ? [] : ['', `Medel för de ${decimal(result.reached, 0)} i resultat`, ...rows]),
    ...(age === undefined ? [] : [line('Medelålder bland inskrivna vid slutet, år', decimal(age, 1))]),
  ];
}

function incomeLines(status: PeriodStatus): readonly string[] {
  const rows = [...status.incomeChange.left].map(([income, { left, of }]) =>
    line(incomeName(income), `${left} av ${of}`),
  );
  return rows.length === 0 ? [] : ['', 'Avslutade som lämnade sin försörjning', ...rows];
}

function workTrainingLine({ firstWorkTraining: { medianDays, n } }: PeriodStatus): readonly string[] {
  if (medianDays === undefined) return [];
  return [line(`Dagar till första arbetsträningen, median (n = ${n})`, decimal(medianDays, 1))];
}

function holdingLines(rows: readonly HoldingRow[], programme: Programme): readonly string[] {
  const lines = answeredRows(rows).map((row) => holdingLine(row, programme));
  return lines.length === 0
    ? []
    : ['', 'Håller det?', ...lines.map(({ label, value }) => line(label, value))];
}

function situationLines({ situations, programme }: PeriodStatus): readonly string[] {
  if (!situations) return [];
  const rows = (programme.situations ?? []).map(({ code, name }) =>
    line(name, decimal(situations.columns.get(code) ?? 0, 0)),
  );
  const goal = fraction(situations.goal.reached, situations.goal.of);
  return ['', 'Lägesbild (en person kan stå på flera rader)', ...rows, line('Når målet', goal)];
}
