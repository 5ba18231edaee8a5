import type { Masking } from '../domain/status/masking.js';
import { supportsLeft } from '../domain/status/income-change.js';
import { incomeName, leftOutText, tableName } from '../domain/status/names.js';
import type { Averages, MeanByGender } from '../domain/status/averages.js';
import { tableRows } from '../domain/status/reveal.js';
import type { StatusTable } from '../domain/status/tables.js';
import { decimal, plural, spanText } from '../domain/text/swedish.js';
import {
  type Card,
  card,
  type Element,
  execute,
  footnote,
  heading,
  subtle,
  table,
  text,
  title,
} from './kit.js';
import { maskingReason, statusData, type StatusView } from './status.js';

/** What the tables are of: a choice, so that nobody turns seven pages for one of them. */
export const TABLE_TOPICS = ['referred', 'new', 'closed', 'result'] as const;
export type TableTopic = (typeof TABLE_TOPICS)[number];

const TOPICS: Readonly<
  Record<TableTopic, { readonly name: string; readonly of: readonly StatusTable['of'][] }>
> = {
  referred: { name: 'Remitterade', of: ['referred', 'waiting'] },
  new: { name: 'Nya', of: ['new', 'atStart', 'during', 'atEnd'] },
  closed: { name: 'Avslutade', of: ['closed', 'work', 'of'] },
  result: { name: 'Resultat', of: ['result'] },
};

/** Cells a page: keeps the card under 24 KB. */
const CELLS_A_PAGE = 34;

/** The tables of a period about one thing, a page at a time; with nothing chosen, the averages and the choice. */
export function statusTablesCard(view: StatusView, topic: TableTopic | undefined, page: number): Card {
  const { status, masking } = view;
  const open = (label: string, to: { topic: TableTopic; page?: number }) =>
    execute(label, 'status-view', { ...statusData(view), view: 'tables', ...to });
  const choice = TABLE_TOPICS.map((one) => open(TOPICS[one].name, { topic: one }));
  const days = spanText(status.period.from, status.period.to);
  if (topic === undefined)
    return card(
      [title('Tabeller'), subtle(days), text('Vad vill du se tabeller över?'), ...averages(view)],
      choice,
    );
  const isOurs = ({ of, total }: StatusTable) => total > 0 && TOPICS[topic].of.includes(of);
  const pages = paged(status.tables.filter((one) => isOurs(one) && !masking.isLeftOut(one)));
  const at = Math.min(Math.max(page, 0), Math.max(pages.length - 1, 0));
  const shown = pages[at] ?? [];
  return card(
    [
      title(`Tabeller: ${TOPICS[topic].name.toLocaleLowerCase('sv')}`),
      subtle(pages.length > 1 ? `${days} · sida ${at + 1} av ${pages.length}` : days),
      ...(topic === 'closed' && at === 0 ? [...incomes(view), ...workTraining(view)] : []),
      ...(topic === 'result' && at === 0 ? averages(view) : []),
      ...shown.flatMap((one) => tableOf(one, view)),
      ...(shown.length === 0 && masking.hiddenTables.every((one) => !isOurs(one))
        ? [text('Inga att räkna.')]
        : []),
      ...leftOut(masking.hiddenTables.filter(isOurs)),
      ...maskingReason(view),
    ],
    [
      at > 0 ? open('Föregående', { topic, page: at - 1 }) : undefined,
      at < pages.length - 1 ? open('Nästa', { topic, page: at + 1 }) : undefined,
      ...TABLE_TOPICS.flatMap((one, index) => (one === topic ? [] : (choice[index] ?? []))),
    ],
  );
}

/** One sentence for the tables that would have been hidden all through. */
function leftOut(tables: readonly StatusTable[]): readonly Element[] {
  return tables.length === 0 ? [] : [text(leftOutText(tables))];
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

function tableOf(one: StatusTable, { status, masking }: StatusView): readonly Element[] {
  return [{ ...table([tableName(one), 'Antal'], tableRows(one, status, masking)), spacing: 'large' }];
}

function averages({ status, masking }: StatusView): readonly Element[] {
  const { result } = status;
  const names = (['throughputMonths', 'yearsOnBenefitsBefore', 'ageAtClosure'] as const).filter((name) =>
    isTold(masking, name),
  );
  const [first] = names;
  if (result.reached === 0 || first === undefined) return [];
  const row = (name: keyof Averages) => [
    ROWS[name].label,
    ...WHO.map((who) => meanText(status.averages[name], name, who, masking)),
  ];
  const n = WHO.map((who) => {
    const over = status.averages[first][who];
    const isShown = masking.scope === 'all' || (isTold(masking, first, who) && over.unknown === 0);
    return isShown ? String(over.n) : '–';
  });
  return [
    heading('Medel för dem i resultat'),
    table(['', 'Alla', 'Kvinnor', 'Män'], [['Antal (n)', ...n], ...names.map(row)]),
    ...(masking.scope === 'all' && isAnyHidden(masking) ? [footnote(MEANS_OF_FEW)] : []),
  ];
}

function isAnyHidden({ marks }: StatusView['masking']): boolean {
  return [...marks].some((path) => path.startsWith('averages.'));
}

const MEANS_OF_FEW =
  'Medel som säger något om färre än fem visas bara för den som får läsa deras uppgifter, i en personlig chatt.';

const WHO = ['all', 'K', 'M'] as const;
const ROWS = {
  throughputMonths: { label: 'Månader inskriven', digits: 1 },
  yearsOnBenefitsBefore: { label: 'År i försörjning före', digits: 2 },
  ageAtClosure: { label: 'Ålder vid avslut', digits: 1 },
} as const;

function isTold({ marks }: Masking, name: keyof Averages, who: (typeof WHO)[number] = 'all'): boolean {
  return !marks.has(`averages.${name}`) && !marks.has(`averages.${name}.${who}`);
}

function meanText(
  mean: MeanByGender,
  name: keyof Averages,
  who: (typeof WHO)[number],
  masking: Masking,
): string {
  const { value } = mean[who];
  return value === undefined || !isTold(masking, name, who) ? '–' : decimal(value, ROWS[name].digits);
}

function incomes({ status, masking }: StatusView): readonly Element[] {
  const rows = supportsLeft(status.incomeChange).map(([income, { left, of }]) => [
    incomeName(income),
    `${left} av ${of}`,
  ]);
  if (rows.length === 0 || masking.scope !== 'all') return [];
  return [heading('Avslutade som lämnade sin försörjning'), table(['Försörjning före', 'Lämnade'], rows)];
}

function workTraining({ status, masking }: StatusView): readonly Element[] {
  const { medianDays, n } = status.firstWorkTraining;
  if (medianDays === undefined || masking.scope !== 'all') return [];
  const days = plural(medianDays, 'dag', 'dagar');
  return [subtle(`Till första arbetsträningen: ${days} efter inskrivning i median (n = ${n}).`)];
}
