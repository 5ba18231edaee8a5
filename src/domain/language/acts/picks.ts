import { GENDERS, INCOMES, type Gender, type Income } from '../../codes.js';
import type { Programme } from '../../programme.js';
import type { Outcome } from '../../schema/outcomes.js';
import { CONCEPTS } from '../concept.js';
import type { Node } from '../node.js';

/** What a piece is as a value of a field, where the programme has that value. */
export function gender(node: Node): Gender | undefined {
  if (node.cat !== 'gender' && node.cat !== 'letter' && node.cat !== 'pronoun-of') return undefined;
  return GENDERS.find((one) => one === node.value);
}

export function income(node: Node): Income | undefined {
  if (node.cat !== 'income' && node.cat !== 'bare-income' && node.cat !== 'next-income') return undefined;
  return INCOMES.find((one) => one === node.value);
}

export function authority(node: Node): string | undefined {
  return node.cat === 'authority' ? node.codes[0] : undefined;
}

export function protection(node: Node): boolean | undefined {
  return node.cat === 'protection' ? node.so : undefined;
}

export function hours(node: Node): number | undefined {
  return node.cat === 'hours' ? node.count : undefined;
}

export function text(node: Node): string | undefined {
  return node.cat === 'text' ? node.value : undefined;
}

export function activity({ activities }: Programme) {
  return (node: Node): string | undefined => {
    if (node.cat === 'own-activity') return node.kind;
    return node.cat === 'activity' ? activities.find((one) => one === node.value) : undefined;
  };
}

/** A value of one of the programme's lists of words. */
export function listed(cat: 'workplace' | 'step' | 'declined' | 'situation', known: readonly string[]) {
  return (node: Node): string | undefined =>
    node.cat === cat ? known.find((one) => one === node.value) : undefined;
}

export function companion(node: Node): string | undefined {
  return node.cat === 'companion' ? node.value : undefined;
}

export interface Closing {
  readonly outcome: Outcome;
  readonly detail?: string;
}

/** The outcomes that a piece may be: by a name of theirs, or by a detail that they have. */
export function closings({ outcomes }: Programme) {
  return (node: Node): Closing[] => {
    if (node.cat === 'outcome')
      return node.value === 'result' ? [] : node.codes.map((outcome) => ({ outcome }));
    if (node.cat === 'outcome-verb')
      return outcomes.flatMap(({ code }) => (code === node.value ? [{ outcome: code }] : []));
    const detail = node.cat === 'detail' ? node.value : node.cat === 'own-detail' ? node.detail : undefined;
    if (detail === undefined || (node.cat === 'own-detail' && isBare(detail))) return [];
    return outcomes
      .filter(({ details }) => details.includes(detail))
      .map(({ code }) => ({ outcome: code, detail }));
  };
}

function isBare(detail: string): boolean {
  return `bare-detail:${detail}` in CONCEPTS;
}

/** A detail that says nothing of its outcome. */
export function bareDetail({ outcomes }: Programme, outcome: Outcome | undefined) {
  const known = outcomes.find(({ code }) => code === outcome)?.details ?? [];
  return (node: Node): string | undefined => {
    const detail =
      node.cat === 'bare-detail' || node.cat === 'detail'
        ? node.value
        : node.cat === 'own-detail'
          ? node.detail
          : undefined;
    return known.find((one) => one === detail);
  };
}
