import { describe, expect, it } from 'vitest';
import { told } from '../../../src/domain/case/told.js';
import { day } from '../../../src/domain/day.js';
import { type CaseEvent, caseEventSchema } from '../../../src/domain/entry.js';
import { programme, TODAY } from '../../support/story.js';

/** The timeline's sentences: one for each thing that can happen, with nothing in them that a group may not read. */
const on = day('2026-11-03');
const facts = {
  gender: 'K',
  birthYear: 1992,
  referrer: 'SOC',
  income: 'forsorjningsstod',
  contact: 'handläggare på enhet tre',
} as const;
const EVENTS: readonly (readonly [CaseEvent, string])[] = [
  [{ type: 'visit-booked', visit: on, facts }, 'Studiebesök bokat 3 nov'],
  [{ type: 'visit-rebooked', visit: on, companion: 'anhörig' }, 'Studiebesök bokat 3 nov'],
  [{ type: 'visit-done', visit: on }, 'Studiebesök gjort 3 nov'],
  [{ type: 'registered', referred: on, facts }, 'Remiss från Socialförvaltningen 3 nov'],
  [{ type: 'enrolled', enrolled: on, trialUntil: day('2026-12-03') }, 'Inskriven 3 nov, prövotid till 3 dec'],
  [{ type: 'consented', authorities: ['FK', 'RD'], from: on }, 'Samtycke från 3 nov'],
  [{ type: 'consent-revoked', authorities: ['FK'], from: on }, 'Samtycke återkallat 3 nov'],
  [{ type: 'trial-passed', decided: on }, 'Fortsätter efter prövotiden, beslut 3 nov'],
  [{ type: 'trial-extended', decided: on, until: day('2027-01-03') }, 'Prövotiden förlängd till 3 jan 2027'],
  [{ type: 'followed-up', on, note: 'vill prova kök' }, 'Uppföljning gjord 3 nov'],
  [{ type: 'followed-up', on, next: day('2026-12-09') }, 'Uppföljning gjord 3 nov, nästa bokad 9 dec'],
  [{ type: 'follow-up-booked', on: day('2026-12-09') }, 'Uppföljning bokad 9 dec'],
  [{ type: 'reviewed', on, note: 'vill prova kök' }, 'Halvårsavstämning gjord 3 nov'],
  [
    { type: 'activity-started', kind: 'arbetsträning', from: on, hours: 4 },
    'Började arbetsträning 3 nov, 4 tim i veckan',
  ],
  [{ type: 'activity-ended', activity: 4, kind: 'arbetsträning', to: on }, 'Slutade arbetsträning 3 nov'],
  [
    { type: 'closed', closed: on, outcome: 'arbete', detail: 'lönebidrag', incomeAfter: 'lon' },
    'Avslutad 3 nov: arbete',
  ],
  [
    { type: 'held', months: 3, on, answer: 'other', now: 'studier' },
    'Kvar efter 3 månader: nej, studier (3 nov)',
  ],
  [{ type: 'steps-noted', on, levels: { rutiner: 2 } }, 'Steg antecknade 3 nov'],
  [{ type: 'declined', declined: on }, 'Ej inskriven 3 nov'],
  [
    { type: 'corrected', changes: [{ field: 'referrer', from: 'SOC', to: 'FK' }] },
    'Rättat: remittenten från Socialförvaltningen till Försäkringskassan',
  ],
  [
    { type: 'corrected', changes: [{ field: 'unit', from: null, to: 'VC Hedemora' }] },
    'Rättat: enheten från inget till VC Hedemora',
  ],
  [{ type: 'corrected', changes: [{ field: 'birthYear', from: 1992, to: 1991 }] }, 'Rättat: födelseåret'],
  [
    { type: 'corrected', changes: [{ field: 'income', from: 'sjukpenning', to: 'lon' }] },
    'Rättat: försörjningen',
  ],
  [{ type: 'undone', numbers: [3] }, 'Ångrat'],
  [{ type: 'undone', numbers: [3], reason: 'fel dag' }, 'Ångrat'],
];

it.each(EVENTS)('%o', (event, sentence) => {
  expect(caseEventSchema.safeParse(event).error).toBeUndefined();
  expect(told(event, programme(), TODAY)).toBe(sentence);
});

describe('what the sentences do not hold', () => {
  it('tells every event there is', () => {
    const there = caseEventSchema.options.map(({ shape }) => shape.type.value);
    expect([...new Set(EVENTS.map(([event]) => event.type))].sort()).toEqual(there.sort());
  });

  it('no age, gender, income, contact, consent’s authority or note', () => {
    for (const [event] of EVENTS)
      expect(told(event, programme(), TODAY)).not.toMatch(
        /1992|1991|kvinna|försörjningsstöd|sjukpenning|lön$|enhet tre|kök|anhörig/i,
      );
  });
});
