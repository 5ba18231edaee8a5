import type { Programme } from '../programme.js';
import { fold } from '../text/fold.js';
import { containsPersonnummer } from '../text/personnummer.js';
import { CLOSURE_FIELDS, ENROLMENT_FIELDS, isIn } from '../schema/fields.js';
import {
  type Column,
  COLUMNS,
  columnsOf,
  DAY_COLUMNS,
  fieldsAt,
  type OpenRow,
  type Remark,
  REQUIRED,
  type Row,
  UNSTATED,
} from './columns.js';
import { remembered } from './remembered.js';
import { cellSchemas } from './row-schema.js';
import type { Table } from './table.js';
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

/** A reader of the rows of one table: every cell through its schema, each text once, then whether the cells go together. */
export function rowReader(programme: Programme, table: Table): (row: Table['rows'][number]) => ReadRow {
  const everyone = [...programme.authorities].sort();
  const readers = cellReaders(programme, table);
  return ({ row, cells }) => {
    const values: Record<string, unknown> = Object.assign({}, UNSTATED);
    const wrong: Found[] = [];
    for (const { at, name, isNeeded, read } of readers) {
      const text = cells[at] ?? '';
      if (text === '' && !isNeeded) continue;
      const { value, why } = read(text);
      if (why === undefined) values[name] = value;
      else wrong.push({ column: name, message: why });
    }
    const stated = values as unknown as OpenRow;
    if (stated.samtycke !== undefined) stated.samtycke_till ??= everyone;
    if (wrong.length === 0) wrong.push(...mismatches(stated));
    const told = (found: readonly Found[]) => found.map((one) => ({ row, ...one }));
    if (wrong.length > 0) return { row, stated: undefined, warnings: [], errors: told(wrong) };
    return { row, stated, warnings: told(canonical(stated, programme)), errors: [] };
  };
}

/** What a cell says, or why it cannot be taken. */
interface ReadCell {
  readonly value?: unknown;
  readonly why?: string;
}

/** One for each place in a row, in the columns' order; a column that is not known is only looked at for personnummer. */
function cellReaders(programme: Programme, { headings, columns }: Table) {
  const schemas = cellSchemas(programme);
  const order = (column: Column | undefined) => (column ? COLUMNS.indexOf(column) : COLUMNS.length);
  return columns
    .map((column, at) => {
      const read = (text: string): ReadCell => {
        const parsed = column && schemas[column].safeParse(text);
        const isDay = column !== undefined && DAY_COLUMNS.has(column) && parsed?.success === true;
        if (!isDay && containsPersonnummer(text)) return { why: STOPPED };
        return parsed?.success === false
          ? { why: parsed.error.issues[0]?.message ?? '' }
          : { value: parsed?.data };
      };
      const isNeeded = column !== undefined && REQUIRED.includes(column);
      return { at, column, name: column ?? headings[at] ?? '', isNeeded, read: remembered(read) };
    })
    .sort((a, b) => order(a.column) - order(b.column));
}

/** The stop that every cell passes, known column or not. The value is never told. */
const STOPPED = 'Cellen innehåller ett personnummer. Det sparas aldrig. Ta bort det och försök igen.';

const OF_ENROLMENT: readonly Column[] = ['provotid', ...columnsOf(ENROLMENT_FIELDS)];
const OF_CLOSURE = columnsOf(CLOSURE_FIELDS);
/** What nobody has who was never enrolled. */
const OF_CLOSURE_ALONE = OF_CLOSURE.filter(
  (column) => column !== 'utfall' && !fieldsAt(column).some((field) => isIn(field, 'declined')),
);

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
      ...needs(OF_ENROLMENT, 'Uppgiften hör till en inskrivning, men raden har ingen inskrivningsdag.'),
    );
  if (row.utfall === undefined) {
    if (row.avslutad !== undefined)
      found.push({ column: 'utfall', message: 'Utfallet saknas. Varje avslut har ett utfall.' });
    else found.push(...needs(OF_CLOSURE, 'Uppgiften hör till ett avslut, men raden har inget avslut.'));
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
        ...needs(OF_CLOSURE_ALONE, 'Uppgiften hör till ett avslut, inte till ett nej.'),
      );
    else if (row.inskriven === undefined)
      found.push({ column: 'inskriven', message: 'Inskrivningsdagen saknas, men ärendet är avslutat.' });
  }
  return found;
}

/** Puts units, details and next steps in the programme's own spelling; others are kept, with a warning. */
function canonical(row: OpenRow, programme: Programme): readonly Found[] {
  const warnings: Found[] = [];
  const spell = (column: 'enhet' | 'utfall_detalj' | 'nasta_steg', known: readonly string[], of: string) => {
    const text = row[column];
    if (text === undefined || known.includes(text)) return;
    const found = known.find((one) => fold(one) === fold(text));
    if (found === undefined) warnings.push({ column, message: `”${text}” är inte känt ${of}. Det behålls.` });
    else row[column] = found;
  };
  const details =
    row.utfall === DECLINED
      ? programme.declinedDetails
      : (programme.outcomes.find(({ code }) => code === row.utfall)?.details ?? []);
  spell('enhet', programme.units[row.remittent] ?? [], `som enhet hos ${row.remittent}`);
  spell('utfall_detalj', details, `som detalj till ${row.utfall ?? 'utfallet'}`);
  spell('nasta_steg', programme.nextSteps, 'som nästa steg');
  return warnings;
}
