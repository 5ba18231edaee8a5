import type { Masking } from './masking.js';
import { FLOW_ONLY } from '../answers/mask/words.js';
import type { Page, PageSection } from '../meeting/page.js';
import { holdingLine } from '../speech/sv/holding.js';
import { decimal, fraction, percent, spanText } from '../text/swedish.js';
import { answeredRows, type HoldingRow } from './holding.js';
import { supportsLeft } from './income-change.js';
import { dimensionName, incomeName, leftOutText, tableName } from './names.js';
import type { PeriodStatus } from './period-status.js';
import { revealing, tableRows } from './reveal.js';

type Row = readonly string[];

/** A period's status as a page: the flow, the result, the means, then every table, as far as it may be seen. */
export function statusPage(
  status: PeriodStatus,
  before: PeriodStatus,
  masking: Masking,
  holding: readonly HoldingRow[],
): Page {
  const { period } = status;
  const isFlowOnly = masking.scope === 'flow';
  const sections = isFlowOnly
    ? [flow(status, masking)]
    : [
        flow(status, masking),
        result(status, before, masking),
        ...means(status, masking),
        ...(masking.scope === 'all'
          ? [...incomes(status), ...lasting(holding, status), ...situations(status)]
          : []),
        ...status.tables
          .filter((table) => !masking.isLeftOut(table) && table.total > 0)
          .map((table) =>
            section(tableName(table), [dimensionName(table.by), 'Antal'], tableRows(table, status, masking)),
          ),
      ];
  const hidden = isFlowOnly ? [] : masking.hiddenTables;
  return {
    title: `Status ${spanText(period.from, period.to)}`,
    intro: isFlowOnly ? [FLOW_ONLY] : [],
    sections,
    closing: hidden.length === 0 ? [] : [leftOutText(hidden)],
  };
}

function section(heading: string, head: Row, rows: readonly Row[]): PageSection {
  return { heading, lines: [], table: { head, rows } };
}

function flow(status: PeriodStatus, masking: Masking): PageSection {
  const reveal = revealing(masking);
  const rows: readonly Row[] = [
    ['Inskrivna vid periodens början', reveal('enrolled.atStart', status.atStart.total)],
    ['+ nya', reveal('enrolled.new', status.new.total)],
    ['− avslutade', reveal('closed.total', status.closed.total)],
    ['= inskrivna vid periodens slut', reveal('enrolled.atEnd', status.atEnd.total)],
    ['I verksamheten under perioden', reveal('enrolled.during', status.during.total)],
  ];
  const more: readonly Row[] = [
    ['Remitterade', reveal('referred.total', status.referred.total)],
    ['I kö vid periodens slut', reveal('waiting', status.waiting.total)],
  ];
  return section('Flödet', ['Flöde', 'Antal'], masking.scope === 'flow' ? rows : [...rows, ...more]);
}

function result(status: PeriodStatus, before: PeriodStatus, masking: Masking): PageSection {
  const reveal = revealing(masking);
  const { atEndAge, firstWorkTraining: first } = status;
  const open = masking.scope === 'all';
  return section(
    'Resultatet',
    ['Mått', 'Värde'],
    [
      ['I resultat', share(status)],
      [`I resultat ${spanText(before.period.from, before.period.to)}`, share(before)],
      ['Dropout (räknas inte med)', reveal('closed.dropouts', status.closed.dropouts)],
      ...(open && atEndAge.mean !== undefined
        ? [['Medelålder bland inskrivna vid slutet, år', decimal(atEndAge.mean, 1)]]
        : []),
      ...(open && first.medianDays !== undefined
        ? [[`Dagar till första arbetsträningen, median (n = ${first.n})`, decimal(first.medianDays, 1)]]
        : []),
    ],
  );
}

function share({ result: { share: part, reached, of } }: PeriodStatus): string {
  return part === undefined ? 'inga avslut' : `${percent(part)} (${fraction(reached, of)})`;
}

const AVERAGES = [
  ['throughputMonths', 'Genomströmningstid, månader', 1],
  ['yearsOnBenefitsBefore', 'Försörjning före inskrivning, år', 2],
  ['ageAtClosure', 'Ålder vid avslut, år', 1],
] as const;

function means(
  { averages, result: { reached } }: PeriodStatus,
  { marks, scope }: Masking,
): readonly PageSection[] {
  const rows = AVERAGES.filter(([name]) => !marks.has(`averages.${name}`)).map(
    ([name, label, digits]): Row => {
      const isWhole = scope === 'all' || averages[name].all.unknown === 0;
      const one = (who: 'all' | 'K' | 'M') => {
        const { value } = averages[name][who];
        return value === undefined || marks.has(`averages.${name}.${who}`) ? '–' : decimal(value, digits);
      };
      return [label, one('all'), one('K'), one('M'), isWhole ? String(averages[name].all.n) : '–'];
    },
  );
  if (rows.length === 0) return [];
  return [
    section(
      `Medel för de ${decimal(reached, 0)} i resultat`,
      ['Medel', 'Alla', 'Kvinnor', 'Män', 'Antal'],
      rows,
    ),
  ];
}

function incomes({ incomeChange }: PeriodStatus): readonly PageSection[] {
  const rows = supportsLeft(incomeChange).map(([income, one]): Row => [
    incomeName(income),
    fraction(one.left, one.of),
  ]);
  return rows.length === 0
    ? []
    : [section('Avslutade som lämnade sin försörjning', ['Försörjning före', 'Lämnade'], rows)];
}

function lasting(holding: readonly HoldingRow[], { programme }: PeriodStatus): readonly PageSection[] {
  const rows = answeredRows(holding).map((row): Row => {
    const { label, value } = holdingLine(row, programme);
    return [label, value];
  });
  return rows.length === 0 ? [] : [section('Håller det?', ['Efter avslutet', 'Kvar'], rows)];
}

function situations({ situations: found, programme }: PeriodStatus): readonly PageSection[] {
  if (!found) return [];
  const rows = (programme.situations ?? []).map(({ code, name }): Row => [
    name,
    decimal(found.columns.get(code) ?? 0, 0),
  ]);
  const goal: Row = ['Når målet', fraction(found.goal.reached, found.goal.of)];
  return [section('Lägesbild (en person kan stå på flera rader)', ['Läge', 'Antal'], [...rows, goal])];
}
