import type { Programme } from '../programme.js';
import { fold } from '../text/fold.js';
import { containsPersonnummer } from '../text/personnummer.js';
import { cellDay, cellSince } from './cell-days.js';
import { type Column, COLUMNS, FIELD_OF, type Remark, REQUIRED, type Row } from './columns.js';
import { remembered } from './remembered.js';
import { rowSchema } from './row-schema.js';
import type { Table, TableRow } from './table.js';
import { DECLINED } from '../codes.js';

export interface ReadRow {
  readonly row: number;
  /** Undefined if the row has errors. */
  readonly stated: Row | undefined;
  readonly warnings: readonly Remark[];
  readonly errors: readonly Remark[];
}

/** A row without errors. */
export type StatedRow = ReadRow & { readonly stated: Row };

/** A reader of the rows of one table: every cell through its schema, then whether the cells go together. */
export function rowReader(programme: Programme, columns: Table['columns']): (row: TableRow) => ReadRow {
  const there = Object.fromEntries([...columns, ...REQUIRED].map((column) => [column, true]));
  const schema = rowSchema(programme).pick(there as Record<Column, true>);
  const stopped = personnummerStop();
  return ({ row, cells, others }) => {
    const failed = (errors: readonly Remark[]): ReadRow => ({ row, stated: undefined, warnings: [], errors });
    const stops = stopped(row, cells, others);
    if (stops.length > 0) return failed(stops);
    const parsed = schema.safeParse(Object.fromEntries(cells));
    if (!parsed.success)
      return failed(
        parsed.error.issues.map(({ path, message }) => ({ row, column: String(path[0]), message })),
      );
    const { samtycke_till: to, samtycke: day } = parsed.data;
    const authorities = to ?? (day && [...programme.authorities].sort());
    const stated: Row = Object.assign({}, UNSTATED, parsed.data, { samtycke_till: authorities });
    const errors = mismatches(stated).map((one) => ({ row, ...one }));
    if (errors.length > 0) return failed(errors);
    const spelt = canonical(stated, programme);
    return { row, stated: spelt.stated, warnings: spelt.warnings.map((one) => ({ row, ...one })), errors };
  };
}

const UNSTATED = Object.fromEntries(COLUMNS.map((column) => [column, undefined]));

const DAY_COLUMNS: ReadonlySet<Column> = new Set(
  COLUMNS.filter(
    (column) =>
      column === 'samtycke' ||
      [
        'incomeSince',
        'referred',
        'visit',
        'enrolled',
        'trialUntil',
        'bookedFollowUp',
        'lastFollowUp',
        'lastReview',
        'closed',
      ].includes(FIELD_OF[column] ?? ''),
  ),
);

/** The stop that every cell passes, known column or not. The value is never told. */
function personnummerStop() {
  const holdsNumber = remembered(containsPersonnummer);
  const isDay = remembered((text) => (cellDay(text) ?? cellSince(text)) !== undefined);
  return (row: number, cells: TableRow['cells'], others: TableRow['others']): Remark[] => {
    const found: Remark[] = [];
    const stop = (column: string) =>
      found.push({
        row,
        column,
        message: 'Cellen innehåller ett personnummer. Det sparas aldrig. Ta bort det och försök igen.',
      });
    for (const [column, text] of cells)
      if (!(DAY_COLUMNS.has(column) && isDay(text)) && holdsNumber(text)) stop(column);
    for (const { heading, text } of others) if (holdsNumber(text)) stop(heading);
    return found;
  };
}

type Found = Omit<Remark, 'row'>;

/** Cells that do not go together: an outcome without a day, a follow-up of somebody who was never enrolled. */
function mismatches(row: Row): Found[] {
  const needs = (columns: readonly Column[], message: string): Found[] =>
    columns.filter((column) => row[column] !== undefined).map((column) => ({ column, message }));
  const found: Found[] = [];
  if (row.samtycke === undefined)
    found.push(...needs(['samtycke_till'], 'Samtycket saknar dag. Fyll i kolumnen samtycke.'));
  if (row.inskriven === undefined)
    found.push(
      ...needs(
        ['provotid', 'provotid_till', 'nasta_uppfoljning', 'senaste_uppfoljning', 'senaste_avstamning'],
        'Uppgiften hör till en inskrivning, men raden har ingen inskrivningsdag.',
      ),
    );
  if (row.utfall === undefined) {
    if (row.avslutad !== undefined)
      found.push({ column: 'utfall', message: 'Utfallet saknas. Varje avslut har ett utfall.' });
    else
      found.push(
        ...needs(
          ['utfall_detalj', 'nasta_steg', 'forsorjning_efter'],
          'Uppgiften hör till ett avslut, men raden har inget avslut.',
        ),
      );
  } else {
    if (row.avslutad === undefined)
      found.push({
        column: 'avslutad',
        message:
          row.utfall === DECLINED
            ? 'Dagen saknas: fyll i när det blev klart att personen inte skrivs in.'
            : 'Avslutsdagen saknas, men raden har ett utfall.',
      });
    if (row.utfall === DECLINED)
      found.push(
        ...needs(['inskriven'], 'Raden har en inskrivningsdag, men utfallet ej-inskriven.'),
        ...needs(['nasta_steg', 'forsorjning_efter'], 'Uppgiften hör till ett avslut, inte till ett nej.'),
      );
    else if (row.inskriven === undefined)
      found.push({ column: 'inskriven', message: 'Inskrivningsdagen saknas, men ärendet är avslutat.' });
  }
  return found;
}

/** Units, details and next steps in the programme's own spelling; others are kept, with a warning. */
function canonical(row: Row, programme: Programme): { stated: Row; warnings: Found[] } {
  const warnings: Found[] = [];
  const spelt = (column: Column, text: string | undefined, known: readonly string[], of: string) => {
    if (text === undefined) return undefined;
    const found = known.find((one) => one === text) ?? known.find((one) => fold(one) === fold(text));
    if (found === undefined) warnings.push({ column, message: `”${text}” är inte känt ${of}. Det behålls.` });
    return found ?? text;
  };
  const details =
    row.utfall === DECLINED
      ? programme.declinedDetails
      : (programme.outcomes.find(({ code }) => code === row.utfall)?.details ?? []);
  return {
    stated: {
      ...row,
      enhet: spelt(
        'enhet',
        row.enhet,
        programme.units[row.remittent] ?? [],
        `som enhet hos ${row.remittent}`,
      ),
      utfall_detalj: spelt(
        'utfall_detalj',
        row.utfall_detalj,
        details,
        `som detalj till ${row.utfall ?? 'utfallet'}`,
      ),
      nasta_steg: spelt('nasta_steg', row.nasta_steg, programme.nextSteps, 'som nästa steg'),
    },
    warnings,
  };
}
