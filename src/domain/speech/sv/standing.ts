import type { Case } from '../../case/case.js';
import { SELF_REFERRAL } from '../../codes.js';
import type { Day } from '../../day.js';
import { type DueItem, TEAM } from '../../due.js';
import { outcomeInWords, type Programme, referrerName } from '../../programme.js';
import { dueRow } from '../../schema/due.js';
import { dayShort, lateness } from '../../text/swedish.js';

interface Shown {
  readonly programme: Programme;
  readonly today: Day;
  /** What it was closed to, and why it was declined, are told. */
  readonly outcome: boolean;
  readonly reason: boolean;
}

/** Where a case stands: "Inskriven sedan 3 nov, i prövotid till 3 dec". */
export function stageText(it: Case, { programme, today, outcome, reason }: Shown): string {
  const on = (day: Day) => dayShort(day, today);
  switch (it.stage) {
    case 'visiting':
      return `${it.visit.done ? 'Studiebesök gjort' : 'Studiebesök bokat'} ${on(it.visit.on)}`;
    case 'waiting':
      return `I kö sedan ${on(it.referred)}`;
    case 'enrolled': {
      const trial = it.trialPassed === undefined ? `, i prövotid till ${on(it.trialUntil)}` : '';
      return `Inskriven sedan ${on(it.enrolled)}${trial}`;
    }
    case 'closed':
      return `Avslutad ${on(it.closed)}${outcome ? `: ${outcomeInWords(programme, it.outcome)}` : ''}`;
    case 'declined':
      return `Ej inskriven${reason ? `, ${it.detail ?? 'tackade nej'}` : ''} ${on(it.declined)}`;
  }
}

/** "Inskriven sedan 3 nov, remiss från Region Dalarna": a stage, with who referred where that is still of use. */
export function standingText(stands: string, it: Case, programme: Programme): string {
  if (it.stage !== 'waiting' && it.stage !== 'enrolled') return stands;
  const name = referrerName(programme, it.referrer);
  return `${stands}, ${it.referrer === SELF_REFERRAL ? name.toLocaleLowerCase('sv') : `remiss från ${name}`}`;
}

/** "Uppföljning 18 okt (38 dagar försenad), Region Dalarna". */
export function dueLine({ kind, due, days, owner }: DueItem, programme: Programme, today: Day): string {
  const whose = owner === TEAM ? 'teamet' : referrerName(programme, owner);
  const soon = days <= programme.dueDays ? ` (${lateness(days)})` : '';
  return `${dueRow(kind).next} ${dayShort(due, today)}${soon}, ${whose}`;
}
