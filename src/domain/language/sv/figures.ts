import { addDays } from '../../day.js';
import type { Filter } from '../../schema/query.js';
import type { Node, NodeOf } from '../node.js';
import { rule, type Rule } from '../rule.js';

/** What two of may be told of each by itself; "kvinnor respektive män" is a breakdown of all. */
const EACH = ['referrer', 'unit', 'payer', 'income', 'outcome'] as const;

/** What is counted, how it is shared out, and what it is compared with. */
export const FIGURES: readonly Rule[] = [
  rule('per dimension', ['per', 'dim'], (_, { value }) => ({ cat: 'group', by: value })),
  rule('with a stroke before a dimension', ['sign', ['dim', 'time']], ({ sign }, of) => {
    if (sign !== '/') return undefined;
    if (of.cat === 'dim') return { cat: 'group', by: of.value };
    return stretchOf(of.value);
  }),
  rule('per each of a dimension', ['per', ['joint', 'of', 'for', 'all'], 'dim'], (_, __, { value }) => ({
    cat: 'group',
    by: value,
  })),
  rule(
    'the units of an authority',
    ['per?', 'dim', ['at', 'of', 'for'], 'authority'],
    (_, dim, __, { codes }) =>
      dim.value === 'unit'
        ? { cat: 'filter', filter: { on: 'referrer', not: false, in: codes.slice() }, by: 'unit' }
        : undefined,
  ),
  rule('per age', ['per', 'measure'], (_, { value }) =>
    value === 'age' ? { cat: 'group', by: 'age' } : undefined,
  ),
  rule('per income', ['per', 'income-word'], () => ({ cat: 'group', by: 'income' })),
  rule('per payer', ['per', 'paid'], () => ({ cat: 'group', by: 'payer' })),
  rule('per stretch of time', ['per', 'time'], (_, { value }) => stretchOf(value)),
  rule('between those of a dimension', ['between', 'dim'], (_, { value }) => ({ cat: 'group', by: value })),
  rule('each of a dimension', ['respectively', 'dim'], (_, { value }) => ({ cat: 'group', by: value })),
  rule('one dimension and another', ['group', ['and', 'comma'], 'dim'], ({ by }, _, { value }) =>
    by === value ? undefined : { cat: 'group', by, across: value },
  ),
  rule('a dimension and age', ['group', ['and', 'comma'], 'measure'], ({ by }, _, { value }) =>
    value === 'age' && by !== 'age' ? { cat: 'group', by, across: 'age' } : undefined,
  ),
  rule('age and another', ['per', 'measure', 'and', 'dim'], (_, { value: one }, __, { value }) =>
    one === 'age' && value !== 'age' ? { cat: 'group', by: 'age', across: value } : undefined,
  ),
  rule('each of two', ['filter', 'respectively', 'filter'], ({ filter: one }, _, { filter: other }) => {
    if (one.on !== other.on || !('in' in one) || !('in' in other) || one.not || other.not) return undefined;
    const by = EACH.find((dimension) => dimension === one.on);
    const both = { ...one, in: [...new Set<string>([...one.in, ...other.in])] } as Filter;
    return by && { cat: 'filter', filter: both, by };
  }),
  rule('the queue', ['queue'], () => ({ cat: 'pop', value: 'waiting' })),
  rule('how long a queue', ['howbig', 'is', 'queue'], () => ({ cat: 'pop', value: 'waiting' })),
  rule('how big a result', ['howbig', 'is', 'result-share'], (_, __, share) => share),
  rule('how long', ['howbig'], () => ({ cat: 'howlong' })),
  rule('months that follow each other', ['period', 'and', 'period'], (one, _, other) => {
    const [a, b] = [one.match, other.match];
    if (a.kind !== 'span' || b.kind !== 'span' || addDays(a.period.to, 1) !== b.period.from) return undefined;
    return { cat: 'period', match: { ...b, period: { from: a.period.from, to: b.period.to } }, joined: true };
  }),
  rule('periods side by side', ['period', 'and', 'period'], ({ match: one }, _, { match: other }) => ({
    cat: 'two-periods',
    one,
    other,
  })),
  rule('when a year ended', ['when', 'period', 'at-end'], (_, period) => period),
  rule('left an income', ['left-income', 'income', 'after?'], (_, { value }) => ({
    cat: 'filter',
    filter: { on: 'income', not: false, in: [value] },
    also: [{ on: 'income-after', not: true, in: [value] }],
  })),
  rule(
    'left an income for another',
    ['left-income', 'income', ['for', 'to'], 'income'],
    (_, before, __, after) => ({
      cat: 'filter',
      filter: { on: 'income', not: false, in: [before.value] },
      also: [{ on: 'income-after', not: false, in: [after.value] }],
    }),
  ),
  rule('an income at the start', [['has', 'got'], 'income', 'before-enrolment'], (_, { value }) => ({
    cat: 'filter',
    filter: { on: 'income', not: false, in: [value] },
  })),
  rule('an income afterwards', ['income', 'after'], ({ value }) => ({
    cat: 'filter',
    filter: { on: 'income-after', not: false, in: [value] },
  })),
  rule('an income afterwards, with a verb', [['has', 'got'], 'income', 'after'], (_, { value }) => ({
    cat: 'filter',
    filter: { on: 'income-after', not: false, in: [value] },
  })),
  // Sjukersättning is an outcome as well, and that is what one leaves to.
  rule('ended on an income', ['to', 'income'], (_, { value }) =>
    value === 'sjukersattning'
      ? undefined
      : { cat: 'filter', filter: { on: 'income-after', not: false, in: [value] } },
  ),
  rule('from one income to another', ['from', 'income', 'to', 'income'], (_, before, __, after) => ({
    cat: 'filter',
    filter: { on: 'income', not: false, in: [before.value] },
    also: [{ on: 'income-after', not: false, in: [after.value] }],
  })),
  rule('a year ago', ['year-ago'], () => ({ cat: 'earlier', value: 'year' })),
  rule('the year before', ['earlier'], ({ value }) => ({ cat: 'year-before', what: value, compares: false })),
  rule('than the year before', [['compare', 'than'], 'earlier'], (_, { value }) => ({
    cat: 'year-before',
    what: value,
    compares: true,
  })),
];

function stretchOf(unit: NodeOf<'time'>['value']): Node | undefined {
  if (unit === 'years') return { cat: 'group', by: 'year' };
  return unit === 'months' ? { cat: 'group', by: 'month' } : undefined;
}
