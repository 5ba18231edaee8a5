import type { Day } from '../day.js';
import type { SettingsEvent } from '../entry.js';
import type { SurveyCount } from '../language/survey-line.js';
import type { StreamDecision } from '../live-register.js';
import type { Participants } from './participants.js';
import { gendersOf, type Return } from './returns.js';

type Decide = () => StreamDecision<SettingsEvent>;

/** The figures of a day have been sent as the register has them now. */
export function sendReturn({ day, now }: Return & { readonly now: Participants }, today: Day): Decide {
  const event = { type: 'return-sent', return: day, persons: now.persons, byGender: gendersOf(now) } as const;
  return () => ({ kind: 'decided', events: [{ event: { ...event, on: today }, day: today }] });
}

/** So many surveys more were given, and so many have come back. */
export function countSurvey({ given, back }: SurveyCount, today: Day): Decide {
  return () => ({
    kind: 'decided',
    events: [{ event: { type: 'survey-counted', on: today, given, back }, day: today }],
  });
}
