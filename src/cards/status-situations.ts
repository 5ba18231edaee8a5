import { decimal, fraction, percent, plural, prose } from '../domain/text/swedish.js';
import { aYearAfter } from '../domain/status/holding.js';
import { type Element, heading, subtle, table, text } from './kit.js';
import type { StatusView } from './status.js';

/** Kraft Lund: how many stand in each of the parallel statuses, and the goal. Nothing for other programmes. */
export function situationElements({ status, masking, holding }: StatusView): readonly Element[] {
  const { situations, programme } = status;
  if (!situations || masking.scope !== 'all') return [];
  const { reached, of, share } = situations.goal;
  const met = of > 0 && reached / of >= share;
  const goal = prose(
    `**${fraction(reached, of)}** har minst ${decimal(programme.situationGoal?.hoursAWeek ?? 0, 0)} timmar i veckan och är inskrivna på Arbetsförmedlingen inom ett år.`,
    `Målet är ${percent(share)}${met ? ', och det är nått' : ''}.`,
  );
  const names = new Map(programme.situations?.map(({ code, name }) => [code, name]));
  const rows = [...situations.columns].map(([code, count]) => [names.get(code) ?? code, String(count)]);
  const missing = situations.unrecorded;
  const { still, known } = aYearAfter(holding);
  return [
    heading('Lägesbild'),
    ...(of === 0 ? [] : [text(goal)]),
    ...(known.length === 0
      ? []
      : [
          text(
            `Ett år efter avslutet är **${fraction(still.length, known.length)}** kvar i det de gick till.`,
          ),
        ]),
    table(['Läge', 'Antal'], rows),
    subtle('En person kan stå på flera rader.'),
    ...(missing > 0 ? [subtle(`${plural(missing, 'person', 'personer')} har ingen lägesbild ännu.`)] : []),
  ];
}
