import type { Case } from '../../case/case.js';
import type { Node } from '../node.js';
import type { DraftCommand } from './draft.js';
import { keyOf } from './desk.js';
import { closings, gender } from './picks.js';
import { isNoise, type Segment } from './segments.js';
import type { World } from './world.js';

/** What a line records or does. */
export type Act = DraftCommand | 'come-back';

/** What some words hold that tells an act. */
interface Signs {
  /** Acts and things: `do:enrol`, `thing:consent`. */
  readonly is: (...keys: readonly string[]) => boolean;
  readonly outcome: boolean;
  readonly activity: boolean;
  /** A gender, and an age or a year of birth. */
  readonly person: boolean;
  readonly named: boolean;
  /** Every word is understood. */
  readonly clear: boolean;
  /** A day that lies ahead and no day behind. */
  readonly ahead: boolean;
  /** No other day than one that is said to be the next: "bokad till onsdag". */
  readonly next: boolean;
  readonly stage: Case['stage'] | undefined;
}

interface ActRule {
  readonly act: Act | 'held';
  readonly when: (signs: Signs) => boolean;
}

/** In order: the first that fits. `held` is an act that was said not to be, or one that nothing here does. */
const RULES: readonly ActRule[] = [
  { act: 'undo', when: ({ is }) => is('do:undo') },
  { act: 'held', when: ({ is }) => is('do:missed') },
  { act: 'held', when: ({ is }) => is('do:not-enrolled') && is('yet') },
  {
    act: 'decline',
    when: ({ is }) => is('do:not-enrolled', 'do:decline') || (is('verb:thank') && is('particle:no')),
  },
  {
    act: 'book-follow-up',
    when: ({ is, ahead }) => is('do:change') && is('thing:follow-up', 'thing:next-follow-up') && ahead,
  },
  { act: 'correct', when: ({ is }) => is('do:correct', 'do:change', 'do:protect') },
  {
    act: 'revoke-consent',
    when: ({ is }) => is('do:revoke') || (is('do:remove', 'particle:back') && is('thing:consent')),
  },
  { act: 'held', when: ({ is }) => is('do:remove') },
  {
    act: 'enrol',
    when: ({ is }) => is('do:enrol', 'thing:enrol') || (is('verb:write') && is('particle:in')),
  },
  { act: 'close', when: ({ is }) => is('do:close', 'thing:close') && is('thing:trial') },
  { act: 'trial', when: ({ is }) => is('do:end') && is('thing:trial') },
  { act: 'extend-trial', when: ({ is }) => is('do:extend') },
  { act: 'book-visit', when: ({ is }) => is('do:book', 'do:move') && is('thing:visit') },
  {
    act: 'visit-done',
    when: ({ is }) => is('do:visited') || (is('thing:visit') && is('finished', 'did', 'do:done-with')),
  },
  { act: 'come-back', when: ({ is }) => is('do:return') },
  { act: 'refer', when: ({ is }) => is('thing:referral', 'do:register') },
  { act: 'refer', when: ({ is, person }) => is('authority:EGEN') && person },
  { act: 'decline', when: ({ is }) => is('do:cancel') && is('thing:visit') },
  { act: 'book-visit', when: ({ is }) => is('thing:visit') },
  { act: 'book-follow-up', when: ({ is, ahead }) => is('do:follow-up') && is('modal') && ahead },
  {
    act: 'follow-up',
    when: ({ is }) =>
      is('do:follow-up') ||
      (is('verb:follow') && is('particle:up')) ||
      (is('thing:follow-up') && is('finished', 'did', 'do:done-with') && !is('do:cancel', 'do:move')),
  },
  { act: 'book-follow-up', when: ({ is }) => is('thing:next-follow-up') },
  {
    act: 'book-follow-up',
    when: ({ is, ahead, next }) =>
      is('thing:follow-up') && (is('do:book', 'do:move', 'do:cancel') || ahead || next),
  },
  { act: 'follow-up', when: ({ is }) => is('thing:follow-up') },
  { act: 'review', when: ({ is }) => is('thing:review', 'do:review') },
  { act: 'start-activity', when: ({ is, activity }) => is('do:start', 'do:starts') && activity },
  {
    act: 'start-activity',
    when: ({ is, activity }) => is('do:new') && (activity || is('thing:activity', 'do:start')),
  },
  {
    act: 'end-activity',
    when: ({ is, outcome, activity }) =>
      is('do:close', 'do:end', 'thing:close', 'do:done-with') &&
      !outcome &&
      (activity || is('thing:activity')),
  },
  {
    act: 'close',
    when: ({ is }) => is('do:close', 'do:end', 'thing:close') || (is('verb:write') && is('particle:out')),
  },
  {
    act: 'enrol',
    when: ({ is, stage, outcome }) => is('do:start', 'do:starts') && stage === 'waiting' && !outcome,
  },
  { act: 'pass-trial', when: ({ is }) => is('do:continue') || (is('thing:trial') && is('finished')) },
  { act: 'trial', when: ({ is }) => is('thing:trial', 'do:decide', 'decision:no') },
  { act: 'consent', when: ({ is }) => is('thing:consent', 'do:consent') },
  {
    act: 'close',
    when: ({ is, outcome, named }) => named && (outcome || (is('verb:hop') && is('particle:off'))),
  },
  {
    act: 'start-activity',
    when: ({ is, activity, clear }) => is('do:start', 'thing:activity') || (activity && clear),
  },
  { act: 'book-follow-up', when: ({ is, named }) => is('do:book', 'do:move') && named },
  { act: 'refer', when: ({ is, named }) => is('do:new') && !named },
  { act: 'show', when: ({ is }) => is('do:show') },
];

/** The act that some words of a line tell, if they tell one. */
export function actIn(segments: readonly Segment[], world: World): Act | 'held' | undefined {
  const signs = signsOf(segments, world);
  const act = RULES.find(({ when }) => when(signs))?.act;
  return act !== undefined && isNegated(segments) ? 'held' : act;
}

function signsOf(segments: readonly Segment[], world: World): Signs {
  const nodes = segments.flatMap((segment) => (segment.unsure ? [] : segment.nodes));
  const sent = nodes.flatMap((node) =>
    node.cat === 'authority' ? node.codes.map((code) => `authority:${code}`) : [],
  );
  const keys = new Set([...sent, ...nodes.map(keyOf)].flatMap((key) => [key, key.split(':', 1)[0] ?? key]));
  const pick = closings(world.programme);
  const codes = nodes.flatMap((node) => (node.cat === 'case' || node.cat === 'bare-case' ? node.codes : []));
  const days = nodes.flatMap((node) => (node.cat === 'a-day' || node.cat === 'role-day' ? [node] : []));
  const { today } = world;
  return {
    is: (...wanted) => wanted.some((key) => keys.has(key)),
    outcome: nodes.some((node) => pick(node).length > 0),
    activity: nodes.some(({ cat }) => cat === 'activity' || cat === 'own-activity'),
    person:
      nodes.some((node) => gender(node) !== undefined) &&
      nodes.some(({ cat }) => cat === 'age' || cat === 'birth'),
    clear: segments.every((segment) => segment.nodes.length > 0),
    named: nodes.some(({ cat }) => NAMES.has(cat)) || isStranger(segments),
    ahead:
      days.length > 0 &&
      days.every(
        ({ coming, past }) =>
          coming > today &&
          Date.parse(coming) - Date.parse(today) < Math.abs(Date.parse(today) - Date.parse(past)),
      ),
    next:
      days.length > 0 &&
      days.every((day) => day.coming >= today && (day.cat === 'a-day' ? day.next : day.role === 'next')),
    stage: codes.length === 1 ? world.register.cases.get(codes[0] ?? '')?.stage : undefined,
  };
}

const NAMES = new Set(['case', 'bare-case', 'no-case', 'near-case']);
/** A word in definite form, as every alias that the bot gives is. */
const LIKE_ALIAS = /^\p{L}{3,}[nt]$/u;

/** A first word not understood that may be the name of a case. */
export function isStranger(segments: readonly Segment[]): boolean {
  const first = segments.find((segment) => !isNoise(segment));
  return (
    first !== undefined && LIKE_ALIAS.test(first.text) && first.nodes.every(({ cat }) => cat === 'near-case')
  );
}

const ACTING = new Set(['do', 'verb', 'thing', 'particle']);
const isAct = (node: Node) => ACTING.has(node.cat);

/** "avsluta inte", "ska ej avslutas", "tackade inte nej": a "not" right beside the act, in its own clause. */
export function isNegated(segments: readonly Segment[]): boolean {
  return segments.some((segment, index) => {
    const denies = segment.nodes.some(({ cat }) => cat === 'not');
    const denied = segment.nodes.some((node) => node.cat === 'denied');
    if (!denies && !(denied && /^(?:inte|ej|icke|aldrig)\b/i.test(segment.text))) return false;
    const previous = beside(segments, index, -1);
    const next = denies ? beside(segments, index, 1) : undefined;
    return [previous, next].some((one) => one?.nodes.some(isAct) ?? false);
  });
}

const BREAKS = new Set(['comma', 'stop', 'but']);

function beside(segments: readonly Segment[], index: number, step: 1 | -1): Segment | undefined {
  for (let at = index + step; ; at += step) {
    const one = segments[at];
    if (!one || one.nodes.some(({ cat }) => BREAKS.has(cat))) return undefined;
    const passes = isNoise(one) || one.nodes.some(({ cat }) => cat === 'case' || cat === 'near-case');
    if (!passes || one.nodes.some(isAct)) return one;
  }
}

/** The pieces that belong to each act and fill no field. */
export const OWN: Readonly<Record<Act, readonly string[]>> = {
  refer: ['do:new', 'do:register', 'do:arrive', 'do:return', 'thing:referral', 'thing:visit'],
  'come-back': ['do:new', 'do:return', 'thing:referral', 'do:starts', 'particle:back'],
  'book-visit': ['do:book', 'do:move', 'do:new', 'thing:visit', 'do:starts', 'do:change'],
  'visit-done': ['thing:visit', 'do:visited', 'finished', 'do:done-with', 'did'],
  enrol: [
    'do:enrol',
    'thing:enrol',
    'verb:write',
    'particle:in',
    'do:start',
    'do:starts',
    'do:started',
    'thing:consent',
    'do:consent',
    'do:give',
    'verb:take',
    'thing:trial',
    'finished',
    'do:done-with',
    'did',
  ],
  consent: ['thing:consent', 'do:consent', 'do:give', 'do:new', 'finished'],
  'revoke-consent': ['do:revoke', 'thing:consent', 'do:remove', 'verb:take', 'particle:back', 'do:give'],
  trial: ['thing:trial', 'do:decide', 'do:end'],
  'pass-trial': ['thing:trial', 'do:continue', 'do:decide', 'finished', 'do:done-with', 'did', 'do:give'],
  'extend-trial': ['thing:trial', 'do:extend', 'do:decide'],
  'follow-up': [
    'thing:follow-up',
    'do:follow-up',
    'verb:follow',
    'particle:up',
    'finished',
    'do:done-with',
    'did',
    'do:book',
  ],
  'book-follow-up': [
    'thing:follow-up',
    'thing:next-follow-up',
    'do:follow-up',
    'do:book',
    'do:move',
    'do:cancel',
    'do:change',
    'do:new',
  ],
  review: ['thing:review', 'do:review', 'finished', 'do:done-with', 'did'],
  'start-activity': ['do:start', 'do:starts', 'do:started', 'thing:activity', 'do:new', 'do:book'],
  'end-activity': ['do:end', 'do:close', 'thing:close', 'thing:activity', 'finished', 'do:done-with', 'did'],
  close: [
    'do:close',
    'do:end',
    'thing:close',
    'verb:write',
    'particle:out',
    'verb:hop',
    'particle:off',
    'thing:trial',
    'do:arrive',
    'finished',
  ],
  decline: [
    'do:decline',
    'do:not-enrolled',
    'verb:thank',
    'particle:no',
    'do:enrol',
    'do:cancel',
    'thing:visit',
  ],
  correct: ['do:correct', 'do:change', 'do:protect', 'thing:referral'],
  undo: ['do:undo'],
  show: ['do:show'],
};

const FAMILIES: readonly (readonly Act[])[] = [
  ['refer', 'come-back', 'book-visit', 'visit-done'],
  ['enrol', 'consent'],
  ['follow-up', 'book-follow-up'],
  ['trial', 'pass-trial', 'extend-trial'],
  ['close', 'end-activity'],
];

/** Do two acts in one line tell of one thing? A correction and what is shown take in what stands beside them. */
export function goTogether(one: Act, other: Act | 'held'): boolean {
  if (one === other || one === 'correct' || one === 'undo' || one === 'show' || other === 'show') return true;
  return FAMILIES.some((family) => family.includes(one) && family.some((member) => member === other));
}

/** Does a clause tell of an act that somebody is asked to do, or that was done, and not only of what comes? */
export function isOrder(segments: readonly Segment[]): boolean {
  return segments.some((segment) =>
    segment.nodes.some(
      ({ cat, ...node }) => cat === 'do' && 'value' in node && !MERELY.has(String(node.value)),
    ),
  );
}

const MERELY = new Set(['starts', 'started', 'arrive', 'new', 'continue', 'keep', 'give']);
