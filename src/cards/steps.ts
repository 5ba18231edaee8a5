import type { StepMovement, StepRow } from '../domain/status/steps.js';
import { plural } from '../domain/text/swedish.js';
import { type Card, card, type Element, say, subtle, table, text, title } from './kit.js';

/** How the steps have moved among those enrolled: numbers, nobody's own. */
export function stepsCard({ rows, moved, once, never }: StepMovement): Card {
  const waiting = [
    ...(once > 0 ? [` ${plural(once, 'inskriven', 'inskrivna')} har bara en mätning.`] : []),
    ...(never > 0 ? [` ${plural(never, 'inskriven', 'inskrivna')} har ingen.`] : []),
  ].join('');
  return card(
    [
      title('Stegen'),
      text(stepsSentence({ rows, moved, once, never })),
      ...(moved === 0
        ? []
        : [
            ...movementChart(rows),
            table(
              ['Steg', 'Upp', 'Lika', 'Ner'],
              rows.map(({ name, up, same, down }) => [
                name,
                ...[up, same, down].map((codes) => String(codes.length)),
              ]),
            ),
          ]),
      subtle(`Från första till senaste gången de antecknades.${waiting}`),
    ],
    [say('Uppföljningar', 'uppföljningar')],
  );
}

/** A bar for each step and way that somebody has moved; the table under it says the same, and who has stayed. */
function movementChart(rows: readonly StepRow[]): readonly Element[] {
  const bars = rows.flatMap(({ name, up, down }) => [
    { x: `${name}: upp`, y: up.length, color: 'categoricalBlue' },
    { x: `${name}: ner`, y: down.length, color: 'neutral' },
  ]);
  const data = bars.filter(({ y }) => y > 0);
  return data.length === 0
    ? []
    : [{ type: 'Chart.HorizontalBar', displayMode: 'AbsoluteNoAxis', data, fallback: 'drop' }];
}

/** "**8 inskrivna** har minst två mätningar: **11** steg upp och **2** ner." */
function stepsSentence({ rows, moved }: StepMovement): string {
  if (moved === 0)
    return 'Ingen inskriven har två mätningar än, så det går inte att se hur stegen har rört sig.';
  const sum = (of: 'up' | 'down') => rows.reduce((total, row) => total + row[of].length, 0);
  return `**${plural(moved, 'inskriven', 'inskrivna')}** har minst två mätningar: **${sum('up')}** steg upp och **${sum('down')}** ner.`;
}
