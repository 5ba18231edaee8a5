import { GENDER_PLURALS } from '../domain/codes.js';
import type { Period } from '../domain/periods/period.js';
import type { Participants } from '../domain/status/participants.js';
import { plural, spanText } from '../domain/text/swedish.js';
import { type Card, card, subtle, table, text, title } from './kit.js';

export interface ParticipantsView {
  readonly period: Period;
  readonly found: Participants;
}

/** The figures for Försäkringskassan (Uppföljning Finsam): distinct participants by gender. */
export function participantsCard({ period, found }: ParticipantsView): Card {
  const rows = [...found.byGender].map(([gender, count]) => [GENDER_PLURALS[gender], String(count)]);
  const again = found.cases - found.persons;
  const returned =
    again > 0 ? ` ${plural(again, 'inskrivning', 'inskrivningar')} till var samma person igen.` : '';
  return card([
    title('Siffror till Försäkringskassan'),
    subtle(`Uppföljning Finsam · ${spanText(period.from, period.to)}`),
    text(`**${plural(found.persons, 'person', 'olika personer')}** deltog.${returned}`),
    table(['Kön', 'Personer'], rows),
    subtle(
      'Ett ärende som är länkat till ett tidigare räknas som samma person. Olänkade räknas som olika personer.',
    ),
  ]);
}
