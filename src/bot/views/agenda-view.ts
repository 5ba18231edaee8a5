import { agendaCard, type AgendaSection, type AgendaView } from '../../cards/agenda.js';
import { execute, plain, type Row } from '../../cards/kit.js';
import { rowName } from '../../cards/names.js';
import { told } from '../../domain/case/told.js';
import type { Day } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import { type Agenda, agendaOf, type CaseSection } from '../../domain/meeting/agenda.js';
import type { DoneRow } from '../../domain/meeting/done.js';
import { FRESH, freshCounted, notesOf, OWN } from '../../domain/meeting/agenda-page.js';
import {
  clock,
  countedText,
  isLate,
  nextMeetingText,
  SECTION_NAMES,
  sectionLine,
  situationText,
  titleOf,
} from '../../domain/meeting/agenda-words.js';
import { type Audience, audienceOf } from '../../domain/meeting/audience.js';
import { foldMeeting } from '../../domain/meeting/meeting.js';
import { byUrgency, type ByUrgency } from '../../domain/meeting/urgency.js';
import type { Programme } from '../../domain/programme.js';
import { dueKindIn } from '../../domain/schema/due.js';
import { plural } from '../../domain/text/swedish.js';
import type { CardReply, Turn } from '../turn.js';
import { caseRow, latestMark, pointRow, type RowParts } from './agenda-rows.js';
import { decisionRow } from './decisions-view.js';
import { markRow, type RowVerbs, withMark } from './due-rows.js';
import { type RowMark, stillStands } from './row-mark.js';

/** How an agenda is shown: from which row on, and what the last press led to. */
export interface AgendaShown {
  readonly show?: 'brief' | number | undefined;
  readonly notice?: string | undefined;
  /** Why it is not the meeting of the day that was asked for. */
  readonly instead?: string | undefined;
  readonly mark?: RowMark | undefined;
  /** The case whose trial is opened, for more than one way on. */
  readonly open?: string | undefined;
}

/** What an agenda card is made from, whether somebody asked for it or the schedule posts it. */
export interface AgendaParts extends AgendaShown {
  readonly live: LiveRegister;
  readonly meeting: Day;
  readonly today: Day;
  readonly audience: Audience;
  readonly token: string;
  nameOf(by: string): string;
}

/** The agenda as its card. */
export function agendaReplyOf(parts: AgendaParts): CardReply {
  const { live, meeting, today, audience, token, show = 'brief' } = parts;
  const agenda = agendaOf(live.register, live.programme, meeting, today, audience);
  const urgency = byUrgency(agenda);
  const { situation } = agenda;
  const data = { meeting, token, show };
  const verbs: RowVerbs = { done: 'agenda-done', more: 'agenda-more', undo: 'agenda-undo', data };
  const changes = audience.role.kind === 'team' || audience.role.kind === 'admin';
  const rows: RowParts = { ...parts, agenda, verbs, changes, open: parts.open };
  const pressed = parts.mark && stillStands(parts, parts.mark) ? parts.mark : undefined;
  const latest = latestMark(rows, agenda.done.at(-1));
  const mark = pressed?.numbers === undefined ? (pressed ?? latest) : (latest ?? pressed);
  const wait = situation.longestWait;
  return {
    summary: `${titleOf(meeting, today)}: ${situationText(situation)}`,
    card: agendaCard({
      title: titleOf(meeting, today),
      clock: clock(agenda.time),
      figures: [
        { value: String(situation.enrolled), label: `av ${situation.capacity} inskrivna` },
        { value: String(situation.inTrial), label: 'i prövotid' },
        {
          value: String(situation.waiting),
          label: wait === undefined ? 'i kö' : `i kö, längst ${plural(wait, 'dag', 'dagar')}`,
        },
      ],
      sections: sectionsOf(urgency, rows, mark),
      others: urgency.others.map((section) => otherRow(section, rows)),
      boxes: boxesOf(agenda, urgency),
      done: agenda.done
        .slice(0, mark && mark === latest ? -1 : undefined)
        .map((row) => doneLine(row, live.programme, today)),
      next: nextMeetingText(agenda),
      notice: parts.notice,
      instead: parts.instead,
      data,
      show,
    }),
  };
}

/** Who reads an agenda in a turn's conversation: an authority's person among the team sees no more than alone. */
export function agendaAudience({ role, conversation: { level } }: Turn): Audience {
  const own = level.kind === 'personal' || (level.kind === 'team' && role.kind === 'agency');
  return own ? { role, level } : audienceOf(level);
}

/** The agenda in a turn: in a group for everybody who reads along there, in a personal chat for its person. */
export function agendaReply(turn: Turn, meeting: Day, shown: AgendaShown = {}): CardReply {
  const made = (now: Turn) =>
    agendaReplyOf({
      ...shown,
      live: now.live,
      meeting,
      today: now.today,
      audience: agendaAudience(now),
      token: now.token(),
      nameOf: (by) => now.nameOf(by),
    });
  const again = (now: Turn, message: string) => (isPosted(now, meeting, message) ? undefined : made(now));
  return { ...made(turn), living: { turn, again } };
}

/** Whether a message is the agenda that the schedule posted, and keeps up to date itself. */
function isPosted({ live }: Turn, meeting: Day, message: string): boolean {
  const { post } = foldMeeting(live.register.meetings.get(meeting) ?? []);
  return post.kind === 'posted' && post.activity === message;
}

function sectionsOf(
  { late, soon, hidden, visits, fresh }: ByUrgency,
  parts: RowParts,
  mark: RowMark | undefined,
): readonly AgendaSection[] {
  const { agenda } = parts;
  const due = withMark(
    [...late, ...soon].flatMap((row) => {
      const kind = dueKindIn(row.section);
      return kind === undefined ? [] : [{ row, kind, code: row.it.code, due: row.on }];
    }),
    mark,
  ).map((one) =>
    'words' in one
      ? { late: (one.due ?? agenda.today) < agenda.today, row: () => markRow(one, parts.verbs) }
      : { late: isLate(one.row), row: () => caseRow(parts, one.row) },
  );
  const notes = countedText('follow-ups', hidden, late.length + soon.length);
  const rows = (wanted: boolean) => due.filter((one) => one.late === wanted).map(({ row }) => row);
  const all: readonly AgendaSection[] = [
    {
      heading: OWN,
      rows: [
        ...agenda.points.map((point) => () => pointRow(parts, point)),
        ...agenda.decisions.map(
          (decision) => () => decisionRow(agenda, decision, 'decision-on-agenda', parts.verbs.data),
        ),
      ],
      notes: [],
    },
    { heading: `Försenat (${late.length})`, rows: rows(true), notes: [] },
    { heading: 'Snart', rows: rows(false), notes: notesOf(notes) },
    {
      heading: SECTION_NAMES.visits,
      rows: (visits?.rows ?? []).map((row) => () => caseRow(parts, row)),
      notes: visits ? notesOf(countedText('visits', visits.counted, visits.rows.length)) : [],
    },
    {
      heading: FRESH,
      rows: fresh.map(
        ({ row, all }) =>
          () =>
            caseRow(parts, row, all),
      ),
      notes: freshCounted(agenda),
    },
  ];
  return all.filter((section) => section.rows.length + section.notes.length > 0);
}

/** What is a number only; who they are opens as a list, where they may be named. */
function otherRow(section: CaseSection, { live, verbs, agenda }: RowParts): Row {
  const words = sectionLine(section, live.programme);
  const data = { meeting: agenda.meeting, section: section.id, token: verbs.data['token'] };
  const name = `Visa ${words.replaceAll('*', '')}`.slice(0, 80);
  const button = execute('Visa', 'agenda-section', data, { withoutInputs: true, name });
  return { main: words, buttons: section.rows.length > 0 ? [button] : [] };
}

function boxesOf(agenda: Agenda, { late, soon, visits, fresh }: ByUrgency): AgendaView['boxes'] {
  const rows = [...agenda.points, ...late, ...soon, ...(visits?.rows ?? []), ...fresh.map(({ row }) => row)];
  return { all: rows.length, ticked: rows.filter(({ tick }) => tick?.ticked).length };
}

function doneLine({ it, bare, entry }: DoneRow, programme: Programme, today: Day): string {
  if (bare) return `**${it.code}**`;
  return `${rowName(it)} · ${plain(told(entry.event, programme, today))}`;
}
