import { addDays, type Day, dayAt } from '../../domain/day.js';
import type { Entry, MeetingEvent } from '../../domain/entry.js';
import type { LiveRegister, Meta } from '../../domain/live-register.js';
import {
  type Calendar,
  calendarOf,
  meetingStart,
  nextMeeting,
  postAt,
} from '../../domain/meeting/calendar.js';
import { foldMeeting, type Post } from '../../domain/meeting/meeting.js';
import { factsOf, type Log } from '../log.js';
import type { CardReply } from '../turn.js';
import { blockedNote, tooLateNote, unknownNote } from './notes.js';
import type { PostResult } from './post-result.js';

/** What the poster works with; all of it passed in, so that years can be simulated. */
export interface PosterParts {
  readonly live: LiveRegister;
  /** The configuration's, where it is not the programme's. */
  readonly postMinutesBefore?: number | undefined;
  /** A name for this run of this process, which no other run has. */
  readonly instance: string;
  now(): Date;
  /** The agenda as it is to be posted in the chosen conversation; undefined if nothing may be posted there. */
  agenda(meeting: Day): CardReply | undefined;
  /** Posts, within a time limit of its own: never hangs, never rejects. */
  post(conversation: string, reply: CardReply): Promise<PostResult>;
  /** Tells the admin. False if it could not be said now. */
  note(text: string): Promise<boolean>;
  readonly log: Log;
}

export interface Poster {
  /** Does what is to be done now. Called often, and by as many timers as like: one tick at a time does it. */
  tick(): Promise<void>;
}

/** A claim is somebody's at work for as long as a post can take; an older one belongs to a run that died, in milliseconds. */
const LEASE = 90_000;
/** The first pause before a new attempt, doubled for each one, and the longest, in milliseconds. */
const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 5 * 60_000;
type Unsettled = Extract<Post, { kind: 'claimed' | 'failed' }>;

/** How many days back something may be left unsettled. */
const UNSETTLED_DAYS = 14;

/**
 * Posts each meeting's agenda exactly once (DESIGN 8). The claim is in the ledger before the post, and what became of
 * it after: whoever finds a claim without an outcome cannot know whether the message arrived, and does not post a
 * second. Nothing is posted once the meeting has begun.
 */
export function createPoster(parts: PosterParts): Poster {
  const { live, instance, log } = parts;
  /** What this run knows of a claim of its own and has not managed to write down yet. */
  const unwritten = new Map<Day, PostResult>();
  let running: Promise<void> | undefined;

  const calendar = () => calendarOf(live.programme, live.register.settings, parts.postMinutesBefore);
  const postOf = (meeting: Day): Post => foldMeeting(live.register.meetings.get(meeting) ?? []).post;

  const write = async (
    meeting: Day,
    key: string,
    decide: (post: Post) => MeetingEvent | undefined,
  ): Promise<readonly Entry<MeetingEvent>[]> => {
    const at = parts.now();
    const meta: Meta = {
      key: `agenda/${meeting}/${key}`,
      by: 'schedule',
      admin: false,
      at: at.toISOString(),
      today: dayAt(at),
    };
    const outcome = await live.meet(
      meeting,
      (entries) => {
        const event = decide(foldMeeting(entries).post);
        return { kind: 'decided', events: event ? [{ event, day: meeting }] : [] };
      },
      meta,
    );
    return outcome.kind === 'saved' ? outcome.entries : [];
  };

  const work = async () => {
    await live.refresh();
    await settleOld(calendar());
    const meeting = dueNow(calendar(), parts.now());
    const { agendaPlace, agendaBlocked } = live.register.settings;
    if (meeting === undefined || !agendaPlace || agendaBlocked !== undefined) return;
    const post = postOf(meeting);
    const isTime = post.kind === 'failed' && Date.parse(post.retryAt) <= parts.now().getTime();
    if (post.kind === 'none' || isTime)
      await attempt(meeting, agendaPlace.conversation, post.kind === 'none' ? 1 : post.attempt + 1);
  };

  const attempt = async (meeting: Day, conversation: string, number: number) => {
    const reply = parts.agenda(meeting);
    if (!reply) return;
    const claim: MeetingEvent = { type: 'post-claimed', conversation, by: instance };
    const claimed = await write(meeting, `claim/${number}`, (post) =>
      post.kind === 'none' || (post.kind === 'failed' && post.attempt === number - 1) ? claim : undefined,
    );
    const mine = claimed.some(({ event }) => event.type === 'post-claimed' && event.by === instance);
    if (!mine) return;
    const late = parts.now() >= meetingStart(calendar(), meeting);
    const result: PostResult = late
      ? { kind: 'failed', reason: 'too-late' }
      : await parts.post(conversation, reply);
    unwritten.set(meeting, result);
    await settle(meeting, result);
  };

  /** Writes down what became of a claim of this run's own. */
  const settle = async (meeting: Day, result: PostResult) => {
    const post = postOf(meeting);
    if (post.kind !== 'claimed') return void unwritten.delete(meeting);
    const { conversation, attempt: number } = post;
    switch (result.kind) {
      case 'posted':
        await write(meeting, `confirmed/${number}`, () => ({
          type: 'post-confirmed',
          conversation,
          activity: result.activity ?? 'unknown',
        }));
        break;
      case 'failed': {
        const pause = Math.max(
          result.retryAfter ?? 0,
          Math.min(FIRST_PAUSE * 2 ** (number - 1), LONGEST_PAUSE),
        );
        const retryAt = new Date(parts.now().getTime() + pause).toISOString();
        const { reason } = result;
        await write(meeting, `failed/${number}`, (now) =>
          now.kind === 'claimed' ? { type: 'post-failed', conversation, reason, retryAt } : undefined,
        );
        break;
      }
      case 'blocked':
        await giveUp(meeting, post, result.reason, blockedNote(meeting));
        await rememberBlocked(conversation, result.reason, meeting);
        break;
      case 'uncertain':
        await giveUp(meeting, post, 'unknown', unknownNote(meeting));
    }
    unwritten.delete(meeting);
    log.info('agenda-post', { meeting, result: result.kind });
  };

  /** Told first and written down after: a note may come twice, but none is lost. */
  const giveUp = async (meeting: Day, seen: Unsettled, reason: string, note: string) => {
    const told = await parts.note(note);
    if (!told) log.warn('admin-not-told', { meeting, reason });
    const { conversation } = seen;
    await write(meeting, `given-up/${seen.attempt}`, (post) =>
      post.kind === seen.kind && post.attempt === seen.attempt
        ? { type: 'post-given-up', conversation, reason }
        : undefined,
    );
  };

  const rememberBlocked = async (conversation: string, reason: string, meeting: Day) => {
    const at = parts.now();
    await live.set(
      () => ({
        kind: 'decided',
        events: [{ event: { type: 'agenda-blocked', conversation, reason }, day: meeting }],
      }),
      {
        key: `agenda/${meeting}/blocked`,
        by: 'schedule',
        admin: false,
        at: at.toISOString(),
        today: dayAt(at),
      },
    );
  };

  /** Claims of runs that died, outcomes that were not written, and meetings that began without their agenda. */
  const settleOld = async (when: Calendar) => {
    const now = parts.now().getTime();
    const first = addDays(dayAt(new Date(now)), -UNSETTLED_DAYS);
    for (const meeting of live.register.meetings.keys()) {
      if (meeting < first) continue;
      const post = postOf(meeting);
      const known = unwritten.get(meeting);
      if (post.kind === 'claimed' && post.by === instance && known) await settle(meeting, known);
      else if (post.kind === 'claimed' && now - Date.parse(post.at) > LEASE)
        await giveUp(meeting, post, 'unknown', unknownNote(meeting));
      else if (post.kind === 'failed' && now >= meetingStart(when, meeting).getTime())
        await giveUp(meeting, post, 'too-late', tooLateNote(meeting));
    }
  };

  const tick = async () => {
    try {
      await work();
    } catch (error) {
      log.error('schedule-failed', factsOf(error));
    }
  };

  return {
    tick: () => {
      running ??= tick().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

/** The meeting whose agenda should stand in the chat now: its time has come and it has not begun. */
export function dueNow(calendar: Calendar, now: Date): Day | undefined {
  let meeting = nextMeeting(calendar, dayAt(now));
  for (let looked = 0; looked < 2 && meeting !== undefined; looked++) {
    if (now < meetingStart(calendar, meeting)) return now >= postAt(calendar, meeting) ? meeting : undefined;
    meeting = nextMeeting(calendar, addDays(meeting, 1));
  }
  return undefined;
}
