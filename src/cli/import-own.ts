import { readFile } from 'node:fs/promises';
import { COLUMN_WORDS } from '../domain/files/column-words.js';
import type { Sheet } from '../domain/files/sheet.js';
import {
  answersIn,
  applyMapping,
  type Mapping,
  mappingOf,
  mappingSchema,
  NOTHING_REMEMBERED,
  recall,
  remember,
  type Remembered,
} from '../domain/files/workbook/mapping.js';
import { openLists, propose, type Proposal } from '../domain/files/workbook/open-lists.js';
import type { List } from '../domain/files/workbook/people.js';
import { planWorkbook, type WorkbookPlan } from '../domain/files/workbook/plan-workbook.js';
import type { MappedSheet } from '../domain/files/workbook/propose.js';
import type { Answers } from '../domain/files/workbook/questions.js';
import { columnLines, fateLines, questionText, wordLines } from '../domain/files/workbook/say-import.js';
import type { LiveRegister } from '../domain/live-register.js';
import { StoreFailure } from '../domain/stores/failures.js';
import { type ImportMemory, openImportMemory } from '../domain/stores/json/import-memory.js';
import { keysFrom } from '../domain/stores/json/keys.js';
import { openDatabase } from '../domain/stores/open-database.js';
import { sharedImports } from '../domain/stores/postgres/books.js';
import { list, plural } from '../domain/text/swedish.js';
import { type CliContext, Refused } from './command.js';
import { fileFailure } from './file-failure.js';
import { appendPlan, countsText } from './import-append.js';
import { saveFile } from './save-file.js';
import { soleTeam } from './store.js';

/** What is known of how a file is to be read. */
interface Reading {
  readonly proposal: Proposal;
  readonly sheets: readonly MappedSheet[];
  readonly lists: readonly List[];
  readonly answers: Answers;
  /** Somebody has said that it is right: by a mapping's file, or the last time. */
  readonly confirmed: boolean;
  readonly problems: readonly string[];
  readonly words: readonly string[];
}

/**
 * Imports a list with a team's own headings and words (DESIGN 14): a mapping is proposed, confirmed once by the file
 * that `--map` names, and remembered. Nothing is saved before that, nor while anything is still asked.
 */
export async function importTeamsOwn(context: CliContext, sheets: readonly Sheet[]): Promise<number> {
  const { options, today } = context;
  const file = typeof options['map'] === 'string' ? options['map'] : undefined;
  const mapping = file === undefined ? undefined : await readMapping(file);
  const remembered = await withMemory(context, (memory) => memory.remembered()).catch(nothingYet);
  const { programme } = await context.openLive('read-or-empty');
  const proposal = propose(sheets, programme, today);
  if (proposal.sheets.length === 0)
    throw new Refused(
      'Filen har ingen rad med rubriker att känna igen, som Kön, Remittent och Remissdatum. Inget lästes in.',
    );
  const recalled = recall(remembered, proposal.sheets);
  const applied = mapping ? applyMapping(proposal.sheets, mapping) : { ...recalled, problems: [] };
  const lists = openLists(sheets, applied.sheets, programme, today);
  const reading: Reading = {
    words: wordLines(lists, programme, today),
    proposal,
    sheets: applied.sheets,
    problems: applied.problems,
    confirmed: mapping !== undefined || recalled.confirmed,
    lists,
    answers: { ...remembered.answers, ...(mapping && answersIn(mapping)) },
  };
  const dry = options['dry-run'] === true;
  const update = options['update'] === true;
  const recorded = context.now().toISOString();
  const plan = ({ register, programme: rules }: LiveRegister) =>
    planWorkbook(reading.lists, reading.answers, register, rules, { today, recorded }, { update });
  const ready = ({ questions, plan: rows }: WorkbookPlan) =>
    reading.confirmed && reading.problems.length === 0 && questions.length === 0 ? rows : undefined;
  const done = await appendPlan(context, { recorded, dry, plan, planOf: ready });
  const saved = !dry && ready(done) !== undefined;
  if (saved)
    await withMemory(context, (memory) => memory.keep(remember(remembered, reading.sheets, reading.answers)));
  const kept = file !== undefined && !saved && (await keepMapping(context, file, mapping, reading, done));
  tell(context, reading, done, { dry, saved, file: kept ? file : undefined });
  return saved || (dry && ready(done) !== undefined) ? 0 : 1;
}

/** How the team's own lists have been read before, which is kept where its register is. */
async function withMemory<T>(context: CliContext, work: (memory: ImportMemory) => Promise<T>): Promise<T> {
  if (context.database === undefined) return work(await openImportMemory(context.folder));
  const store = await openDatabase(context.database, { change: false });
  try {
    const team = context.team ?? soleTeam(await store.heads());
    return await work(sharedImports(store.memory(team, keysFrom(context.env), () => context.now())));
  } finally {
    await store.close();
  }
}

/** In a database that has no tables yet. */
function nothingYet(error: unknown): Remembered {
  if (error instanceof StoreFailure && error.code === 'old-database') return NOTHING_REMEMBERED;
  throw error;
}

async function readMapping(file: string): Promise<Mapping | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Refused(fileFailure(`Kartan ${file}`, error, 'läsa'));
  });
  if (text === undefined) return undefined;
  try {
    return mappingSchema.parse(JSON.parse(text));
  } catch {
    throw new Refused(
      `Kartan ${file} är inte som den ska vara. Ta bort den och kör igen, så skrivs en ny att ändra i.`,
    );
  }
}

/** Writes the proposal where there is no mapping yet, and questions that have come up since in one that there is. */
async function keepMapping(
  context: CliContext,
  file: string,
  mapping: Mapping | undefined,
  { sheets, answers }: Reading,
  { questions }: WorkbookPlan,
): Promise<boolean> {
  const asked = new Set(mapping?.questions.map(({ id }) => id));
  if (mapping && questions.every(({ id }) => asked.has(id))) return false;
  const whole = mappingOf(sheets, questions, answers);
  const next = mapping
    ? { ...mapping, questions: [...mapping.questions, ...whole.questions.filter(({ id }) => !asked.has(id))] }
    : whole;
  const text = `${JSON.stringify(next, null, 1)}\n`;
  await saveFile(context, file, text, { shown: '', overwrite: mapping !== undefined });
  return true;
}

interface Outcome {
  readonly dry: boolean;
  readonly saved: boolean;
  /** The mapping's file, if it was written. */
  readonly file: string | undefined;
}

function tell(context: CliContext, reading: Reading, done: WorkbookPlan, outcome: Outcome): void {
  const { questions, fates, plan } = done;
  const { saved, dry } = outcome;
  const { imported, updated, unchanged, warnings, errors } = plan;
  const update = context.options['update'] === true;
  if (context.asJson) {
    const mapping = mappingOf(reading.sheets, questions, reading.answers);
    const counts = { imported: saved || dry ? imported : 0, ...(update && { updated }), unchanged };
    const rows = fates.map(({ sheet, row, fate, remarks }) => ({ sheet, row, fate, remarks }));
    context.json({ ...counts, saved, warnings, errors, mapping, rows });
  } else {
    if (!reading.confirmed) for (const line of proposalLines(reading)) context.out(line);
    for (const line of fateLines(fates)) context.out(line);
    if (saved || (dry && questions.length === 0)) context.out(countsText(plan, dry, update));
  }
  for (const problem of reading.problems) context.err(problem);
  for (const [at, question] of questions.entries()) context.err(`Fråga ${at + 1}. ${questionText(question)}`);
  if (!saved) context.err(nextStep(context, reading, done, outcome));
}

function proposalLines({ proposal, sheets, lists, words }: Reading): readonly string[] {
  return [
    ...sheets.flatMap((sheet) => {
      const found = lists.find((one) => one.sheet === sheet);
      const name = sheet.name === '' ? 'Filen' : `Bladet ${sheet.name}`;
      const lacks =
        sheet.missing.length > 0
          ? `, saknar ${list(sheet.missing.map((column) => COLUMN_WORDS[column][0].toLowerCase()))}. Varje person ska stå på en egen rad under rubrikerna`
          : '';
      const head = sheet.read
        ? `${name} läses, rubriker på rad ${sheet.headingRow}:`
        : `${name} läses inte${lacks}.`;
      const columns = sheet.read ? columnLines(sheet, found) : [];
      return [
        head,
        ...columns.map(({ letters, heading, becomes, examples }) => {
          const values = examples.length > 0 ? ` (${examples.join(' · ')})` : '';
          return `  ${letters}  ${heading} → ${becomes}${values}`;
        }),
        '',
      ];
    }),
    ...(words.length > 0 ? [`Orden läses så: ${words.join(' · ')}`, ''] : []),
    ...proposal.without.map((name) => `Bladet ${name} har inga rubriker att känna igen, och läses inte.`),
    ...(lists.some(({ coloursLost }) => coloursLost)
      ? ['Filen förklarar färger, men en CSV-fil har inga: skyddade ärenden får märkas i chatten.']
      : []),
  ];
}

function nextStep(
  { args, options }: CliContext,
  { confirmed }: Reading,
  { questions }: WorkbookPlan,
  { dry, file }: Outcome,
): string {
  const answers = plural(questions.length, 'fråga', 'frågor');
  if (dry && confirmed && questions.length === 0) return 'Inget är sparat: det var ett prov.';
  if (file !== undefined)
    return `Inget är sparat. ${file} är skriven: ändra ”to” där en kolumn ska bli något annat, fyll i ”answer” (${answers}) och kör samma rad igen.`;
  if (typeof options['map'] === 'string') return `Inget är sparat. ${answers} väntar på svar i kartan.`;
  return `Inget är sparat. Stämmer förslaget, kör: kraftbot import ${args[0] ?? ''} --map karta.json (${answers} att svara på)`;
}
