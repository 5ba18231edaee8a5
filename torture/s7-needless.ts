import { BY, type By } from '../src/domain/answers/mask/atoms.js';
import { cellsOf, isFew } from '../src/domain/answers/mask/cells.js';
import { protect } from '../src/domain/answers/mask/protect.js';
import { isInFull, slotsOf } from '../src/domain/answers/mask/slots.js';
import type { Timeline, WholePeriod } from '../src/domain/answers/mask/timeline.js';
import { rangesOf, type System, systemsOf, timelineFor, totalTerms } from './s7-system.js';
import type { Asked } from './s7-told.js';

/** A secret may be so many numbers at least, where what is in full leaves as many. */
const VALUES = 3;
/** What is hidden of a row is so many together, or nobody. */
const TOGETHER = 5;

/** How many of the hidden cells could be shown too: row after row, every secret still being as many numbers. */
export function needless(asked: Asked): string {
  const timeline = timelineFor(asked);
  const systems = systemsOf(asked, timeline);
  return BY.map((by) => `${by}:${needlessBy(by, systems[by], timeline)}`).join(',');
}

function needlessBy(by: By, system: System, timeline: Timeline): string {
  const slots = slotsOf(system.atoms, timeline);
  const cells = cellsOf(system.atoms, slots);
  const all = protect({ atoms: system.atoms, slots, averages: [] }).hidden;
  const hidden = new Set(all);
  const termsOf = (cell: number) => {
    const { count, first, last } = slots[cells.slotOf(cell)] ?? { count: 'new' as const, first: 0, last: 0 };
    const key = system.atoms.keys[cells.keyOf(cell)] ?? '';
    return system.termsOf({ by, count, key }, { first, last } as WholePeriod);
  };
  const equal = (terms: ReturnType<typeof termsOf>, value: number) => ({ terms, lower: value, upper: value });
  const secrets = cells.all.filter(cells.isSecret);
  const sums = secrets.map(termsOf);
  const known = [...system.rows, ...inFull(by, system, timeline)];
  const widths = (shown: readonly number[]) => {
    const rows = shown.map((cell) => equal(termsOf(cell), cells.countOf(cell)));
    return rangesOf(system.width, [...known, ...rows], sums);
  };
  const needed = widths([]).map((width) => Math.min(VALUES, width));
  const isTold = (without: ReadonlySet<number>) => {
    const shown = cells.all.filter((cell) => cells.isInTable(cell) && hidden.has(cell) && without.has(cell));
    const before = cells.all.filter((cell) => cells.isInTable(cell) && !hidden.has(cell));
    return widths([...before, ...shown]).some((width, index) => width < (needed[index] ?? 0));
  };
  for (const slot of slots.keys()) {
    const row = cells.inSlot(slot).filter((cell) => hidden.has(cell));
    const open = row
      .filter((cell) => !isFew(cells.countOf(cell)))
      .sort((a, b) => cells.countOf(a) - cells.countOf(b));
    for (let from = 0; from < open.length; from++) {
      const shown = new Set(open.slice(from));
      const left = row.filter((cell) => !shown.has(cell));
      const together = left.reduce((sum, cell) => sum + cells.countOf(cell), 0);
      if (left.length === 1 || (together > 0 && together < TOGETHER) || isTold(shown)) continue;
      for (const cell of shown) hidden.delete(cell);
      break;
    }
  }
  return `${all.length - hidden.size}_of_${all.length}`;
}

/** Every half-year's totals, and what is shown in full of each key. */
function inFull(by: By, system: System, { segments }: Timeline) {
  return segments.flatMap((_, at) => {
    const half = { first: at, last: at } as WholePeriod;
    return (['referred', 'new', 'result', 'not-gone-on', 'dropouts'] as const).flatMap((count) => {
      const cells = system.atoms.keys.map((key) => ({ by, count, key }));
      const truths = cells.map((cell) => system.truthOf(cell, half));
      const total = truths.reduce((sum, one) => sum + one, 0);
      const each =
        (count === 'referred' || count === 'result') && isInFull(by, count)
          ? cells.map((cell, index) => ({ terms: system.termsOf(cell, half), value: truths[index] ?? 0 }))
          : [];
      return [{ terms: totalTerms(system, count, half), value: total }, ...each].map(({ terms, value }) => ({
        terms,
        lower: value,
        upper: value,
      }));
    });
  });
}
