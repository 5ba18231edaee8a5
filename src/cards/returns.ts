import { type Gender, GENDER_PLURALS, GENDERS } from '../domain/codes.js';
import type { Day } from '../domain/day.js';
import { returnLine } from '../domain/speech/sv/returns.js';
import { gendersOf, type Return } from '../domain/status/returns.js';
import { dayPlain, plural } from '../domain/text/swedish.js';
import { type Card, card, say, subtle, table, text, title } from './kit.js';

export interface ReturnsView {
  readonly year: number;
  readonly returns: readonly Return[];
  /** The newest that nobody has said is sent, to whoever may say so. */
  readonly unsent: Day | undefined;
}

/** Uppföljning Finsam: distinct participants by gender since the year began, ready to type in. */
export function returnsCard({ year, returns, unsent }: ReturnsView): Card {
  const days = returns.map(({ day }) => dayPlain(day, day));
  const cell = (one: Return, gender: Gender) => (one.now ? String(gendersOf(one.now)[gender]) : '–');
  const again = Math.max(0, ...returns.map(({ now }) => (now ? now.cases - now.persons : 0)));
  return card(
    [
      title('Siffror till Försäkringskassan'),
      subtle(`Uppföljning Finsam · 1 januari–31 december ${year}`),
      text(`Så många olika personer har deltagit sedan 1 januari ${year}.`),
      table(
        ['Till och med', ...days],
        [
          ...GENDERS.map((gender) => [GENDER_PLURALS[gender], ...returns.map((one) => cell(one, gender))]),
          ['Alla', ...returns.map(({ now }) => (now ? String(now.persons) : '–'))],
        ],
      ),
      ...returns.flatMap((one) => (one.sent ? [subtle(returnLine(one))] : [])),
      ...(again > 0
        ? [subtle(`${plural(again, 'inskrivning', 'inskrivningar')} till var samma person igen.`)]
        : []),
      subtle(
        'Ett ärende som är länkat till ett tidigare räknas som samma person. Olänkade räknas som olika personer.',
      ),
    ],
    [unsent && say(`Skickat per ${dayPlain(unsent, unsent)}`, `finsam skickat per ${unsent}`)],
  );
}

/** A week before: the return that comes, and where its figures are. */
export function returnReminderCard(day: Day): Card {
  return card(
    [
      title('Uppföljning Finsam'),
      text(`Siffrorna per **${dayPlain(day)}** ska snart skickas in.`),
      subtle('Se efter att alla som har skrivits in och avslutats finns i registret.'),
    ],
    [say('Visa siffrorna', 'finsam')],
  );
}
