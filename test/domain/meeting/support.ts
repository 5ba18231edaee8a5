import { addMonths, type Day, day } from '../../../src/domain/day.js';
import type { Entry, Event, NewEntry, Stream } from '../../../src/domain/entry.js';
import { programmeCalled } from '../../../src/domain/programmes/index.js';
import { type Register, registerOf } from '../../../src/domain/register.js';
import type { Outcome } from '../../../src/domain/schema/outcomes.js';

const found = programmeCalled('kraften-hedemora');
if (!found) throw new Error('no programme');
export const kraften = found;

/** What happens to one case, in order; `recorded` is an instant, 10:00 in Sweden in winter unless told. */
export interface Told {
  readonly on: string;
  readonly event: Event;
  readonly recorded?: string;
  readonly by?: string;
}

/** A register of streams told one by one. */
export function registerWith(streams: Readonly<Record<string, readonly Told[]>>): Register {
  return registerOf(entriesOf(streams));
}

export function entriesOf(streams: Readonly<Record<string, readonly Told[]>>): readonly Entry[] {
  let position = 0;
  return Object.entries(streams).flatMap(([stream, told]) =>
    told.map((one, index): Entry => {
      position += 1;
      const entry: NewEntry = {
        stream: stream as Stream,
        number: index + 1,
        key: `${stream}#${index + 1}`,
        day: day(one.on),
        recorded: one.recorded ?? `${one.on}T09:00:00.000Z`,
        by: one.by ?? 'u-1',
        event: one.event,
      };
      return { ...entry, position };
    }),
  );
}

interface CaseTold {
  readonly alias?: string;
  readonly referrer?: string;
  readonly referred: string;
  readonly enrolled?: string;
  readonly consent?: readonly string[];
  readonly trialPassed?: string;
  readonly followedUp?: string;
  readonly reviewed?: string;
  readonly closed?: string;
  readonly outcome?: Outcome;
  readonly declined?: string;
  readonly protected?: true;
  /** Who wrote it all down, and when, if not on each day itself. */
  readonly by?: string;
  readonly recorded?: string;
}

/** One case's path as entries. */
export function aCase(it: CaseTold): readonly Told[] {
  const { alias, referrer = 'RD', referred, enrolled, consent, trialPassed, followedUp, reviewed } = it;
  const facts = {
    gender: 'K' as const,
    referrer,
    ...(alias !== undefined && { alias }),
    ...(it.protected && { protected: it.protected }),
  };
  const told: (Told | undefined)[] = [
    { on: referred, event: { type: 'registered', referred: day(referred), facts } },
    enrolled === undefined
      ? undefined
      : {
          on: enrolled,
          event: { type: 'enrolled', enrolled: day(enrolled), trialUntil: addMonths(day(enrolled), 1) },
        },
    consent && {
      on: enrolled ?? referred,
      event: { type: 'consented', authorities: [...consent], from: day(enrolled ?? referred) },
    },
    trialPassed === undefined
      ? undefined
      : { on: trialPassed, event: { type: 'trial-passed', decided: day(trialPassed) } },
    followedUp === undefined
      ? undefined
      : { on: followedUp, event: { type: 'followed-up', on: day(followedUp) } },
    reviewed === undefined ? undefined : { on: reviewed, event: { type: 'reviewed', on: day(reviewed) } },
    it.closed === undefined
      ? undefined
      : {
          on: it.closed,
          event: { type: 'closed', closed: day(it.closed), outcome: it.outcome ?? 'arbete' },
        },
    it.declined === undefined
      ? undefined
      : { on: it.declined, event: { type: 'declined', declined: day(it.declined) } },
  ];
  return told
    .filter((one) => one !== undefined)
    .map((one) => ({
      ...one,
      ...(it.by !== undefined && { by: it.by }),
      ...(it.recorded !== undefined && { recorded: it.recorded }),
    }));
}

export const ALL = ['AF', 'FK', 'RD', 'SOC'];

export function d(text: string): Day {
  return day(text);
}
