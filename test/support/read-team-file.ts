import { day } from '../../src/domain/day.js';
import type { Entry, NewEntry } from '../../src/domain/entry.js';
import { rowOfCase } from '../../src/domain/files/row-of-case.js';
import type { Row } from '../../src/domain/files/columns.js';
import { openLists, propose } from '../../src/domain/files/workbook/open-lists.js';
import { planWorkbook, type WorkbookPlan } from '../../src/domain/files/workbook/plan-workbook.js';
import { emptyRegister, registerOf } from '../../src/domain/register.js';
import { sheetsOf } from '../../src/files/sheets-of.js';
import { programme } from './story.js';

export const TODAY = day('2026-11-25');
const time = { today: TODAY, recorded: '2026-11-25T09:00:00.000Z' };

/** What a team's own file would become with these answers, read from its bytes as they are. */
export async function readTeamFile(
  file: Uint8Array,
  answers: Readonly<Record<string, string>>,
): Promise<WorkbookPlan> {
  const sheets = await sheetsOf(file);
  if ('why' in sheets) throw new Error(sheets.why);
  const rules = programme();
  const lists = openLists(sheets, propose(sheets, rules, TODAY).sheets, rules, TODAY);
  return planWorkbook(lists, answers, emptyRegister(), rules, time);
}

/** The register's facts, without what the bot gives itself. */
export function factsOf(entries: Iterable<NewEntry>): Partial<Record<keyof Row, unknown>>[] {
  const register = registerOf(Array.from(entries, (entry, at): Entry => ({ ...entry, position: at + 1 })));
  return [...register.cases.values()].map((it) => {
    const row = rowOfCase(it);
    const given = new Set(['arende', 'alias', 'provotid', 'provotid_till', 'samtycke_till']);
    return Object.fromEntries(
      Object.entries(row ?? {}).filter(
        ([column, value]) => !given.has(column) && value !== undefined && value !== false,
      ),
    );
  });
}
