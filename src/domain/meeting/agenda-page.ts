import type { Programme } from '../programme.js';
import { capital } from '../text/swedish.js';
import type { Agenda, CaseRow, CaseSectionId } from './agenda.js';
import {
  caseName,
  clock,
  countedText,
  LATER_SECTIONS,
  NEW_SECTIONS,
  nextMeetingText,
  pointFacts,
  rowFacts,
  rowWhen,
  SECTION_NAMES,
  situationText,
  titleOf,
} from './agenda-words.js';
import type { Page, PageLine, PageSection } from './document.js';

/** The agenda as a page to print, for those who may not use Teams: the card's order, with a box before each line. */
export function agendaPage(agenda: Agenda, programme: Programme): Page {
  const { meeting, today, time, points, situation } = agenda;
  const pointLines = points.map((point): PageLine => {
    const facts = pointFacts(point, today);
    return {
      done: point.tick?.ticked ?? false,
      rest: facts === undefined ? point.text : `${point.text} (${facts})`,
    };
  });
  const own = pointLines.length > 0 ? [{ heading: SECTION_NAMES.points, lines: pointLines }] : [];
  return {
    title: titleOf(meeting, today),
    intro: [`Kl. ${clock(time)} · dagordning`, `${SECTION_NAMES.places}: ${situationText(situation)}.`],
    sections: [
      ...pageSections(agenda, NEW_SECTIONS, programme),
      ...own,
      ...pageSections(agenda, LATER_SECTIONS, programme),
    ],
    closing: [nextMeetingText(agenda)],
  };
}

function pageSections(
  agenda: Agenda,
  ids: readonly CaseSectionId[],
  programme: Programme,
): readonly PageSection[] {
  return ids.flatMap((id): PageSection[] => {
    const section = agenda.sections.find((one) => one.id === id);
    if (!section) return [];
    const counted = countedText(id, section.counted, section.rows.length);
    const lines = section.rows.map((row) => lineOf(row, programme, agenda));
    return [{ heading: SECTION_NAMES[id], lines, notes: counted === undefined ? [] : [counted] }];
  });
}

function lineOf(row: CaseRow, programme: Programme, { today }: Agenda): PageLine {
  const { alias, code } = caseName(row);
  const parts = [rowFacts(row, programme, today), rowWhen(row, today)].filter((part) => part !== undefined);
  return {
    done: row.tick?.ticked ?? false,
    strong: alias === undefined ? code : `${alias} ${code}`,
    rest: capital(parts.join(' · ')),
  };
}
