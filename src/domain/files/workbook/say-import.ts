import type { Day } from '../../day.js';
import { DECLINED, GENDER_NAMES, type Gender, INCOME_NAMES, type Income } from '../../codes.js';
import { outcomeName, type Programme, referrerName } from '../../programme.js';
import { fold } from '../../text/fold.js';
import { cellDay } from '../cell-days.js';
import { COLUMN_WORDS } from '../column-words.js';
import type { Column } from '../columns.js';
import { columnLetters } from '../sheet.js';
import { withoutPersonnummer } from '../../text/personnummer.js';
import { list, plural } from '../../text/swedish.js';
import type { List, RowKind } from './people.js';
import type { Fate, RowFate } from './plan-workbook.js';
import type { MappedSheet } from './propose.js';
import type { Place, Question } from './questions.js';
import { cellReader, type Cells } from './readings.js';
import type { Target } from './target.js';
import { targetName } from './target-words.js';
import { COLOURS } from './words/small.js';

const SHOWN = 3;

/** A column of a sheet as it is shown before it is confirmed. */
export interface ColumnLine {
  readonly at: number;
  readonly letters: string;
  readonly heading: string;
  readonly becomes: string;
  /** Three values of a column that is read, or that holds days under a heading that nobody knows; else none. */
  readonly examples: readonly string[];
}

export function columnLines(sheet: MappedSheet, list: List | undefined): readonly ColumnLine[] {
  return sheet.columns
    .filter(({ target }) => target.kind !== 'unread' || target.why !== 'empty')
    .map(({ at, heading, target }) => ({
      at,
      letters: columnLetters(at),
      heading: heading === '' ? `utan rubrik (${columnLetters(at)})` : heading,
      becomes: targetName(target),
      examples:
        !list || (target.kind === 'unread' && target.why !== 'unknown') ? [] : shownOf(list, at, target),
    }));
}

function shownOf(list: List, at: number, target: Target): readonly string[] {
  const examples = examplesOf(list, at);
  return target.kind === 'unread' && !examples.every((text) => cellDay(text)) ? [] : examples;
}

function examplesOf({ rows }: List, at: number): readonly string[] {
  const found = new Set<string>();
  for (const { kind, cells } of rows) {
    const text = kind === 'person' ? (cells[at] ?? '') : '';
    if (text !== '') found.add(withoutPersonnummer(text));
    if (found.size === SHOWN) break;
  }
  return [...found];
}

/** The register's cells as people say them: "Regionen, VC Hedemora", "Arbete, lönebidrag". */
function meaningOf(
  { kon, remittent, enhet, forsorjning, forsorjning_efter, utfall, utfall_detalj }: Cells,
  programme: Programme,
): string {
  const income = forsorjning ?? forsorjning_efter;
  const said = [
    kon && GENDER_NAMES[kon as Gender],
    remittent && referrerName(programme, remittent),
    enhet,
    income && INCOME_NAMES[income as Income],
    utfall && (utfall === DECLINED ? 'Ej inskriven' : outcomeName(programme, utfall)),
    utfall_detalj,
  ];
  return said.filter((one) => one !== undefined && one !== '').join(', ');
}

const WORDED: readonly Column[] = ['kon', 'remittent', 'forsorjning', 'forsorjning_efter', 'utfall'];
const MOST_WORDS = 60;

/** How the team's own words are read, "FS = Försörjningsstöd", each once; not those that say it themselves. */
export function wordLines(lists: readonly List[], programme: Programme, today: Day): readonly string[] {
  const reader = cellReader(programme, today);
  const found = new Map<string, string>();
  for (const { sheet, rows } of lists)
    for (const { at, target } of sheet.columns) {
      if (target.kind !== 'column' || !WORDED.includes(target.to)) continue;
      for (const { kind, cells } of rows) {
        const text = cells[at] ?? '';
        if (kind !== 'person' || text === '' || found.has(text)) continue;
        const reading = reader(target.to, text);
        const meant = reading.kind === 'cells' ? meaningOf(reading.cells, programme) : '';
        if (meant !== '' && fold(meant) !== fold(text))
          found.set(text, `${withoutPersonnummer(text)} = ${meant}`);
        if (found.size === MOST_WORDS) return [...found.values()];
      }
    }
  return [...found.values()];
}

/** A question as a sentence, with the rows that it is about. */
export function questionText(question: Question): string {
  const { kind, heading, rows } = question;
  const value = withoutPersonnummer(question.value);
  const where = placesText(rows);
  switch (kind) {
    case 'value':
      return `${heading}: vad betyder ”${value}”? (${where})`;
    case 'cell':
      return `${heading}, ${where}: ${cellText(question, value)}`;
    case 'above':
      return `”${value}” (${where}): ska det som står på raden ovanför gälla?`;
    case 'age':
      return `${heading}: när är åldern räknad?`;
    case 'born':
      return `${heading}: får födelseåret tas ur personnumret? Själva numret läses aldrig.`;
    case 'colour':
      return `Är de ${COLOURS[value] ?? value} raderna skyddade personuppgifter? (${where})`;
    case 'same':
      return `${where} är samma person och remiss som ${value}. Är det ett ärende eller två?`;
  }
}

function cellText({ column, options }: Question, value: string): string {
  const what = column === undefined ? 'värde' : COLUMN_WORDS[column][0].toLowerCase();
  if (value.startsWith('kryss')) return `${value}. Vilket gäller?`;
  if (value.startsWith('tom cell') || value.startsWith('avslutad utan'))
    return `${value}. Vad ska stå som ${what}?`;
  const day = options.some((one) => /^\d{4}-/.test(one)) ? 'Vilket år?' : 'Vilken dag?';
  return `”${value}” är ingen hel dag. ${day}`;
}

const MOST_PLACES = 8;

/** "rad 4, 5 och 9", with the sheet's name where it has one. */
function placesText(places: readonly Place[]): string {
  const sheets = new Map<string, number[]>();
  for (const { sheet, row } of places) sheets.set(sheet, [...(sheets.get(sheet) ?? []), row]);
  const parts = [...sheets].map(([sheet, rows]) => {
    const shown = rows.slice(0, MOST_PLACES).map(String);
    const more = rows.length > MOST_PLACES ? [`${rows.length - MOST_PLACES} till`] : [];
    const name = sheet === '' ? '' : `${sheet} `;
    return `${name}rad ${list([...shown, ...more])}`;
  });
  return parts.join('; ');
}

const KIND_WORDS: Readonly<Record<Exclude<RowKind, 'person'>, string>> = {
  sum: 'summering',
  section: 'mellanrubrik',
  headings: 'rubrikerna en gång till',
  continuation: 'fortsättning på raden ovanför',
  nothing: 'inga uppgifter att läsa',
};

/** The fates in the order that they matter, each with what is said of it. */
const FATE_WORDS: Readonly<Record<Fate, string>> = {
  ask: 'Väntar på svar',
  refuse: 'Kommer inte med förrän det är rättat',
  warn: 'Kommer med, men något lämnas utanför eller är ovanligt',
  'leave-out': 'Utelämnas, som du svarade',
  skip: 'Ingen person',
  import: 'Kommer med',
  unchanged: 'Finns redan',
};

/** One line for each row that is not simply taken in, and one for all that are. */
export function fateLines(fates: readonly RowFate[]): readonly string[] {
  const of = (fate: Fate) => fates.filter((one) => one.fate === fate);
  const one = (row: RowFate) =>
    row.remarks.map(
      ({ heading, message }) => `${placesText([row])}${heading ? `, ${heading}` : ''}: ${message}`,
    );
  const block = (fate: Fate, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${FATE_WORDS[fate]}:`, ...lines.map((line) => `  ${line}`)];
  const skipped = (Object.keys(KIND_WORDS) as (keyof typeof KIND_WORDS)[]).flatMap((kind) => {
    const rows = of('skip').filter((row) => row.kind === kind);
    return rows.length === 0 ? [] : [`${placesText(rows)}: ${KIND_WORDS[kind]}`];
  });
  const waiting = of('ask');
  return [
    ...block('ask', waiting.length === 0 ? [] : [placesText(waiting)]),
    ...block('refuse', of('refuse').flatMap(one)),
    ...block('warn', of('warn').flatMap(one)),
    ...block('leave-out', of('leave-out').length === 0 ? [] : [placesText(of('leave-out'))]),
    ...block('skip', skipped),
    ...block('import', of('import').length === 0 ? [] : [plural(of('import').length, 'rad', 'rader')]),
  ];
}
