import { type Budget, withAmount } from './budget/budget.js';
import type { Day } from './day.js';
import type { Entry, SettingsEvent } from './entry.js';
import type { SentReturn } from './status/returns.js';
import type { Member, Overrides, Role, Room } from './privacy/roles.js';

export interface Place {
  readonly conversation: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
}

export interface Series {
  readonly seriesDay: Day;
  /** From when it holds, if before its first day: what was before it has no meeting after that. */
  readonly holdsFrom?: Day | undefined;
  readonly everyWeeks: number;
  readonly time: string;
}

export interface Pause {
  readonly from: Day;
  readonly to: Day;
}

/** A post that the bot makes of its own accord, once for each day that it is about. */
export interface Claimed {
  readonly on: Day;
  /** How many times it has been tried. */
  readonly attempts: number;
  /** It did not arrive, that is known; when it may be tried again. */
  readonly retryAt?: string;
}

/** What the bot writes to a person about of its own accord: the week, on Mondays, and a meeting, the day before it. */
export const REMINDERS = ['monday', 'round'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** All that it posts of its own accord, besides the agenda. */
export type OwnPost = Reminder | 'trial-card' | 'return-reminder' | 'erasure-reminder';
/** Person, case or day of a return → the latest post about it. */
type Claims = ReadonlyMap<string, Claimed>;

/** The team's own choices: the fold of the stream `settings`. */
export interface Settings {
  readonly programme: string | undefined;
  /** Of how many days, and of how many months, the newest backup is kept; without a rule all are. */
  readonly backups: { readonly days: number; readonly months: number } | undefined;
  readonly agendaPlace: Place | undefined;
  /** Why the agenda cannot be posted there any more, if so. */
  readonly agendaBlocked: string | undefined;
  readonly series: Series | undefined;
  /** Every series in the order it was set, the one in force last: each holds from its own day on. */
  readonly allSeries: readonly Series[];
  readonly pauses: readonly Pause[];
  readonly steeringMeetings: readonly Day[];
  /** Person → the personal conversation that gets it. */
  readonly reminders: Readonly<Record<Reminder, ReadonlyMap<string, string>>>;
  readonly claims: Readonly<Record<OwnPost, Claims>>;
  /** What has been set of people and conversations, over the configuration. */
  readonly members: Overrides<Member>;
  readonly rooms: Overrides<Room>;
  /** The day of a return → what was sent. */
  readonly returns: ReadonlyMap<Day, SentReturn>;
  readonly surveys: readonly { readonly on: Day; readonly given: number; readonly back: number }[];
  /** Year → its budget. */
  readonly budgets: ReadonlyMap<number, Budget>;
  /** Erased case → the code of its anonymous row. */
  readonly erased: ReadonlyMap<string, string>;
}

export const NO_SETTINGS: Settings = {
  programme: undefined,
  backups: undefined,
  agendaPlace: undefined,
  agendaBlocked: undefined,
  series: undefined,
  allSeries: [],
  pauses: [],
  steeringMeetings: [],
  reminders: { monday: new Map(), round: new Map() },
  claims: {
    monday: new Map(),
    round: new Map(),
    'trial-card': new Map(),
    'return-reminder': new Map(),
    'erasure-reminder': new Map(),
  },
  members: new Map(),
  returns: new Map(),
  surveys: [],
  budgets: new Map(),
  erased: new Map(),
  rooms: new Map(),
};

/** The settings after all of the stream's entries, without those that were undone. */
export function foldSettings(entries: readonly Entry<SettingsEvent>[]): Settings {
  const undone = new Set(
    entries.flatMap(({ event }) => (event.type === 'settings-undone' ? event.numbers : [])),
  );
  return entries
    .filter(({ number, event }) => !undone.has(number) || event.type === 'case-erased')
    .reduce((settings, entry) => step(settings, entry.event), NO_SETTINGS);
}

function step(settings: Settings, event: SettingsEvent): Settings {
  switch (event.type) {
    case 'programme-chosen':
      return { ...settings, programme: event.programme };
    case 'backups-kept':
      return { ...settings, backups: { days: event.days, months: event.months } };
    case 'agenda-placed':
      return { ...settings, agendaPlace: event.place ?? undefined, agendaBlocked: undefined };
    case 'agenda-blocked':
      // Earlier versions took any 403 and 404 for a block.
      return settings.agendaPlace?.conversation === event.conversation && !/^\d+$/.test(event.reason)
        ? { ...settings, agendaBlocked: event.reason }
        : settings;
    case 'agenda-unblocked':
      return settings.agendaPlace?.conversation === event.conversation
        ? { ...settings, agendaBlocked: undefined }
        : settings;
    case 'series-set': {
      const { seriesDay, holdsFrom, everyWeeks, time } = event;
      const series = { seriesDay, everyWeeks, time, ...(holdsFrom && { holdsFrom }) };
      return { ...settings, series, allSeries: [...settings.allSeries, series] };
    }
    case 'pause-set':
      return { ...settings, pauses: [...settings.pauses, { from: event.from, to: event.to }] };
    case 'pause-lifted':
      return {
        ...settings,
        pauses: settings.pauses.filter((pause) => pause.from !== event.from || pause.to !== event.to),
      };
    case 'steering-met':
      return { ...settings, steeringMeetings: [...new Set([...settings.steeringMeetings, event.on])].sort() };
    case 'reminder-set': {
      const { person, conversation, about = 'monday' } = event;
      const whose = new Map(settings.reminders[about]);
      if (conversation === null) whose.delete(person);
      else whose.set(person, conversation);
      return { ...settings, reminders: { ...settings.reminders, [about]: whose } };
    }
    case 'reminder-claimed':
      return claimed(settings, 'monday', event.person, event.monday);
    case 'reminder-failed':
      return failed(settings, 'monday', event.person, event.retryAt);
    case 'round-claimed':
      return claimed(settings, 'round', event.person, event.meeting);
    case 'round-failed':
      return failed(settings, 'round', event.person, event.retryAt);
    case 'trial-card-claimed':
      return claimed(settings, 'trial-card', event.code, event.until);
    case 'trial-card-failed':
      return failed(settings, 'trial-card', event.code, event.retryAt);
    case 'member-set': {
      const { person: id, name, role } = event;
      return { ...settings, members: new Map(settings.members).set(id, { id, name, role: role as Role }) };
    }
    case 'member-removed':
      return { ...settings, members: new Map(settings.members).set(event.person, null) };
    case 'room-set': {
      const { conversation: id, name, level } = event;
      return { ...settings, rooms: new Map(settings.rooms).set(id, { id, name, level }) };
    }
    case 'room-removed':
      return { ...settings, rooms: new Map(settings.rooms).set(event.conversation, null) };
    case 'return-sent': {
      const { return: day, on, persons, byGender } = event;
      return { ...settings, returns: new Map(settings.returns).set(day, { on, persons, byGender }) };
    }
    case 'return-reminder-claimed':
      return claimed(settings, 'return-reminder', event.return, event.return);
    case 'return-reminder-failed':
      return failed(settings, 'return-reminder', event.return, event.retryAt);
    case 'erasure-reminder-claimed':
      return claimed(settings, 'erasure-reminder', event.person, event.january);
    case 'erasure-reminder-failed':
      return failed(settings, 'erasure-reminder', event.person, event.retryAt);
    case 'survey-counted':
      return {
        ...settings,
        surveys: [...settings.surveys, { on: event.on, given: event.given, back: event.back }],
      };
    case 'amount-set': {
      const { year } = event;
      const budget = withAmount(settings.budgets.get(year), { line: undefined, ...event });
      return { ...settings, budgets: new Map(settings.budgets).set(year, budget) };
    }
    case 'case-erased':
      return { ...settings, erased: new Map(settings.erased).set(event.code, event.anonymous) };
    case 'settings-undone':
      return settings;
  }
}

function claimed(settings: Settings, post: OwnPost, subject: string, on: Day): Settings {
  const before = settings.claims[post].get(subject);
  return withClaim(settings, post, subject, {
    on,
    attempts: before?.on === on ? before.attempts + 1 : 1,
  });
}

function failed(settings: Settings, post: OwnPost, subject: string, retryAt: string): Settings {
  const claim = settings.claims[post].get(subject);
  return claim ? withClaim(settings, post, subject, { ...claim, retryAt }) : settings;
}

function withClaim(settings: Settings, post: OwnPost, subject: string, claim: Claimed): Settings {
  const claims = new Map(settings.claims[post]).set(subject, claim);
  return { ...settings, claims: { ...settings.claims, [post]: claims } };
}
