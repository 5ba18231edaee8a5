import { type Filter, isEnd, isSender } from '../../schema/query.js';
import type { Node, NodeOf } from '../node.js';
import { rule, type Rule } from '../rule.js';
import { denied, filter } from './filter-node.js';

/** "inte från fk har samtycke": whoever sent them is denied, not the consent. */
function deniedPast({ from }: NodeOf<'link'>, one: NodeOf<'filter'>): Node | undefined {
  return from && one.filter.on === 'consent' ? undefined : denied(one);
}

/** What is denied, left out, or joined. */
export const COMBINED: readonly Rule[] = [
  rule('a link', [['is', 'has', 'got', 'with', 'any', 'joint', 'som', 'at', 'modal']], () => ({
    cat: 'link',
  })),
  rule('a link from somebody', ['from'], () => ({ cat: 'link', from: true })),
  // What somebody leaves to: "inte till arbete". "Inte till soc" tells no referrer.
  rule('not to', ['not', 'to', 'filter'], (_, __, one) => (isEnd(one.filter) ? denied(one) : undefined)),
  rule('not to, with a verb', ['not', 'link', 'to', 'filter'], (_, __, ___, one) =>
    isEnd(one.filter) ? denied(one) : undefined,
  ),
  // Why somebody left, not what it was owed to: "fick arbete på grund av Kraften".
  rule('because of', ['because', 'filter'], (_, one) =>
    one.filter.on === 'outcome' || one.filter.on === 'detail' ? one : undefined,
  ),
  rule('not so', ['not', 'filter'], (_, one) => denied(one)),
  rule('not so, with a verb', ['not', 'link', 'filter'], (_, link, one) => deniedPast(link, one)),
  rule('not so, with a verb and more', ['not', 'link', 'link', 'filter'], (_, __, link, one) =>
    deniedPast(link, one),
  ),
  rule('all but', ['except', 'filter'], (_, one) => denied(one)),
  rule('all but, with a joint', ['except', 'link', 'filter'], (_, __, one) => denied(one)),
  rule('all but those', ['except', 'pronoun', 'filter'], (_, { value }, one) =>
    value === 'them' ? denied(one) : undefined,
  ),
  rule('began an end', ['began', ['at', 'with'], 'filter'], (_, __, one) =>
    isEnd(one.filter) ? one : undefined,
  ),
  rule('began an end, named alone', ['began', 'filter'], (_, one) => (isEnd(one.filter) ? one : undefined)),
  rule('toward an end', ['toward', 'filter'], (_, one) => (isEnd(one.filter) ? one : undefined)),
  rule('not sent by', ['not', ['pop', 'refer-verb'], 'of?', 'filter'], (_, sent, __, one) =>
    isSender(one.filter) && (sent.cat === 'refer-verb' || sent.value === 'referred')
      ? denied(one)
      : undefined,
  ),
  rule('named with what it is', ['filter', 'som', ['dim', 'income-word']], (one, _, kind) =>
    one.filter.on.replace('-after', '') === (kind.cat === 'dim' ? kind.value : 'income') ? one : undefined,
  ),
  rule('left out', ['filter', 'left-out'], (one) => (one.filter.not ? undefined : denied(one))),
  rule('all but those who are', ['except', 'link', 'link', 'filter'], (_, __, ___, one) => denied(one)),
  rule('without', ['without', 'filter'], (_, one) => (canBeWithout(one.filter) ? denied(one) : undefined)),
  rule('without any', ['without', 'any', 'filter'], (_, __, one) =>
    canBeWithout(one.filter) ? denied(one) : undefined,
  ),
  rule('lacks', ['lack', 'filter'], (_, one) => (canBeWithout(one.filter) ? denied(one) : undefined)),
  rule('lacks any', ['lack', 'any', 'filter'], (_, __, one) =>
    canBeWithout(one.filter) ? denied(one) : undefined,
  ),
  rule('is lacking', ['filter', 'som?', 'lack'], (one) =>
    one.filter.on === 'consent' && !one.filter.not ? denied(one) : undefined,
  ),
  rule('without doing', ['without', 'link', 'link', 'filter'], (_, __, ___, one) =>
    canBeWithout(one.filter) ? denied(one) : undefined,
  ),
  rule('not this but that', ['not', 'filter', 'without', 'joint?', 'filter'], (_, one, __, ___, other) =>
    one.filter.on === other.filter.on ? other : undefined,
  ),
  rule(
    'this, not that',
    ['filter', ['comma', 'sign'], 'joint?', 'not', 'link?', 'filter'],
    (one, _, __, ___, ____, other) => (isContrast(one.filter, other.filter) ? one : undefined),
  ),
  rule('corrected', ['filter', 'comma?', 'correction', 'filter', 'comma?'], (one, _, __, other) =>
    one.filter.on === other.filter.on ? other : undefined,
  ),
  rule('from others than', ['from', 'except', 'authority'], (_, __, { codes }) =>
    filter({ on: 'referrer', not: true, in: codes.slice() }),
  ),
  rule('somebody', [['has', 'got', 'see', 'modal'], 'pronoun'], (_, { value }) =>
    value === 'man' ? { cat: 'anybody' } : undefined,
  ),
  rule('how long somebody', ['howlong', 'is', 'pronoun'], (_, __, { value }) =>
    value === 'man' ? { cat: 'howlong-anybody' } : undefined,
  ),
  rule('signed', ['sign-off', 'name', 'name?'], () => ({ cat: 'signature' })),
  rule('greeted from', ['sign-off', 'from', 'name', 'name?'], () => ({ cat: 'signature' })),
  rule('signed below', ['sign-off', ['stop', 'comma', 'sign'], 'name', 'name?'], () => ({
    cat: 'signature',
  })),
  rule('signed with a stroke', ['sign', 'name'], ({ sign }) =>
    sign === '/' ? { cat: 'signature' } : undefined,
  ),
  rule('signed with nothing', ['sign-off'], () => ({ cat: 'signature' })),
  rule('no such', ['none', 'filter'], (_, one) => (canBeWithout(one.filter) ? denied(one) : undefined)),
  rule('has no such', ['has', 'none', 'filter'], (_, __, one) =>
    canBeWithout(one.filter) ? denied(one) : undefined,
  ),
  // "i avesta och hedemora": places, as each of them alone is.
  rule('one or the other', ['filter', ['or', 'and', 'comma'], 'filter'], (one, joint, other) => {
    const also = [...(one.also ?? []), ...(other.also ?? [])];
    const both = union(one.filter, joint.cat, other.filter, also);
    return both?.cat === 'filter' && one.place && other.place ? { ...both, place: true } : both;
  }),
];

function canBeWithout({ on, not }: Filter): boolean {
  if (not) return false;
  return [
    'consent',
    'income',
    'payer',
    'activity',
    'protected',
    'detail',
    'outcome',
    'referrer',
    'trial',
  ].includes(on);
}

/** "aktivitetsersättning, inte aktivitetsstöd": what is not meant of the same kind. */
function isContrast(one: Filter, other: Filter): boolean {
  if (one.on !== other.on || one.not || other.not || !('in' in one) || !('in' in other)) return false;
  const denied: readonly string[] = other.in;
  return !one.in.some((value) => denied.includes(value));
}

/** "kvinnor och män" is a breakdown, "kvinnor eller män" is not; what is joined to a denied fact is denied with it. */
function union(one: Filter, joint: string, other: Filter, also: readonly Filter[]): Node | undefined {
  if (one.on !== other.on || !('in' in one) || !('in' in other) || also.length > 0) return undefined;
  if (other.not && !one.not) return undefined;
  if (one.on === 'gender' && joint === 'and' && !one.not) return { cat: 'group', by: 'gender' };
  const all = [...new Set<string>([...one.in, ...other.in])];
  return filter({ ...one, in: all } as Filter);
}
