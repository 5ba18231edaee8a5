import type { Day } from '../day.js';
import { latest } from '../day.js';
import type { CaseEvent } from '../entry.js';
import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import { type Agenda, agendaOf, type CaseSectionId, isCaseSection, SECTIONS } from './agenda.js';
import { type DoneRow, doneRows } from './done.js';
import { SECTION_NAMES } from './agenda-words.js';
import { type Audience, seen } from './audience.js';
import { allDecisions, type Decision } from './decisions.js';
import { calendarOf } from './calendar.js';
import { foldMeeting } from './meeting.js';
import type { Point } from './points.js';

/** A point, or a case's row, that was put off, and to when. */
export interface PutOff {
  readonly text: string;
  readonly to: Day;
}

/** What became of a meeting (DESIGN 8): what was ticked, decided and carried over. */
export interface Minutes {
  readonly agenda: Agenda;
  /** The ids of those who were there; empty if nobody has said. */
  readonly present: readonly string[];
  readonly donePoints: readonly Point[];
  /** Not ticked off: these come back next time. */
  readonly leftPoints: readonly Point[];
  readonly putOff: readonly PutOff[];
  /** What the meeting has decided, and of earlier decisions what is open still. */
  readonly made: readonly Decision[];
  readonly open: readonly Decision[];
  /** Enrolments, trials, closures. */
  readonly decisions: readonly DoneRow[];
  /** Referrals that came at the meeting, and what was corrected at it. */
  readonly referrals: readonly DoneRow[];
  readonly corrections: readonly DoneRow[];
  /** Follow-ups, reviews, activities. */
  readonly work: readonly DoneRow[];
  /** Cases whose rows were ticked off, by section. */
  readonly gone: readonly { readonly section: CaseSectionId; readonly names: readonly string[] }[];
}

const DECISIONS: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'enrolled',
  'declined',
  'trial-passed',
  'trial-extended',
  'closed',
]);

export function minutesOf(
  register: Register,
  programme: Programme,
  meeting: Day,
  today: Day,
  audience: Audience,
): Minutes {
  const agenda = agendaOf(register, programme, meeting, latest(meeting, today), audience);
  const { present, ticks, carried } = foldMeeting(register.meetings.get(meeting) ?? []);
  const isDecision = (row: DoneRow) => DECISIONS.has(row.entry.event.type);
  const calendar = calendarOf(programme, register.settings);
  const rowsOf = (type: CaseEvent['type']) =>
    doneRows(register, calendar, meeting, audience, agenda.today, new Set([type]));
  const ticked = [...ticks].flatMap(([row, tick]) => (tick.ticked ? [row] : []));
  return {
    agenda,
    present,
    donePoints: agenda.points.filter((point) => point.tick?.ticked),
    leftPoints: agenda.points.filter((point) => !point.tick?.ticked),
    putOff: [...carried].flatMap(([row, to]) => {
      if (to <= meeting) return [];
      const point = pointText(register, meeting, row);
      const names = point === undefined ? rowName(register, audience, today, row) : [point];
      return names.map((text) => ({ text, to }));
    }),
    made: allDecisions(register).filter(({ from }) => from === meeting),
    open: agenda.decisions.filter(({ from, state }) => from !== meeting && state === 'open'),
    decisions: agenda.done.filter(isDecision),
    referrals: rowsOf('registered'),
    corrections: rowsOf('corrected'),
    work: agenda.done.filter((row) => !isDecision(row)),
    gone: SECTIONS.flatMap((section) => {
      if (!isCaseSection(section)) return [];
      const names = ticked.flatMap((row) => nameIn(register, audience, today, section, row)).sort();
      return names.length > 0 ? [{ section, names }] : [];
    }),
  };
}

const POINT = /^point\/(?:(\d{4}-\d{2}-\d{2})\/)?(\d{1,6})$/;

function pointText(register: Register, meeting: Day, row: string): string | undefined {
  const [, from, number] = POINT.exec(row) ?? [];
  const { points } = foldMeeting(register.meetings.get((from as Day | undefined) ?? meeting) ?? []);
  return points.find((point) => point.number === Number(number))?.text;
}

/** A ticked row's case, as much of it as may be shown. */
function nameIn(
  register: Register,
  audience: Audience,
  today: Day,
  section: string,
  row: string,
): readonly string[] {
  const it = row.startsWith(`${section}/`) ? register.cases.get(row.slice(section.length + 1)) : undefined;
  const how = it && seen(it, audience, today);
  if (!it || how === undefined || how === 'counted') return [];
  return [how === 'full' && it.alias !== undefined ? `${it.alias} ${it.code}` : it.code];
}

/** A case's row that was put off: what it was about, and the case as it may be named. */
function rowName(register: Register, audience: Audience, today: Day, row: string): readonly string[] {
  const section = SECTIONS.find((one) => row.startsWith(`${one}/`));
  if (section === undefined || !isCaseSection(section)) return [];
  return nameIn(register, audience, today, section, row).map((name) => `${SECTION_NAMES[section]}: ${name}`);
}
