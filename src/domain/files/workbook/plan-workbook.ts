import type { Programme } from '../../programme.js';
import type { Register } from '../../register.js';
import { COLUMN_WORDS } from '../column-words.js';
import { type Column, type Remark, REQUIRED } from '../columns.js';
import { type ImportOptions, type ImportPlan, type ImportTime, planTable } from '../plan-import.js';
import type { Table } from '../table.js';
import type { List, RowKind } from './people.js';
import type { Answers, Place, Question } from './questions.js';
import { cellReader } from './readings.js';
import { translate, type TranslatedRow } from './translate.js';

/** What becomes of a row of the file: in, in with something said, asked about, passed over, or left out. */
export type Fate = 'import' | 'unchanged' | 'warn' | 'ask' | 'skip' | 'refuse' | 'leave-out';

export interface RowFate extends Place {
  readonly fate: Fate;
  /** For a row that is passed over: what it is. */
  readonly kind: RowKind;
  /** What is said of it, with the heading in the file where it is about one. */
  readonly remarks: readonly { readonly heading?: string; readonly message: string }[];
}

/** What importing a team's own file would do. Nothing may be saved while there are questions. */
export interface WorkbookPlan {
  readonly questions: readonly Question[];
  readonly fates: readonly RowFate[];
  /** The entries of the rows that are in; those that are refused or left out are not. */
  readonly plan: ImportPlan;
}

/** Plans the import of a team's lists with the answers so far: every row that can be in, and what becomes of the rest. */
export function planWorkbook(
  lists: readonly List[],
  answers: Answers,
  register: Register,
  programme: Programme,
  time: ImportTime,
  options: ImportOptions = {},
): WorkbookPlan {
  const { today } = time;
  const { rows, questions } = translate(lists, {
    reader: cellReader(programme, today),
    programme,
    today,
    answers,
  });
  const ready = rows.filter(
    ({ kind, asked, leftOut }) => kind === 'person' && asked.length === 0 && !leftOut,
  );
  const numbered = new Map(ready.map((row, index) => [row, index + 1]));
  const first = planTable(tableOf(ready, numbered), register, programme, time, options);
  const refused = new Set(first.errors.map(({ row }) => row));
  const left = ready.filter((row) => !refused.has(numbered.get(row) ?? 0));
  const plan =
    refused.size === 0 ? first : planTable(tableOf(left, numbered), register, programme, time, options);
  const warnings = byRow(plan.warnings);
  const errors = byRow([...first.errors, ...plan.errors]);
  const fates = rows.map((row): RowFate => {
    const { sheet, kind, asked, leftOut, said } = row;
    const number = numbered.get(row) ?? 0;
    const told = said.map(({ heading, why }) => ({ heading, message: `Läses inte: ${why}.` }));
    const remarks = (them: readonly Remark[] = []) => [...told, ...them.map((one) => remarkOf(one, row))];
    const of = (fate: Fate, more: RowFate['remarks'] = []): RowFate => ({
      sheet,
      row: row.row,
      kind,
      fate,
      remarks: more,
    });
    if (kind !== 'person') return of('skip');
    if (leftOut) return of('leave-out');
    if (asked.length > 0) return of('ask', remarks());
    const wrong = errors.get(number);
    if (wrong) return of('refuse', remarks(wrong));
    const more = remarks(warnings.get(number));
    return of(more.length > 0 ? 'warn' : 'import', more);
  });
  return { questions, fates, plan };
}

function tableOf(rows: readonly TranslatedRow[], numbered: ReadonlyMap<TranslatedRow, number>): Table {
  const columns = [...new Set([...REQUIRED, ...rows.flatMap(({ cells }) => Object.keys(cells) as Column[])])];
  return {
    headings: columns,
    columns,
    rows: rows.map((row) => ({
      row: numbered.get(row) ?? 0,
      cells: columns.map((column) => row.cells[column] ?? ''),
    })),
    warnings: [],
    errors: [],
  };
}

function byRow(remarks: readonly Remark[]): ReadonlyMap<number, readonly Remark[]> {
  const found = new Map<number, Remark[]>();
  for (const remark of remarks) {
    const there = found.get(remark.row);
    if (there) there.push(remark);
    else found.set(remark.row, [remark]);
  }
  return found;
}

function remarkOf({ column, message }: Remark, { headings }: TranslatedRow): RowFate['remarks'][number] {
  if (column === undefined) return { message };
  return { heading: headings[column as Column] ?? COLUMN_WORDS[column as Column][0], message };
}
