import { createPoster, type PosterParts } from '../src/bot/schedule/poster.js';
import { type PostResult, resultOfFailure } from '../src/bot/schedule/post-result.js';
import type { CardReply } from '../src/bot/turn.js';
import { day, type Day } from '../src/domain/day.js';
import type { NewEntry } from '../src/domain/entry.js';
import type { Ledger } from '../src/domain/ledger.js';
import { type LiveRegister, openRegister } from '../src/domain/live-register.js';
import { unblockAgenda } from '../src/domain/meeting/set.js';
import { programmeCalled } from '../src/domain/programmes/index.js';
import { memoryLedger } from '../src/domain/stores/memory.js';
import { type Expected, expectedPosts, isoDay, nineOClock, type YearPlan } from './r8-oracle.js';

const found = programmeCalled('kraften-hedemora');
if (!found) throw new Error('no programme');
const programme = found;

export const CHAT = 'teamets-chatt';
const MINUTE = 60_000;
const DAY_MS = 24 * 60 * MINUTE;

/** Something that posts: the real poster, or the control. */
export type MakePoster = (parts: PosterParts) => { tick(): Promise<void> };

/** What happened to one meeting's agenda. */
export interface Fate {
  /** When it was put in the chat. */
  readonly delivered: number[];
  notes: number;
  /** Somebody died, or the line broke, where it cannot be known whether the message arrived. */
  ambiguous: boolean;
  /** Teams said that the bot may not write there, and when somebody does next, if before the meeting. */
  blocked: boolean;
  /** A process was awake in time. */
  awake: boolean;
  kills: number;
  calls: number;
}

export interface YearOutcome {
  readonly expected: readonly Expected[];
  readonly fates: ReadonlyMap<string, Fate>;
  readonly kills: number;
  readonly faults: number;
}

const FAULTS = [
  '429',
  '429-later',
  '500',
  '503',
  '403',
  '404',
  'blocked',
  'refused-line',
  'reset-lost',
  'reset-arrived',
  'hang',
  'hang-arrived',
];

class Killed extends Error {}

interface Process {
  live: LiveRegister | undefined;
  poster: { tick(): Promise<void> } | undefined;
  /** The meeting it has claimed and not settled. */
  attempting: string | undefined;
  /** Dead until then. */
  until: number;
  dead: boolean;
}

/** A year of one plan: processes that die and come back, a connector with faults, a clock of its own. */
export async function runYear(plan: YearPlan, random: () => number, make: MakePoster): Promise<YearOutcome> {
  const ledger = memoryLedger();
  const fates = new Map<string, Fate>();
  const clock = { now: Date.parse(`${plan.year}-01-01T00:00:00Z`) };
  const count = { kills: 0, faults: 0, runs: 0 };
  const fateOf = (meeting: string): Fate => {
    const known = fates.get(meeting);
    const fate = known ?? {
      delivered: [],
      notes: 0,
      ambiguous: false,
      blocked: false,
      awake: false,
      kills: 0,
      calls: 0,
    };
    fates.set(meeting, fate);
    return fate;
  };
  await prepare(ledger, plan, clock.now);

  const chance = (share: number) => random() < share;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const pause = async () => {
    for (let steps = Math.floor(random() * 4); steps > 0; steps--) await Promise.resolve();
  };

  /** Between any two steps: let others run, and perhaps die. */
  const step = async (process: Process) => {
    await pause();
    if (process.dead) throw new Killed();
    const meeting = process.attempting ?? isoDay(clock.now);
    if (fateOf(meeting).kills >= 2 || !chance(0.02)) return;
    fateOf(meeting).kills += 1;
    count.kills += 1;
    if (process.attempting !== undefined) fateOf(process.attempting).ambiguous = true;
    process.dead = true;
    process.until = clock.now + random() * 15 * MINUTE;
    throw new Killed();
  };

  const ledgerOf = (process: Process): Ledger => ({
    ...ledger,
    read: (after) => ledger.read(after),
    append: async (entries) => {
      await step(process);
      const appended = await ledger.append(entries);
      if (appended.kind === 'appended') note(process, entries);
      await step(process);
      return appended;
    },
  });
  const note = (process: Process, entries: Iterable<NewEntry>) => {
    for (const { event, stream } of entries) {
      if (event.type === 'post-claimed') process.attempting = stream.slice('meeting/'.length);
      if (/^post-(?:confirmed|failed|given-up)$/.test(event.type)) process.attempting = undefined;
    }
  };

  const post = async (process: Process, reply: CardReply): Promise<PostResult> => {
    const fate = fateOf(reply.summary);
    const arrive = () => void fate.delivered.push(clock.now);
    fate.calls += 1;
    await step(process);
    const fault = fate.calls % 5 !== 0 && chance(0.4) ? pick(FAULTS) : 'none';
    if (fault !== 'none') count.faults += 1;
    const uncertain = () => {
      fate.ambiguous = true;
      return resultOfFailure('uncertain', undefined);
    };
    switch (fault) {
      case '429':
      case '500':
      case '503':
      case '403':
      case '404':
        return resultOfFailure('refused', Number(fault), undefined, 'ConversationNotFound');
      case 'blocked':
        fate.blocked = true;
        return resultOfFailure('refused', 403, undefined, 'MessageWritesBlocked');
      case '429-later':
        return resultOfFailure('refused', 429, 30_000 + random() * 90_000);
      case 'refused-line':
        return resultOfFailure('not-reached', undefined);
      case 'hang':
        clock.now += 6000;
        return uncertain();
      case 'hang-arrived':
        arrive();
        clock.now += 6000;
        return uncertain();
      case 'reset-lost':
        return uncertain();
      case 'reset-arrived':
        arrive();
        return uncertain();
      default:
        arrive();
        await step(process);
        return { kind: 'posted', activity: `m-${fate.delivered.length}` };
    }
  };

  const start = async (process: Process) => {
    count.runs += 1;
    process.dead = false;
    process.attempting = undefined;
    const live = await openRegister(ledgerOf(process), programme);
    process.live = live;
    process.poster = make({
      live,
      instance: `run-${count.runs}`,
      inTurn: (work) => work(),
      now: () => new Date(clock.now),
      agenda: (meeting: Day) => ({ summary: meeting, card: {} }) as unknown as CardReply,
      post: (_, reply) => post(process, reply),
      note: async (text) => {
        await step(process);
        const meeting = isoDay(clock.now);
        if (text !== '') fateOf(meeting).notes += 1;
        return true;
      },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
  };

  const processes: Process[] = Array.from({ length: chance(0.5) ? 2 : 1 }, () => ({
    live: undefined,
    poster: undefined,
    attempting: undefined,
    until: 0,
    dead: true,
  }));

  /** Somebody writes in the chat that is closed to the bot. */
  const written = async () => {
    const live = processes.find((one) => !one.dead)?.live;
    if (live?.register.settings.agendaBlocked === undefined) return;
    const at = new Date(clock.now).toISOString();
    const meta = { key: `heard/${at}`, by: 'schedule', admin: false, at, today: day(isoDay(clock.now)) };
    await live.set(unblockAgenda(CHAT, meta.today), meta).catch(() => undefined);
  };

  const tickAll = async () => {
    if (chance(0.025)) await written();
    const ticks: Promise<void>[] = [];
    for (const process of processes) {
      if (process.dead && process.until <= clock.now) await start(process).catch(() => undefined);
      if (process.dead || !process.poster) continue;
      ticks.push(process.poster.tick());
      if (chance(0.3)) ticks.push(process.poster.tick());
    }
    await Promise.all(ticks);
  };

  const expected = expectedPosts(plan);
  const starts = new Map(expected.map((one) => [one.day, one]));
  for (let day = Date.parse(`${plan.year}-01-01`); isoDay(day) < `${plan.year + 1}-01-01`; day += DAY_MS) {
    const begins = nineOClock(isoDay(day));
    const wednesday = new Date(day).getUTCDay() === 3;
    // A whole night's outage now and then, over the hour and a half in which it matters.
    const outage = wednesday && chance(0.1) ? begins - random() * 100 * MINUTE : 0;
    for (const process of processes) if (outage > 0) Object.assign(process, { dead: true, until: outage });
    clock.now = begins - 100 * MINUTE;
    await written();
    const end = wednesday ? begins + 12 * MINUTE : clock.now + 1;
    while (clock.now < end) {
      await tickAll();
      const meeting = starts.get(isoDay(clock.now));
      const early = meeting && clock.now >= meeting.post && clock.now <= meeting.start - 70 * MINUTE;
      if (early && processes.some((one) => !one.dead)) fateOf(meeting.day).awake = true;
      clock.now += 20_000 + random() * 50_000;
    }
  }
  return { expected, fates, kills: count.kills, faults: count.faults };
}

async function prepare(ledger: Ledger, plan: YearPlan, now: number): Promise<void> {
  const live = await openRegister(ledger, programme);
  const today = day(isoDay(now));
  const meta = (key: string) => ({ key, by: 'admin', admin: true, at: new Date(now).toISOString(), today });
  await live.set(
    () => ({
      kind: 'decided',
      events: [
        { day: today, event: { type: 'agenda-placed', place: { conversation: CHAT, kind: 'groupChat' } } },
        {
          day: today,
          event: {
            type: 'series-set',
            seriesDay: day(plan.first),
            everyWeeks: plan.everyWeeks,
            time: '09:00',
          },
        },
        ...plan.pauses.map((pause) => ({
          day: today,
          event: { type: 'pause-set' as const, from: day(pause.from), to: day(pause.to) },
        })),
      ],
    }),
    meta('prepare'),
  );
}

/** The real poster. */
export const realPoster: MakePoster = (parts) => createPoster(parts);
