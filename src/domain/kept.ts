import type { Register } from './register.js';

/** More than a team asks for between two changes. */
const MOST = 20;

/**
 * Keeps what has been worked out from a register until the register changes: a list that is read all morning is made
 * once. The key says what else it was made of (the day, the period); each keeper is for one kind of thing.
 */
export function keeper<T>(): (register: Register, key: string, make: () => T) => T {
  const kept = new WeakMap<Register, { position: number; values: Map<string, T> }>();
  return (register, key, make) => {
    let now = kept.get(register);
    if (now?.position !== register.position || now.values.size > MOST)
      kept.set(register, (now = { position: register.position, values: new Map() }));
    const found = now.values.get(key);
    if (found !== undefined) return found;
    const made = make();
    now.values.set(key, made);
    return made;
  };
}
