import type { Query } from '../../schema/query.js';
import type { Day } from '../../day.js';
import { outcomeName, type Programme } from '../../programme.js';
import type { HoldingRow } from '../../status/holding.js';
import { list, percent, plural, spanText } from '../../text/swedish.js';
import { isoDays } from './interpretation.js';

type Counts = Readonly<Record<'still' | 'known' | 'unknown' | 'unanswered', number>>;

/** "**5** av 7 är kvar i arbete efter 6 månader (2 vet vi inte)": the answer to whether closures last. */
export function holdingSentence(
  { outcomes, months, share, span }: Extract<Query, { kind: 'holding' }>,
  counts: Counts,
  programme: Programme,
  today: Day,
): { readonly text: string; readonly interpretation: string } {
  const what = list(
    outcomes.map((one) => outcomeName(programme, one).toLocaleLowerCase('sv')),
    'eller',
  );
  const { still, known } = counts;
  const days = `Det gäller avslut där ${months} månader hade gått ${spanText(span.from, span.to > today ? today : span.to)}.`;
  const figure = share ? `**${percent(still / known)}** (${still} av ${known})` : `**${still}** av ${known}`;
  const text =
    known === 0
      ? `Vi vet inte för någon om det håller i ${what} efter ${months} månader${leftOut(counts)}. ${days}`
      : `${figure} är kvar i ${what} efter ${months} månader${leftOut(counts)}. ${days}`;
  return { text, interpretation: `kvar i ${what} · efter ${months} månader · ${isoDays(span)}` };
}

/** "Kvar i arbete efter 3 månader: 5 av 7 (2 vet vi inte)". */
export function holdingLine(
  row: HoldingRow,
  programme: Programme,
): { readonly label: string; readonly value: string } {
  const [still, known] = [row.still.length, row.known.length];
  return {
    label: `Kvar i ${outcomeName(programme, row.outcome).toLocaleLowerCase('sv')} efter ${row.months} månader`,
    value: `${still} av ${known}${leftOut({ still, known, unknown: row.unknown.length, unanswered: row.unanswered.length })}`,
  };
}

/** Who is in neither figure. */
function leftOut({ unknown, unanswered }: Counts): string {
  const parts = [
    ...(unknown > 0 ? [`${unknown} vet vi inte`] : []),
    ...(unanswered > 0 ? [plural(unanswered, 'är inte besvarad', 'är inte besvarade')] : []),
  ];
  return parts.length === 0 ? '' : ` (${list(parts)})`;
}
