import { agendaRowCard } from '../../cards/agenda-row.js';
import { type Button, plain } from '../../cards/kit.js';
import { addDays, type Day } from '../../domain/day.js';
import { type Agenda, agendaOf, type CaseRow } from '../../domain/meeting/agenda.js';
import { pointFacts, rowFacts, rowWhen } from '../../domain/meeting/agenda-words.js';
import { capital, dayPlain } from '../../domain/text/swedish.js';
import { boldName } from '../forms/show.js';
import type { CardReply, Turn } from '../turn.js';
import type { AgendaData } from './agenda-data.js';
import { agendaAudience } from './agenda-view.js';

/** What the buttons of a row's card send: the row, and the agenda's message that it was opened from. */
export interface RowData extends Omit<AgendaData, 'token'> {
  readonly row: string;
  readonly agenda?: string | undefined;
}

/** A row of a meeting's agenda, as its readers may see it. */
export interface FoundRow {
  readonly agenda: Agenda;
  /** Alias in bold and code, or the point's text. */
  readonly name: string;
  readonly facts: string | undefined;
  /** Undefined for a point. */
  readonly about: CaseRow | undefined;
}

/** The row on the agenda that stands in this conversation; undefined if it is not there, or no longer. */
export function findRow(turn: Turn, meeting: Day, row: string): FoundRow | undefined {
  const { register, programme } = turn.live;
  const agenda = agendaOf(register, programme, meeting, turn.today, agendaAudience(turn));
  const point = agenda.points.find((one) => one.row === row);
  if (point)
    return { agenda, name: plain(point.text), facts: pointFacts(point, turn.today), about: undefined };
  const about = agenda.sections.flatMap((section) => section.rows).find((one) => one.row === row);
  if (!about) return undefined;
  const facts = [rowFacts(about, programme, turn.today), rowWhen(about, turn.today)].filter(
    (part) => part !== undefined,
  );
  const name = about.bare ? `**${about.it.code}**` : boldName(about.it);
  return { agenda, name, facts: plain(facts.join(' · ')), about };
}

/** The meeting that a row is put off to. */
export function putOffTo({ next, meeting }: Agenda): Day {
  return next ?? addDays(meeting, 7);
}

/** The points before this one that it can change places with: the meeting's own. */
export function pointAbove({ points }: Agenda, row: string): number | undefined {
  const own = points.map((point) => numberOf(point.row)).filter((number) => number !== undefined);
  return own[own.findIndex((number) => number === numberOf(row)) - 1];
}

/** The number of a point that the meeting itself has; those that have come back keep their places first. */
export function numberOf(row: string): number | undefined {
  const [, number] = /^point\/(\d{1,6})$/.exec(row) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The card of a row. */
export function rowReply(
  turn: Turn,
  data: RowData,
  found: FoundRow,
  notice?: { readonly sentence: string; readonly undo?: Button },
): CardReply {
  const { about, agenda, name, facts } = found;
  const changes = turn.role.kind === 'team' || turn.role.kind === 'admin';
  const code = about === undefined || about.bare ? undefined : about.it.code;
  const { meeting, show, row } = data;
  const from = data.agenda ?? turn.pressed;
  return {
    summary: plain(name),
    card: agendaRowCard({
      name,
      facts: facts === undefined ? undefined : capital(facts),
      notice: notice?.sentence,
      undo: notice?.undo,
      data: {
        meeting,
        show,
        row,
        token: turn.token(),
        ...(about && { code: about.it.code, revision: about.it.revision }),
        ...(from !== undefined && { agenda: from }),
      },
      mayMoveUp: pointAbove(agenda, row) !== undefined,
      next: dayPlain(putOffTo(agenda), turn.today),
      step: changes ? STEPS[about?.section ?? ''] : undefined,
      show: code,
      close: changes && about?.it.stage === 'enrolled' ? code : undefined,
    }),
  };
}

const STEPS: Readonly<Record<string, string>> = { 'follow-ups': 'Uppföljningen', reviews: 'Avstämningen' };
