import { pageCard } from '../../cards/page.js';
import type { Day } from '../../domain/day.js';
import { meetingStart } from '../../domain/meeting/calendar.js';
import type { PageLine, PageSection } from '../../domain/meeting/page.js';
import { since, type Window } from '../../domain/meeting/since.js';
import { type Changes, changesSince, sinceDay } from '../../domain/meeting/since-last.js';
import { dayLong, plural } from '../../domain/text/swedish.js';
import type { CardReply, Turn } from '../turn.js';
import { agendaAudience } from './agenda-view.js';
import { toldHere } from './case-words.js';
import { calendarIn } from './meeting-now.js';

/** What has happened since a meeting of the team's began. */
export function sinceMeetingReply(turn: Turn, meeting: Day): CardReply {
  const after = since(meeting, meetingStart(calendarIn(turn), meeting));
  return sinceReply(turn, { after, to: turn.today }, `mötet ${dayLong(meeting, turn.today)}`);
}

/** What has happened since the steering group met. */
export function sinceSteeringReply(turn: Turn, day: Day): CardReply {
  return sinceReply(turn, sinceDay(day, turn.today), `styrgruppen ${dayLong(day, turn.today)}`);
}

function sinceReply(turn: Turn, window: Window, what: string): CardReply {
  const audience = agendaAudience(turn);
  const changes = changesSince(turn.live.register, turn.live.programme, window, audience);
  const heading = `Sedan ${what}`;
  const named = turn.role.kind === 'steering' ? [] : namedSections(turn, changes);
  const page = { title: heading, intro: [countsText(changes)], sections: named, closing: [] };
  return { summary: `${heading}: ${countsText(changes)}`, card: pageCard(page, []) };
}

function countsText({ counts: { referred, enrolled, closed, result } }: Changes): string {
  const closures = `${plural(closed, 'avslutad', 'avslutade')}${closed > 0 ? `, ${result} i resultat` : ''}`;
  return `${plural(referred, 'ny remiss', 'nya remisser')}, ${plural(enrolled, 'nyinskriven', 'nyinskrivna')}, ${closures}.`;
}

function namedSections(turn: Turn, { rows, hidden }: Changes): readonly PageSection[] {
  const byCase = new Map<string, PageLine>();
  for (const { it, bare, entry } of rows) {
    const before = byCase.get(it.code)?.rest;
    const what = bare ? '' : toldHere(entry, turn);
    byCase.set(it.code, {
      strong: bare || it.alias === undefined ? it.code : `${it.alias} ${it.code}`,
      rest: [before, what].filter((part) => part !== undefined && part !== '').join('. '),
    });
  }
  const notes = [
    ...(byCase.size === 0 ? ['Inget har hänt med de ärenden som visas här.'] : []),
    ...(hidden > 0 ? [`${plural(hidden, 'ändring', 'ändringar')} till visas inte här.`] : []),
  ];
  return [{ heading: 'Ärenden', lines: [...byCase.values()], notes }];
}
