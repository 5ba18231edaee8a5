import type { Item } from './item.js';
import type { Filter } from './query.js';

/** The settled pieces of a question, to be asked what they have. */
export interface Bag {
  readonly items: readonly Item[];
  readonly has: (...kinds: string[]) => boolean;
  readonly first: (...kinds: string[]) => Item | undefined;
  readonly all: (...kinds: string[]) => Item[];
  readonly values: (kind: string) => string[];
  readonly populations: readonly string[];
  readonly hasPopulation: (...names: string[]) => boolean;
  readonly filters: () => Filter[];
}

export function bagOf(items: readonly Item[]): Bag {
  const all = (...kinds: string[]) => items.filter((item) => kinds.includes(item.kind));
  const values = (kind: string) => [...new Set(all(kind).map((item) => item.value))];
  const populations = values('pop');
  return {
    items,
    all,
    values,
    populations,
    has: (...kinds) => items.some((item) => kinds.includes(item.kind)),
    first: (...kinds) => items.find((item) => kinds.includes(item.kind)),
    hasPopulation: (...names) => names.some((name) => populations.includes(name)),
    filters: () => items.flatMap((item) => (item.filter ? [item.filter] : [])),
  };
}
