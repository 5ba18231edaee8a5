import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type Case, consentsAt, wasEnrolled } from '../../src/domain/case/case.js';
import { begins, type CaseCommand, type ChangeCommand } from '../../src/domain/case/commands.js';
import { foldCase } from '../../src/domain/case/fold-case.js';
import { addDays, day, type Day } from '../../src/domain/day.js';
import { entrySchema } from '../../src/domain/entry.js';
import { planImport } from '../../src/domain/files/plan-import.js';
import { type LiveRegister, openRegister } from '../../src/domain/live-register.js';
import { emptyRegister, registerOf } from '../../src/domain/register.js';
import { memoryLedger } from '../../src/domain/stores/memory.js';
import { mayBe, type ModelCase, stepsOf, tell, type Told, undoable } from './case-model.js';
import { csvText, placed, programme } from './sample-register.js';

/** Random commands against the model of case-model.ts, one after the other, and what must hold of the whole register. */
const TODAY = day('2026-11-25');
const START = addDays(TODAY, -320);
const USERS = ['handledare-1', 'handledare-2', 'chef'] as const;

export interface Move {
  readonly command: CaseCommand;
  /** Which of the latest three cases a command is about; now and then one that never was. */
  readonly pick: number;
  readonly who: number;
  readonly revision: 'now' | 'none' | 'old' | 'coming';
  /** The card is pressed a second time. */
  readonly twice: boolean;
}

const when = fc
  .oneof(
    { weight: 6, arbitrary: fc.integer({ min: 60, max: 320 }) },
    { weight: 1, arbitrary: fc.integer({ min: -40, max: 345 }) },
  )
  .map((days) => addDays(START, days));
const early = fc.integer({ min: 0, max: 60 }).map((days) => addDays(START, days));
const soon = fc.integer({ min: 60, max: 110 }).map((days) => addDays(START, days));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const some = fc.uniqueArray(fc.constantFrom('SOC', 'FK', 'AF', 'RD'), { minLength: 1, maxLength: 3 });
const facts = fc.record({
  gender: fc.constantFrom('K' as const, 'M' as const, 'X' as const),
  birthYear: maybe(fc.integer({ min: 1970, max: 2005 })),
  referrer: fc.constantFrom('SOC', 'FK', 'RD', 'EGEN'),
  unit: maybe(fc.constantFrom('Enheten', 'VC Hedemora')),
  protected: fc.boolean(),
});
const code = '';

const commands: fc.Arbitrary<CaseCommand> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('refer' as const), referred: early, facts }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('book-visit' as const), visit: when, facts }) },
  fc.record({ type: fc.constant('rebook-visit' as const), code: fc.constant(code), visit: when }),
  fc.record({ type: fc.constant('visit-done' as const), code: fc.constant(code), visit: when }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('refer-visitor' as const),
      code: fc.constant(code),
      referred: when,
      facts,
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('enrol' as const),
      code: fc.constant(code),
      enrolled: fc.oneof(soon, when),
      consents: maybe(some),
    }),
  },
  fc.record({
    type: fc.constant('consent' as const),
    code: fc.constant(code),
    authorities: some,
    from: when,
  }),
  fc.record({
    type: fc.constant('revoke-consent' as const),
    code: fc.constant(code),
    authorities: some,
    from: when,
  }),
  fc.record({ type: fc.constant('pass-trial' as const), code: fc.constant(code), decided: when }),
  fc.record({
    type: fc.constant('extend-trial' as const),
    code: fc.constant(code),
    decided: when,
    until: maybe(when),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('follow-up' as const),
      code: fc.constant(code),
      on: when,
      next: maybe(when),
    }),
  },
  fc.record({ type: fc.constant('book-follow-up' as const), code: fc.constant(code), on: when }),
  fc.record({ type: fc.constant('review' as const), code: fc.constant(code), on: when }),
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('start-activity' as const),
      code: fc.constant(code),
      kind: fc.constantFrom('skogsgrupp', 'arbetsträning'),
      from: when,
      hours: maybe(fc.integer({ min: -2, max: 70 })),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('end-activity' as const),
      code: fc.constant(code),
      activity: fc.integer({ min: 1, max: 12 }),
      to: when,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('close' as const),
      code: fc.constant(code),
      closed: when,
      outcome: fc.constantFrom(...programme().outcomes.map(({ code }) => code)),
      detail: fc.constant('eget ord'),
    }),
  },
  fc.record({ type: fc.constant('decline' as const), code: fc.constant(code), declined: when }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('correct' as const),
      code: fc.constant(code),
      changes: fc
        .oneof(
          when.map((to) => ({ field: 'closed' as const, to })),
          when.map((to) => ({ field: 'enrolled' as const, to })),
          fc.constantFrom('Ny enhet', null).map((to) => ({ field: 'unit' as const, to })),
        )
        .map((one) => [one]),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('undo' as const),
      code: fc.constant(code),
      numbers: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 2 }),
      reason: fc.constant('fel'),
    }),
  },
);

/** One command of any kind, mostly with the revision that a fresh card carries. */
export const moves: fc.Arbitrary<Move> = fc.record({
  command: commands,
  pick: fc.nat(400),
  who: fc.nat(USERS.length - 1),
  revision: fc.constantFrom('now', 'now', 'now', 'now', 'now', 'none', 'old', 'coming'),
  twice: fc.constantFrom(false, false, false, true),
});

/** A live register beside the model of it. */
export interface World {
  readonly live: LiveRegister;
  readonly cases: Map<string, ModelCase>;
  moves: number;
}

export function newWorld(live: LiveRegister): World {
  return { live, cases: new Map(), moves: 0 };
}

/** Makes one move in both; says how they differ, or undefined if they agree. */
export async function make(
  world: World,
  { command, pick, who, revision, twice }: Move,
): Promise<string | undefined> {
  const { live, cases } = world;
  world.moves += 1;
  const by = USERS[who] ?? USERS[0];
  const meta = {
    key: `move/${world.moves}`,
    by,
    admin: by === 'chef',
    at: `${TODAY}T08:00:00.000Z`,
    today: TODAY,
  };
  if (begins(command)) {
    const outcome = await live.run(command, meta);
    const fits = command.type === 'book-visit' || command.referred <= TODAY;
    if (outcome.kind === 'refused') return fits ? `refused: ${JSON.stringify(command)}` : undefined;
    if (outcome.kind !== 'saved' || !fits) return `${outcome.kind}: ${JSON.stringify(command)}`;
    if (cases.has(outcome.code)) return `the code ${outcome.code} was given twice`;
    cases.set(outcome.code, { lines: stepsOf(command).map((step) => ({ by, step, undone: false })) });
    return differing(world, outcome.code) ?? (twice ? again(world, command, meta) : undefined);
  }
  const there = [...cases.keys()].filter((one) => pick % 13 === 0 || live.register.cases.has(one)).slice(-3);
  const named = (pick % 40 === 0 ? undefined : there[pick % there.length]) ?? 'K99-999';
  const it = cases.get(named) ?? { lines: [] };
  const seen = {
    now: it.lines.length,
    none: undefined,
    old: it.lines.length - 1,
    coming: it.lines.length + 1,
  }[revision];
  const asked: ChangeCommand = {
    ...(command.type === 'end-activity' ? { ...command, activity: started(it, command.activity) } : command),
    code: named,
    ...(seen !== undefined && seen > 0 && { revision: seen }),
  };
  const outcome = await live.run(asked, meta);
  const problem = judged(it, asked, outcome.kind, by);
  const why = outcome.kind === 'refused' ? outcome.refusals.map((one) => one.code).join(' ') : outcome.kind;
  if (problem !== undefined)
    return `${problem} (${why}): ${JSON.stringify(asked)} on ${JSON.stringify(it.lines)}`;
  if (outcome.kind !== 'saved') return undefined;
  if (asked.type === 'undo') {
    for (const number of asked.numbers) {
      const line = it.lines[number - 1];
      if (line) line.undone = true;
    }
    it.lines.push({ by, step: { type: 'undo' }, undone: false });
  } else it.lines.push(...stepsOf(asked).map((step) => ({ by, step, undone: false })));
  return differing(world, named) ?? (twice ? again(world, asked, meta) : undefined);
}

/** Mostly an activity that there is; else the number as it is. */
function started({ lines }: ModelCase, number: number): number {
  const starts = lines.flatMap(({ step }, index) => (step.type === 'start-activity' ? [index + 1] : []));
  return starts[number % (starts.length + 1)] ?? number;
}

function judged(it: ModelCase, command: ChangeCommand, kind: string, by: string): string | undefined {
  const exists = tell(it) !== undefined;
  if (!exists) return kind === 'refused' ? undefined : 'a case that is not there';
  if (command.revision !== undefined && command.revision !== it.lines.length)
    return kind === 'stale' ? undefined : 'a stale card';
  if (kind === 'stale') return 'not stale';
  const allowed =
    command.type === 'undo'
      ? undoable(it, command.numbers, by === 'chef' ? undefined : by) && undefined
      : mayBe(command, it, TODAY);
  if (allowed === false && kind !== 'refused') return 'the model refuses';
  return allowed === true && kind !== 'saved' ? 'the model allows' : undefined;
}

/** The same press once more: the first answer, and nothing written. */
async function again({ live }: World, command: CaseCommand, meta: Parameters<LiveRegister['run']>[1]) {
  const { position } = live.register;
  const { kind } = await live.run(command, meta);
  return kind === 'repeated' && live.register.position === position
    ? undefined
    : `pressed twice, ${kind}: ${JSON.stringify(command)}`;
}

function differing({ live, cases }: World, named: string): string | undefined {
  const model = cases.get(named);
  const told = model && tell(model);
  const real = live.register.cases.get(named);
  if (told === 'broken') return `the model of ${named} is broken: ${JSON.stringify(model?.lines)}`;
  if (real === undefined || told === undefined)
    return real === told ? undefined : `${named} is ${real ? 'there' : 'not there'}`;
  const seen = project(real);
  return isDeepStrictEqual(clean(seen), clean(told))
    ? undefined
    : `${named}: model ${JSON.stringify(told)}, register ${JSON.stringify(seen)}`;
}

function clean(told: Told): object {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

function project(it: Case): Told {
  const after = '9999-12-31' as Day;
  const enrolment = wasEnrolled(it) ? it : undefined;
  return {
    stage: it.stage,
    referred: it.stage === 'visiting' ? undefined : it.referred,
    enrolled: enrolment?.enrolled,
    ended: it.stage === 'closed' ? it.closed : it.stage === 'declined' ? it.declined : undefined,
    outcome: it.stage === 'closed' ? it.outcome : undefined,
    trialOver: enrolment && enrolment.trialPassed !== undefined,
    lastFollowUp: enrolment?.lastFollowUp,
    booked: enrolment?.bookedFollowUp,
    lastReview: enrolment?.lastReview,
    consents: [...consentsAt(it, after)].sort().join(' '),
    going: enrolment ? enrolment.activities.filter((one) => one.to === undefined).length : 0,
  };
}

/** What must hold of the whole register, whatever has happened: each that does not, as a sentence. */
export async function wholeFaults({ live, cases }: World): Promise<string[]> {
  const faults = [...cases.keys()].flatMap((named) => differing({ live, cases, moves: 0 }, named) ?? []);
  const entries = await live.entries();
  const { register, programme: rules } = live;
  for (const entry of entries)
    if (!entrySchema.safeParse(entry).success) faults.push(`no entry: ${JSON.stringify(entry)}`);
  if (!isDeepStrictEqual(registerOf(entries).cases, register.cases))
    faults.push('the fold is another register');
  for (const [named, own] of register.entries) {
    const folded = foldCase(own);
    const there = register.cases.get(named) ?? 'absent';
    if (!isDeepStrictEqual(folded, there)) faults.push(`${named} folds otherwise than it grew`);
  }
  if (!isDeepStrictEqual(register.queue, queueOf(register.cases.values())))
    faults.push('the queue is another than the cases make');
  const copy = await openRegister(memoryLedger(entries), rules);
  if (!isDeepStrictEqual(copy.register, register)) faults.push('a ledger in memory gives another register');
  const once = csvText(register, rules, TODAY);
  const plan = planImport(once, emptyRegister(), rules, {
    today: TODAY,
    recorded: `${TODAY}T09:00:00.000Z`,
  });
  if (plan.errors.length > 0) faults.push(`the export is not read: ${JSON.stringify(plan.errors[0])}`);
  else if (csvText(registerOf(placed(plan.entries)), rules, TODAY) !== once)
    faults.push('export, import, export: another file');
  return faults;
}

/** The queue, counted from the cases. */
function queueOf(cases: Iterable<Case>): ReadonlyMap<Day, number> {
  const queue = new Map<Day, number>();
  for (const it of cases)
    if (it.stage === 'waiting') queue.set(it.referred, (queue.get(it.referred) ?? 0) + 1);
  return queue;
}
