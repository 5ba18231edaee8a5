import * as z from 'zod';
import { COLUMNS } from './budget/budget.js';
import { HOLD_ANSWERS, HOLD_MONTHS } from './case/holding.js';
import { GENDERS } from './codes.js';
import type { Day } from './day.js';
import { dayData } from './day-data.js';
import { authorityCode as authority, shapeOf, shortText as short } from './schema/field-data.js';
import { CLOSURE_FIELDS, FACTS, FIELDS } from './schema/fields.js';
import { outcomeCode } from './schema/outcomes.js';

/**
 * The ledger's vocabulary (DESIGN part 3): every event that can happen, in the past tense, and the entry that
 * carries it. Events are facts: what was derived when they were decided (a trial's last day) is in them, so that
 * the fold needs no programme.
 */
const note = z.string().min(1).max(200);

/** What is known of a case from the start. */
const facts = z.strictObject({
  ...shapeOf(FACTS),
  /** The birth year comes from an age and may be one off ("född ca 1992"). */
  birthYearAbout: z.literal(true).optional(),
});

/** A correction of one field; the values are as in the case, null for "not known". */
const value = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);
const change = z.strictObject({ field: z.enum(FIELDS), from: value, to: value });
export type Change = z.infer<typeof change>;

export const caseEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('visit-booked'), visit: dayData, companion: short.optional(), facts }),
  z.strictObject({ type: z.literal('visit-rebooked'), visit: dayData, companion: short.optional() }),
  z.strictObject({ type: z.literal('visit-done'), visit: dayData }),
  /** The referral has reached the team. `visit` is the study visit already made, where the case starts here. */
  z.strictObject({ type: z.literal('registered'), referred: dayData, visit: dayData.optional(), facts }),
  z.strictObject({ type: z.literal('enrolled'), enrolled: dayData, trialUntil: dayData }),
  z.strictObject({ type: z.literal('consented'), authorities: z.array(authority).min(1), from: dayData }),
  z.strictObject({
    type: z.literal('consent-revoked'),
    authorities: z.array(authority).min(1),
    from: dayData,
  }),
  z.strictObject({ type: z.literal('trial-passed'), decided: dayData }),
  z.strictObject({ type: z.literal('trial-extended'), decided: dayData, until: dayData }),
  z.strictObject({
    type: z.literal('followed-up'),
    on: dayData,
    note: note.optional(),
    next: dayData.optional(),
    situations: z.array(short).optional(),
    hours: z.number().min(0).max(60).optional(),
  }),
  z.strictObject({ type: z.literal('follow-up-booked'), on: dayData }),
  z.strictObject({ type: z.literal('reviewed'), on: dayData, note: note.optional() }),
  /** How far somebody has come, in the programme's own levels: 1 is the least. */
  z.strictObject({
    type: z.literal('steps-noted'),
    on: dayData,
    levels: z.record(short, z.number().int().min(1)),
  }),
  z.strictObject({
    type: z.literal('activity-started'),
    kind: short,
    from: dayData,
    place: short.optional(),
    hours: z.number().min(0).max(60).optional(),
  }),
  /** `activity` is the number of the entry that started it. */
  z.strictObject({ type: z.literal('activity-ended'), activity: z.number().int(), kind: short, to: dayData }),
  z.strictObject({ type: z.literal('closed'), ...shapeOf(CLOSURE_FIELDS) }),
  /** Whether a closure in result lasts, so many months after it; `now` is what it became instead. */
  z.strictObject({
    type: z.literal('held'),
    months: z.literal(HOLD_MONTHS),
    on: dayData,
    answer: z.enum(HOLD_ANSWERS),
    now: outcomeCode.optional(),
  }),
  z.strictObject({ type: z.literal('declined'), declined: dayData, detail: short.optional() }),
  z.strictObject({ type: z.literal('corrected'), changes: z.array(change).min(1) }),
  /** Takes back the entries of this case with these numbers. */
  z.strictObject({
    type: z.literal('undone'),
    numbers: z.array(z.number().int()).min(1),
    reason: note.optional(),
  }),
]);

/** Something that happened to one case. */
export type CaseEvent = z.infer<typeof caseEventSchema>;
export type CaseFacts = z.infer<typeof facts>;

const place = z.strictObject({
  conversation: z.string().min(1),
  kind: z.enum(['personal', 'groupChat', 'channel']),
});

const role = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['team', 'steering', 'admin']) }),
  z.strictObject({ kind: z.literal('agency'), authority }),
]);
const level = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['team', 'steering']) }),
  z.strictObject({ kind: z.literal('mixed'), authorities: z.array(authority).min(1).readonly() }),
]);

const settingsEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('programme-chosen'), programme: short }),
  /** Of how many days, and of how many months, the newest backup is kept. */
  z.strictObject({
    type: z.literal('backups-kept'),
    days: z.number().int().min(1),
    months: z.number().int().min(0),
  }),
  z.strictObject({ type: z.literal('agenda-placed'), place: place.nullable() }),
  /** The conversation takes no posts any more: nothing is posted there until somebody writes there, or it is chosen anew. */
  z.strictObject({ type: z.literal('agenda-blocked'), conversation: z.string().min(1), reason: short }),
  z.strictObject({ type: z.literal('agenda-unblocked'), conversation: z.string().min(1) }),
  z.strictObject({
    type: z.literal('series-set'),
    seriesDay: dayData,
    holdsFrom: dayData.optional(),
    everyWeeks: z.number().int().min(1).max(4),
    time: short,
  }),
  z.strictObject({ type: z.literal('pause-set'), from: dayData, to: dayData }),
  z.strictObject({ type: z.literal('pause-lifted'), from: dayData, to: dayData }),
  z.strictObject({ type: z.literal('steering-met'), on: dayData }),
  z.strictObject({
    type: z.literal('reminder-set'),
    person: short,
    conversation: z.string().min(1).nullable(),
    /** The Monday message, unless it says another. */
    about: z.literal('round').optional(),
  }),
  /** The Monday message of a week is about to be sent: written first, so that it is never sent twice. */
  z.strictObject({ type: z.literal('reminder-claimed'), person: short, monday: dayData }),
  /** So also somebody's round before a meeting. */
  z.strictObject({ type: z.literal('round-claimed'), person: short, meeting: dayData }),
  z.strictObject({
    type: z.literal('round-failed'),
    person: short,
    meeting: dayData,
    retryAt: z.iso.datetime(),
  }),
  /** The decision card of a trial that ends soon is about to be posted: written first, so that it is posted once. */
  z.strictObject({ type: z.literal('trial-card-claimed'), code: short, until: dayData }),
  /** The connector said no to one of these: it is known that nothing was posted, and it may be tried again. */
  z.strictObject({
    type: z.literal('reminder-failed'),
    person: short,
    monday: dayData,
    retryAt: z.iso.datetime(),
  }),
  z.strictObject({
    type: z.literal('trial-card-failed'),
    code: short,
    until: dayData,
    retryAt: z.iso.datetime(),
  }),
  /** Somebody has this role from now on, whatever the configuration says. */
  z.strictObject({ type: z.literal('member-set'), person: short, name: short.optional(), role }),
  z.strictObject({ type: z.literal('member-removed'), person: short }),
  /** Whose a group chat or a channel is from now on. */
  z.strictObject({
    type: z.literal('room-set'),
    conversation: z.string().min(1),
    name: short.optional(),
    level,
  }),
  z.strictObject({ type: z.literal('room-removed'), conversation: z.string().min(1) }),
  /** An amount of a budget, in crowns: of a line, or of the total where none is named. */
  z.strictObject({
    type: z.literal('amount-set'),
    year: z.number().int().min(2000).max(2099),
    line: short.optional(),
    column: z.enum(COLUMNS),
    amount: z.number().int(),
    until: dayData.optional(),
  }),
  /** Uppföljning Finsam up to a day has been sent, with these figures. */
  z.strictObject({
    type: z.literal('return-sent'),
    return: dayData,
    on: dayData,
    persons: z.number().int().min(0),
    byGender: z.record(z.enum(GENDERS), z.number().int().min(0)),
  }),
  z.strictObject({ type: z.literal('return-reminder-claimed'), return: dayData }),
  z.strictObject({ type: z.literal('return-reminder-failed'), return: dayData, retryAt: z.iso.datetime() }),
  /** An admin is about to be told in January that there are cases to erase: written first, so that it is told once a year. */
  z.strictObject({ type: z.literal('erasure-reminder-claimed'), person: short, january: dayData }),
  z.strictObject({
    type: z.literal('erasure-reminder-failed'),
    person: short,
    january: dayData,
    retryAt: z.iso.datetime(),
  }),
  /** So many surveys more were given, and so many more have come back. */
  z.strictObject({
    type: z.literal('survey-counted'),
    on: dayData,
    given: z.number().int().min(0),
    back: z.number().int().min(0),
  }),
  /** A tombstone: the case is erased, and its anonymous row has this code. Never taken back. */
  z.strictObject({ type: z.literal('case-erased'), code: short, anonymous: short }),
  z.strictObject({ type: z.literal('settings-undone'), numbers: z.array(z.number().int()).min(1) }),
]);
/** A choice of the team's own, beside the cases. */
export type SettingsEvent = z.infer<typeof settingsEventSchema>;

const meetingEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('point-added'),
    text: note,
    carriedFrom: dayData.optional(),
    times: z.number().optional(),
  }),
  z.strictObject({
    type: z.literal('point-moved'),
    point: z.number().int(),
    before: z.number().int().nullable(),
  }),
  /** A row of the agenda: a point's number (`point/3`) or a section and a case (`follow-ups/K26-014`). */
  z.strictObject({ type: z.literal('ticked'), row: short, ticked: z.boolean(), note: note.optional() }),
  /** Taken back by who added it, or by mistake twice there. */
  z.strictObject({ type: z.literal('point-removed'), point: z.number().int() }),
  /** The row waits until a later meeting. */
  z.strictObject({ type: z.literal('carried'), row: short, to: dayData }),
  /** Decided at or after the meeting; `owner` is the name of a colleague. */
  z.strictObject({
    type: z.literal('decision-made'),
    text: note,
    owner: short.optional(),
    due: dayData.optional(),
  }),
  /** What has become of a decision of the meeting's own. */
  z.strictObject({
    type: z.literal('decision-set'),
    decision: z.number().int(),
    state: z.enum(['open', 'done', 'removed']),
  }),
  z.strictObject({ type: z.literal('present-set'), persons: z.array(z.string().min(1).max(200)) }),
  z.strictObject({ type: z.literal('post-claimed'), conversation: z.string().min(1), by: short }),
  /** The connector said no: it is known that nothing was posted, and it may be tried again. */
  z.strictObject({
    type: z.literal('post-failed'),
    conversation: z.string().min(1),
    reason: short,
    retryAt: z.iso.datetime(),
  }),
  z.strictObject({
    type: z.literal('post-confirmed'),
    conversation: z.string().min(1),
    activity: z.string().min(1),
  }),
  z.strictObject({ type: z.literal('post-given-up'), conversation: z.string().min(1), reason: short }),
]);
/** Something about one meeting: its points, what was ticked, and how its agenda was posted. */
export type MeetingEvent = z.infer<typeof meetingEventSchema>;

export type Event = CaseEvent | SettingsEvent | MeetingEvent;
const eventSchema = z.union([caseEventSchema, settingsEventSchema, meetingEventSchema]);

/** Where an entry belongs: `case/K26-014`, `meeting/2026-11-25`, or `settings`. */
export type Stream = `case/${string}` | `meeting/${string}` | 'settings';

/** An entry that has not been given its place in the ledger yet. */
export interface NewEntry<E extends Event = Event> {
  readonly stream: Stream;
  /** 1, 2, 3… within the stream. */
  readonly number: number;
  /** What makes a repeat recognisable: from the activity, the form or the file's row. Unique in the ledger. */
  readonly key: string;
  /** The day the event concerns. */
  readonly day: Day;
  /** When it was written down: an instant, ISO 8601 in UTC. */
  readonly recorded: string;
  /** Who wrote it down: a user's id in the tenant, or `import` or `cli`. Never a name. */
  readonly by: string;
  readonly event: E;
}

export interface Entry<E extends Event = Event> extends NewEntry<E> {
  /** 1, 2, 3… in the whole ledger. */
  readonly position: number;
}

export const entrySchema = z.strictObject({
  position: z.number().int().positive(),
  stream: z.custom<Stream>(
    (text) => typeof text === 'string' && /^(case\/.+|meeting\/.+|settings)$/.test(text),
  ),
  number: z.number().int().positive(),
  key: z.string().min(1).max(200),
  day: dayData,
  recorded: z.iso.datetime(),
  by: z.string().min(1).max(200),
  event: eventSchema,
});
