import { textInput } from './inputs.js';
import { plural } from '../domain/text/swedish.js';
import { type Card, card, execute, say, subtle, text, title } from './kit.js';

export interface EraseView {
  readonly heading: string;
  /** A line for each case. */
  readonly lines: readonly string[];
  /** What must be typed to confirm: the code, or how many they are. */
  readonly typed: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** What was wrong with what was typed. */
  readonly problem?: string;
}

/** Erasing asks for more than a press: it is told what goes and what stays, and something must be typed. */
export function eraseCard({ heading, lines, typed, data, problem }: EraseView): Card {
  return card(
    [
      title(heading),
      ...lines.map((line) => text(line, { spacing: 'small' })),
      text('Uppgifter, anteckningar och tidslinje tas bort. Det går **inte** att ångra.'),
      subtle('En anonym rad finns kvar, så att alla siffror stämmer. Åtkomstloggen finns också kvar.'),
      ...textInput({
        id: 'typed',
        label: `Skriv ${typed} för att bekräfta`,
        max: 30,
        required: `Skriv ${typed}.`,
        problem,
      }),
    ],
    [
      execute('Radera', 'erase', data, { style: 'destructive' }),
      execute('Avbryt', 'cancel', {}, { withoutInputs: true }),
    ],
  );
}

/** In January: so many cases have been closed for as long as they are kept. Nothing is erased by it. */
export function erasureReminderCard(count: number): Card {
  return card(
    [
      title('Dags att gallra'),
      text(`**${plural(count, 'ärende', 'ärenden')}** avslutades för fem år sedan eller mer.`),
      subtle('Inget raderas förrän du har sett listan och bekräftat.'),
    ],
    [say('Visa dem', 'gallring')],
  );
}
