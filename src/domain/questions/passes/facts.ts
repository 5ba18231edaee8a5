import type { Income, Outcome, Payer } from '../../codes.js';
import { payerOf, RESULTS } from '../../codes.js';
import { fold } from '../../text/fold.js';
import { as, isKind, type Item } from '../item.js';
import type { Filter } from '../query.js';
import { significant } from './homographs.js';

const PAYERS: Readonly<Record<string, Payer>> = { SOC: 'SOC', FK: 'FK', AF: 'AF' };

/** Names of authorities get their role (referrer, payer, consent to), and what a case is like becomes filters. */
export function readFacts(items: readonly Item[], units: readonly string[]): Item[] {
  const roles = items.map((item, index) => {
    if (item.kind === 'referrer') return readRole(item, items, index);
    const unit = isKind(item, 'unit', 'unit-part');
    return unit && isKind(items[index - 1], 'to') ? as(item, 'sent-to', item.raw) : item;
  });
  return roles.map((item, index) => {
    const filter = filterOf(item, roles, index, units);
    return filter ? { ...item, kind: 'filter', value: filter.on, filter } : item;
  });
}

function filtered(item: Item, filter: Filter): Item {
  return { ...item, kind: 'filter', value: filter.on, filter };
}

function readRole(item: Item, items: readonly Item[], index: number): Item {
  const before = significantBefore(items, index);
  const after = significant(items, index, 1);
  const joint = items[index - 1];
  const closed = items.some((one) => one.kind === 'pop' && one.value === 'closed');
  const source =
    before?.kind === 'income' && before.value !== '' && isKind(joint, 'from') ? before : undefined;
  if (source) {
    if (payerOf(source.value as Income) !== item.value)
      return filtered(item, { on: 'referrer', not: false, in: [item.value] });
    if (!isKind(items[items.indexOf(source) - 1], 'has')) return as(item, 'ambiguous', item.raw);
  }
  const pays = after?.kind === 'paid' && !isKind(joint, 'from') && !paysElse(items, items.indexOf(after));
  if (isKind(before, 'paid', 'income') || pays) {
    const payer = PAYERS[item.value];
    return payer ? filtered(item, { on: 'payer', not: false, in: [payer] }) : as(item, 'unknown', item.raw);
  }
  if (items.some((one) => isKind(one, 'consent', 'no-consent')) && !isKind(joint, 'from'))
    return as(item, 'consent-to', item.value);
  if (closed && isKind(joint, 'to'))
    return item.value === 'AF'
      ? filtered(item, { on: 'detail', not: false, in: ['Arbetsförmedlingen'] })
      : as(item, 'ambiguous', item.raw);
  // The register knows who sent a case, not where it is sent: never the one for the other.
  if (isKind(joint, 'to')) return as(item, 'sent-to', item.raw);
  return filtered(item, { on: 'referrer', not: false, in: [item.value] });
}

/** "som försörjs av soc": the payer stands after the verb. */
function paysElse(items: readonly Item[], verb: number): boolean {
  return significant(items, verb, 1)?.kind === 'referrer';
}

/** Past other authorities and inte: "försörjs av FK eller AF", "försörjs inte av FK". */
function significantBefore(items: readonly Item[], index: number): Item | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const item = significant(items, at + 1, -1);
    if (!item) return undefined;
    at = items.indexOf(item);
    if (!isKind(item, 'referrer', 'not')) return item;
  }
  return undefined;
}

function filterOf(
  item: Item,
  items: readonly Item[],
  index: number,
  units: readonly string[],
): Filter | undefined {
  const not = false;
  switch (item.kind) {
    case 'gender':
      return { on: 'gender', not, in: [item.value as 'K' | 'M' | 'X'] };
    case 'unit':
      return { on: 'unit', not, in: [item.value] };
    case 'unit-part': {
      const matching = units.filter((unit) => fold(unit).includes(item.value));
      return matching.length > 0 ? { on: 'unit', not, in: matching } : undefined;
    }
    case 'income':
      return item.value === '' ? undefined : incomeOrUnit(item, items, index, units);
    case 'sjukersattning':
      return sickness(items, index);
    case 'outcome':
      if (item.value === 'result') return { on: 'outcome', not, in: [...RESULTS] };
      return items[index + 1]?.kind === 'detail' && items[index + 1]?.start === item.start
        ? undefined
        : { on: 'outcome', not, in: [item.value as Outcome] };
    case 'detail':
      return { on: 'detail', not, in: [item.value] };
    case 'trial':
    case 'late-trial':
    case 'overdue':
    case 'protected':
      return { on: item.kind, not };
    case 'long':
      return { on: 'length', not, least: true, count: 12, unit: 'months' };
    case 'activity':
      return { on: 'activity', not, kind: item.value };
    default:
      return undefined;
  }
}

/** "remisser från försörjningsstöd": where it is a unit's name too, from says it is the unit. */
function incomeOrUnit(item: Item, items: readonly Item[], index: number, units: readonly string[]): Filter {
  const unit = units.find((one) => fold(one) === item.word || fold(one) === fold(item.raw));
  const before = items[index - 1];
  const named = isKind(before, 'from') || (before?.kind === 'dim' && before.value === 'unit');
  const referral = items.some((one) => one.kind === 'pop' && one.value === 'referred');
  if (unit !== undefined && named && (referral || !isKind(before, 'from')))
    return { on: 'unit', not: false, in: [unit] };
  return { on: 'income', not: false, in: [item.value as Income] };
}

/** Sjukersättning is an outcome where somebody left or got it, and an income where somebody has it. */
function sickness(items: readonly Item[], index: number): Filter | undefined {
  const pops = items.filter((one) => one.kind === 'pop').map((one) => one.value);
  const before = items.slice(0, index).findLast((one) => !isKind(one, 'filler', 'person'));
  const outcome: Filter = { on: 'outcome', not: false, in: ['sjukersattning'] };
  const income: Filter = { on: 'income', not: false, in: ['sjukersattning'] };
  if (isKind(before, 'or', 'and')) {
    const other = items.slice(0, index).findLast((one) => isKind(one, 'outcome', 'income'));
    if (other) return other.kind === 'outcome' ? outcome : income;
  }
  if (isKind(before, 'paid')) return income;
  if (pops.includes('closed')) return outcome;
  if (pops.some((pop) => ['enrolled', 'waiting', 'referred', 'new', 'during'].includes(pop))) return income;
  if (isKind(before, 'to') || (before && /^(fick|fatt|gick|gatt)/iu.test(before.word))) return outcome;
  return before && /^(har|hade|med)$/iu.test(before.word) ? income : undefined;
}
