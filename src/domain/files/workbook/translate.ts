import type { Day } from '../../day.js';
import type { Programme } from '../../programme.js';
import type { Column } from '../columns.js';
import { type Asking, askings } from './askings.js';
import { crossMeaning } from './crosses.js';
import type { List, ListedRow, RowKind } from './people.js';
import type { Answers, Question } from './questions.js';
import type { CellReader, Cells, Reading } from './readings.js';
import { type AgeAt, type Crossed, CROSSED } from './target.js';
import { NO, NOTHING } from './words/small.js';
import { fold } from '../../text/fold.js';

/** Something about a row that is said before anything is saved. */
export interface Said {
  readonly heading: string;
  readonly why: string;
}

/** A row of the file as the register would have it. */
export interface TranslatedRow {
  readonly sheet: string;
  readonly row: number;
  readonly kind: RowKind;
  readonly cells: Cells;
  /** Ids of the questions that must be answered first. */
  readonly asked: readonly string[];
  /** Somebody has answered that it is to be left out. */
  readonly leftOut: boolean;
  readonly said: readonly Said[];
  /** The heading that a column of the register was read under. */
  readonly headings: Readonly<Partial<Record<Column, string>>>;
}

export interface Translated {
  readonly rows: readonly TranslatedRow[];
  readonly questions: readonly Question[];
}

interface Scene {
  readonly reader: CellReader;
  readonly programme: Programme;
  readonly today: Day;
  readonly answers: Answers;
}

/** Every row of the lists as the register would have it, and what must be asked first. Nothing is guessed. */
export function translate(lists: readonly List[], scene: Scene): Translated {
  const asking = askings(scene);
  const before = new Map<string, { readonly sheet: string; readonly row: number }>();
  const rows = lists.flatMap((list) => {
    let above: Cells = {};
    return list.rows.map((row): TranslatedRow => {
      const place = { sheet: list.sheet.name, row: row.row };
      if (row.kind !== 'person')
        return { ...place, kind: row.kind, cells: {}, asked: [], leftOut: false, said: [], headings: {} };
      const work = openRow(list, row, above, scene, asking);
      readColumns(work);
      readAge(work);
      readBirth(work);
      readColour(work);
      readEnd(work);
      readTwice(work, before);
      above = work.cells;
      const { cells, asked, leftOut, said, headings } = work;
      return { ...place, kind: row.kind, cells, asked, leftOut, said, headings };
    });
  });
  return { rows, questions: asking.open() };
}

/** A row under work. */
interface Work {
  readonly list: List;
  readonly row: ListedRow;
  readonly above: Cells;
  readonly scene: Scene;
  readonly asking: Asking;
  readonly cells: Cells;
  readonly asked: string[];
  readonly said: Said[];
  readonly headings: Partial<Record<Column, string>>;
  leftOut: boolean;
  consentAtEnrolment: boolean;
}

function openRow(list: List, row: ListedRow, above: Cells, scene: Scene, asking: Asking): Work {
  const nothing = { cells: {}, asked: [], said: [], headings: {}, leftOut: false, consentAtEnrolment: false };
  return { list, row, above, scene, asking, ...nothing };
}

/** Asks, and takes the answer if there is one: the register's cells, or that the row is left out. */
function ask(work: Work, question: Parameters<Asking['ask']>[0]): void {
  const answer = work.asking.ask({ ...question, sheet: work.list.sheet.name }, work.row.row);
  if (answer.kind === 'open') {
    if (question.kind !== 'born') work.asked.push(answer.id);
  } else if (answer.kind === 'leave-out') work.leftOut = true;
  else if (answer.kind === 'enrolment') work.consentAtEnrolment = true;
  else if (answer.kind === 'cells') put(work, answer.cells);
}

/** What another column has said of the same stands: a unit of its own column, say. */
function put({ cells }: Work, more: { readonly [Key in Column]?: string | undefined }): void {
  for (const [column, text] of Object.entries(more) as [Column, string | undefined][])
    if (text !== undefined) cells[column] = text;
}

function readColumns(work: Work): void {
  const { list, row, scene } = work;
  const crossed = new Map<Crossed, string[]>();
  for (const { at, heading, target } of list.sheet.columns) {
    const text = row.cells[at] ?? '';
    if (target.kind === 'column') {
      work.headings[target.to] ??= heading;
      if (text !== '') take(work, target.to, heading, text, scene.reader(target.to, text));
      else if (target.to === 'kon' && row.marks?.[at]?.note) noteInstead(work, heading);
    } else if (target.kind === 'cross') {
      const own = ownHeading(heading);
      work.headings[target.of] ??= heading === own ? heading : heading.slice(0, -own.length - 2);
      if (isCross(text)) crossed.set(target.of, [...(crossed.get(target.of) ?? []), own]);
      else if (target.of === 'kon' && row.marks?.[at]?.note && !crossed.has('kon')) crossed.set('kon', []);
    }
  }
  for (const of of CROSSED) {
    const own = crossed.get(of);
    if (!own) continue;
    const heading = work.headings[of] ?? '';
    if (own.length === 0) noteInstead(work, heading);
    else if (own.length > 1) askCell(work, of, heading, `kryss under ${own.join(' och ')}`, own);
    else
      take(
        work,
        of,
        heading,
        own[0] ?? '',
        crossMeaning(scene.reader, of, own[0] ?? '') ?? { kind: 'ask', why: 'unknown' },
      );
  }
}

/** "Kv" of "Kön: Kv". */
function ownHeading(heading: string): string {
  return heading.slice(heading.lastIndexOf(': ') + 1).trim();
}

function isCross(text: string): boolean {
  const folded = fold(text);
  return !NOTHING.has(folded) && !NO.has(folded);
}

function noteInstead(work: Work, heading: string): void {
  askCell(work, 'kon', heading, 'tom cell med en anteckning', ['K', 'M', 'X']);
}

function askCell(
  work: Work,
  column: Column,
  heading: string,
  value: string,
  options: readonly string[],
): void {
  const id = `cell|${work.list.sheet.name}|${work.row.row}|${column}`;
  ask(work, { id, kind: 'cell', column, heading, value, options });
}

function take(work: Work, to: Column, heading: string, text: string, reading: Reading): void {
  if (reading.kind === 'cells') put(work, kept(work, reading.cells));
  else if (reading.kind === 'left') work.said.push({ heading, why: reading.why });
  else if (reading.kind === 'above')
    ask(work, {
      id: 'above',
      kind: 'above',
      column: to,
      heading,
      value: text,
      options: [],
      above: work.above,
    });
  else if (reading.why === 'day') askCell(work, to, heading, text, work.asking.daysFor(text));
  else
    ask(work, {
      id: `value|${to}|${fold(text)}`,
      kind: 'value',
      column: to,
      heading,
      value: text,
      options: [],
    });
}

/** A unit in a column of its own is not written over by the referrer's. */
function kept({ cells }: Work, more: Cells): Cells {
  return cells.enhet === undefined ? more : { ...more, enhet: cells.enhet };
}

function readAge(work: Work): void {
  const { list, row, cells, scene } = work;
  const column = list.sheet.columns.find(({ target }) => target.kind === 'age');
  const age = /^(?:ca )?(\d{1,3})(?:[.,]\d+)?(?: ?år)?$/.exec(row.cells[column?.at ?? -1] ?? '')?.[1];
  if (column?.target.kind !== 'age' || age === undefined || cells.fodelsear !== undefined) return;
  work.headings.fodelsear ??= column.heading;
  const said = column.target.at ?? ageAnswer(work, column.heading);
  const at = said === 'today' ? scene.today : said && cells[said];
  if (at !== undefined) cells.fodelsear = String(Number(at.slice(0, 4)) - Number(age));
}

function ageAnswer(work: Work, heading: string): AgeAt | undefined {
  const id = `age|${work.list.sheet.name}`;
  const answer = work.asking.ask(
    { id, kind: 'age', heading, value: heading, options: [], sheet: work.list.sheet.name },
    work.row.row,
  );
  if (answer.kind === 'open') work.asked.push(answer.id);
  if (answer.kind === 'leave-out') work.leftOut = true;
  return answer.kind === 'age' ? answer.at : undefined;
}

function readBirth(work: Work): void {
  const [found] = Object.entries(work.row.born ?? {});
  const { columns } = work.list.sheet;
  const told = columns.some(
    ({ target }) => target.kind === 'age' || (target.kind === 'column' && target.to === 'fodelsear'),
  );
  if (!found || told) return;
  const heading = columns.find(({ at }) => at === Number(found[0]))?.heading ?? '';
  ask(work, {
    id: 'born',
    kind: 'born',
    column: 'fodelsear',
    heading,
    value: heading,
    options: [],
    year: found[1],
  });
}

function readColour(work: Work): void {
  const { list, row } = work;
  const colour = list.protectedColour;
  if (colour === undefined || work.cells.skyddad !== undefined) return;
  if (Object.values(row.marks ?? {}).some(({ fill }) => fill === colour))
    ask(work, {
      id: `colour|${colour}`,
      kind: 'colour',
      column: 'skyddad',
      heading: 'färg',
      value: colour,
      options: [],
    });
}

/** An end without a beginning and without an outcome: a no, perhaps. What is said of a closure is not said of a no. */
function readEnd(work: Work): void {
  const { cells } = work;
  if (work.consentAtEnrolment) put(work, { samtycke: cells.inskriven ?? cells.remissdatum });
  if (cells.avslutad !== undefined && cells.inskriven === undefined && cells.utfall === undefined) {
    const open = work.asked.some(
      (id) => id.includes('|utfall|') || id.endsWith('|utfall') || id.includes('|inskriven'),
    );
    const heading = work.headings.utfall ?? work.headings.avslutad ?? '';
    if (!open) askCell(work, 'utfall', heading, 'avslutad utan inskrivning och utan utfall', []);
  }
  if (cells.utfall !== 'ej-inskriven') return;
  for (const column of ['forsorjning_efter', 'nasta_steg'] as const) {
    if (cells[column] === undefined) continue;
    Reflect.deleteProperty(cells, column);
    work.said.push({
      heading: work.headings[column] ?? column,
      why: 'hör till ett avslut, inte till ett nej',
    });
  }
}

const SAME: readonly Column[] = ['kon', 'fodelsear', 'remittent', 'remissdatum', 'inskriven', 'avslutad'];

/** The same case twice: the same person and referral, or, where the sheet names nobody, the same in every cell. */
function readTwice(work: Work, before: Map<string, { readonly sheet: string; readonly row: number }>): void {
  const { cells, row, list } = work;
  const key =
    row.who === undefined
      ? JSON.stringify(row.cells)
      : `${row.who} ${cells.remissdatum === undefined ? JSON.stringify(SAME.map((one) => cells[one])) : cells.remissdatum}`;
  const other = before.get(key);
  const place = { sheet: list.sheet.name, row: row.row };
  if (!other) {
    before.set(key, place);
    return;
  }
  const value = other.sheet === place.sheet ? `rad ${other.row}` : `rad ${other.row} på ${other.sheet}`;
  const id = `same|${place.sheet}|${place.row}`;
  ask(work, { id, kind: 'same', heading: '', value, options: [] });
}
