import { payerOf } from '../../codes.js';
import type { Programme } from '../../programme.js';
import { all, type Desk } from './desk.js';
import { type Failure, failure } from '../../schema/failure.js';
import type { Figured } from './figured.js';
import { saidOf } from '../../schema/conversation.js';
import type { Asked, Filter } from '../../schema/query.js';

type On<Name extends Filter['on']> = Extract<Filter, { on: Name }>;

/**
 * Two facts that can never be true of one case: a unit of another referrer, an income that somebody else pays, a detail
 * of another outcome. Their figure is 0 whatever the register holds and cannot be what was asked, so it is held back. A
 * place that several referrers have units in is only the named referrer's.
 */
export function possible(figured: Figured, desk: Desk, { programme, cases }: Asked): Figured | Failure {
  const { figure, filters } = figured;
  const said = saidOf(figured);
  const find = <Name extends Filter['on']>(on: Name) =>
    said.find((filter): filter is On<Name> => filter.on === on && !filter.not);
  const apart = (...on: Filter['on'][]) =>
    failure(
      'never-both',
      ...all(desk, 'filter')
        .filter(({ node }) => on.includes(node.filter.on))
        .map(({ raw }) => raw),
    );
  const [payer, income] = [find('payer'), find('income')];
  if (payer && income && !income.in.some((one) => payer.in.includes(payerOf(one))))
    return apart('payer', 'income');
  const [outcome, detail] = [find('outcome'), find('detail')];
  if (outcome && detail && !isDetailOf(detail, outcome, programme)) return apart('outcome', 'detail');
  const [referrer, unit] = [find('referrer'), find('unit')];
  if (!referrer || !unit) return figured;
  const theirs = unit.in.filter((name) => referrer.in.some((code) => isUnitOf(name, code, programme, cases)));
  if (theirs.length === 0) return apart('referrer', 'unit');
  const narrow = (them: readonly Filter[]) =>
    them.map((filter) => (filter === unit ? { ...unit, in: theirs } : filter));
  return {
    ...figured,
    filters: narrow(filters),
    figure: figure.type === 'share' ? { ...figure, part: narrow(figure.part) } : figure,
  };
}

function isUnitOf(unit: string, code: string, programme: Programme, cases: Asked['cases']): boolean {
  if (programme.units[code]?.includes(unit)) return true;
  for (const it of cases.values()) if (it.unit === unit && it.referrer === code) return true;
  return false;
}

/** A detail that no outcome lists has been typed freely, and may be any outcome's. */
function isDetailOf(detail: On<'detail'>, outcome: On<'outcome'>, { outcomes }: Programme): boolean {
  return detail.in.some((name) => {
    const codes = outcomes.filter(({ details }) => details.includes(name)).map(({ code }) => code);
    return codes.length === 0 || codes.some((code) => outcome.in.includes(code));
  });
}
