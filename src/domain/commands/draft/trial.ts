import { addMonths } from '../../day.js';
import { wasEnrolled } from '../../case/case.js';
import {
  type DayRule,
  dayOrToday,
  type Desk,
  firstDay,
  has,
  labelledDay,
  meant,
  takeOne,
  use,
} from '../desk.js';
import type { Draft, DraftOf } from '../draft.js';
import type { Line } from '../line.js';
import type { CaseMatch } from '../resolve-case.js';
import type { World } from '../segments.js';
import { whichCase } from '../which.js';
import { draftClose } from './close.js';
import { draftOf, openDesk } from './open-desk.js';

const DECIDED: DayRule = { field: 'decided', lean: 'past', future: false };
const UNTIL: DayRule = { field: 'until', lean: 'coming', future: true };

/** `prövotid Järpen fortsätt`, `prövotid Järpen förläng till 3/3`, `prövotid Järpen avsluta`: the decision decides the form. */
export function draftTrial(line: Line, from: number, world: World, head: string): Draft {
  const desk = openTrial(line, from, world);
  const decision = takeOne(
    desk,
    'decision',
    'decision',
    (one) => one.value,
    (value) => DECISIONS[value],
  );
  if (decision === 'close') return draftClose(line, from, world);
  if (decision === 'extend') return draftExtension(desk);
  const which = whichCase(desk);
  use(desk, has('trial'));
  const passed = decision === 'pass' || PASSING.test(head);
  const decided = dayOrToday(desk, DECIDED, firstDay(desk, DECIDED));
  return passed
    ? draftOf('pass-trial', desk, which, { decided })
    : draftOf('trial', desk, which, { decided });
}

/** Heads that say the decision themselves. */
const PASSING = /fortsatt|godkann|klar/;
const DECISIONS = { pass: 'fortsätt', extend: 'förläng', close: 'avsluta' };

function openTrial(line: Line, from: number, world: World): Desk {
  return openDesk(line, from, world, {
    vocabularies: ['trial'],
    labels: ['until'],
    numbers: 'case',
    months: true,
  });
}

/** `förläng Järpen`, `förläng Järpen till 3/3`, `förläng Järpen två månader`. */
export function draftExtend(line: Line, from: number, world: World): DraftOf<'extend-trial'> {
  return draftExtension(openTrial(line, from, world));
}

function draftExtension(desk: Desk): DraftOf<'extend-trial'> {
  const which = whichCase(desk);
  use(desk, has('trial'));
  use(desk, (segment) => meant(desk, segment, 'decision')?.value === 'extend');
  const months = takeOne(desk, 'months', 'until', (one) => one.value, String);
  const until = labelledDay(desk, ['until'], UNTIL) ?? firstDay(desk, UNTIL) ?? later(desk, which, months);
  use(desk, has('label'));
  return draftOf('extend-trial', desk, which, { decided: desk.world.today, until, months });
}

/** So many months after the trial's last day, where the case is known. */
function later(desk: Desk, which: CaseMatch, months: number | undefined) {
  const it = which.kind === 'found' ? desk.world.register.cases.get(which.code) : undefined;
  return months !== undefined && it && wasEnrolled(it) ? addMonths(it.trialUntil, months) : undefined;
}
