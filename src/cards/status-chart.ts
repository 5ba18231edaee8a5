import { list } from '../domain/text/swedish.js';
import { outcomeName, type Programme } from '../domain/programme.js';
import type { Masking } from '../domain/status/masking.js';
import { isInResult, type Outcome } from '../domain/schema/outcomes.js';
import type { PeriodStatus } from '../domain/status/period-status.js';
import { revealing } from '../domain/status/reveal.js';
import { type Element, heading, subtle, table } from './kit.js';

/**
 * Where the closed went, as bars in two colours only: in result, and the rest. A client that draws no charts gets the
 * table. A masked outcome has no bar.
 */
export function outcomeChart({ closed, programme }: PeriodStatus, masking: Masking): readonly Element[] {
  if (closed.total === 0) return [];
  const reveal = revealing(masking);
  // Those that the programme lists, in its order, and any that it has no more.
  const outcomes = [...new Set([...programme.outcomes.map(({ code }) => code), ...closed.byOutcome.keys()])]
    .map((code) => ({ code, name: outcomeName(programme, code), count: closed.byOutcome.get(code) ?? 0 }))
    .filter(({ count }) => count > 0);
  const path = (code: string) => `closed.byOutcome.${code}`;
  const rows = outcomes.map(({ code, name, count }) => [
    isInResult(programme, code) ? `${name} (i resultat)` : name,
    reveal(path(code), count),
  ]);
  const bars = outcomes.filter(({ code }) => !masking.marks.has(path(code)));
  const chart: Element = {
    type: 'Chart.HorizontalBar',
    displayMode: 'AbsoluteNoAxis',
    data: bars.map(({ code, name, count }) => ({
      x: name,
      y: count,
      color: isInResult(programme, code) ? 'categoricalBlue' : 'neutral',
    })),
    fallback: table(['Utfall', 'Antal'], rows),
  };
  const total = reveal('closed.total', closed.total);
  return [
    heading(closed.total === 1 ? 'Vart den som avslutades gick' : `Vart de ${total} gick`),
    chart,
    ...inResult(
      bars.map(({ code }) => code),
      programme,
    ),
  ];
}

/** Which of the bars are in result, by name: the colour alone does not say it. */
function inResult(codes: readonly Outcome[], programme: Programme): readonly Element[] {
  const names = codes
    .filter((code) => isInResult(programme, code))
    .map((code) => outcomeName(programme, code).toLocaleLowerCase('sv'));
  return names.length === 0 ? [] : [subtle(`I resultat (blått): ${list(names)}.`)];
}
