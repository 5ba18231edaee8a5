import { withoutPersonnummer } from '../../text/personnummer.js';
import { REQUIRED, type Column } from '../columns.js';
import type { Sheet } from '../sheet.js';
import { columnCalled } from '../table.js';
import { crossMeaning } from './crosses.js';
import { type Layout, layoutOf } from './layout.js';
import { conceptsOf, targetOf } from './read-heading.js';
import type { CellReader } from './readings.js';
import { type Shape, shapeOf } from './shapes.js';
import { CROSSED, type Crossed, isIdentity, type Target } from './target.js';

/** A column of a sheet, and where it goes. */
export interface MappedColumn {
  /** From 0. */
  readonly at: number;
  /** With what it stands under, where the heading alone says too little. */
  readonly heading: string;
  readonly target: Target;
}

/** A sheet that people are listed on, and how it is to be read. */
export interface MappedSheet {
  readonly name: string;
  readonly read: boolean;
  readonly headingRow: number;
  readonly columns: readonly MappedColumn[];
  /** Columns that a register needs and the sheet has not. */
  readonly missing: readonly Column[];
}

/** How a sheet would be read. Undefined for one without headings to know it by. */
export function proposeSheet(sheet: Sheet, reader: CellReader): MappedSheet | undefined {
  const layout = layoutOf(sheet);
  if (!layout) return undefined;
  const proposed = layout.headings.map((_, at) => proposeColumn(layout, at));
  const columns = settled(layout, proposed, reader);
  const missing = missingColumns(columns);
  const read = missing.length === 0 && sheet.hidden !== true;
  return { name: sheet.name, read, headingRow: layout.headingRow, columns, missing };
}

/** The columns that a case needs and that no column of a sheet goes to. */
export function missingColumns(columns: readonly MappedColumn[]): readonly Column[] {
  const there = new Set(
    columns.map(({ target }) =>
      target.kind === 'column' ? target.to : target.kind === 'cross' ? target.of : undefined,
    ),
  );
  return REQUIRED.filter((column) => !there.has(column));
}

interface Proposed {
  readonly heading: string;
  readonly target: Target | undefined;
  /** Where it goes if a column before it goes where it would: "Vilken enhet kommer remissen från?". */
  readonly second: Target | undefined;
  readonly shape: Shape;
}

/** By the heading; where that says too little, by what it stands under as well; then by the values alone. */
function proposeColumn(layout: Layout, at: number): Proposed {
  const heading = withoutPersonnummer(layout.headings[at] ?? '');
  const group = layout.groups[at] ?? '';
  const values = layout.rows.map(({ cells }) => cells[at] ?? '');
  const shape = shapeOf(values);
  const own = columnCalled(heading);
  const { concepts } = conceptsOf(heading);
  const named = own ? ({ kind: 'column', to: own } as const) : targetOf(concepts, shape);
  const together =
    named ?? (group === '' ? undefined : targetOf(conceptsOf(`${group} ${heading}`).concepts, shape));
  const whole = named === undefined && group !== '' && group !== heading ? `${group}: ${heading}` : heading;
  const second = concepts.has('unit') ? ({ kind: 'column', to: 'enhet' } as const) : undefined;
  return { heading: whole, target: refused(together, shape) ?? together, second, shape };
}

/** What a column's values forbid, whatever its heading says: they tell who people are. */
function refused(target: Target | undefined, shape: Shape): Target | undefined {
  const to = target?.kind === 'column' ? target.to : undefined;
  if (shape === 'personnummer') return { kind: 'unread', why: 'personnummer' };
  if (shape === 'name' && to !== 'handlaggare' && to !== 'enhet' && to !== 'remittent')
    return { kind: 'unread', why: 'name' };
  return undefined;
}

function settled(layout: Layout, proposed: readonly Proposed[], reader: CellReader): MappedColumn[] {
  const taken = new Set<Column>();
  const crossed = crossedColumns(layout, proposed, reader);
  const byValues = valueGuess(layout, reader);
  for (const { target } of proposed) if (target?.kind === 'column') taken.add(target.to);
  const first = new Map<Column, number>();
  return proposed.map(({ heading, target: wanted, second, shape }, at): MappedColumn => {
    const isTaken = wanted?.kind === 'column' && first.has(wanted.to);
    const target = isTaken && second ? second : wanted;
    const cross = crossed.get(at);
    if (cross) return { at, heading, target: { kind: 'cross', of: cross } };
    if (shape === 'empty' && heading === '') return { at, heading, target: { kind: 'unread', why: 'empty' } };
    if (target?.kind === 'column') {
      const before = first.get(target.to);
      if (before !== undefined) return { at, heading, target: { kind: 'unread', why: 'double' } };
      first.set(target.to, at);
    }
    const guess = target ?? byValues(at, shape, taken);
    if (!target && guess?.kind === 'column') taken.add(guess.to);
    return { at, heading, target: guess ?? { kind: 'unread', why: 'unknown' } };
  });
}

/** Columns of crosses: what each is of by what it stands under, else by what its neighbours' headings can be. */
function crossedColumns(
  { headings, groups }: Layout,
  proposed: readonly Proposed[],
  reader: CellReader,
): ReadonlyMap<number, Crossed> {
  const found = new Map<number, Crossed>();
  const candidates = (at: number): readonly Crossed[] => {
    const heading = headings[at] ?? '';
    const column = proposed[at];
    if (heading === '' || (column?.shape !== 'cross' && column?.shape !== 'empty')) return [];
    if (column.target && (isIdentity(column.target) || column.target.kind === 'unread')) return [];
    const possible = CROSSED.filter((of) => crossMeaning(reader, of, heading) !== undefined);
    const under = targetOf(conceptsOf(groups[at] ?? '').concepts, 'word');
    const named = under?.kind === 'column' ? possible.filter((of) => of === under.to) : [];
    return named.length > 0 ? named : possible;
  };
  const all = headings.map((_, at) => candidates(at));
  for (const [at, possible] of all.entries()) {
    const near = [all[at - 1], all[at + 1]].flatMap((one) => (one?.length === 1 ? one : []));
    const of =
      possible.length === 1 ? possible[0] : (possible.find((one) => near.includes(one)) ?? possible[0]);
    if (of !== undefined) found.set(at, of);
  }
  // A single column of crosses under a heading of its own is no list of alternatives.
  for (const [at, of] of found)
    if (proposed[at]?.target && [...found.values()].filter((one) => one === of).length < 2) found.delete(at);
  return found;
}

/** Most values that a guess needs to be read by before it is made. */
const SHARE = 0.7;

/** Where a column goes whose heading says nothing: to the referrer, if nearly all its values are referrers. */
function valueGuess({ rows }: Layout, reader: CellReader) {
  const isReferrer = (text: string) => {
    const reading = reader('remittent', text);
    return reading.kind === 'cells' && reading.cells.remittent !== undefined;
  };
  return (at: number, shape: Shape, taken: ReadonlySet<Column>): Target | undefined => {
    if (shape === 'gender' && !taken.has('kon')) return { kind: 'column', to: 'kon' };
    if (shape !== 'word' || taken.has('remittent')) return undefined;
    const values = rows.map(({ cells }) => cells[at] ?? '').filter((text) => text !== '');
    const read = values.slice(0, 100).filter(isReferrer);
    return values.length >= 3 && read.length >= SHARE * Math.min(values.length, 100)
      ? { kind: 'column', to: 'remittent' }
      : undefined;
  };
}
