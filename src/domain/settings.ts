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
  /** Person → the latest Monday's message, or the latest meeting's. */
  readonly reminded: Readonly<Record<Reminder, Claims>>;
  /** What has been set of people and conversations, over the configuration. */
  readonly members: Overrides<Member>;
  readonly rooms: Overrides<Room>;
  /** The day of a return → what was sent. */
  readonly returns: ReadonlyMap<Day, SentReturn>;
  /** The day of a return → what was said of it a week before. */
  readonly returnReminders: ReadonlyMap<string, Claimed>;
  /** Admin → what was said in the latest January of cases to erase. */
  readonly erasureReminders: ReadonlyMap<string, Claimed>;
  readonly surveys: readonly { readonly on: Day; readonly given: number; readonly back: number }[];
  /** Year → its budget. */
  readonly budgets: ReadonlyMap<number, Budget>;
  /** Erased case → the code of its anonymous row. */
  readonly erased: ReadonlyMap<string, string>;
  /** Case → the decision card of its trial's latest last day. */
  readonly trialCards: ReadonlyMap<string, Claimed>;
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
  reminded: { monday: new Map(), round: new Map() },
  trialCards: new Map(),
  members: new Map(),
  returns: new Map(),
  returnReminders: new Map(),
  erasureReminders: new Map(),
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
      const { seriesDay, everyWeeks, time } = event;
      const series = { seriesDay, everyWeeks, time };
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
      return reminded(settings, 'monday', (claims) => claimed(claims, event.person, event.monday));
    case 'reminder-failed':
      return reminded(settings, 'monday', (claims) => failed(claims, event.person, event.retryAt));
    case 'round-claimed':
      return reminded(settings, 'round', (claims) => claimed(claims, event.person, event.meeting));
    case 'round-failed':
      return reminded(settings, 'round', (claims) => failed(claims, event.person, event.retryAt));
    case 'trial-card-claimed':
      return { ...settings, trialCards: claimed(settings.trialCards, event.code, event.until) };
    case 'trial-card-failed':
      return { ...settings, trialCards: failed(settings.trialCards, event.code, event.retryAt) };
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
      return {
        ...settings,
        returnReminders: claimed(settings.returnReminders, event.return, event.return),
      };
    case 'return-reminder-failed':
      return {
        ...settings,
        returnReminders: failed(settings.returnReminders, event.return, event.retryAt),
      };
    case 'erasure-reminder-claimed':
      return {
        ...settings,
        erasureReminders: claimed(settings.erasureReminders, event.person, event.january),
      };
    case 'erasure-reminder-failed':
      return {
        ...settings,
        erasureReminders: failed(settings.erasureReminders, event.person, event.retryAt),
      };
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

type Claims = ReadonlyMap<string, Claimed>;

function reminded(settings: Settings, about: Reminder, change: (claims: Claims) => Claims): Settings {
  return { ...settings, reminded: { ...settings.reminded, [about]: change(settings.reminded[about]) } };
}

function claimed(claims: Claims, key: string, on: Day): Claims {
  const before = claims.get(key);
  return new Map(claims).set(key, { on, attempts: before?.on === on ? before.attempts + 1 : 1 });
}

function failed(claims: Claims, key: string, retryAt: string): Claims {
  const claim = claims.get(key);
  return claim ? new Map(claims).set(key, { ...claim, retryAt }) : claims;
}
