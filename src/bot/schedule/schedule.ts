import { type Day, dayAt, daysBetween } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import { audienceOf } from '../../domain/meeting/audience.js';
import { foldMeeting } from '../../domain/meeting/meeting.js';
import { blockAgenda, unblockAgenda } from '../../domain/meeting/set.js';
import type { Config } from '../config.js';
import type { Conversations } from '../conversations.js';
import type { Incoming } from '../incoming.js';
import type { LivingCards, PostedAgenda } from '../living-cards.js';
import { factsOf, type Log } from '../log.js';
import type { FewAtOnce } from '../sending/few-at-once.js';
import type { CardReply } from '../turn.js';
import { agendaReplyOf } from '../views/agenda-view.js';
import type { Instances } from '../team.js';
import { type BackupHome, createBackups } from './backups.js';
import { REMOVED_NOTE } from './notes.js';
import { remindOfErasure } from './erasure-reminder.js';
import { createPoster } from './poster.js';
import { remind } from './reminders.js';
import { remindOfReturn } from './return-reminder.js';
import { postTrialCards } from './trial-cards.js';
import { resultOf } from './post-result.js';

export interface ScheduleParts {
  readonly config: Config;
  readonly live: LiveRegister;
  readonly conversations: Conversations;
  /** What keeps the posted agenda up to date. */
  readonly cards: Pick<LivingCards, 'follow' | 'said' | 'touched'>;
  readonly log: Log;
  now(): Date;
  today(): Day;
  readonly inTurn: FewAtOnce;
  /** Where the bot is one of several instances: one of them does what is done here. */
  readonly instances?: Instances;
  /** A text that nothing else has had. */
  token(): string;
  /** Where the register is copied to each night; nowhere unless told. */
  readonly backups?: BackupHome;
}

export interface Schedule {
  /** Does what is to be done now. */
  tick(): Promise<void>;
  /** Something came from a conversation: who writes there lifts a block, and who removes the bot puts one. */
  heard(incoming: Incoming): void;
  /** Looks at the clock no more; resolves when what was being done is done. */
  stop(): Promise<void>;
}

/** How often it looks at the clock, in milliseconds. */
const EVERY = 20_000;
const DAY = 86_400_000;

/** Starts what the bot does of its own accord: posting each meeting's agenda, and keeping it up to date. */
export function startSchedule(parts: ScheduleParts): Schedule {
  const { config, live, conversations, cards, log } = parts;
  /** A day fixed for tests has the present time of day. */
  const now = () => {
    const real = parts.now();
    return new Date(real.getTime() + daysBetween(dayAt(real), parts.today()) * DAY);
  };

  const agenda = (meeting: Day, show: 'brief' | number = 'brief'): CardReply | undefined => {
    const place = live.register.settings.agendaPlace;
    const level = place && config.levelOf({ id: place.conversation, kind: place.kind });
    if (!level || level.kind === 'steering') return undefined;
    const personal = level.kind === 'personal';
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
    inTurn: parts.inTurn,
    now,
    agenda,
    post: async (conversation, reply) => {
      const posted = await conversations.post(conversation, reply);
      if (posted.kind === 'posted' && posted.activity !== undefined)
        cards.said(conversation, posted.activity, reply);
      return resultOf(posted);
    },
    note,
    log,
  });
  let leading = parts.instances === undefined;
  const posted = (): PostedAgenda | undefined => {
    if (!leading) return undefined;
    const meeting = dayAt(now());
    const { post } = foldMeeting(live.register.meetings.get(meeting) ?? []);
    if (post.kind !== 'posted') return undefined;
    const { conversation, activity: message } = post;
    return { conversation, message, again: (page) => agenda(meeting, page) };
  };
  cards.follow(posted);
  const heard = async ({ what, place, activity }: Incoming) => {
    const { agendaPlace, agendaBlocked } = live.register.settings;
    const removed = what.kind === 'removed';
    if (agendaPlace?.conversation !== place.id || what.kind === 'ignored') return;
    if (removed === (agendaBlocked !== undefined)) return;
    const at = now();
    const today = dayAt(at);
    const change = removed ? blockAgenda(place.id, 'removed', today) : unblockAgenda(place.id, today);
    const key = `agenda/heard/${activity ?? parts.token()}`;
    const meta = { key, by: 'schedule', admin: false, at: at.toISOString(), today };
    if ((await live.set(change, meta)).kind !== 'saved') return;
    if (!removed) await poster.tick();
    else if (!(await note(REMOVED_NOTE))) log.warn('admin-not-told', { reason: 'removed' });
  };
  /** What fails now, a full disk for one, is tried again at the next look. */
  const safely = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      log.error('schedule-failed', factsOf(error));
    }
  };
  const leads = async () => {
    if (!parts.instances) return true;
    await parts.instances.hear();
    const before = leading;
    leading = await parts.instances.leads();
    // What has happened to it while another led, or since that one died, is not known here.
    if (leading && !before) cards.follow(posted);
    return leading;
  };
  const look = async () => {
    await cards.touched();
    if (!(await leads().catch(() => (leading = false)))) return;
    await poster.tick();
    await cards.touched();
    await safely(() =>
      postTrialCards({
        live,
        conversations,
        levelOf: (place) => config.levelOf(place),
        now,
        token: () => parts.token(),
        log,
      }),
    );
    await safely(() => remindOfReturn({ live, conversations, now, log }));
    const admins = adminsOf(config, live);
    await safely(() => remindOfErasure({ live, conversations, now, log, admins, addressOf: personKey }));
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
    heard: (incoming) => {
      void during(safely(() => heard(incoming)));
    },
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
  return [
    ...new Set([
      ...config.permissions.members.flatMap(({ id, role }) => (role.kind === 'admin' ? [id] : [])),
      ...(placed ? [placed.by] : []),
    ]),
  ];
}
