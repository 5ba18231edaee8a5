import { compute } from '../../answers/compute.js';
import type { AskContext } from '../../answers/context.js';
import { addDays } from '../../day.js';
import { type Period, reportingYear, reportingYearSoFar } from '../../periods/period.js';
import { type CasesQuery, inResult } from '../../schema/query.js';
import { fraction, percent, prose } from '../../text/swedish.js';
import { answerCases } from './answer-cases.js';

/** From how many closures the goal is judged (DESIGN 7). */
const ENOUGH = 10;

/**
 * "når vi målet?": the goal, and whether it is met in the reporting year so far and was in the one before, where the programme's goal is
 * a share and whoever asks may see it. Of fewer than ten closures the share is told and no verdict.
 */
export function goalText(context: AskContext): string {
  const { programme, today } = context;
  const year = reportingYearSoFar(programme, today);
  return prose(
    `**Målet:** ${programme.goal.text}.`,
    ...metIn(year, 'Hittills i perioden', ['målet nås', 'målet nås inte'], context),
    ...metIn(
      reportingYear(programme, addDays(year.from, -1)),
      'Förra perioden',
      ['målet nåddes', 'målet nåddes inte'],
      context,
    ),
  );
}

function metIn(
  period: Period,
  when: string,
  [met, missed]: readonly [string, string],
  context: AskContext,
): readonly string[] {
  const goal = context.programme.goal.resultShare;
  if (goal === undefined) return [];
  const query: CasesQuery = {
    kind: 'cases',
    figure: { type: 'share', part: [inResult(context.programme)], result: true },
    population: 'closed',
    filters: [],
    span: { ...period, day: false, named: true },
  };
  const answer = answerCases(query, context, {});
  if ('reason' in answer || typeof answer.value !== 'number') return [];
  const { part, whole } = compute(context, query);
  const share = part.length / whole.length;
  const verdict =
    whole.length < ENOUGH ? 'för få avslut för att säga om målet nås' : share < goal ? missed : met;
  return [`${when} **${percent(share)}** (${fraction(part.length, whole.length)}): ${verdict}.`];
}
