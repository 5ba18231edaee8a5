import type { Cat, Node, NodeOf } from './node.js';

/** A place in a pattern: a category, one of several, or one that may be missing (`year?`). */
export type Step = Cat | `${Cat}?` | readonly Cat[];
type Of<S> = S extends readonly (infer C extends Cat)[]
  ? NodeOf<C>
  : S extends `${infer C extends Cat}?`
    ? NodeOf<C> | undefined
    : S extends Cat
      ? NodeOf<S>
      : never;
type PartsOf<P extends readonly Step[]> = { readonly [K in keyof P]: Of<P[K]> };

/**
 * How pieces that stand side by side become one (duckling's rule): a name, a pattern over categories, and what is made of the
 * parts; undefined where these parts do not fit each other.
 */
export interface Rule {
  readonly name: string;
  readonly steps: readonly { readonly cats: readonly Cat[]; readonly optional: boolean }[];
  readonly make: (parts: readonly (Node | undefined)[]) => Node | undefined;
}

export function rule<const P extends readonly Step[]>(
  name: string,
  of: P,
  make: (...parts: PartsOf<P>) => Node | undefined,
): Rule {
  const steps = of.map((step) => {
    if (typeof step !== 'string') return { cats: step, optional: false };
    const optional = step.endsWith('?');
    return { cats: [(optional ? step.slice(0, -1) : step) as Cat], optional };
  });
  return { name, steps, make: (parts) => make(...(parts as unknown as PartsOf<P>)) };
}
