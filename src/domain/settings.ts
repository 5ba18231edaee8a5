import type { Day } from './day.js';
import type { Entry, SettingsEvent } from './entry.js';

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

/** The team's own choices: the fold of the stream `settings`. */
export interface Settings {
  readonly programme: string | undefined;
  readonly agendaPlace: Place | undefined;
  /** Why the agenda cannot be posted there any more, if so. */
  readonly agendaBlocked: string | undefined;
  readonly series: Series | undefined;
  /** Every series in the order it was set, the one in force last: each holds from its own day on. */
  readonly allSeries: readonly Series[];
  readonly pauses: readonly Pause[];
  readonly steeringMeetings: readonly Day[];
  /** Person → the personal conversation that gets the Monday message. */
  readonly reminders: ReadonlyMap<string, string>;
  /** Person → the Monday whose message was last sent, or given up. */
  readonly reminded: ReadonlyMap<string, Day>;
  /** Case → the last day of the trial whose decision card was last posted, or given up. */
  readonly trialCards: ReadonlyMap<string, Day>;
}

export const NO_SETTINGS: Settings = {
  programme: undefined,
  agendaPlace: undefined,
  agendaBlocked: undefined,
  series: undefined,
  allSeries: [],
  pauses: [],
  steeringMeetings: [],
  reminders: new Map(),
  reminded: new Map(),
  trialCards: new Map(),
};

/** The settings after all of the stream's entries, without those that were undone. */
export function foldSettings(entries: readonly Entry<SettingsEvent>[]): Settings {
  const undone = new Set(
    entries.flatMap(({ event }) => (event.type === 'settings-undone' ? event.numbers : [])),
  );
  return entries
    .filter((entry) => !undone.has(entry.number))
    .reduce((settings, entry) => step(settings, entry.event), NO_SETTINGS);
}

function step(settings: Settings, event: SettingsEvent): Settings {
  switch (event.type) {
    case 'programme-chosen':
      return { ...settings, programme: event.programme };
    case 'agenda-placed':
      return { ...settings, agendaPlace: event.place ?? undefined, agendaBlocked: undefined };
    case 'agenda-blocked':
      return settings.agendaPlace?.conversation === event.conversation
        ? { ...settings, agendaBlocked: event.reason }
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
      const reminders = new Map(settings.reminders);
      if (event.conversation === null) reminders.delete(event.person);
      else reminders.set(event.person, event.conversation);
      return { ...settings, reminders };
    }
    case 'reminder-claimed':
      return { ...settings, reminded: new Map(settings.reminded).set(event.person, event.monday) };
    case 'trial-card-claimed':
      return { ...settings, trialCards: new Map(settings.trialCards).set(event.code, event.until) };
    case 'settings-undone':
      return settings;
  }
}
