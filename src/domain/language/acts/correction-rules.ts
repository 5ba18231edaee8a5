import type { ActRule } from './act-rule.js';

/** Of `RULES`, in their order: what is put right of a case. */
export const CORRECTIONS: readonly ActRule[] = [
  // "fel remittent på Rönnen, rätt är af"
  {
    act: 'correct',
    when: ({ is, named }) =>
      is('do:correct', 'do:change', 'do:protect') ||
      (named &&
        is('wrong') &&
        is('label:referrer', 'label:contact', 'label:unit', 'label:income', 'label:gender')),
  },
  {
    act: 'start-activity',
    when: ({ is, activity }) => activity && is('do:should-be') && is('label:from', 'role-day'),
  },
  {
    act: 'correct',
    when: ({ is, outcome, stage }) => is('do:should-be') && (!outcome || stage === 'closed'),
  },
  // "har bytt handläggare till Lisa", "är man, inte kvinna", "avslutades den 30:e, inte den 31:a", "har skyddad identitet"
  {
    act: 'correct',
    when: ({ is }) =>
      is('case') &&
      is('do:swap', 'do:new') &&
      is('label:contact', 'label:unit', 'label:referrer', 'label:alias', 'label:income'),
  },
  {
    act: 'correct',
    when: ({ is, named, stage, ahead }) =>
      named &&
      is('contrast') &&
      !(is('do:new') && is('thing:referral')) &&
      (!is('do', 'verb', 'thing') ||
        (is('do:close') && stage === 'closed') ||
        (is('do:enrol') && stage !== 'waiting') ||
        (is(
          'do:visited',
          'thing:visit',
          'thing:follow-up',
          'thing:review',
          'do:followed',
          'thing:referral',
        ) &&
          is('contrast:a-day') &&
          !ahead &&
          !is('do:book', 'do:move'))),
  },
  {
    act: 'correct',
    when: ({ is, named }) =>
      named && is('protection') && is('has', 'is', 'got') && !is('do', 'verb', 'thing'),
  },
];
