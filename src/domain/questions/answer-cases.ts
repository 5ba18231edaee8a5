import type { Case } from '../case/case.js';
import { alternativesOf } from './alternatives.js';
import type { Answer, AnswerRow, AnswerUnit, AnswerValue } from './answer.js';
import { type Computed, compute, figureOf } from './compute.js';
import { type AskContext, isMasked, isNamed, isVisible } from './context.js';
import type { Selection } from './filters.js';
import { groupsOf } from './groups.js';
import { interpretationOf } from './interpretation.js';
import { hiddenGroups, isSmall, TOTAL } from './masking.js';
import { UNIT_OF } from './measures.js';
import type { CasesQuery } from './query.js';
import { sentence } from './sentences.js';

/** A question about the cases, answered for a role. */
export function answerCases(
  query: CasesQuery,
  context: AskContext,
  corrected: Readonly<Record<string, string>>,
): Answer {
  const of: Selection = { population: query.population, filters: query.filters, span: query.span };
  const computed = compute(context, query);
  const other = query.compare && compute(context, query, query.compare.span);
  const masked: string[] = [];
  const rows = rowsOf(computed.whole, query, of, context, masked);
  const small = isHidden(computed, query) || (other !== undefined && isHidden(other, query));
  if (small && isMasked(context) && !masked.includes('value')) masked.push('value');
  const hidden = masked.includes('value');
  const shown = codesOf(computed.part, context);
  const value = hidden ? null : valueOf(computed, other, query, shown);
  const aliases = aliasesOf(shown, context);
  const nameOf = (code: string) => (aliases[code] === undefined ? code : `${aliases[code]} (${code})`);
  const told = { query, computed, other, hidden, shown, nameOf, context, rows };
  return {
    understood: true,
    text: sentence(told),
    ...(query.figure.type === 'list' && { lead: sentence(told, 'no-codes') }),
    aliases,
    interpretation: interpretationOf(query, context.programme),
    value,
    unit: unitOf(query),
    cases: shown,
    period: { from: query.span.from, to: query.span.to },
    rows,
    alternatives: alternativesOf(query, context.programme),
    masked,
    query,
    corrected,
  };
}

/** A count of 1–4, a share built on or leaving out so few, or any other figure over 1–4 persons. */
function isHidden(computed: Computed, { figure }: CasesQuery): boolean {
  if (isSmall(computed.whole.length) || isSmall(computed.n)) return true;
  if (figure.type === 'share')
    return isSmall(computed.part.length) || isSmall(computed.whole.length - computed.part.length);
  return (figure.type === 'most' || figure.type === 'least') && isSmall(computed.top ?? 0);
}

function codesOf(cases: readonly Case[], context: AskContext): string[] {
  return cases
    .filter((it) => isVisible(it, context))
    .map((it) => it.code)
    .sort();
}

/** What the cases are called, where that may be said. */
function aliasesOf(codes: readonly string[], context: AskContext): Readonly<Record<string, string>> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const it = context.cases.get(code);
      return it?.alias !== undefined && isNamed(it, context) ? [[code, it.alias]] : [];
    }),
  );
}

function valueOf(
  computed: Computed,
  other: Computed | undefined,
  query: CasesQuery,
  shown: readonly string[],
): AnswerValue {
  const { figure, compare } = query;
  if (figure.type === 'list' || figure.type === 'who-min' || figure.type === 'who-max') return shown;
  if (figure.type === 'any') return [computed.value === true ? 'ja' : 'nej'];
  const { value } = computed;
  if (typeof value === 'boolean') return null;
  if (compare && typeof value === 'number' && typeof other?.value === 'number') {
    const difference = value - other.value;
    if (compare.ask === 'difference') return Math.abs(difference);
    if (compare.ask === 'more-by') return difference;
    if (compare.ask === 'fewer-by') return -difference;
    if (compare.ask === 'more') return [difference > 0 ? 'ja' : 'nej'];
    if (compare.ask === 'fewer') return [difference < 0 ? 'ja' : 'nej'];
    if (compare.ask === 'which') return [difference > 0 ? 'fler' : difference < 0 ? 'färre' : 'lika'];
  }
  return value;
}

function unitOf({ figure, compare }: CasesQuery): AnswerUnit {
  if (compare && ['more', 'fewer', 'which'].includes(compare.ask)) return 'text';
  switch (figure.type) {
    case 'count':
      return 'persons';
    case 'list':
    case 'who-min':
    case 'who-max':
      return 'list';
    case 'share':
      return 'percent';
    case 'any':
    case 'most':
    case 'least':
      return 'text';
    default:
      return figure.measure === 'age' ? UNIT_OF.age : figure.unit;
  }
}

function rowsOf(
  whole: readonly Case[],
  query: CasesQuery,
  of: Selection,
  context: AskContext,
  masked: string[],
): AnswerRow[] {
  if (query.group === undefined) return [];
  const ground = { programme: context.programme, today: context.today };
  const groups = groupsOf(whole, query.group, of, ground).map((group) => ({
    ...group,
    figure: figureOf(group.cases, query.figure, of, ground),
  }));
  const sizes = groups.map(({ key, figure }) => ({
    key,
    whole: figure.whole.length,
    part: figure.part.length,
  }));
  const hidden = isMasked(context) ? hiddenGroups(sizes, query.figure) : new Set<string>();
  if (hidden.has(TOTAL)) masked.push('value');
  return groups.map(({ key, label, figure }) => {
    if (!hidden.has(key)) {
      const value = typeof figure.value === 'number' ? figure.value : null;
      return { key, label, value, n: figure.n };
    }
    masked.push(`rows.${key}`);
    return { key, label, value: null, n: null };
  });
}
