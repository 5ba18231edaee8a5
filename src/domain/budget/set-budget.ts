import type { Day } from '../day.js';
import type { SettingsEvent } from '../entry.js';
import type { StreamDecision } from '../live-register.js';
import type { Refusal } from '../refusals.js';
import { containsPersonnummer } from '../text/personnummer.js';
import type { Amount } from './budget.js';

const LONGEST_NAME = 60;
const MOST = 1_000_000_000;

/** Writes amounts of budgets; refused where a name is too long, an outcome lies ahead, or less than nothing is asked for or granted. */
export function setAmounts(amounts: readonly Amount[], today: Day) {
  return (): StreamDecision<SettingsEvent> => {
    const refusals = amounts.flatMap((one) => refusalsOf(one, today));
    if (refusals.length > 0) return { kind: 'refused', refusals };
    return {
      kind: 'decided',
      events: amounts.map(({ year, line, column, amount, until }) => ({
        day: today,
        event: {
          type: 'amount-set',
          year,
          ...(line !== undefined && { line }),
          column,
          amount,
          ...(until !== undefined && { until }),
        },
      })),
    };
  };
}

function refusalsOf({ year, line, amount, until, column }: Amount, today: Day): readonly Refusal[] {
  const field = 'budget';
  if (line !== undefined && containsPersonnummer(line)) return [{ code: 'personnummer', field }];
  if (line !== undefined && line.length > LONGEST_NAME)
    return [{ code: 'too-long', field, max: LONGEST_NAME }];
  if (Math.abs(amount) > MOST || !Number.isInteger(amount))
    return [{ code: 'not-a-number', field, value: String(amount) }];
  if (amount < 0 && (column === 'asked' || column === 'granted')) return [{ code: 'below-zero', field }];
  if (column !== 'outcome' || until === undefined) return [];
  if (until > today) return [{ code: 'in-future', field: 'outcome-until', day: until }];
  return until.startsWith(String(year)) ? [] : [{ code: 'not-a-day', field: 'outcome-until', value: until }];
}
