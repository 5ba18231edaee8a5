import type { Case } from '../case/case.js';
import { type CaseEntry } from '../case/fold-case.js';
import { type Day, dayAt } from '../day.js';
import type { Entry } from '../entry.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import { type Register, registerAsOf } from '../register.js';
import { periodStatus } from './period-status.js';
import { statusJson } from './status-json.js';

/** A case whose part in a period's figures is another now than it was, and what has been recorded about it since. */
export interface ChangedCase {
  readonly code: string;
  readonly entries: readonly CaseEntry[];
}

/**
 * What explains that a period's figures differ from what they were on a day: the entries recorded after it, of the
 * cases that add something else to the figures now. Entries that changed no figure of the period are left out.
 */
export function changesSince(
  register: Register,
  ledger: readonly Entry[],
  programme: Programme,
  period: Period,
  asOf: Day,
  today: Day,
): readonly ChangedCase[] {
  const then = registerAsOf(ledger, asOf);
  const part = (it: Case | undefined) => {
    const cases = new Map(it && [[it.code, it]]);
    return JSON.stringify(statusJson(periodStatus({ cases, programme, today }, period)));
  };
  const changed: ChangedCase[] = [];
  for (const [code, all] of register.entries) {
    const entries = all.filter((entry) => dayAt(new Date(entry.recorded)) > asOf);
    if (entries.length === 0 || part(then.cases.get(code)) === part(register.cases.get(code))) continue;
    changed.push({ code, entries });
  }
  return changed;
}
