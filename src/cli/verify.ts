import { referredOn } from '../domain/case/case.js';
import { broken } from '../domain/case/rules.js';
import { addDays, type Day } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import { reportingYear } from '../domain/periods/period.js';
import { periodStatus } from '../domain/status/period-status.js';
import { reconcile } from '../domain/status/reconcile.js';
import { nodeFileSystem } from '../domain/stores/json/file-system.js';
import { keysFrom } from '../domain/stores/json/keys.js';
import { findingText, verifyJournal } from '../domain/stores/json/verify.js';
import { StoreFailure, storeFailureText } from '../domain/stores/failures.js';
import { plural } from '../domain/text/swedish.js';
import { type CliCommand, type CliContext, Refused } from './command.js';

/** Is the register whole (DESIGN 14): the journal's chain, its entries, its backups, the fold, the balance. */
export const verifyCommand: CliCommand = {
  usage: 'verify',
  help: ['Ändrar ingenting, och går bra medan boten är igång.', 'Exempel: kraftbot verify --data ./register'],
  options: {},
  args: [0, 0],
  run: async (context) => {
    if (context.role.kind !== 'admin') throw new Refused('Kontrollen är bara för verksamhetsledaren.');
    const verified =
      context.database === undefined
        ? await verifyJournal(context.folder, nodeFileSystem, keysFrom(context.env))
        : { entries: 0, looks: 0, backups: 0, torn: 0, findings: [] };
    const missing = verified.findings.find(
      (finding) => finding.code === 'journal' && finding.failure.code === 'no-register',
    );
    if (missing) throw new Refused(findingText(missing));
    const problems = verified.findings.map(findingText);
    const live = problems.length === 0 ? await folded(context, problems) : undefined;
    const ok = problems.length === 0;
    const cases = live?.register.cases.size ?? 0;
    const { looks, backups, torn } = verified;
    const entries = live?.register.position ?? verified.entries;
    if (context.asJson) context.json({ ok, entries, cases, looks, backups, tornBytes: torn, problems });
    else if (ok)
      context.out(
        `Registret är helt: ${plural(entries, 'händelse', 'händelser')} i ${plural(cases, 'ärende', 'ärenden')}, ${plural(backups, 'säkerhetskopia', 'säkerhetskopior')}.`,
      );
    if (torn > 0)
      context.err(
        'En avbruten skrivning sist i registret tas bort vid nästa start. Inget sparat går förlorat.',
      );
    for (const problem of problems) context.err(problem);
    return ok ? 0 : 1;
  },
};

/** The register, if the ledger folds; adds what is wrong with it. */
async function folded(context: CliContext, problems: string[]): Promise<LiveRegister | undefined> {
  try {
    const live = await context.openLive('read');
    problems.push(...wrong(live, context), ...unbalanced(live, context));
    return live;
  } catch (error) {
    if (error instanceof Refused) throw error;
    problems.push(
      error instanceof StoreFailure
        ? storeFailureText(error)
        : 'Liggaren går inte att räkna ihop till ett register: ett ärende har händelser i en ordning som inte kan stämma.',
    );
    return undefined;
  }
}

/** Rules that no saved case may break, whatever day it is asked. */
function wrong({ register, programme }: LiveRegister, { today }: CliContext): string[] {
  return [...register.cases.values()]
    .filter((it) =>
      broken(it, programme, today).some(({ code }) => code === 'before' || code === 'personnummer'),
    )
    .map((it) => `${it.code}: datumen stämmer inte med varandra, eller en fritext har ett personnummer.`);
}

/** Reporting years whose figures do not add up (DESIGN 7): every one from the first referral. */
function unbalanced({ register, programme }: LiveRegister, { today }: CliContext): string[] {
  const first = [...register.cases.values()]
    .map(referredOn)
    .reduce<Day>((a, b) => (b !== undefined && b < a ? b : a), today);
  const problems: string[] = [];
  for (let year = reportingYear(programme, first); year.from <= today;) {
    for (const { row, sum, stands } of reconcile(periodStatus({ ...register, programme, today }, year)))
      problems.push(
        `${year.from}–${year.to}: raden ${row} går inte ihop (delarna ger ${sum}, där står ${stands}).`,
      );
    year = reportingYear(programme, addDays(year.to, 1));
  }
  return problems;
}
