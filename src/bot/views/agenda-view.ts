import { agendaCard, type AgendaRow, type AgendaSection } from '../../cards/agenda.js';
import { type Button, plain } from '../../cards/kit.js';
import { told } from '../../domain/case/told.js';
import type { Day } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import {
  type Agenda,
  agendaOf,
  type CaseRow,
  type CaseSectionId,
  type DoneRow,
} from '../../domain/meeting/agenda.js';
import {
  caseName,
  clock,
  countedText,
  isLate,
  LATER_SECTIONS,
  NEW_SECTIONS,
  nextMeetingText,
  pointFacts,
  rowFacts,
  rowWhen,
  SECTION_NAMES,
  situationText,
  titleOf,
} from '../../domain/meeting/agenda-words.js';
import { type Audience, audienceOf } from '../../domain/meeting/audience.js';
import { foldMeeting } from '../../domain/meeting/meeting.js';
import type { Point } from '../../domain/meeting/points.js';
import type { Programme } from '../../domain/programme.js';
import { capital, list, plural } from '../../domain/text/swedish.js';
import type { CardReply, Turn } from '../turn.js';

/** What an agenda card is made from, whether somebody asked for it or the schedule posts it. */
export interface AgendaParts {
  readonly live: LiveRegister;
  readonly meeting: Day;
  readonly today: Day;
  readonly audience: Audience;
  readonly token: string;
  readonly show: 'brief' | number;
  readonly notice?: { readonly sentence: string; readonly undo: Button | undefined } | undefined;
  nameOf(by: string): string;
}

/** The agenda as its card. */
export function agendaReplyOf(parts: AgendaParts): CardReply {
  const { live, meeting, today, audience, token, show } = parts;
  const agenda = agendaOf(live.register, live.programme, meeting, today, audience);
  const { situation } = agenda;
  const data = { meeting, token, show };
  const changes = audience.role.kind === 'team' || audience.role.kind === 'admin';
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
      sections: [
        newSection(agenda, live.programme),
        pointSection(agenda, parts),
        ...LATER_SECTIONS.flatMap((id) => caseSection(agenda, id, live, changes, data)),
      ].filter((section) => section.rows.length > 0 || section.counted !== undefined),
      done: agenda.done.map((row) => doneLine(row, live.programme, today)),
      next: nextMeetingText(agenda),
      notice: parts.notice,
      data,
      mayTick: true,
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
export function agendaReply(
  turn: Turn,
  meeting: Day,
  show: 'brief' | number = 'brief',
  notice?: AgendaParts['notice'],
): CardReply {
  const made = (now: Turn) =>
    agendaReplyOf({
      live: now.live,
      meeting,
      today: now.today,
      audience: agendaAudience(now),
      token: now.token(),
      show,
      notice,
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

function newSection(agenda: Agenda, programme: Programme): AgendaSection {
  const sections = agenda.sections.filter((one) => (NEW_SECTIONS as readonly string[]).includes(one.id));
  const inOrder = NEW_SECTIONS.flatMap((id) => sections.filter((one) => one.id === id));
  const rows = inOrder.flatMap((one) => one.rows.map((row) => rowOf(row, programme, agenda)));
  const counted = inOrder
    .filter((one) => one.counted > 0)
    .map((one) => `${SECTION_NAMES[one.id].toLocaleLowerCase('sv')}: ${one.counted}`);
  return {
    heading: 'Nytt sedan förra mötet',
    rows,
    counted: counted.length === 0 ? undefined : `Visas inte här: ${list(counted)}.`,
  };
}

function pointSection({ points, today }: Agenda, parts: AgendaParts): AgendaSection {
  const rows = points.map((point: Point): AgendaRow => {
    const facts = [pointFacts(point, today), `tillagd av ${parts.nameOf(point.by)}`].filter(
      (part) => part !== undefined,
    );
    return {
      row: point.row,
      alias: undefined,
      main: plain(point.text),
      facts: capital(plain(facts.join(' · '))),
      when: undefined,
      late: false,
      ticked: point.tick?.ticked ?? false,
      step: undefined,
    };
  });
  return { heading: SECTION_NAMES.points, rows, counted: undefined };
}

function caseSection(
  agenda: Agenda,
  id: CaseSectionId,
  live: LiveRegister,
  changes: boolean,
  data: Readonly<Record<string, unknown>>,
): readonly AgendaSection[] {
  const section = agenda.sections.find((one) => one.id === id);
  if (!section) return [];
  const rows = section.rows.map((row) => ({
    ...rowOf(row, live.programme, agenda),
    step: changes ? stepOf(row, data) : undefined,
  }));
  return [{ heading: SECTION_NAMES[id], rows, counted: countedText(id, section.counted, rows.length) }];
}

function rowOf(row: CaseRow, programme: Programme, { today }: Agenda): AgendaRow {
  const { alias, code } = caseName(row);
  const facts = rowFacts(row, programme, today);
  return {
    row: row.row,
    alias,
    main: alias === undefined ? `**${code}**` : code,
    facts: facts === undefined ? undefined : capital(plain(facts)),
    when: rowWhen(row, today),
    late: isLate(row),
    ticked: row.tick?.ticked ?? false,
    step: undefined,
  };
}

function stepOf({ section, it }: CaseRow, data: Readonly<Record<string, unknown>>): AgendaRow['step'] {
  const about = { code: it.code, revision: it.revision };
  if (section === 'trials') {
    const { token } = data;
    return { label: 'Besluta', verb: 'decide', data: { ...about, kind: 'trial', token } };
  }
  if (section !== 'follow-ups' && section !== 'reviews') return undefined;
  const kind = section === 'follow-ups' ? 'follow-up' : 'review';
  return { label: 'Gjord', verb: 'agenda-done', data: { ...data, ...about, kind } };
}

function doneLine({ it, bare, entry }: DoneRow, programme: Programme, today: Day): string {
  if (bare) return `**${it.code}**`;
  const name = it.alias === undefined ? `**${it.code}**` : `**${it.alias}** · ${it.code}`;
  return `${name} · ${plain(told(entry.event, programme, today))}`;
}
