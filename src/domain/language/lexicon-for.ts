import type { Case } from '../case/case.js';
import { alongKeeper } from '../kept-along.js';
import type { Programme } from '../programme.js';
import { type Lexicon, lexiconInMaking, made, type Making } from './lexicon.js';

/** Cases, and the position that they stand at where they may change. */
interface Known {
  readonly cases: ReadonlyMap<string, Case>;
  readonly position?: number | undefined;
}
interface Kept {
  readonly programme: Programme;
  readonly position: number | undefined;
  readonly units: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}
const kept = new WeakMap<Known['cases'], Kept>();

/** The words of a programme and of the units that its register knows; made again only where there is a new unit. */
export function lexiconFor(programme: Programme, known: Known): Lexicon {
  const { programme: of, position, lexicon } = kept.get(known.cases) ?? {};
  const isSame = of === programme && position !== undefined && position === known.position;
  return isSame && lexicon ? lexicon : made(lexiconInSteps(programme, known));
}

const underWay = new WeakMap<Known['cases'], Pick<Kept, 'programme' | 'position'> & { making: Making }>();

/** The same in small steps, for whoever has no hurry: who is in a hurry meanwhile takes the rest of them. */
export function lexiconInSteps(programme: Programme, known: Known): Making {
  const { cases, position } = known;
  const now = underWay.get(cases);
  if (now?.programme === programme && now.position === position) return now.making;
  const making = lexiconMade(programme, known);
  if (position !== undefined) underWay.set(cases, { programme, position, making });
  return making;
}

function* lexiconMade(programme: Programme, { cases, position }: Known): Making {
  const before = kept.get(cases);
  const isSame = before?.programme === programme;
  const known = position === undefined ? unitsIn(cases) : units({ cases, position });
  const all = new Set([...Object.values(programme.units).flat(), ...known.keys()]);
  const knows = isSame && [...all].every((unit) => before.units.has(unit));
  const lexicon = knows ? before.lexicon : yield* lexiconInMaking(programme, [...all]);
  underWay.delete(cases);
  kept.set(cases, { programme, position, units: knows ? before.units : all, lexicon });
  return lexicon;
}

/** The units of the cases, and how many cases have each. */
const units = alongKeeper(unitsIn, (all, before, now) => {
  count(all, now?.unit, 1);
  count(all, before?.unit, -1);
  return true;
});

function unitsIn(cases: Known['cases']): Map<string, number> {
  const all = new Map<string, number>();
  for (const { unit } of cases.values()) count(all, unit, 1);
  return all;
}

function count(all: Map<string, number>, unit: string | undefined, more: number): void {
  if (unit === undefined) return;
  const now = (all.get(unit) ?? 0) + more;
  if (now > 0) all.set(unit, now);
  else all.delete(unit);
}
