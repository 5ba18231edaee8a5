import type { Segment } from './segments.js';
import type { Act } from './which-act.js';

/** The pieces that belong to each act and fill no field. */
export const OWN: Readonly<Record<Act, readonly string[]>> = {
  refer: [
    'do:new',
    'do:register',
    'do:arrive',
    'do:return',
    'thing:referral',
    'thing:referrals',
    'thing:visit',
  ],
  'come-back': ['do:new', 'do:return', 'thing:referral', 'do:starts', 'particle:back'],
  'book-visit': ['do:book', 'do:move', 'do:cancel', 'do:new', 'thing:visit', 'do:starts', 'do:change'],
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
  'revoke-consent': [
    'do:revoke',
    'thing:consent',
    'do:remove',
    'verb:take',
    'particle:back',
    'do:undo',
    'do:close',
    'cease',
    'do:keep',
  ],
  trial: ['thing:trial', 'do:decide', 'do:end', 'do:close', 'thing:close'],
  'pass-trial': [
    'do:close',
    'thing:close',
    'thing:trial',
    'after-trial',
    'do:continue',
    'do:decide',
    'finished',
    'do:done-with',
    'did',
    'do:give',
  ],
  'extend-trial': ['thing:trial', 'do:extend', 'do:decide', 'do:move'],
  'follow-up': [
    'thing:follow-up',
    'do:follow-up',
    'do:followed',
    'thing:next-follow-up',
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
    'undone:skip',
    'undone:wait',
    'do:should-be',
    'label:next',
  ],
  review: ['thing:review', 'do:review', 'finished', 'do:done-with', 'did'],
  'start-activity': [
    'do:start',
    'do:starts',
    'do:started',
    'do:should-be',
    'thing:activity',
    'do:new',
    'do:book',
  ],
  'end-activity': [
    'outcome:dropout',
    'cease',
    'do:starts',
    'do:end',
    'do:close',
    'thing:close',
    'thing:activity',
    'finished',
    'do:done-with',
    'did',
  ],
  close: [
    'do:close',
    'do:end',
    'thing:close',
    'verb:write',
    'particle:out',
    'verb:hop',
    'particle:off',
    'thing:trial',
    'after-trial',
    'do:arrive',
    'finished',
    'do:starts',
    'do:started',
  ],
  'note-steps': ['thing:steps', 'do:register', 'do:new', 'finished', 'did'],
  hold: ['do:hold', 'remains', 'yes', 'do:keep', 'still'],
  decline: [
    'do:decline',
    'do:not-enrolled',
    'not-in',
    'verb:thank',
    'particle:no',
    'do:enrol',
    'do:revoke',
    'do:write-off',
    'do:never-came',
    'thing:referral',
  ],
  correct: ['do:correct', 'do:should-be', 'do:change', 'do:protect', 'do:swap', 'do:new', 'thing:referral'],
  undo: ['do:undo'],
  show: ['do:show'],
};

const FAMILIES: readonly (readonly Act[])[] = [
  ['refer', 'come-back', 'book-visit', 'visit-done'],
  ['enrol', 'consent'],
  ['enrol', 'trial'],
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

const MERELY = new Set([
  'should-be',
  'starts',
  'started',
  'arrive',
  'new',
  'note',
  'continue',
  'keep',
  'give',
]);
