import { has, meant, type Desk } from './desk.js';
import { type CaseMatch, chosen, noSuch } from './resolve-case.js';

/**
 * The case that a line is about. A word not understood that is near an alias is offered, never filled in. Numbers
 * count only where nothing else names a case.
 */
export function whichCase(desk: Desk): CaseMatch {
  const named = takeCases(desk);
  if (named.length > 0) return chosen([...new Set([...named, ...takeNear(desk).codes])]);
  const missing = desk.segments.find((segment) => meant(desk, segment, 'no-case'));
  const none = missing && meant(desk, missing, 'no-case');
  if (missing && none) {
    desk.used.add(missing);
    return { kind: 'none', refusal: noSuch(missing.text), codes: none.value };
  }
  const near = takeNear(desk);
  if (near.text !== undefined) return { kind: 'offered', text: near.text, codes: near.codes };
  return { kind: 'unsaid' };
}

/** Cases named by code or alias; by a bare number only where there is nothing else. */
function takeCases(desk: Desk): readonly string[] {
  const isBare = (text: string) => /^#?\d+$/.test(text);
  const named = desk.segments.filter((segment) => meant(desk, segment, 'case'));
  const clear = named.filter((segment) => !isBare(segment.text));
  const used = clear.length > 0 ? clear : named;
  const codes = used.flatMap((segment) => meant(desk, segment, 'case')?.value ?? []);
  for (const segment of used) desk.used.add(segment);
  return codes;
}

/** The cases that the first misspelt alias may be. Beside a case spelled right it may be another: both are asked about. */
function takeNear(desk: Desk): { text?: string; codes: readonly string[] } {
  const near = desk.segments.find((segment) => !desk.used.has(segment) && has('near-case')(segment));
  if (!near) return { codes: [] };
  desk.used.add(near);
  return {
    text: near.text,
    codes: near.meanings.flatMap((one) => (one.slot === 'near-case' ? one.value : [])),
  };
}
