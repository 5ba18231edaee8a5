import { readFileSync } from 'node:fs';
import { type Day, day } from '../../src/domain/day.js';
import type { Entry, NewEntry } from '../../src/domain/entry.js';
import { exportCsv } from '../../src/domain/files/export-csv.js';
import { planImport } from '../../src/domain/files/plan-import.js';
import type { Programme } from '../../src/domain/programme.js';
import { DEFAULT_PROGRAMME, programmeCalled } from '../../src/domain/programmes/index.js';
import { emptyRegister, type Register, registerOf } from '../../src/domain/register.js';

/** A shipped programme; Kraften in Hedemora if no other is named. */
export function programme(id = DEFAULT_PROGRAMME): Programme {
  const found = programmeCalled(id);
  if (!found) throw new Error(`no programme called ${id}`);
  return found;
}

/** Entries as a ledger would number them. */
export function placed(entries: Iterable<NewEntry>, after = 0): readonly Entry[] {
  return Array.from(entries, (entry, index) => ({ ...entry, position: after + index + 1 }));
}

/** The entries of an import of a CSV text into an empty register. Throws with the errors if it is refused. */
export function entriesFromCsv(text: string, rules: Programme, today: Day): readonly Entry[] {
  const time = { today, recorded: `${today}T06:00:00.000Z` };
  const plan = planImport(text, emptyRegister(), rules, time);
  if (plan.errors.length > 0) throw new Error(JSON.stringify(plan.errors.slice(0, 5)));
  return placed(plan.entries);
}

export function registerFromCsv(text: string, rules: Programme, today: Day): Register {
  return registerOf(entriesFromCsv(text, rules, today));
}

/** The file that an export writes. */
export function csvText(...of: Parameters<typeof exportCsv>): string {
  return [...exportCsv(...of).slices].join('');
}

/** The demo register's text; its today is 2026-11-25. */
export const demoCsv = () => sample('kraften-demo.csv');
/** The register behind the published table of 2022/23. */
export const publishedCsv = () => sample('kraften-2022-23.csv');
export const DEMO_TODAY = day('2026-11-25');

function sample(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
}
