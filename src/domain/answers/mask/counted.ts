import { type Case, referredOn, waitingAt } from '../../case/case.js';
import { type Day, earliest } from '../../day.js';
import { once, type Positioned } from '../../kept.js';
import { alongKeeper } from '../../kept-along.js';
import type { Programme } from '../../programme.js';
import { type Atoms, atomsOf, type By, countCase } from './atoms.js';
import { AVERAGES, type Figures, figuresIn, type YearAverage, yearAverages } from './averages.js';
import { type Timeline, timelineOf, type WholePeriod } from './timeline.js';

/** What is counted of a register on a day, for what must be hidden of it to be worked out from. */
export interface Counted {
  readonly programme: Programme;
  readonly today: Day;
  /** The first day of a referral. */
  readonly since: Day;
  readonly timeline: Timeline;
  readonly atoms: Readonly<Record<By, Atoms>>;
  /** What each case puts into the averages, in the register's order. */
  readonly figures: Map<string, Figures | undefined>;
  /** What has been worked out of them, until a closure in the year changes. */
  readonly averages: Map<WholePeriod, readonly YearAverage[]>;
  /** How many are in the queue today. */
  waiting: number;
}

export function countAll(cases: Iterable<Case>, programme: Programme, today: Day): Counted {
  const all = [...cases];
  const since = all.reduce((first, it) => earliest(first, referredOn(it) ?? today), today);
  const timeline = timelineOf(programme, since, today);
  const atoms = atomsOf(all, programme, timeline);
  const ground = { programme, today, timeline, atoms };
  const figures = new Map(all.map((it) => [it.code, figuresIn(it, ground)]));
  const waiting = all.filter((it) => waitingAt(it, today)).length;
  return { ...ground, since, figures, averages: new Map(), waiting };
}

/** The averages of every reporting year, one average after another and the latest year first. */
export function averagesIn(counted: Counted): readonly YearAverage[] {
  const { averages } = counted;
  const years = counted.timeline.wholes.filter(({ kind }) => kind === 'reporting-year').reverse();
  const reached = once(() => [...counted.figures.values()].filter((one) => one !== undefined));
  for (const year of years)
    if (!averages.has(year)) averages.set(year, yearAverages(year, reached(), counted));
  return AVERAGES.flatMap((average) =>
    years.flatMap((year) => averages.get(year)?.find((one) => one.average === average) ?? []),
  );
}

const kept = alongKeeper<Map<string, Counted>>(
  () => new Map(),
  (all, before, now) => {
    for (const [key, counted] of all) if (!isCountedAlong(counted, before, now)) all.delete(key);
    return true;
  },
);

/** The same of a register in use: counted once a day, and then along with each case that changes. */
export function countedOf(register: Positioned, programme: Programme, today: Day): Counted {
  const all = kept(register);
  const known = all.get(programme.id);
  if (known?.today === today && known.programme === programme) return known;
  const counted = countAll(register.cases.values(), programme, today);
  all.set(programme.id, counted);
  return counted;
}

/** Not where the days begin elsewhere by it, or it may come or go with a row of its own. */
function isCountedAlong(counted: Counted, before: Case | undefined, now: Case | undefined): boolean {
  const { programme, today, since, timeline, atoms, figures, averages } = counted;
  if (before && referredOn(before) === since) return false;
  for (const it of [before, now]) {
    if (!it) continue;
    const referred = referredOn(it);
    if (referred !== undefined && referred < since) return false;
    if (!programme.referrers.some(({ code }) => code === it.referrer)) return false;
  }
  const [then, of] = [before && figures.get(before.code), now && figuresIn(now, counted)];
  if (before) {
    countCase(atoms, before, -1, programme, timeline);
    if (waitingAt(before, today)) counted.waiting -= 1;
  }
  if (now) {
    countCase(atoms, now, 1, programme, timeline);
    if (waitingAt(now, today)) counted.waiting += 1;
    figures.set(now.code, of);
  } else if (before) figures.delete(before.code);
  if (JSON.stringify(then) !== JSON.stringify(of))
    for (const year of averages.keys())
      if ([then, of].some((one) => one && year.first <= one.segment && one.segment <= year.last))
        averages.delete(year);
  return true;
}
