import type { Case } from '../case/case.js';

/** The code that a person came with first. A ring of earlier cases ends where it began. */
export function firstCaseOf(it: Case, cases: ReadonlyMap<string, Case>): string {
  if (it.earlierCase === undefined) return it.code;
  const seen = new Set<string>();
  let at = it;
  while (at.earlierCase !== undefined && !seen.has(at.code)) {
    seen.add(at.code);
    const earlier = cases.get(at.earlierCase);
    if (!earlier) return at.earlierCase;
    at = earlier;
  }
  return seen.has(at.code) ? ([...seen].sort()[0] ?? at.code) : at.code;
}
