import { GENDER_PLURALS } from '../domain/codes.js';
import type { Period } from '../domain/periods/period.js';
import type { Participants } from '../domain/status/participants.js';
import { type Mark, MARK_WORDS } from '../domain/status/masking.js';
import { plural, spanText } from '../domain/text/swedish.js';
import { type Card, card, subtle, table, text, title } from './kit.js';

export interface ParticipantsView {
  readonly period: Period;
  readonly found: Participants;
  /** What is masked for who reads along here, by gender. */
  readonly marks: ReadonlyMap<string, Mark | undefined>;
}

/** The figures for Försäkringskassan (Uppföljning Finsam): distinct participants by gender. */
export function participantsCard({ period, found, marks }: ParticipantsView): Card {
  const rows = [...found.byGender].map(([gender, count]) => {
    const mark = marks.get(gender);
    return [GENDER_PLURALS[gender], mark ? MARK_WORDS[mark] : String(count)];
  });
  const again = found.cases - found.persons;
  const returned =
    again > 0 ? ` ${plural(again, 'inskrivning', 'inskrivningar')} till var samma person igen.` : '';
  return card([
    title('Siffror till Försäkringskassan'),
    subtle(`Uppföljning Finsam · ${spanText(period.from, period.to)}`),
    text(
      `**${plural(found.persons, 'person', 'olika personer')}** deltog.${marks.size === 0 ? returned : ''}`,
    ),
    table(['Kön', 'Personer'], rows),
    subtle(
      'Ett ärende som är länkat till ett tidigare räknas som samma person. Olänkade räknas som olika personer.',
    ),
  ]);
}
