import type { Programme } from '../programme.js';
import { capital, list } from '../text/swedish.js';
import type { Agenda, CaseRow, CaseSection } from './agenda.js';
import {
  caseName,
  clock,
  countedText,
  decisionFacts,
  decisionWhen,
  meetingName,
  nextMeetingText,
  pointFacts,
  rowFacts,
  rowWhen,
  SECTION_NAMES,
  situationText,
} from './agenda-words.js';
import type { Page, PageLine, PageSection } from './page.js';
import { byUrgency, FRESH_SECTIONS } from './urgency.js';

/** The agenda as a page to print, for those who may not use Teams: the card's order, with a box before each line. */
export function agendaPage(agenda: Agenda, programme: Programme): Page {
  const { meeting, today, time, points, decisions, situation } = agenda;
  const { late, soon, hidden, visits, fresh, others } = byUrgency(agenda);
  const line = (row: CaseRow) => lineOf([row], programme, agenda);
  const ofSection = ({ id, rows, counted }: CaseSection): PageSection => {
    return {
      heading: SECTION_NAMES[id],
      lines: rows.map(line),
      notes: notesOf(countedText(id, counted, rows.length)),
    };
  };
  const own = [
    ...points.map((point): PageLine => {
      return { done: point.tick?.ticked ?? false, rest: withFacts(point.text, pointFacts(point, today)) };
    }),
    ...decisions.map((decision): PageLine => {
      const facts = [decisionWhen(decision, today), decisionFacts(decision, today)].filter((one) => one);
      return { done: decision.state === 'done', rest: withFacts(decision.text, facts.join(' · ')) };
    }),
  ];
  const sections: readonly PageSection[] = [
    { heading: OWN, lines: own },
    { heading: 'Försenat', lines: late.map(line) },
    {
      heading: 'Snart',
      lines: soon.map(line),
      notes: notesOf(countedText('follow-ups', hidden, late.length + soon.length)),
    },
    ...(visits ? [ofSection(visits)] : []),
    {
      heading: FRESH,
      lines: fresh.map(({ all }) => lineOf(all, programme, agenda)),
      notes: freshCounted(agenda),
    },
    ...others.map(ofSection),
  ];
  return {
    title: `Dagordning, ${meetingName(meeting)}`,
    intro: [`Mötet börjar kl. ${clock(time)}.`, `${SECTION_NAMES.places}: ${situationText(situation)}.`],
    sections: sections.filter(({ lines, notes = [] }) => lines.length + notes.length > 0),
    closing: [nextMeetingText(agenda)],
    hasRoom: true,
  };
}

/** What the team brings to the meeting itself. */
export const OWN = 'Punkter och beslut';
export const FRESH = 'Nytt sedan förra mötet';

/** "Visas inte här: nya remisser: 2." */
export function freshCounted({ sections }: Agenda): readonly string[] {
  const counted = sections
    .filter(({ id, counted }) => FRESH_SECTIONS.includes(id) && counted > 0)
    .map(({ id, counted }) => `${SECTION_NAMES[id].toLocaleLowerCase('sv')}: ${counted}`);
  return counted.length === 0 ? [] : [`Visas inte här: ${list(counted)}.`];
}

/** A note where there is one. */
export function notesOf(note: string | undefined): readonly string[] {
  return note === undefined ? [] : [note];
}

function withFacts(text: string, facts: string | undefined): string {
  return facts === undefined || facts === '' ? text : `${text} (${facts})`;
}

function lineOf(rows: readonly CaseRow[], programme: Programme, { today }: Agenda): PageLine {
  const [row] = rows as readonly [CaseRow, ...CaseRow[]];
  const { alias, code } = caseName(row);
  const facts = rows.map((one) => rowFacts(one, programme, today));
  const parts = [rowWhen(row, today), ...facts].filter((part) => part !== undefined);
  return {
    done: row.tick?.ticked ?? false,
    strong: alias === undefined ? code : `${alias} ${code}`,
    rest: capital(parts.join(' · ')),
  };
}
