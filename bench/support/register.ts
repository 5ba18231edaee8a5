import type { NewCase } from '../../src/domain/case/commands.js';
import { GENDERS } from '../../src/domain/codes.js';
import { addDays, addMonths, type Day, day, daysBetween } from '../../src/domain/day.js';
import type { CaseEvent, NewEntry } from '../../src/domain/entry.js';
import type { Programme } from '../../src/domain/programme.js';
import { programmeCalled, DEFAULT_PROGRAMME } from '../../src/domain/programmes/index.js';
import { ALIAS_WORDS } from '../../src/domain/text/alias-words.js';
import { seeded } from '../../torture/trial.js';

/** The day it is in every benchmark. */
export const TODAY = day('2026-11-25');

const FIRST = day('2018-01-01');
/** When the team left its spreadsheet: what is older has been imported, and has no more than a sheet holds. */
const IMPORTED = day('2026-02-02');

export const programme: Programme = found();

function found(): Programme {
  const one = programmeCalled(DEFAULT_PROGRAMME);
  if (!one) throw new Error('no programme');
  return one;
}

interface Dated {
  readonly event: CaseEvent;
  readonly day: Day;
}

/**
 * The entries of a register of so many cases, the same for the same number: referrals spread evenly since 2018, stays of
 * six to thirty months, so that about a sixth are open; the older ones as an import writes them, the newer ones as
 * the bot does.
 */
export function entriesOf(cases: number): NewEntry[] {
  const random = seeded(cases);
  const span = daysBetween(FIRST, TODAY);
  const numbers = new Map<string, number>();
  const entries: NewEntry[] = [];
  let aliases = 0;
  for (let index = 0; index < cases; index++) {
    const referred = addDays(FIRST, Math.floor((index * span) / cases));
    const series = `${programme.prefix}${referred.slice(2, 4)}`;
    const number = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, number);
    const code = `${series}-${String(number).padStart(3, '0')}`;
    const path = pathOf(referred, random);
    const isOpen = !['closed', 'declined'].includes(path.at(-1)?.event.type ?? '');
    const alias = isOpen ? ALIAS_WORDS[aliases++] : undefined;
    path.forEach(({ event, day: on }, at) => {
      const imported = on < IMPORTED;
      entries.push({
        stream: `case/${code}`,
        number: at + 1,
        key: imported ? `import/${code}/${at + 1}` : `form/${code}-${at + 1}`,
        day: on,
        recorded: `${imported ? IMPORTED : on}T08:00:00.000Z`,
        by: imported ? 'import' : '00000000-0000-4000-8000-000000000001',
        event: event.type === 'registered' && alias ? withAlias(event, alias) : event,
      });
    });
  }
  return entries.sort((a, b) => (a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : 0));
}

function withAlias(event: Extract<CaseEvent, { type: 'registered' }>, alias: string): CaseEvent {
  return { ...event, facts: { ...event.facts, alias } };
}

type Random = () => number;

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError('an empty list');
  return one;
}

/** One case from its referral until it ends, or until today. */
function pathOf(referred: Day, random: Random): Dated[] {
  const path: Dated[] = [];
  const add = (event: CaseEvent, on: Day) => path.push({ event, day: on });
  add({ type: 'registered', referred, facts: factsOf(referred, random) }, referred);
  const enrolled = addDays(referred, 10 + Math.floor(random() * 50));
  if (enrolled > TODAY) return path;
  if (random() < 0.06) {
    add({ type: 'declined', declined: enrolled, detail: 'tackade nej' }, enrolled);
    return path;
  }
  const trialUntil = addMonths(enrolled, 1);
  add({ type: 'enrolled', enrolled, trialUntil }, enrolled);
  if (random() < 0.95)
    add({ type: 'consented', authorities: [...programme.authorities], from: enrolled }, enrolled);
  const closing = addDays(enrolled, 180 + Math.floor(random() * 720));
  const end = closing < TODAY ? closing : TODAY;
  if (trialUntil < end) add({ type: 'trial-passed', decided: trialUntil }, trialUntil);
  const during = steps(enrolled, end, random).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  path.push(...during);
  if (closing < TODAY) add(closure(closing, random), closing);
  return path;
}

/** What happens between enrolment and closure. Of what was imported, only the last of each kind is known. */
function steps(enrolled: Day, end: Day, random: Random): Dated[] {
  const repeated = (months: number, make: (on: Day) => CaseEvent) => {
    const all: Dated[] = [];
    for (let count = 1; ; count++) {
      const on = addDays(addMonths(enrolled, count * months), Math.floor(random() * 21) - 7);
      if (on >= end) break;
      all.push({ event: make(on), day: on });
    }
    const old = all.filter((one) => one.day < IMPORTED);
    return [...old.slice(-1), ...all.slice(old.length)];
  };
  const activity = addDays(enrolled, 60 + Math.floor(random() * 120));
  const kind = random() < 0.6 ? 'arbetsträning' : pick(programme.activities, random);
  return [
    ...repeated(programme.followUpMonths, (on) => ({ type: 'followed-up', on })),
    ...repeated(programme.reviewMonths, (on) => ({ type: 'reviewed', on })),
    ...(activity < end && activity >= IMPORTED
      ? [{ event: { type: 'activity-started', kind, from: activity, hours: 10 } as const, day: activity }]
      : []),
  ];
}

function closure(closed: Day, random: Random): CaseEvent {
  const [work] = programme.outcomes;
  const { code: outcome, details } = work && random() < 0.4 ? work : pick(programme.outcomes, random);
  const incomeAfter = pick(programme.incomes, random);
  return details.length === 0
    ? { type: 'closed', closed, outcome, incomeAfter }
    : { type: 'closed', closed, outcome, detail: pick(details, random), incomeAfter };
}

type Facts = Extract<CaseEvent, { type: 'registered' }>['facts'];

function factsOf(referred: Day, random: Random): Facts & Partial<NewCase> {
  const referrer = pick(programme.referrers, random).code;
  const units = programme.units[referrer] ?? [];
  const income = pick(programme.incomes, random);
  return {
    gender: random() < 0.01 ? 'X' : pick(GENDERS.slice(0, 2), random),
    ...(random() < 0.98 && { birthYear: Number(referred.slice(0, 4)) - 18 - Math.floor(random() * 45) }),
    referrer,
    ...(units.length > 0 && { unit: pick(units, random) }),
    income,
    ...(income !== 'ingen' && { incomeSince: addMonths(referred, -Math.floor(random() * 60)) }),
  };
}
