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
import { blockAgenda } from '../../domain/meeting/set.js';
import { factsOf, type Log } from '../log.js';
import type { FewAtOnce } from '../sending/few-at-once.js';
import type { CardReply } from '../turn.js';
import { type Claim, type ClaimedPost, isOpen, postClaimed, retryAt } from './claimed-post.js';
import { blockedNote, tooLateNote, unknownNote } from './notes.js';
import { isBlock, type PostResult } from './post-result.js';

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
  /** Agendas under way in the whole process, for all teams, are few: a claim is taken when there is leave to send, not before. */
  readonly inTurn: FewAtOnce;
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
const PAUSES = { first: 15_000, longest: 5 * 60_000 };
const BEGINNING = new Date(0).toISOString();
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
    if (!isOpen(claimOf(postOf(meeting)), parts.now())) return;
    await parts.inTurn(() => attempt(meeting, agendaPlace.conversation));
  };

  const attempt = async (meeting: Day, conversation: string) => {
    const reply = parts.agenda(meeting);
    if (!reply) return;
    const claim: MeetingEvent = { type: 'post-claimed', conversation, by: instance };
    const post: ClaimedPost = {
      claim: () => claimOf(postOf(meeting)),
      take: async (number) => {
        const claimed = await write(meeting, `claim/${number}`, (now) => {
          const before = claimOf(now);
          const open = isOpen(before, parts.now()) && (before?.attempts ?? 0) === number - 1;
          return open ? claim : undefined;
        });
        return claimed.some(({ event }) => event.type === 'post-claimed' && event.by === instance);
      },
      settle: (_, result) => {
        unwritten.set(meeting, result);
        return settle(meeting, result);
      },
    };
    await postClaimed(
      post,
      () => parts.now(),
      () => {
        const late = parts.now() >= meetingStart(calendar(), meeting);
        return late
          ? Promise.resolve({ kind: 'failed', reason: 'too-late' })
          : parts.post(conversation, reply);
      },
    );
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
        const again = retryAt(result, number, PAUSES, parts.now());
        const { reason } = result;
        await write(meeting, `failed/${number}`, (now) =>
          now.kind === 'claimed' ? { type: 'post-failed', conversation, reason, retryAt: again } : undefined,
        );
        break;
      }
      case 'blocked':
        await giveUp(meeting, post, result.reason, blockedNote(meeting));
        await rememberBlocked(conversation, result.reason, meeting, number);
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

  const rememberBlocked = async (conversation: string, reason: string, meeting: Day, number: number) => {
    const at = parts.now();
    await live.set(blockAgenda(conversation, reason, meeting), {
      key: `agenda/${meeting}/blocked/${number}`,
      by: 'schedule',
      admin: false,
      at: at.toISOString(),
      today: dayAt(at),
    });
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
        await giveUp(meeting, post, 'too-late', tooLateNote(meeting, post.reason));
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

/** One that was given up for a block, which has been lifted since, may be tried at once. */
function claimOf(post: Post): Claim | undefined {
  if (post.kind === 'none') return undefined;
  if (post.kind === 'posted') return { attempts: 1 };
  const { kind, attempt: attempts } = post;
  if (kind === 'failed') return { attempts, retryAt: post.retryAt };
  return kind === 'given-up' && isBlock(post.reason) ? { attempts, retryAt: BEGINNING } : { attempts };
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
