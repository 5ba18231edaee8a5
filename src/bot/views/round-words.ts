import type { RoundPart } from '../../cards/due-list.js';
import { execute } from '../../cards/kit.js';
import { addDays, type Day } from '../../domain/day.js';
import { dayLong } from '../../domain/text/swedish.js';
import { endOf } from './reminder-words.js';

/** What is said of a point that was written on the round's card, and its number on the agenda if it was added. */
export interface PointSaid {
  readonly words: string;
  readonly point?: number | undefined;
}

/** "Inför mötet i morgon". */
export function roundTitle(meeting: Day, today: Day): string {
  if (meeting === today) return 'Inför mötet i dag';
  return `Inför mötet ${meeting === addDays(today, 1) ? 'i morgon' : dayLong(meeting, today)}`;
}

/** "**3** att följa upp, varav **1** försenad." */
export function roundSentence(overdue: number, coming: number): string {
  const all = overdue + coming;
  if (all === 0) return 'Inget att följa upp till mötet.';
  const late = overdue === 1 ? 'försenad' : 'försenade';
  return `**${all}** att följa upp${overdue > 0 ? `, varav **${overdue}** ${late}` : ''}.`;
}

/** Where the round takes a point, and what became of the last one. */
export function roundPart(
  data: Readonly<Record<string, unknown>>,
  round: Day,
  said: PointSaid | undefined,
): RoundPart {
  const undo = { ...data, round, point: said?.point };
  return {
    said: said && {
      main: said.words,
      buttons:
        said.point === undefined
          ? []
          : [execute('Ångra', 'round-point-undo', undo, { withoutInputs: true, name: 'Ångra punkten' })],
    },
    data,
    end: endOf('round'),
  };
}
