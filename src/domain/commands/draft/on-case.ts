import {
  type DayRule,
  dayOrToday,
  type Desk,
  firstDay,
  labelledDay,
  takeAll,
  takeOne,
  use,
  has,
} from '../desk.js';
import type { DraftOf } from '../draft.js';
import type { Line } from '../line.js';
import type { World } from '../segments.js';
import { whichCase } from '../which.js';
import { draftOf, openDesk } from './open-desk.js';

const past = (field: string): DayRule => ({ field, lean: 'past', future: false });
const coming = (field: string): DayRule => ({ field, lean: 'coming', future: true });

/** `skriv in K26-020`, `skriv in Rönnen 12/11 samtycke fk soc`. */
export function draftEnrol(line: Line, from: number, world: World): DraftOf<'enrol'> {
  const desk = openDesk(line, from, world, {
    vocabularies: ['referrers', 'all', 'trial', 'done'],
    labels: ['until', 'from', 'referred'],
    numbers: 'case',
  });
  const consented = useWords(desk, /^samtycken?$|^samtycke$/);
  const which = whichCase(desk);
  const trialUntil = labelledDay(desk, ['until'], coming('trialUntil'));
  const enrolled = dayOrToday(desk, past('enrolled'), firstDay(desk, past('enrolled')));
  const consents = consented ? authorities(desk) : undefined;
  use(desk, has('trial'));
  use(desk, has('done'));
  return draftOf('enrol', desk, which, { enrolled, trialUntil, consents });
}

/** Words of the line that a command reads itself. */
function useWords(desk: Desk, form: RegExp): boolean {
  return use(
    desk,
    (segment) => segment.to === segment.from + 1 && form.test(desk.line.tokens[segment.from]?.word ?? ''),
  );
}

/** The authorities named, or all of the programme's for "alla"; undefined where none is. */
function authorities(desk: Desk): readonly string[] | undefined {
  const { programme } = desk.world;
  const all = takeAll(desk, 'all').length > 0;
  const named = [...new Set(takeAll(desk, 'referrer').map((one) => one.value))];
  const known = named.filter((code) => programme.authorities.includes(code));
  for (const code of named)
    if (!known.includes(code))
      desk.problems.push({
        code: 'unknown-value',
        field: 'authorities',
        value: code,
        known: programme.authorities,
      });
  if (all) return programme.authorities;
  return known.length > 0 ? known : undefined;
}

/** `samtycke Rönnen fk rd`, `återkalla samtycke Rönnen fk`. */
export function draftConsent<Command extends 'consent' | 'revoke-consent'>(
  command: Command,
  line: Line,
  start: number,
  world: World,
): DraftOf<Command> {
  const desk = openDesk(line, start, world, {
    vocabularies: ['referrers', 'all'],
    labels: ['from'],
    numbers: 'case',
  });
  useWords(desk, /^samtycken?t?$/);
  const which = whichCase(desk);
  const rule = past('from');
  const from = dayOrToday(desk, rule, labelledDay(desk, ['from'], rule) ?? firstDay(desk, rule));
  const fields = { authorities: authorities(desk), from };
  use(desk, has('label'));
  return draftOf(command, desk, which, fields as never);
}

/** `uppf K26-21 klar, nästa 3/3`. A day that is nearer ahead than behind, and nothing said to be done, is a booking. */
export function draftFollowUp(
  line: Line,
  from: number,
  world: World,
): DraftOf<'follow-up' | 'book-follow-up'> {
  const desk = openDesk(line, from, world, {
    vocabularies: ['done', 'situations'],
    labels: ['next', 'note'],
    numbers: 'case',
    hours: true,
    text: true,
  });
  const which = whichCase(desk);
  const next = nextDay(desk);
  const done = use(desk, has('done'));
  if (!done && next === undefined && isAhead(desk)) return draftBooking(desk, which);
  const on = dayOrToday(desk, past('on'), firstDay(desk, past('on')));
  const situations = takeAll(desk, 'situation').map((one) => one.value);
  const hours = takeOne(desk, 'hours', 'hours', (one) => one.value, String);
  const note = takeOne(desk, 'text', 'note', (one) => one.value, String);
  return draftOf('follow-up', desk, which, {
    on,
    note,
    next,
    situations: situations.length > 0 ? [...new Set(situations)] : undefined,
    hours,
  });
}

function nextDay(desk: Desk) {
  const said = labelledDay(desk, ['next'], coming('next'));
  if (said !== undefined) return said;
  const itself = desk.segments.find((segment) =>
    segment.meanings.some((one) => one.slot === 'day' && one.next),
  );
  if (!itself || desk.used.has(itself)) return undefined;
  desk.used.add(itself);
  return itself.meanings.flatMap((one) => (one.slot === 'day' ? [one.coming] : []))[0];
}

function isAhead(desk: Desk): boolean {
  const today = Date.parse(desk.world.today);
  return desk.segments.some((segment) =>
    segment.meanings.some(
      (one) =>
        one.slot === 'day' &&
        one.coming > desk.world.today &&
        Date.parse(one.coming) - today < Math.abs(today - Date.parse(one.past)),
    ),
  );
}

function draftBooking(desk: Desk, which: DraftOf<'book-follow-up'>['which']): DraftOf<'book-follow-up'> {
  const rule = coming('on');
  const on = labelledDay(desk, ['until', 'next'], rule) ?? firstDay(desk, rule);
  use(desk, has('label'));
  return draftOf('book-follow-up', desk, which, { on });
}

/** `boka uppföljning Rönnen 3/12`. */
export function draftBookFollowUp(line: Line, from: number, world: World): DraftOf<'book-follow-up'> {
  const desk = openDesk(line, from, world, { vocabularies: [], labels: ['until', 'next'], numbers: 'case' });
  useWords(desk, /^uppf(?:oljning(?:en)?)?$/);
  return draftBooking(desk, whichCase(desk));
}

/** `avstämning Rönnen klar`. */
export function draftReview(line: Line, from: number, world: World): DraftOf<'review'> {
  const desk = openDesk(line, from, world, {
    vocabularies: ['done'],
    labels: ['note'],
    numbers: 'case',
    text: true,
  });
  const which = whichCase(desk);
  use(desk, has('done'));
  const on = dayOrToday(desk, past('on'), firstDay(desk, past('on')));
  const note = takeOne(desk, 'text', 'note', (one) => one.value, String);
  return draftOf('review', desk, which, { on, note });
}

/** `studiebesök K26-031 klart`. */
export function draftVisitDone(line: Line, from: number, world: World): DraftOf<'visit-done'> {
  const desk = openDesk(line, from, world, { vocabularies: ['done'], labels: ['visit'], numbers: 'case' });
  const which = whichCase(desk);
  use(desk, has('done'));
  const visit = dayOrToday(desk, past('visit'), firstDay(desk, past('visit')));
  use(desk, has('label'));
  return draftOf('visit-done', desk, which, { visit });
}

/** `tackade nej K26-018`. */
export function draftDecline(line: Line, from: number, world: World): DraftOf<'decline'> {
  const desk = openDesk(line, from, world, { vocabularies: ['declined'], labels: [], numbers: 'case' });
  const which = whichCase(desk);
  const declined = dayOrToday(desk, past('declined'), firstDay(desk, past('declined')));
  const detail = takeOne(desk, 'declined', 'detail', (one) => one.value, String);
  return draftOf('decline', desk, which, { declined, detail });
}

/** `visa Rönnen`. */
export function draftShow(line: Line, from: number, world: World): DraftOf<'show'> {
  const desk = openDesk(line, from, world, { vocabularies: [], labels: [], numbers: 'case' });
  return draftOf('show', desk, whichCase(desk), {});
}

/** `ångra`, `ångra Rönnen, fel person`. */
export function draftUndo(line: Line, from: number, world: World): DraftOf<'undo'> {
  const desk = openDesk(line, from, world, {
    vocabularies: [],
    labels: [],
    numbers: 'case',
    text: true,
    reasons: true,
  });
  const which = whichCase(desk);
  const reason = takeOne(desk, 'text', 'reason', (one) => one.value, String);
  return draftOf('undo', desk, which, { reason });
}
