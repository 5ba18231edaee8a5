import { told } from '../case/told.js';
import type { Programme } from '../programme.js';
import { dayPlain, list, plural } from '../text/swedish.js';
import type { DoneRow } from './done.js';
import { clock, decisionWhen, meetingName, nextMeetingText, SECTION_NAMES } from './agenda-words.js';
import type { Decision } from './decisions.js';
import type { Page, PageLine, PageSection } from './page.js';
import type { Minutes } from './minutes.js';

/**
 * The minutes as a page. `nameOf` gives what the team calls a person, or undefined where the names are not at hand;
 * then those present are a number.
 */
export function minutesPage(
  minutes: Minutes,
  programme: Programme,
  nameOf: (person: string) => string | undefined,
): Page {
  const { agenda, present, donePoints, leftPoints, putOff, made, open, decisions, work, gone } = minutes;
  const { referrals, corrections } = minutes;
  const { meeting, today, time } = agenda;
  const stepLine = (row: DoneRow): PageLine => ({
    strong: row.bare || row.it.alias === undefined ? row.it.code : `${row.it.alias} ${row.it.code}`,
    rest: row.bare ? '' : told(row.entry.event, programme, today),
  });
  const decisionLine = (one: Decision): PageLine => {
    const facts = [one.owner, decisionWhen(one, today)].filter((part) => part !== undefined);
    const rest = facts.length > 0 ? `${one.text} (${facts.join(', ')})` : one.text;
    return one.state === 'done' ? { done: true, rest } : { rest };
  };
  const left = leftPoints.map(({ text, times }): PageLine => {
    return { rest: times === 0 ? text : `${text} (har stått på ${plural(times + 1, 'möte', 'möten')})` };
  });
  const sections: PageSection[] = [
    { heading: SECTION_NAMES.points, lines: donePoints.map(({ text }) => ({ done: true, rest: text })) },
    { heading: 'Beslut', lines: [...made.map(decisionLine), ...decisions.map(stepLine)] },
    { heading: 'Nya remisser', lines: referrals.map(stepLine) },
    { heading: 'Gjort', lines: work.map(stepLine) },
    { heading: 'Rättat', lines: corrections.map(stepLine) },
    {
      heading: 'Genomgånget',
      lines: gone.map(({ section, names }) => ({ strong: SECTION_NAMES[section], rest: list(names) })),
    },
    { heading: 'Beslut som väntar', lines: open.map(decisionLine) },
    {
      heading: 'Kvar till nästa möte',
      lines: [...left, ...putOff.map(({ text, to }) => ({ rest: `${text} (till ${dayPlain(to, today)})` }))],
    },
  ].filter((section) => section.lines.length > 0);
  return {
    title: `Minnesanteckningar, ${meetingName(meeting)}`,
    intro: [`Mötet var kl. ${clock(time)}.`, presentText(present, nameOf)],
    sections: sections.length > 0 ? sections : [{ heading: 'Mötet', lines: [], notes: [NOTHING] }],
    closing: [nextMeetingText(agenda)],
  };
}

const NOTHING = 'Inget är avbockat eller antecknat.';

function presentText(present: readonly string[], nameOf: (person: string) => string | undefined): string {
  if (present.length === 0) return 'Närvaron är inte antecknad.';
  const names = present.map(nameOf).filter((name) => name !== undefined);
  return names.length === present.length
    ? `Närvarande: ${list(names)}.`
    : `Närvarande: ${plural(present.length, 'person', 'personer')}.`;
}
