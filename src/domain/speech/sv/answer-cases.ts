import type { Case } from '../../case/case.js';
import { alternativesOf } from './alternatives.js';
import type { Answer, AnswerRow, AnswerUnit, AnswerValue } from '../../answers/answer.js';
import { type Computed, compute, figureOf } from '../../answers/compute.js';
import { groupsIn, judge, judgeGroup, type Judging } from '../../answers/gate/verdict.js';
import { withinTables } from '../../answers/gate/cells.js';
import { type AskContext, caseName, codesOf, isNamed, judgingFor } from '../../answers/context.js';
import { namesBehind } from '../../answers/reading-order.js';
import { type Failure, failure } from '../../schema/failure.js';
import { select, type Selection } from '../../answers/filters.js';
import { type Group, groupName, labelWithin, groupsOf, stretchesOf } from '../../answers/groups.js';
import { interpretationOf } from './interpretation.js';
import {
  type CasesQuery,
  type Dimension,
  hasHappened,
  type Ground,
  isSeries,
  isSo,
  namesCases,
  ownFilters,
} from '../../schema/query.js';
import { sentence } from './sentences.js';
import { isOfFew, isOfOneCase, tiesDetails } from '../../answers/ties.js';

/** A question about the cases, answered for a role; the steering group is told what its tables tell. */
export function answerCases(
  typed: CasesQuery,
  context: AskContext,
  corrected: Readonly<Record<string, string>>,
): Answer | Failure {
  const judging = judgingFor(context);
  const query = judging ? withinTables(typed, context.programme) : typed;
  const verdict = judging ? judge(query, judging) : 'told';
  if (verdict === 'finer' || verdict === 'days') return failure(verdict);
  const asked = isOfOneCase(query) ? readableOf(context) : context;
  const of: Selection = { population: query.population, filters: query.filters, span: query.span };
  const computed = compute(asked, query);
  const other = query.compare && compute(asked, query, query.compare);
  const rows = rowsOf(computed.whole, query, of, context, judging);
  if ('reason' in rows) return rows;
  const hidden = verdict === 'hidden' || [computed, other].some((one) => one && isOfFew(query, one, context));
  const masked = [
    ...rows.filter(({ isHidden }) => isHidden).map(({ row }) => `rows.${row.key}`),
    ...(hidden ? ['value'] : []),
  ];
  const tied = tiesDetails(query, context);
  const shown = tied ? [] : codesOf(computed.part, context);
  const exact = hidden ? null : valueOf(computed, other, query, shown);
  const value = judging && typeof exact === 'number' ? Number(exact.toFixed(2)) : exact;
  const names = namesCases(query.figure) ? namesBehind({ cases: shown, query }, context) : [];
  const nameOf = (code: string) => {
    const { alias } = caseName(code, context);
    return alias === undefined ? code : `${alias} (${code})`;
  };
  const listed = names.length > 0 ? names.map(({ code }) => code) : shown;
  const parts = rows.map(({ row }) => row);
  const isOfReadable = asked !== context;
  const told = { query, computed, other, hidden, tied, isOfReadable, shown: listed, nameOf, context, parts };
  return {
    understood: true,
    text: sentence(told),
    ...(query.figure.type === 'list' && { lead: sentence(told, 'no-codes') }),
    names,
    interpretation: interpretationOf(query, context.programme),
    value,
    unit: unitOf(query),
    cases: shown,
    period: { from: query.span.from, to: query.span.to },
    rows: parts,
    alternatives: alternativesOf(query, context.programme),
    masked,
    query,
    corrected,
  };
}

/** The cases that may be read here with all that is in them, where there are others. */
function readableOf(context: AskContext): AskContext {
  const readable = [...context.cases].filter(([, it]) => isNamed(it, context));
  if (readable.length === context.cases.size) return context;
  return { ...context, cases: new Map(readable) };
}

function valueOf(
  computed: Computed,
  other: Computed | undefined,
  query: CasesQuery,
  shown: readonly string[],
): AnswerValue {
  const { figure, compare } = query;
  if (figure.type === 'first' || figure.type === 'last')
    return figure.ask === 'day' ? (computed.on ?? null) : shown;
  if (figure.type === 'list' || figure.type === 'who-min' || figure.type === 'who-max') return shown;
  if (figure.type === 'any') return [computed.value === true ? 'ja' : 'nej'];
  const { value } = computed;
  if (figure.type === 'count' && figure.claim) return [isSo(figure.claim, computed.n) ? 'ja' : 'nej'];
  if (typeof value === 'boolean') return null;
  if (compare && typeof value === 'number' && typeof other?.value === 'number') {
    const difference = value - other.value;
    if (compare.ask === 'difference') return Math.abs(difference);
    if (compare.ask === 'more-by') return difference;
    if (compare.ask === 'fewer-by') return -difference;
    if (compare.ask === 'more') return [difference > 0 ? 'ja' : 'nej'];
    if (compare.ask === 'fewer') return [difference < 0 ? 'ja' : 'nej'];
    if (compare.ask === 'which' && compare.filters)
      return difference === 0 ? ['lika'] : codesOfGroup(query, difference > 0);
    if (compare.ask === 'which') return [difference > 0 ? 'fler' : difference < 0 ? 'färre' : 'lika'];
  }
  return value;
}

/** The codes of the group that has more: those of the one filter that differs. */
function codesOfGroup({ filters, compare }: CasesQuery, isFirst: boolean): readonly string[] {
  const theirs = compare?.filters ?? [];
  const [group] = isFirst ? ownFilters(filters, theirs) : ownFilters(theirs, filters);
  return group && 'in' in group ? group.in : [];
}

function unitOf({ figure, compare }: CasesQuery): AnswerUnit {
  if (compare && ['more', 'fewer', 'which'].includes(compare.ask)) return 'text';
  if (figure.type === 'count' && figure.claim) return 'text';
  switch (figure.type) {
    case 'count':
    case 'parts':
    case 'persons':
    case 'over-days':
    case 'per-stretch':
      return 'persons';
    case 'first':
    case 'last':
      return figure.ask === 'day' ? 'date' : 'list';
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
      return figure.measure === 'age' ? 'years' : figure.unit;
  }
}

/** A state at the end of each year, quarter or month; who was there at some time in each. */
function overTime(query: CasesQuery, by: Dimension, context: AskContext): Row[] {
  return stretchesOf(by, query.span, context.programme).map(({ key, from, to }) => {
    const span = { ...query.span, from: query.population === 'during' ? from : to, to };
    const of = { population: query.population, filters: query.filters, span };
    const { value, n } = figureOf(select(context, of), query.figure, of, context);
    const label = groupName(key, by, context.programme);
    return { row: { key, label, value: typeof value === 'number' ? value : null, n }, isHidden: false };
  });
}

/** Groups by their key; divided once more where the question does. */
function crossed(groups: readonly Group[], { across }: CasesQuery, of: Selection, ground: Ground) {
  const divided = groups.flatMap((group): Group[] =>
    across === undefined
      ? [group]
      : groupsOf(group.cases, across, of, ground).map(({ key, label, cases }) => ({
          key: `${group.key}/${key}`,
          label: `${group.label}, ${labelWithin(label, across)}`,
          cases,
        })),
  );
  return divided.map((group) => [group.key, group] as const);
}

interface Row {
  readonly row: AnswerRow;
  readonly isHidden: boolean;
}

/** The groups of an answer. A hidden one stands there also where nobody is in it, or its absence would tell. */
function rowsOf(
  whole: readonly Case[],
  query: CasesQuery,
  of: Selection,
  context: AskContext,
  judging: Judging | undefined,
): readonly Row[] | Failure {
  const { group: by } = query;
  if (by === undefined) return [];
  const ground = { programme: context.programme, today: context.today };
  if (isSeries(by) && !hasHappened(query.population))
    return judging ? failure('finer') : overTime(query, by, context);
  if (query.across !== undefined && judging) return failure('finer');
  const groups = new Map(crossed(groupsOf(whole, by, of, ground), query, of, ground));
  const keys = (judging && groupsIn(by, judging)) ?? [];
  const rows: Row[] = [];
  for (const key of new Set([...groups.keys(), ...keys])) {
    const verdict = judging ? judgeGroup(query, { by, key }, judging) : 'told';
    if (verdict === 'finer' || verdict === 'days') return failure(verdict);
    const group = groups.get(key);
    const label = group?.label ?? groupName(key, by, context.programme);
    if (verdict === 'hidden') rows.push({ row: { key, label, value: null, n: null }, isHidden: true });
    else if (group) {
      const figure = figureOf(group.cases, query.figure, of, ground);
      if (isOfFew(query, figure, context)) {
        rows.push({ row: { key, label, value: null, n: null }, isHidden: true });
        continue;
      }
      const value = typeof figure.value === 'number' ? figure.value : null;
      const n = judging && figure.unknown > 0 ? null : figure.n;
      rows.push({
        row: {
          key,
          label,
          value: judging && value !== null ? Number(value.toFixed(2)) : value,
          n,
          ...(query.figure.type === 'parts' && { share: figure.n / whole.length }),
        },
        isHidden: false,
      });
    }
  }
  return rows;
}
