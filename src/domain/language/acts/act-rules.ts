import type { ActRule } from './act-rule.js';
import { CORRECTIONS } from './correction-rules.js';

/** In order: the first that fits. */
export const RULES: readonly ActRule[] = [
  { act: 'undo', when: ({ is }) => is('do:undo') && !is('thing:consent') },
  // "är inte kvar i arbetsträningen"
  {
    act: 'end-activity',
    when: ({ is, stage, activity }) => stage === 'enrolled' && activity && is('do:hold-not'),
  },
  { act: 'hold', when: ({ is }) => is('do:hold', 'do:hold-not', 'remains') },
  { act: 'note-steps', when: ({ is }) => is('thing:steps') && !is('do:correct', 'do:change', 'do:remove') },
  {
    act: 'hold',
    when: ({ is, outcome, stage }) =>
      stage === 'closed' &&
      (is('work-lost', 'answer:unknown') || (outcome && is('still', 'do:keep', 'cease', 'denied'))),
  },
  {
    act: 'held',
    when: ({ is, activity, named }) =>
      named &&
      is('changes') &&
      (activity || is('hours', 'label:hours', 'vague', 'num')) &&
      !is('thing:consent'),
  },
  {
    act: 'correct',
    when: ({ is, stage }) =>
      stage === 'closed' &&
      ((is('label:income-after') && is('income')) || is('label:detail', 'label:next-step')) &&
      !is('do:undo'),
  },
  { act: 'correct', when: ({ is, named }) => named && is('label:income') && is('paid-since') },
  { act: 'held', when: ({ is, stage }) => stage === 'closed' && is('label:income') && is('income') },
  {
    act: 'held',
    when: ({ is, stage, outcome }) =>
      stage === 'enrolled' &&
      is('income') &&
      is('has', 'to-income') &&
      !outcome &&
      !is('do', 'verb', 'thing', 'particle', 'paid-since', 'long-ago'),
  },
  {
    act: 'held',
    when: ({ is, stage, outcome }) =>
      stage === 'enrolled' && is('label:next-step') && !outcome && !is('do', 'verb', 'thing'),
  },
  {
    act: 'book-follow-up',
    when: ({ is, anew }) => is('do:missed') && is('thing:follow-up') && anew,
  },
  { act: 'held', when: ({ is }) => is('do:missed') && is('thing:follow-up', 'thing:visit', 'thing:review') },
  {
    act: 'book-follow-up',
    when: ({ is, ahead }) =>
      is('undone:skip', 'undone:wait') && is('thing:follow-up', 'do:follow-up') && ahead,
  },
  { act: 'held', when: ({ is, other }) => other || is('undone') },
  {
    act: 'held',
    when: ({ is }) => is('particle:out') && is('thing:trial', 'thing:consent') && !is('verb:write'),
  },
  { act: 'held', when: ({ is, outcome }) => is('do:revoke') && outcome && !is('thing:consent') },
  // "beslut om prövotiden skjuts upp", "beslutet tas på onsdag": still to be decided.
  {
    act: 'held',
    when: ({ is, ahead }) =>
      is('do:decide') && is('thing:trial', 'do:continue') && !is('do:extend') && (is('do:move') || ahead),
  },
  { act: 'extend-trial', when: ({ is }) => is('do:move') && is('thing:trial') },
  {
    act: 'held',
    when: ({ is }) =>
      is('do:move', 'do:cancel') && is('thing:review', 'thing:enrol', 'thing:close', 'do:enrol'),
  },
  // "inskrivning bokad till 2/12": still to be.
  {
    act: 'held',
    when: ({ is }) =>
      is('thing:enrol', 'thing:close') &&
      is('do:book', 'label:next') &&
      !is('finished', 'did', 'thing:follow-up', 'thing:next-follow-up'),
  },
  {
    act: 'held',
    when: ({ is }) => (is('do:not-enrolled', 'not-in') && is('yet')) || (is('not-in') && is('is')),
  },
  // "ville inte börja i skogsgruppen", "fk tog tillbaka Tallbiten"
  {
    act: 'held',
    when: ({ is, activity, stage }) =>
      (is('do:decline') && activity) ||
      (stage === 'waiting' && is('do:revoke') && is('authority') && !is('thing:consent', 'thing:referral')),
  },
  {
    act: 'decline',
    when: ({ is }) =>
      is('do:not-enrolled', 'do:decline', 'do:withdraw', 'not-in') ||
      (is('verb:thank') && is('particle:no')) ||
      (is('do:revoke', 'do:write-off') && is('thing:referral')),
  },
  { act: 'decline', when: ({ is, stage }) => is('do:never-came') && stage === 'waiting' },
  {
    act: 'held',
    when: ({ is, named }) =>
      is('do:never-came') &&
      (named || is('thing:referral')) &&
      !is('do:close', 'do:end', 'thing:close', 'outcome:dropout'),
  },
  {
    act: 'decline',
    when: ({ is, stage }) =>
      stage === 'waiting' && is('detail:vill inte delta', 'declined', 'outcome:dropout'),
  },
  {
    act: 'book-follow-up',
    when: ({ is, ahead }) =>
      ahead &&
      ((is('do:change', 'do:correct') && is('thing:follow-up')) ||
        (is('do:change') && is('thing:next-follow-up'))),
  },
  { act: 'book-follow-up', when: ({ is }) => is('do:should-be') && is('thing:next-follow-up') },
  // "försörjningen ändras till sjukpenning från 1/12": what is to come, and no fact of the referral.
  { act: 'held', when: ({ is, named, ahead }) => named && is('do:change') && is('income') && ahead },
  // "ändra samtycket till bara fk": given or taken back, and no fact of the case.
  {
    act: 'held',
    when: ({ is }) =>
      is('thing:consent') &&
      is('do:correct', 'do:change', 'do:should-be') &&
      !is('do:give', 'do:revoke', 'do:remove', 'contrast'),
  },
  ...CORRECTIONS,
  {
    act: 'consent',
    when: ({ is }) =>
      is('do:give') &&
      is('thing:consent') &&
      !is('do:enrol', 'thing:enrol', 'thing:follow-up', 'do:revoke', 'do:remove', 'do:undo', 'cease'),
  },
  {
    act: 'revoke-consent',
    when: ({ is, outcome }) =>
      is('do:revoke') ||
      (is('thing:consent') &&
        (is('do:remove', 'particle:back', 'do:undo') ||
          (is('do:close') && !is('do:give') && !outcome) ||
          (is('cease') && !is('do:enrol')))),
  },
  { act: 'held', when: ({ is }) => is('do:remove') },
  {
    act: 'enrol',
    when: ({ is, stage }) =>
      is('do:enrol', 'thing:enrol') || (is('particle:in') && (is('verb:write') || stage === 'waiting')),
  },
  { act: 'pass-trial', when: ({ is }) => is('do:close', 'do:end') && is('thing:trial') && is('do:continue') },
  {
    act: 'trial',
    when: ({ is, outcome }) =>
      is('do:close', 'thing:close', 'do:end') && is('thing:trial') && !is('do:extend') && !outcome,
  },
  { act: 'held', when: ({ is, activity }) => is('do:extend') && activity && !is('thing:trial') },
  { act: 'extend-trial', when: ({ is }) => is('do:extend') },
  // "prövotid till 15/1"
  {
    act: 'extend-trial',
    when: ({ is, named, outcome }) =>
      named && is('thing:trial') && is('role-day:until') && !outcome && !is('do', 'verb'),
  },
  // "får en månad till", "vi ger Järpen en månad till", "Järpen ytterligare två veckor"
  {
    act: 'extend-trial',
    when: ({ is, goesOn, named }) =>
      named &&
      goesOn &&
      is('duration') &&
      !is('outcome') &&
      ((is('got') && !is('do', 'verb')) ||
        (is('do:give', 'further') && !is('thing', 'authority', 'activity'))),
  },
  {
    act: 'held',
    when: ({ is, named, visits }) => is('do:move', 'do:cancel') && is('thing:visit') && !named && !visits(),
  },
  { act: 'refer', when: ({ sent }) => sent === 'new' },
  { act: 'book-visit', when: ({ is }) => is('do:book', 'do:move', 'do:cancel') && is('thing:visit') },
  {
    act: 'visit-done',
    when: ({ is, person }) =>
      !(person && !is('case')) &&
      (is('do:visited') || (is('thing:visit') && is('finished', 'did', 'do:done-with'))),
  },
  { act: 'come-back', when: ({ is }) => is('do:return') },
  { act: 'held', when: ({ sent }) => sent === 'away' || sent === 'coming' },
  {
    act: 'book-visit',
    when: ({ is, ahead, person }) => is('thing:visit') && is('authority:EGEN') && ahead && person,
  },
  { act: 'held', when: ({ is }) => is('thing:referral') && is('not') && is('finished') && !is('do:new') },
  { act: 'refer', when: ({ is }) => is('thing:referral', 'do:register') },
  // "kvinna 17 år, remitterad av soc", "fick en till från af: kille på 22"
  {
    act: 'refer',
    when: ({ is, person }) =>
      person &&
      (is('thing:referrals', 'do:note', 'authority:EGEN') ||
        (!is('case', 'near-case') &&
          (is('label:referrer') ||
            (is('authority', 'unit') && (is('do:arrive') || (is('label:from') && !is('thing:visit'))))))),
  },
  { act: 'book-visit', when: ({ is }) => is('thing:visit') },
  { act: 'book-follow-up', when: ({ is, ahead }) => is('do:follow-up') && ahead },
  {
    act: 'follow-up',
    when: ({ is }) =>
      is('do:follow-up', 'do:followed') ||
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
  { act: 'held', when: ({ is }) => is('thing:review') && is('do:book') && !is('finished', 'did') },
  { act: 'review', when: ({ is }) => is('thing:review', 'do:review') },
  { act: 'end-activity', when: ({ is, activity, outcome }) => activity && is('cease') && !outcome },
  { act: 'start-activity', when: ({ is, activity }) => is('do:start', 'do:starts') && activity },
  { act: 'start-activity', when: ({ is, activity, named }) => named && activity && is('paid-since') },
  {
    act: 'start-activity',
    when: ({ is, activity }) => is('do:new') && (activity || is('thing:activity', 'do:start')),
  },
  // "avbröt arbetsträningen", "har hoppat av introduktionsgruppen"
  { act: 'end-activity', when: ({ is, activity }) => is('outcome:dropout') && activity && !is('do:close') },
  // "är klar i skogsgruppen"
  {
    act: 'end-activity',
    when: ({ is, activity, named, outcome }) =>
      named && activity && is('finished') && !outcome && !is('do', 'thing'),
  },
  {
    act: 'end-activity',
    when: ({ is, outcome, activity }) =>
      is('do:close', 'do:end', 'thing:close', 'do:done-with') &&
      !outcome &&
      (activity || is('thing:activity')),
  },
  {
    act: 'held',
    when: ({ is, named }) => is('do:close', 'do:end') && is('gathering') && !named && !is('a-day'),
  },
  { act: 'held', when: ({ quits }) => quits },
  {
    act: 'close',
    when: ({ is }) => is('do:close', 'do:end', 'thing:close') || (is('verb:write') && is('particle:out')),
  },
  {
    act: 'enrol',
    when: ({ is, stage, outcome }) => is('do:start', 'do:starts') && stage === 'waiting' && !outcome,
  },
  { act: 'held', when: ({ is, activity }) => is('do:continue') && activity && !is('thing:trial') },
  {
    act: 'held',
    when: ({ is, goesOn }) => is('do:continue') && !is('thing:trial', 'after-trial') && !goesOn,
  },
  {
    act: 'pass-trial',
    when: ({ is }) => is('do:continue') || (is('thing:trial', 'after-trial') && is('finished')),
  },
  { act: 'trial', when: ({ is }) => is('thing:trial', 'do:decide', 'decision:no') },
  { act: 'held', when: ({ is }) => is('thing:consent') && is('do:keep') },
  { act: 'consent', when: ({ is }) => is('thing:consent', 'do:consent') },
  // "skrev på för fk"
  {
    act: 'consent',
    when: ({ is, named, outcome }) =>
      named && is('do:give') && is('authority', 'all', 'all-but') && !outcome && !is('do:close'),
  },
  { act: 'hold', when: ({ is, outcome, named }) => named && outcome && is('do:keep') },
  // "kom inte", "svarar inte": what happens on a day, and no closure unless it is said.
  {
    act: 'held',
    when: ({ is, named }) =>
      named && is('detail:kom inte', 'detail:gick inte att nå') && !is('outcome', 'verb:hop'),
  },
  {
    act: 'close',
    when: ({ is, outcome, named }) => named && (outcome || (is('verb:hop') && is('particle:off'))),
  },
  {
    act: 'start-activity',
    when: ({ is, activity, clear }) =>
      is('do:start', 'thing:activity') ||
      (activity && !is('is', 'has', 'with') && (clear || is('hours', 'percent'))),
  },
  // "bokad till 9/12", of nothing else that is not understood: "avslutningssamtal bokat 9/12"
  { act: 'book-follow-up', when: ({ is, named, clear }) => is('do:book', 'do:move') && named && clear },
  {
    act: 'book-follow-up',
    when: ({ is, named, next, ahead }) => named && (next || (is('label:next') && ahead)),
  },
  {
    act: 'refer',
    when: ({ is, named, outcome }) => is('do:new') && !named && !outcome && !is('thing:referrals'),
  },
  // "fick inte jobbet", "ska inte ha nån arbetsträning"
  { act: 'held', when: ({ named, denies }) => named && denies },
  { act: 'show', when: ({ is }) => is('do:show') && !is('not', 'cease', 'lack') },
];
