import { wasEnrolled } from '../../case/case.js';
import { type Desk, left } from './desk.js';
import { type CaseMatch, chosen, noSuch } from './resolve-case.js';
import { as, has, type Segment } from './segments.js';

/**
 * The case that a line is about. A word not understood that is near an alias is offered, never filled in. Numbers count only where
 * nothing else names a case.
 */
export function whichCase(desk: Desk): CaseMatch {
  const named = takeCases(desk, 'case');
  if (named.length > 0) return chosen([...new Set([...named, ...takeNear(desk).codes])]);
  const missing = left(desk).find(has('no-case'));
  if (missing) {
    desk.used.add(missing);
    return { kind: 'none', refusal: noSuch(missing.text), codes: as(missing, 'no-case')?.codes ?? [] };
  }
  const near = takeNear(desk);
  if (near.text !== undefined) return { kind: 'offered', text: near.text, codes: near.codes };
  const bare = left(desk).find(has('bare-case'));
  const numbered = takeCases(desk, 'bare-case');
  if (numbered.length > 0) return chosen([...new Set(numbered)]);
  if (bare) return { kind: 'none', refusal: noSuch(bare.text), codes: [] };
  return { kind: 'unsaid' };
}

/** The same where the days of the line are the case's: none of them lies before its enrolment, or its `referral`. */
export function caseSince(desk: Desk, since?: 'referral'): CaseMatch {
  const which = whichCase(desk);
  const code = which.kind === 'found' ? which.code : which.kind === 'offered' ? which.codes[0] : undefined;
  const it = code === undefined ? undefined : desk.world.register.cases.get(code);
  if (it && it.stage !== 'visiting')
    desk.least = since === undefined && wasEnrolled(it) ? it.enrolled : it.referred;
  return which;
}

function takeCases(desk: Desk, cat: 'case' | 'bare-case'): readonly string[] {
  const found = left(desk).filter(has(cat));
  for (const segment of found) desk.used.add(segment);
  return found.flatMap((segment) => as(segment, cat)?.codes ?? []);
}

/** The cases that the first misspelt alias may be. Beside a case spelled right it may be another: both are asked about. */
function takeNear(desk: Desk): { text?: string; codes: readonly string[] } {
  const near: Segment | undefined = left(desk).find(has('near-case'));
  if (!near) return { codes: [] };
  desk.used.add(near);
  return { text: near.text, codes: as(near, 'near-case')?.codes ?? [] };
}
