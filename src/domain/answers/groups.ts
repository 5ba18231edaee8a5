import { ageIn, type Case } from '../case/case.js';
import { GENDER_PLURALS, INCOME_NAMES, PAYER_NAMES, payerOf } from '../codes.js';
import { addDays, addMonths, type Day, earliest } from '../day.js';
import { reportingYearName, reportingYearStart } from '../periods/period.js';
import { bandLabels, bandOf, outcomeName, type Programme, referrerName } from '../programme.js';
import { monthName } from '../text/swedish.js';
import type { Selection } from './filters.js';
import { dayOfInterest, isClosed } from './population.js';
import { type Dimension, type Ground, isSeries, type Span, STRETCHES } from '../schema/query.js';

export interface Group {
  /** Part 2's code, a unit's name, a band, a year or a month: what an extreme answers with. */
  readonly key: string;
  readonly label: string;
  readonly cases: readonly Case[];
}

/** Cases by a dimension: in the programme's order where there is one, else by size; time in order. Empty ones left out. */
export function groupsOf(cases: readonly Case[], by: Dimension, of: Selection, ground: Ground): Group[] {
  const found = new Map<string, Case[]>();
  for (const it of cases) {
    const key = keyOf(it, by, dayOfInterest(it, of.population, of.span, ground), ground.programme);
    const list = found.get(key);
    if (list) list.push(it);
    else found.set(key, [it]);
  }
  const order = orderOf(by, ground.programme);
  const groups = [...found].map(([key, members]) => ({
    key,
    label: groupName(key, by, ground.programme),
    cases: members,
  }));
  return groups.sort((a, b) => {
    if (isSeries(by)) return a.key < b.key ? -1 : 1;
    if (order) return place(order, a.key) - place(order, b.key);
    return b.cases.length - a.cases.length || (a.key < b.key ? -1 : 1);
  });
}

function place(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index < 0 ? order.length : index;
}

function orderOf(by: Dimension, programme: Programme): readonly string[] | undefined {
  if (by === 'gender') return ['K', 'M', 'X'];
  if (by === 'age') return bandLabels(programme);
  if (by === 'referrer') return programme.referrers.map((one) => one.code);
  if (by === 'outcome') return programme.outcomes.map((one) => one.code);
  return by === 'payer' ? ['SOC', 'FK', 'AF', 'NONE', 'OTHER'] : undefined;
}

/** A span in years, quarters or months: what a state is told of at the end of each. */
export function stretchesOf(
  by: Dimension,
  span: Span,
  programme: Programme,
): { key: string; from: Day; to: Day }[] {
  const found = new Map<string, { key: string; from: Day; to: Day }>();
  for (let from = span.from; from <= span.to;) {
    const next = addMonths(`${from.slice(0, 7)}-01` as Day, 1);
    const to = earliest(addDays(next, -1), span.to);
    const key = timeKey(by, from, programme);
    found.set(key, { key, from: found.get(key)?.from ?? from, to });
    from = next;
  }
  return [...found.values()];
}

/** A group's name within a sentence: names of authorities and units keep their capital. */
export function labelWithin(label: string, by: Dimension): string {
  const isName = by === 'referrer' || by === 'payer' || by === 'unit';
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

const UNKNOWN = 'other';

function keyOf(it: Case, by: Dimension, on: Day, programme: Programme): string {
  switch (by) {
    case 'gender':
      return it.gender;
    case 'age':
      return bandOf(programme, ageIn(it, on));
    case 'referrer':
      return it.referrer;
    case 'unit':
      return it.unit ?? UNKNOWN;
    case 'income':
      return it.income ?? UNKNOWN;
    case 'payer':
      return payerOf(it.income);
    case 'outcome':
      return isClosed(it) ? it.outcome : UNKNOWN;
    case 'detail':
      return isClosed(it) ? (it.detail ?? UNKNOWN) : UNKNOWN;
    case 'income-after':
      return isClosed(it) ? (it.incomeAfter ?? UNKNOWN) : UNKNOWN;
    default:
      return timeKey(by, on, programme);
  }
}

function timeKey(by: Dimension, on: Day, programme: Programme): string {
  if (by === 'year') return on.slice(0, 4);
  if (by === 'reporting-year') return reportingYearName(programme, reportingYearStart(programme, on));
  const month = Number(on.slice(5, 7));
  if (by === 'half') return `${on.slice(0, 4)}-H${Math.ceil(month / STRETCHES.half)}`;
  return by === 'quarter' ? `${on.slice(0, 4)}-Q${Math.ceil(month / STRETCHES.quarter)}` : on.slice(0, 7);
}

/** What users read for a group's key. */
export function groupName(key: string, by: Dimension, programme: Programme): string {
  if (key === UNKNOWN) return 'Okänt eller annat';
  switch (by) {
    case 'gender':
      return GENDER_PLURALS[key as keyof typeof GENDER_PLURALS];
    case 'referrer':
      return referrerName(programme, key);
    case 'income':
    case 'income-after':
      return INCOME_NAMES[key as keyof typeof INCOME_NAMES];
    case 'payer':
      return PAYER_NAMES[key as keyof typeof PAYER_NAMES];
    case 'outcome':
      return outcomeName(programme, key);
    case 'age':
      return `${key.replace('-', '–')} år`;
    case 'month':
      return `${monthName(Number(key.slice(5)))} ${key.slice(0, 4)}`;
    case 'half':
      return `${key.endsWith('1') ? 'första' : 'andra'} halvåret ${key.slice(0, 4)}`;
    case 'quarter':
      return `kvartal ${key.slice(6)} ${key.slice(0, 4)}`;
    default:
      return key;
  }
}
