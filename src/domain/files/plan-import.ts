import { broken } from '../case/rules.js';
import type { Case } from '../case/case.js';
import type { Dated } from '../case/decide.js';
import type { Day } from '../day.js';
import type { NewEntry, Stream } from '../entry.js';
import type { Programme } from '../programme.js';
import { refusalText } from '../refusals.js';
import type { Register } from '../register.js';
import { dayShort, list } from '../text/swedish.js';
import { aliasBook } from './alias-book.js';
import { pathFrom } from './case-events.js';
import { changesOfRow } from './changed-case.js';
import { codeBook } from './code-book.js';
import { type Column, columnOf, COLUMNS, type Remark, type Row } from './columns.js';
import { doubtsOf } from './doubts.js';
import { likenesses } from './likenesses.js';
import { eventsOfRow } from './new-case.js';
import { rowReader, type StatedRow } from './read-row.js';
import { comparable, differences, rowOfCase } from './row-of-case.js';
import { readTable, type Table } from './table.js';

export interface ImportTime {
  readonly today: Day;
  /** The instant that is written as the time of recording, ISO 8601 in UTC. */
  readonly recorded: string;
}

/** What a file would do to a register: all of it, or nothing if there are errors. */
export interface ImportPlan {
  /** Made when they are asked for: a long list has hundreds of thousands. */
  readonly entries: Iterable<NewEntry>;
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly warnings: readonly Remark[];
  readonly errors: readonly Remark[];
}

/**
 * What importing a file (bytes or text) means for a register (DESIGN 14): new cases, and with `update` changes to
 * those that are there. A row without a code is the case that it is like in every cell, as the case is now or as it
 * was imported; two rows alike are two cases. A known code with other values is an error unless `update`. An empty
 * cell is not stated: it clears nothing. Ages outside the limits, unknown units and details are warnings; everything
 * else that breaks a rule is an error by row and column.
 */
export function planImport(
  file: Uint8Array | string,
  register: Register,
  programme: Programme,
  time: ImportTime,
  options: ImportOptions = {},
): ImportPlan {
  return planTable(readTable(file), register, programme, time, options);
}

export interface ImportOptions {
  readonly update?: boolean;
}

/** As `planImport`, of rows that have been read. */
export function planTable(
  table: Table,
  register: Register,
  programme: Programme,
  time: ImportTime,
  { update = false }: ImportOptions = {},
): ImportPlan {
  const read = table.rows.map(rowReader(programme, table));
  const errors: Remark[] = [...table.errors, ...read.flatMap((row) => row.errors)];
  const warnings: Remark[] = [...table.warnings, ...read.flatMap((row) => row.warnings)];
  const rows = read.filter((row): row is StatedRow => row.stated !== undefined);
  const codes = codeBook(register, programme, rows);
  const aliases = aliasBook(register, rows, time.today);
  errors.push(...codes.errors, ...aliases.errors);
  warnings.push(...doubtsOf(rows, register, time.today));

  const likes = likenesses(register);
  const changes: Change[] = [];
  const count = { imported: 0, updated: 0, unchanged: 0 };
  const write = (code: string, events: readonly Dated[]) => {
    changes.push({ code, last: register.entries.get(code)?.length ?? 0, events });
  };
  const judge = (row: number, before: Case | undefined, after: Case) => {
    const found = judged(row, before, after, programme, time.today);
    warnings.push(...found.warnings);
    errors.push(...found.errors);
  };
  for (const { row, stated } of rows) {
    const known = stated.arende === undefined ? likes.take(stated) : register.cases.get(stated.arende);
    const now = known && rowOfCase(known);
    if (known && stated.arende === undefined) {
      count.unchanged++;
    } else if (known) {
      const different = now ? differences(stated, now) : (['remissdatum'] as const);
      if (now) warnings.push(...notCleared(row, stated, now, table.columns));
      if (different.length === 0) {
        count.unchanged++;
      } else if (update) {
        const change = changesOfRow(known, stated, programme, time.today);
        if (change.kind === 'refused') {
          errors.push(...change.problems.map((problem) => ({ row, ...problem })));
        } else {
          judge(row, known, change.after);
          if (change.after.alias !== known.alias) errors.push(...aliases.refusals(row, change.after.alias));
          write(known.code, change.events);
          count.updated++;
        }
      } else {
        errors.push(...different.map((column) => ({ row, column, message: differs(stated, now, column) })));
      }
    } else {
      const similar = stated.arende === undefined ? likes.similar(stated) : undefined;
      if (similar !== undefined)
        warnings.push({
          row,
          message: `Raden liknar ${similar}, men inte i alla uppgifter. Den blir ett nytt ärende.`,
        });
      const code = codes.codeFor(stated);
      errors.push(...aliases.refusals(row, stated.alias, stated.avslutad));
      const alias = aliases.aliasFor(stated, code);
      const whole = alias === stated.alias ? stated : Object.assign({}, stated, { alias });
      const events = eventsOfRow(whole, programme, time.today);
      const path = pathFrom(undefined, code);
      for (const { event, day } of events) path.step(event, day);
      const after = path.it();
      if (after) judge(row, undefined, after);
      write(code, events);
      count.imported++;
    }
  }
  const found = { warnings: inOrder(warnings), errors: inOrder(errors) };
  return errors.length > 0
    ? { entries: [], imported: 0, updated: 0, unchanged: count.unchanged, ...found }
    : { entries: { [Symbol.iterator]: () => entriesOf(changes, time) }, ...count, ...found };
}

/** What is new of a case, after its `last` entry. */
interface Change {
  readonly code: string;
  readonly last: number;
  readonly events: readonly Dated[];
}

function* entriesOf(changes: readonly Change[], { recorded }: ImportTime): Generator<NewEntry, void> {
  for (const { code, last, events } of changes) {
    const stream: Stream = `case/${code}`;
    for (const [index, { event, day }] of events.entries()) {
      const number = last + index + 1;
      const key = ['import', code, number, recorded].join('/');
      yield { stream, number, key, day, recorded, by: 'import', event };
    }
  }
}

/** What a case newly breaks: an age is a warning, since it was let in once; the rest are errors. */
function judged(row: number, before: Case | undefined, after: Case, programme: Programme, today: Day) {
  const old = new Set(before ? broken(before, programme, today).map((one) => JSON.stringify(one)) : []);
  const warnings: Remark[] = [];
  const errors: Remark[] = [];
  for (const refusal of broken(after, programme, today)) {
    if (old.has(JSON.stringify(refusal))) continue;
    const column = columnOf(refusal.field);
    const remark = { row, ...(column !== undefined && { column }), message: refusalText(refusal) };
    (refusal.code === 'age' ? warnings : errors).push(remark);
  }
  const consent = after.consents.find(({ from }) => from > today);
  if (consent)
    errors.push({
      row,
      column: 'samtycke',
      message: `Samtyckesdagen ${dayShort(consent.from)} ligger i framtiden.`,
    });
  return { warnings, errors };
}

function differs(stated: Row, now: Row | undefined, column: Column): string {
  const code = stated.arende ?? '';
  const there = now && comparable(now, column);
  const have = there === undefined || there === '' ? 'inget' : `”${there}”`;
  const file = comparable(stated, column);
  return `${code} finns redan med ${have} här, filen har ”${file === '' ? 'nej' : file}”. Är det filen som stämmer: kör om med --update.`;
}

/** Columns whose silence says nothing: given by the bot, or known by rule. */
const QUIET: ReadonlySet<Column> = new Set(['arende', 'alias', 'provotid', 'provotid_till', 'skyddad']);

function notCleared(row: number, stated: Row, now: Row, columns: Table['columns']): Remark[] {
  const kept = COLUMNS.filter(
    (column) =>
      columns.includes(column) &&
      !QUIET.has(column) &&
      stated[column] === undefined &&
      comparable(now, column) !== '',
  );
  if (kept.length === 0) return [];
  const message = `${stated.arende ?? ''}: cellen är tom i filen men inte i registret (${list(kept)}). Registret behåller sitt.`;
  return [{ row, ...(kept.length === 1 && kept[0] !== undefined && { column: kept[0] }), message }];
}

function inOrder(remarks: readonly Remark[]): readonly Remark[] {
  return [...remarks].sort((a, b) => a.row - b.row);
}
