import { fold } from '../../text/fold.js';
import type { Day } from '../../day.js';
import type { Column } from '../columns.js';
import type { Mark, Sheet, SheetRow } from '../sheet.js';
import { layoutOf, type Layout } from './layout.js';
import type { MappedColumn, MappedSheet } from './propose.js';
import { birthYear, type CellReader } from './readings.js';
import { protectedColour } from './legend.js';
import { isIdentity, type Unread } from './target.js';
import { firstWord, SECTION_WORDS, SUM_WORDS } from './words/small.js';

/** What a row below the headings is. All but a person's are passed over. */
export type RowKind = 'person' | 'sum' | 'section' | 'headings' | 'continuation' | 'nothing';

/** A row below the headings without anything that tells who somebody is. */
export interface ListedRow {
  readonly row: number;
  readonly kind: RowKind;
  /** Texts by column; empty in those that are never read. */
  readonly cells: readonly string[];
  readonly marks?: SheetRow['marks'];
  /** The same for two rows of the same person, as the sheet has it; undefined where it does not say. */
  readonly who?: string;
  /** By column: the year of birth in a personnummer, of which nothing else is kept. */
  readonly born?: Readonly<Record<number, string>>;
}

/** The people of a sheet. */
export interface List {
  readonly sheet: MappedSheet;
  readonly rows: readonly ListedRow[];
  /** The colour that says that somebody's identity is protected, as the sheet explains it. */
  readonly protectedColour?: string;
  /** The sheet explains colours, and the file carries none. */
  readonly coloursLost: boolean;
}

/** Columns that make a row a person's. */
const CORE: ReadonlySet<Column> = new Set([
  'kon',
  'fodelsear',
  'remittent',
  'remissdatum',
  'inskriven',
  'forsorjning',
  'avslutad',
  'utfall',
]);

/**
 * Reads what people a sheet lists, and lets go of who they are: names and personnummer become a number that is the
 * same for the same text, free text becomes nothing. What is left is all that is kept while its reader is asked.
 * @param numbers the numbers given so far: the same person in two sheets has the same.
 */
export function listOf(
  sheet: Sheet,
  mapped: MappedSheet,
  numbers: Map<string, string>,
  { reader, today }: { readonly reader: CellReader; readonly today: Day },
): List {
  const layout = layoutOf(sheet);
  const rows = layout?.rows ?? [];
  const identity = mapped.columns.filter(({ target }) => isIdentity(target));
  const hidden = new Set(
    mapped.columns
      .filter(({ target }) => target.kind === 'unread' && target.why !== 'unknown' && target.why !== 'double')
      .map(({ at }) => at),
  );
  const kinds = rows.map((row) => kindOf(row, layout, mapped.columns, identity, reader));
  const named = rows.filter((row, at) => kinds[at] === 'person' && whoIn(row, identity) !== '').length;
  const people = kinds.filter((kind) => kind === 'person').length;
  const listed = rows.map((row, at): ListedRow => {
    const text = whoIn(row, identity);
    const continues = kinds[at] === 'person' && text === '' && named >= 0.8 * people && named > 0;
    const kind = continues && isThin(row, mapped.columns) ? 'continuation' : (kinds[at] ?? 'nothing');
    if (text !== '' && !numbers.has(text)) numbers.set(text, String(numbers.size + 1));
    const born = bornIn(row, identity, today);
    const who = numbers.get(text);
    return {
      row: row.row,
      kind,
      cells: row.cells.map((cell, column) => (hidden.has(column) ? '' : cell)),
      ...(row.marks && { marks: row.marks }),
      ...(who !== undefined && { who }),
      ...(born && { born }),
    };
  });
  const explained = [...(layout?.above ?? []), ...rows.filter((_, at) => kinds[at] !== 'person')];
  const colour = protectedColour(explained);
  const coloured = rows.some(({ marks }) => Object.values(marks ?? {}).some((mark: Mark) => mark.fill));
  return {
    sheet: mapped,
    rows: listed,
    ...(colour !== undefined && { protectedColour: colour }),
    coloursLost: colour !== undefined && !coloured,
  };
}

function kindOf(
  { cells, marks }: SheetRow,
  layout: Layout | undefined,
  columns: readonly MappedColumn[],
  identity: readonly MappedColumn[],
  reader: CellReader,
): RowKind {
  const filled = cells.filter((text) => text !== '');
  const headings = layout?.headings ?? [];
  if (cells.filter((text, at) => text !== '' && text === headings[at]).length * 2 > filled.length)
    return 'headings';
  const first = filled[0] ?? '';
  const sums = Object.values(marks ?? {}).some((mark: Mark) => mark.sum);
  if (sums || SUM_WORDS.has(firstWord(first).replace(/:$/, '')) || first.endsWith(':')) return 'sum';
  const core = columns.filter(({ target, at }) => (cells[at] ?? '') !== '' && isCore(target));
  if (core.length === 0) {
    if (filled.length <= 2 && isSection(first)) return 'section';
    const told = identity.some(({ at }) => (cells[at] ?? '') !== '');
    return told
      ? 'nothing'
      : filled.every(isNumber)
        ? 'sum'
        : filled.length === 1
          ? 'section'
          : 'continuation';
  }
  if (filled.every(isNumber) && core.length > 1) return 'sum';
  const readable = core.some(({ target, at }) => isReadable(target, cells[at] ?? '', reader));
  return !readable && filled.length <= 2 ? 'section' : 'person';
}

function isCore(target: MappedColumn['target']): boolean {
  return (
    target.kind === 'age' || target.kind === 'cross' || (target.kind === 'column' && CORE.has(target.to))
  );
}

function isReadable(target: MappedColumn['target'], text: string, reader: CellReader): boolean {
  if (target.kind !== 'column') return true;
  return reader(target.to, text).kind !== 'ask';
}

function isNumber(text: string): boolean {
  return /^[\d.,\s%]+$/.test(text) && !/^\d{4}-/.test(text);
}

function isSection(text: string): boolean {
  const word = firstWord(text).replace(/[:.]$/, '');
  return SECTION_WORDS.has(word) || /^(?:19|20)\d\d(?:$|[-/])/.test(fold(text));
}

/** A row that says too little to be somebody by itself. */
function isThin({ cells }: SheetRow, columns: readonly MappedColumn[]): boolean {
  const told = (to: Column) =>
    columns.some(
      ({ target, at }) =>
        (cells[at] ?? '') !== '' &&
        ((target.kind === 'column' && target.to === to) || (target.kind === 'cross' && target.of === to)),
    );
  return !(told('kon') && (told('remittent') || told('remissdatum')));
}

/** Who a row is about, as the sheet says it: by name whatever the order of its parts, else by number. */
function whoIn({ cells }: SheetRow, identity: readonly MappedColumn[]): string {
  const under = (why: Unread) =>
    identity
      .filter(({ target }) => target.kind === 'unread' && target.why === why)
      .map(({ at }) => fold(cells[at] ?? ''))
      .join(' ');
  const name =
    under('name')
      .match(/[a-z]+/g)
      ?.sort()
      .join(' ') ?? '';
  return name !== '' ? name : under('personnummer').replace(/\D/g, '').slice(-10);
}

function bornIn({ cells }: SheetRow, identity: readonly MappedColumn[], today: Day) {
  const years = identity.flatMap(({ at, target }) => {
    const text = cells[at] ?? '';
    const isNumbers = target.kind === 'unread' && target.why === 'personnummer';
    const year = isNumbers && text !== '' ? birthYear(text, today) : undefined;
    return year === undefined ? [] : [[at, year] as const];
  });
  return years.length > 0 ? Object.fromEntries(years) : undefined;
}
