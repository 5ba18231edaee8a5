import { type Day, dayAt, daysBetween } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import { audienceOf } from '../../domain/meeting/audience.js';
import type { Outbox } from '../adapter.js';
import type { Config } from '../config.js';
import type { Conversations } from '../conversations.js';
import { factsOf, type Log } from '../log.js';
import type { CardReply } from '../turn.js';
import { agendaReplyOf } from '../views/agenda-view.js';
import { type BackupHome, createBackups } from './backups.js';
import { createLiving } from './living.js';
import { createPoster } from './poster.js';
import { remind } from './reminders.js';
import { postTrialCards } from './trial-cards.js';
import { resultOf } from './post-result.js';

export interface ScheduleParts {
  readonly config: Config;
  readonly live: LiveRegister;
  readonly conversations: Conversations;
  readonly log: Log;
  now(): Date;
  today(): Day;
  /** A text that nothing else has had. */
  token(): string;
  /** Where the register is copied to each night; nowhere unless told. */
  readonly backups?: BackupHome;
}

export interface Schedule {
  /** Does what is to be done now. */
  tick(): Promise<void>;
  /** After a turn: the posted agenda follows what it changed. */
  touched(): Promise<void>;
  /** Sees what a turn changes in messages, so that the page somebody has opened stays open. */
  watching(outbox: Outbox): Outbox;
  /** Looks at the clock no more; resolves when what was being done is done. */
  stop(): Promise<void>;
}

/** How often it looks at the clock, in milliseconds. */
const EVERY = 20_000;
const DAY = 86_400_000;

/** Starts what the bot does of its own accord: posting each meeting's agenda, and keeping it up to date. */
export function startSchedule(parts: ScheduleParts): Schedule {
  const { config, live, conversations, log } = parts;
  /** A day fixed for tests has the present time of day. */
  const now = () => {
    const real = parts.now();
    return new Date(real.getTime() + daysBetween(dayAt(real), parts.today()) * DAY);
  };

  const agenda = (meeting: Day, show: 'brief' | number = 'brief'): CardReply | undefined => {
    const place = live.register.settings.agendaPlace;
    const personal = place?.kind === 'personal';
    const level = personal ? { kind: 'personal' as const } : place && config.levelOf(place.conversation);
    if (!level || level.kind === 'steering') return undefined;
    const audience = personal ? { role: { kind: 'admin' as const }, level } : audienceOf(level);
    return agendaReplyOf({
      live,
      meeting,
      today: dayAt(now()),
      audience,
      token: parts.token(),
      show,
      nameOf: (by) => config.nameOf(by) ?? 'någon i teamet',
    });
  };

  const note = async (text: string): Promise<boolean> => {
    const outcomes = await Promise.all(
      adminsOf(config, live).map((person) => conversations.post(personKey(person), { text })),
    );
    return outcomes.some((outcome) => outcome.kind === 'posted');
  };

  const poster = createPoster({
    live,
    postMinutesBefore: config.postMinutesBefore,
    instance: parts.token(),
    now,
    agenda,
    post: async (conversation, reply) => {
      const posted = await conversations.post(conversation, reply);
      if (posted.kind === 'posted' && posted.activity !== undefined) living.saw(posted.activity, reply);
      return resultOf(posted);
    },
    note,
    log,
  });
  const living = createLiving({
    live,
    now,
    agenda,
    update: (conversation, activity, reply) => conversations.update(conversation, activity, reply),
    log,
  });
  /** What fails now, a full disk for one, is tried again at the next look. */
  const safely = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      log.error('schedule-failed', factsOf(error));
    }
  };
  const look = async () => {
    await poster.tick();
    await living.refresh();
    await safely(() =>
      postTrialCards({
        live,
        conversations,
        levelOf: (conversation) => config.levelOf(conversation),
        now,
        token: () => parts.token(),
        log,
      }),
    );
    await safely(() =>
      remind({
        live,
        conversations,
        roleOf: (person) => config.roleOf(person),
        now,
        token: () => parts.token(),
        log,
      }),
    );
  };
  const backups = parts.backups && createBackups({ home: parts.backups, now: () => parts.now(), note, log });
  let working: Promise<unknown> = Promise.resolve();
  const during = (work: Promise<void>) => {
    working = Promise.allSettled([working, work]);
    return work;
  };
  const tick = () => during(look());
  const timer = setInterval(() => {
    void tick();
    // Not at once: a start has enough to do. And nothing waits for it.
    if (backups) void during(backups.tick());
  }, EVERY);
  timer.unref();
  void tick();

  return {
    tick,
    touched: () => living.refresh(),
    watching: (outbox) => ({
      send: (reply) => outbox.send(reply),
      update: async (activity, reply) => {
        await outbox.update(activity, reply);
        if ('card' in reply) living.saw(activity, reply);
      },
    }),
    stop: async () => {
      clearInterval(timer);
      await working;
    },
  };
}

/** Under what a person's own chat with the bot is kept in the address book. */
export function personKey(person: string): string {
  return `person/${person}`;
}

/** The configuration's admins, and whoever chose where the agenda goes. */
function adminsOf(config: Config, live: LiveRegister): readonly string[] {
  const placed = live.register.settingsEntries.findLast(({ event }) => event.type === 'agenda-placed');
  return [...new Set([...(config.admins ?? []), ...(placed ? [placed.by] : [])])];
}
