import type { Case } from '../case/case.js';
import type { Programme } from '../programme.js';
import { type Lexicon, lexiconOf } from './lexicon.js';

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
export function lexiconFor(programme: Programme, { cases, position }: Known): Lexicon {
  const before = kept.get(cases);
  const isSame = before?.programme === programme;
  if (isSame && position !== undefined && before.position === position) return before.lexicon;
  const units = new Set(Object.values(programme.units).flat());
  for (const { unit } of cases.values()) if (unit !== undefined) units.add(unit);
  const knows = isSame && [...units].every((unit) => before.units.has(unit));
  const lexicon = knows ? before.lexicon : lexiconOf(programme, [...units]);
  kept.set(cases, { programme, position, units: knows ? before.units : units, lexicon });
  return lexicon;
}
