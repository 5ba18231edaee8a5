import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import { type Lexicon, lexiconOf } from './lexicon.js';

interface Kept {
  readonly position: number;
  readonly units: string;
  readonly lexicon: Lexicon;
}
const kept = new WeakMap<Programme, WeakMap<Register, Kept>>();

/** The words of a programme and of the units in a register as it is now; made again only where there is a new unit. */
export function lexiconFor({ register, programme }: { register: Register; programme: Programme }): Lexicon {
  const registers = kept.get(programme) ?? new WeakMap<Register, Kept>();
  kept.set(programme, registers);
  const before = registers.get(register);
  if (before?.position === register.position) return before.lexicon;
  const names = new Set(Object.values(programme.units).flat());
  for (const { unit } of register.cases.values()) if (unit !== undefined) names.add(unit);
  const units = [...names].join('\n');
  const lexicon = before?.units === units ? before.lexicon : lexiconOf(programme, [...names]);
  registers.set(register, { position: register.position, units, lexicon });
  return lexicon;
}
