import { atDesk } from '../src/domain/status/for-seat.js';
import { teamsCard } from '../src/cards/status-compare.js';
import { BY } from '../src/domain/answers/mask/atoms.js';
import { isFew } from '../src/domain/answers/mask/cells.js';
import { CROSSED } from '../src/domain/answers/mask/crossed.js';
import { HIDDEN_WORDS } from '../src/domain/answers/mask/words.js';
import { maskingFor } from '../src/domain/status/masking.js';
import { type Timeline, wholeOf, type WholePeriod } from '../src/domain/answers/mask/timeline.js';
import { makeReport } from '../src/domain/report/make-report.js';
import type { Block, Figure, Report } from '../src/domain/report/report.js';
import { emptyRegister } from '../src/domain/register.js';
import { periodStatus } from '../src/domain/status/period-status.js';
import { percent } from '../src/domain/text/swedish.js';
import { cardText } from '../src/cards/card-text.js';
import { type Asked, type CellName, type Json, ROWS, valueAt } from './s7-told.js';

/** What a paper tells of cells, and what it tells that the status does not. */
export interface Paper {
  readonly told: readonly { readonly cell: CellName; readonly whole: WholePeriod; readonly value: number }[];
  readonly strays: readonly string[];
}

/** Figures that are told in full of whole periods, beside the cells of tables. */
const IN_FULL =
  /^(?:referred\.total|enrolled\.(?:atStart|new|during|atEnd)|closed\.(?:total|dropouts|byOutcome\.\w+)|result\.(?:reached|of)|waiting|averages\.\w+\.(?:all|K|M)|trend\.\w+)$/;

/** Every number of the annual report that the steering group may have of a period, and of the one that it is held against. */
export function reportTold(
  { cases, programme, today }: Asked,
  period: WholePeriod,
  timeline: Timeline,
): Paper {
  const register = { ...emptyRegister(), cases };
  const made = makeReport({ register, programme, period, today, seat: atDesk({ kind: 'steering' }) });
  if (made.kind === 'refused') return { told: [], strays: [made.why] };
  const figures = figuresIn(made.report);
  const told: Paper['told'][number][] = [];
  const strays: string[] = [];
  for (const { path, period: days, value } of figures) {
    const whole = wholeOf(timeline, days);
    const cells = BY.flatMap((by) =>
      ROWS.filter(([, row]) => path.startsWith(`${row}${by}.`)).map(([count, row]) => ({
        by,
        count,
        key: path.slice(`${row}${by}.`.length),
      })),
    );
    const [cell] = cells;
    const isShare = path.includes(' / ');
    if (!whole) strays.push(`${path} of ${days.from}–${days.to}`);
    else if (cell && !isShare) told.push({ cell, whole, value });
    else if (!path.split(' / ').every((part) => IN_FULL.test(part) || isTable(part))) strays.push(path);
  }
  const goal = percent(programme.goal.resultShare ?? 0);
  const printed = new Set([goal, ...figures.map(({ shown }) => shown)].flatMap(numbersIn));
  const asides = made.report.parts.flatMap(({ sections }) => sections.flatMap(({ analysis }) => analysis));
  const loose = asides.flatMap(numbersIn).filter((number) => !printed.has(number));
  return { told, strays: [...strays, ...loose.map((number) => `${number} in a question`)] };
}

/** A cell as a part of a share, or of a table by two codes, which is shown whole or not at all. */
const isTable = (path: string) =>
  BY.some((by) => ROWS.some(([, row]) => path.startsWith(`${row}${by}.`))) ||
  CROSSED.some((table) => path.startsWith(`${table.path}.`));

/** What a status tells in tables by two codes, which are of reporting years only and have no cell of 1–4. */
export function crossedTold({ kind, from }: WholePeriod, json: Json) {
  const tables = CROSSED.map(({ path }) => ({ path, cells: numbersUnder(valueAt(json, path)) }));
  const strays = tables.flatMap(({ path, cells }) => {
    const few = cells.filter(isFew).map((count) => `${path} ${from} tells ${count}`);
    return kind === 'reporting-year' || cells.length === 0 ? few : [`${path} ${from} of a ${kind}`, ...few];
  });
  return { cells: tables.flatMap(({ cells }) => cells), strays };
}

function numbersUnder(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersUnder) : [];
}

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:,\d+)?/g) ?? [];

function figuresIn({ parts }: Report): readonly Figure[] {
  const ofBlock = (block: Block): readonly Figure[] => {
    if (block.kind === 'sentences') return block.sentences.flatMap(({ figures }) => figures);
    return block.kind === 'table' ? block.table.rows.flat().filter((cell) => typeof cell !== 'string') : [];
  };
  return parts.flatMap(({ blocks, sections }) =>
    [...blocks, ...sections.flatMap(({ description }) => description)].flatMap(ofBlock),
  );
}

/** Where the rows of `jämför teamen` stand in a status. */
const BESIDE: readonly (readonly [row: string, path: string])[] = [
  ['Remitterade', 'referred.total'],
  ['Inskrivna vid början', 'enrolled.atStart'],
  ['Nya', 'enrolled.new'],
  ['Avslutade', 'closed.total'],
  ['Inskrivna vid slutet', 'enrolled.atEnd'],
  ['I resultat', 'result.reached'],
  ['Dropout', 'closed.dropouts'],
  ['I kö', 'waiting'],
];

/** What stands of a team beside another and not in its own masked status; a row that is not known is a stray too. */
export function besideTold(
  { cases, programme, today }: Asked,
  period: WholePeriod,
  json: Json,
): readonly string[] {
  const status = periodStatus({ cases, programme, today }, period);
  const masking = maskingFor({ cases, position: 0 }, status, today);
  const one = { name: 'Teamet', status, masking };
  const rows = cardText(teamsCard([one, { ...one, name: 'Grannen' }])).split('\n');
  const known = [...BESIDE.map(([row]) => row), 'Månader inskriven', ''];
  const unknown = rows.filter((line) => line.includes(' | ') && !known.includes(line.split(' | ')[0] ?? ''));
  const wrong = BESIDE.flatMap(([row, path]) => {
    const line = rows.find((text) => text.startsWith(`${row} |`));
    const shown = valueAt(json, path);
    const right = typeof shown === 'number' ? String(shown) : HIDDEN_WORDS;
    return line?.includes(`| ${right} |`) ? [] : [`${row}: ${line ?? 'not there'}, not ${right}`];
  });
  return [...unknown, ...wrong];
}
