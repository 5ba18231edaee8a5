import { textRefusals } from '../case/rules.js';
import type { Day } from '../day.js';
import type { Entry, MeetingEvent } from '../entry.js';
import type { StreamDecision } from '../live-register.js';
import type { Refusal } from '../refusals.js';
import { foldMeeting } from './meeting.js';

type Decision = StreamDecision<MeetingEvent>;
type Decide = (entries: readonly Entry<MeetingEvent>[]) => Decision;

const LONGEST_POINT = 200;

/** A point for a meeting's agenda. Refuses none at all, too much, and a personnummer (DESIGN 3). */
export function addPoint(text: string, meeting: Day): Decide {
  return () => {
    const words = text.trim().replace(/\s+/g, ' ');
    if (words === '') return refused({ code: 'missing', field: 'point' });
    const wrong = textRefusals('point', words, LONGEST_POINT);
    return wrong.length > 0 ? refused(...wrong) : decided({ type: 'point-added', text: words }, meeting);
  };
}

/** Takes back a point of the meeting's own. Nothing happens if it is gone already. */
export function removePoint(number: number, meeting: Day): Decide {
  return (entries) => {
    const there = foldMeeting(entries).points.some((point) => point.number === number);
    return there ? decided({ type: 'point-removed', point: number }, meeting) : NOTHING;
  };
}

/** Moves a point of the meeting's own before another, or last. */
export function movePoint(number: number, before: number | null, meeting: Day): Decide {
  return (entries) => {
    const { points } = foldMeeting(entries);
    const there = (wanted: number) => points.some((point) => point.number === wanted);
    if (!there(number) || (before !== null && !there(before)) || before === number) return NOTHING;
    return decided({ type: 'point-moved', point: number, before }, meeting);
  };
}

/** What is written down of a decision. */
export interface NewDecision {
  readonly text: string;
  readonly owner?: string | undefined;
  readonly due?: Day | undefined;
}

const LONGEST_OWNER = 60;

/** A decision of a meeting (DESIGN 8). Refuses an empty one, too much text, and a personnummer. */
export function makeDecision({ text, owner, due }: NewDecision, meeting: Day): Decide {
  return () => {
    const words = text.trim().replace(/\s+/g, ' ');
    if (words === '') return refused({ code: 'missing', field: 'decision' });
    const who = owner?.trim() ?? '';
    const wrong = [
      ...textRefusals('decision', words, LONGEST_POINT),
      ...textRefusals('owner', who, LONGEST_OWNER),
    ];
    if (wrong.length > 0) return refused(...wrong);
    const event = { type: 'decision-made' as const, text: words, ...(due && { due }) };
    return decided(who === '' ? event : { ...event, owner: who }, meeting);
  };
}

/** Says what has become of a decision; nothing happens where it is so already, or there is none. */
export function setDecision(number: number, state: 'open' | 'done' | 'removed', meeting: Day): Decide {
  return (entries) => {
    const now = foldMeeting(entries).decisions.find((one) => one.number === number)?.state;
    return now === undefined || now === state || now === 'removed'
      ? NOTHING
      : decided({ type: 'decision-set', decision: number, state }, meeting);
  };
}

/** What a row of the agenda may be called: a point, a decision, or a section and a case. */
const ROW =
  /^(?:(?:point|decision)\/(?:\d{4}-\d{2}-\d{2}\/)?\d{1,6}|[a-z-]{4,20}\/[A-ZÅÄÖ]{1,8}\d{2}-\d{1,9})$/;

/** Is this text the name of a row? */
export function isRow(text: string): boolean {
  return ROW.test(text);
}

/** Ticks a row off, or takes the tick away; nothing happens where it is so already, so that two ticks are one. */
export function tickRow(row: string, ticked: boolean, meeting: Day): Decide {
  return (entries) => {
    const now = foldMeeting(entries).ticks.get(row)?.ticked ?? false;
    return now === ticked ? NOTHING : decided({ type: 'ticked', row, ticked }, meeting);
  };
}

/** Puts a row off to a later meeting. */
export function carryRow(row: string, to: Day, meeting: Day): Decide {
  return (entries) => {
    if (to <= meeting)
      return refused({ code: 'before', field: 'to', day: to, other: 'mötet', otherDay: meeting });
    return foldMeeting(entries).carried.get(row) === to
      ? NOTHING
      : decided({ type: 'carried', row, to }, meeting);
  };
}

/** Takes a row back that was put off: it is on this meeting's agenda again. */
export function keepRow(row: string, meeting: Day): Decide {
  return (entries) => {
    const to = foldMeeting(entries).carried.get(row);
    return to === undefined || to <= meeting
      ? NOTHING
      : decided({ type: 'carried', row, to: meeting }, meeting);
  };
}

/** Who was there, by their ids; the whole list each time. */
export function setPresent(persons: readonly string[], meeting: Day): Decide {
  return (entries) => {
    const now = foldMeeting(entries).present;
    const wanted = [...new Set(persons)];
    const same = now.length === wanted.length && wanted.every((person) => now.includes(person));
    return same ? NOTHING : decided({ type: 'present-set', persons: wanted }, meeting);
  };
}

const NOTHING: Decision = { kind: 'decided', events: [] };

function decided(event: MeetingEvent, day: Day): Decision {
  return { kind: 'decided', events: [{ event, day }] };
}

function refused(...refusals: Refusal[]): Decision {
  return { kind: 'refused', refusals };
}
