import { type Filter, isToSome } from '../../schema/query.js';
import type { Node, NodeOf } from '../node.js';
import { rule, type Rule } from '../rule.js';
import { filter, type Filtered } from './filter-node.js';

const TURN = ['but', 'and', 'comma'] as const;
const TO = ['to', 'for'] as const;

/** Consents: to whom, given or missing. */
export const CONSENTS: readonly Rule[] = [
  rule('consent', ['consent'], () => filter({ on: 'consent', not: false })),
  rule('no consent', ['no-consent'], () => filter({ on: 'consent', not: true })),
  rule('consent to', ['consent', ['to', 'for', 'from', 'of'], 'authority'], (_, __, them) =>
    consents(them, false),
  ),
  rule('no consent to', ['no-consent', ['to', 'for', 'from', 'of'], 'authority'], (_, __, them) =>
    consents(them, true),
  ),
  rule('consent, an authority beside it', ['consent', 'authority'], (_, them) => consents(them, false)),
  rule('no consent, an authority beside it', ['no-consent', 'authority'], (_, them) => consents(them, true)),
  rule(
    'consent to some of them at least',
    [['consent', 'no-consent'], 'to', 'at-least', 'num', 'of', 'authority'],
    ({ cat }, _, __, { value }, ___, { codes }) =>
      value === 1 && codes.length > 1 ? toSome(cat === 'no-consent', [...codes]) : undefined,
  ),
  rule(
    'consent to one at least',
    [['consent', 'no-consent'], 'to', 'at-least', 'num'],
    ({ cat }, _, __, num) => (num.value === 1 ? toSome(cat === 'no-consent') : undefined),
  ),
  rule(
    'no consent to any of them',
    ['no-consent', 'to', 'any', 'of', 'authority'],
    (_, __, ___, ____, { codes }) =>
      codes.length > 1 ? filter({ on: 'consent', not: true, any: [...codes] }) : undefined,
  ),
  rule(
    'consent to all but some',
    ['consent', 'to', 'all?', 'except', 'authority'],
    (_, __, ___, ____, but) => ({
      cat: 'filter',
      filter: { on: 'consent', not: false },
      every: 'all',
      but: but.codes,
    }),
  ),
  rule('consent to all', [['consent', 'no-consent'], 'to', 'all', 'dim?'], ({ cat }, _, __, dim) =>
    dim === undefined || dim.value === 'referrer'
      ? { cat: 'filter', filter: { on: 'consent', not: cat === 'no-consent' }, every: 'all' }
      : undefined,
  ),
  rule(
    'consent to one, not to another',
    ['filter', TURN, 'not', TO, 'authority'],
    (one, _, __, ___, { codes }) => otherConsent(one, codes, true),
  ),
  rule(
    'consent to one, not to another, named alone',
    ['filter', TURN, 'not', 'authority'],
    (one, _, __, { codes }) => otherConsent(one, codes, true),
  ),
  rule(
    'no consent to one, but to another',
    ['filter', TURN, 'has', TO, 'authority'],
    (one, _, __, ___, { codes }) => otherConsent(one, codes, false),
  ),
  rule('an authority and consent', ['authority', 'consent'], (them) => consents(them, false)),
];

/** "till fk och soc" is to both, "till fk eller soc" to one of them; what is lacking to one or the other may be to both or to either. */
function consents({ codes, either }: NodeOf<'authority'>, not: boolean): Node | undefined {
  const [to, ...more] = codes;
  if (more.length === 0) return to === undefined ? undefined : filter({ on: 'consent', not, to });
  const of = [...codes];
  if (either !== true) return filter({ on: 'consent', not, ...(not ? { any: of } : { every: of }) });
  return { cat: 'filter', filter: { on: 'consent', not, any: of }, every: 'either' };
}

/** To one at least of these, or of all; what is lacking to one at least is not there to every one. */
function toSome(not: boolean, codes?: string[]): Node {
  const of = codes && (not ? { every: codes } : { any: codes });
  return { cat: 'filter', filter: { on: 'consent', not, ...of }, every: 'some' };
}

/** "till fk men inte till soc", "saknar till fk men har till soc". */
function otherConsent({ filter: one, also = [] }: Filtered, codes: readonly string[], not: boolean) {
  if (one.on !== 'consent' || one.not === not || !isToSome(one)) return undefined;
  return filter(one, ...also, ...codes.map((to): Filter => ({ on: 'consent', not, to })));
}
