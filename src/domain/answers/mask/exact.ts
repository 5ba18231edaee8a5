import { type Constraint, solve } from 'yalps';
import type { Atoms, Event } from './atoms.js';
import type { Limit } from './limit.js';
import { leftOf, queueGroups } from './queue.js';
import { freeEvents, PARTS, type Slot } from './slots.js';
import type { Range } from './cells.js';

/** How often each count is in a sum. */
type Sum = Map<string, number>;

/** What a solver's last digits may be off by. */
const ABOUT = 1e-6;

/**
 * The range of a cell in whole numbers, whatever keys are taken for each other: for the few cells that two keys at a time
 * (`swapsIn`) tell too little of. The solver begins at the register as it is. Undefined where it gives up.
 */
export function exactRange(
  atoms: Atoms,
  slots: readonly Slot[],
  isHidden: (slot: number, key: number) => boolean,
  limits: readonly Limit[] = [],
): (slot: number, key: number) => Range | undefined {
  const free = freeEvents(atoms.by);
  const segments = Array.from({ length: atoms.stock[0]?.length ?? 0 }, (_, segment) => segment);
  const hasAny = (event: Event, segment: number) => atoms.counts[event].some((row) => row[segment]);
  const constraints = new Map<string, Constraint>();
  // A count may grow by one variable and fall by another, as far as to 0.
  const variables = new Map<string, Map<string, number>>();
  const add = (sum: Sum, event: Event | 'grown', key: number, segment: number, times: number) => {
    if (event !== 'grown' && !(free.includes(event) && hasAny(event, segment))) return;
    const name = `${event} ${key} ${segment}`;
    sum.set(name, (sum.get(name) ?? 0) + times);
    if (variables.has(`more ${name}`)) return;
    const count = event === 'grown' ? atoms.grown[segment]?.[key] : atoms.counts[event][key]?.[segment];
    variables.set(`more ${name}`, new Map());
    if (!count) return;
    variables.set(`less ${name}`, new Map([[`floor ${name}`, 1]]));
    constraints.set(`floor ${name}`, { max: count });
  };
  const hold = (name: string, constraint: Constraint, sum: Sum) => {
    for (const [variable, times] of sum) {
      variables.get(`more ${variable}`)?.set(name, times);
      variables.get(`less ${variable}`)?.set(name, -times);
    }
    constraints.set(name, constraint);
  };
  const stock = (sum: Sum, key: number, until: number) => {
    for (const segment of segments.slice(0, until + 1)) {
      add(sum, 'new', key, segment, 1);
      for (const event of ['result', 'other', 'dropout'] as const) add(sum, event, key, segment, -1);
      if (!atoms.grown[segment]) continue;
      add(sum, 'grown', key, segment, -1);
      add(sum, 'grown', (key || atoms.keys.length) - 1, segment, 1);
    }
    return sum;
  };
  const cellSum = ({ count, first, last }: Slot, key: number) => {
    const sum: Sum = new Map();
    if (count === 'atEnd') return stock(sum, key, last);
    if (count === 'during') stock(sum, key, first - 1);
    for (const event of count === 'during' ? PARTS.new : PARTS[count])
      for (const segment of segments.slice(first, last + 1)) add(sum, event, key, segment, 1);
    return sum;
  };
  for (const segment of segments) {
    for (const event of free) {
      const sum: Sum = new Map();
      atoms.keys.forEach((_, key) => {
        add(sum, event, key, segment, 1);
      });
      hold(`all ${event} ${segment}`, { equal: 0 }, sum);
    }
    atoms.keys.forEach((_, key) => {
      hold(
        `stock ${key} ${segment}`,
        { min: -(atoms.stock[key]?.[segment] ?? 0) },
        stock(new Map(), key, segment),
      );
    });
  }
  for (const group of queueGroups(atoms)) {
    const sum: Sum = new Map();
    leftOf(atoms, group).forEach((left, segment) => {
      for (const key of group) {
        add(sum, 'referred', key, segment, 1);
        add(sum, 'new', key, segment, -1);
      }
      hold(`queue ${group.join()} ${segment}`, { min: -Math.max(0, left) }, sum);
    });
  }
  slots.forEach((slot, index) => {
    atoms.keys.forEach((_, key) => {
      if (slot.kind && !isHidden(index, key)) hold(`shown ${index} ${key}`, { equal: 0 }, cellSum(slot, key));
    });
  });
  limits.forEach(({ first, last, between, groups }, index) => {
    const lows: Sum = new Map();
    const highs: Sum = new Map();
    between.forEach(([least, most], key) => {
      for (const segment of segments.slice(first, last + 1)) {
        add(lows, 'result', key, segment, least);
        add(highs, 'result', key, segment, most);
      }
    });
    // Of several groups as if all who are taken for others were of the one with most room.
    hold(`least ${index}`, { max: Math.max(...groups.map(({ above }) => above)) }, lows);
    hold(`most ${index}`, { min: -Math.max(...groups.map(({ below }) => below)) }, highs);
  });
  return (index, key) => {
    const slot = slots[index];
    if (!slot) return undefined;
    hold('cell', {}, cellSum(slot, key));
    const [least, most] = (['minimize', 'maximize'] as const).map((direction) =>
      solve({ direction, objective: 'cell', constraints, variables }),
    );
    for (const column of variables.values()) column.delete('cell');
    if (least?.status !== 'optimal' || most?.status !== 'optimal') return undefined;
    return [Math.floor(ABOUT - least.result), Math.floor(most.result + ABOUT)];
  };
}
