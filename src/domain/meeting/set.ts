import type { Day } from '../day.js';
import type { Entry, SettingsEvent } from '../entry.js';
import type { StreamDecision } from '../live-register.js';
import type { Period } from '../periods/period.js';
import { foldSettings, type Place, type Series } from '../settings.js';

type Decision = StreamDecision<SettingsEvent>;
type Decide = (entries: readonly Entry<SettingsEvent>[]) => Decision;

const NOTHING: Decision = { kind: 'decided', events: [] };

function decided(day: Day, ...events: SettingsEvent[]): Decision {
  return { kind: 'decided', events: events.map((event) => ({ event, day })) };
}

/** Where the agenda is posted from now on; null for nowhere. Chosen anew, a blocked conversation is tried again. */
export function placeAgenda(place: Place | null, today: Day): Decide {
  return (entries) => {
    const { agendaPlace, agendaBlocked } = foldSettings(entries);
    const same = agendaPlace?.conversation === place?.conversation && agendaBlocked === undefined;
    return same ? NOTHING : decided(today, { type: 'agenda-placed', place });
  };
}

/** Nothing is posted there any more: the bot was removed, or may not write. Nothing if that is known, or it is not the place. */
export function blockAgenda(conversation: string, reason: string, today: Day): Decide {
  return (entries) => {
    const { agendaPlace, agendaBlocked } = foldSettings(entries);
    const known = agendaPlace?.conversation !== conversation || agendaBlocked !== undefined;
    return known ? NOTHING : decided(today, { type: 'agenda-blocked', conversation, reason });
  };
}

/** Somebody has written there: it is tried again. */
export function unblockAgenda(conversation: string, today: Day): Decide {
  return (entries) => {
    const { agendaPlace, agendaBlocked } = foldSettings(entries);
    const open = agendaPlace?.conversation !== conversation || agendaBlocked === undefined;
    return open ? NOTHING : decided(today, { type: 'agenda-unblocked', conversation });
  };
}

export function setSeries(series: Series, today: Day): Decide {
  return (entries) => {
    const now = foldSettings(entries).series;
    const same = now !== undefined && JSON.stringify(now) === JSON.stringify(series);
    return same ? NOTHING : decided(today, { type: 'series-set', ...series });
  };
}

export function setPauses(periods: readonly Period[], today: Day): Decide {
  return (entries) => {
    const { pauses } = foldSettings(entries);
    const there = ({ from, to }: Period) => pauses.some((pause) => pause.from === from && pause.to === to);
    const news = periods.filter((one) => !there(one));
    return decided(today, ...news.map(({ from, to }) => ({ type: 'pause-set' as const, from, to })));
  };
}

/** Lifts every pause that any of the days touch; nothing if there is none. */
export function liftPauses(periods: readonly Period[], today: Day): Decide {
  return (entries) => {
    const touched = foldSettings(entries).pauses.filter((pause) => touches(pause, periods));
    return decided(
      today,
      ...touched.map((pause) => ({ type: 'pause-lifted' as const, from: pause.from, to: pause.to })),
    );
  };
}

/** Does a pause have a day of any of these? */
export function touches(pause: Period, periods: readonly Period[]): boolean {
  return periods.some(({ from, to }) => pause.from <= to && pause.to >= from);
}

export function setSteeringMeeting(on: Day, today: Day): Decide {
  return (entries) =>
    foldSettings(entries).steeringMeetings.includes(on)
      ? NOTHING
      : decided(today, { type: 'steering-met', on });
}

/** Takes back what was set by the entries with these numbers. */
export function undoSettings(numbers: readonly number[], today: Day): Decide {
  return (entries) => {
    const gone = new Set(
      entries.flatMap(({ event }) => (event.type === 'settings-undone' ? event.numbers : [])),
    );
    const left = numbers.filter(
      (number) => !gone.has(number) && entries.some((entry) => entry.number === number),
    );
    return left.length === 0 ? NOTHING : decided(today, { type: 'settings-undone', numbers: left });
  };
}
