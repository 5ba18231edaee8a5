import { z } from 'zod';
import { type Day, dayAt } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import { foldMeeting } from '../../domain/meeting/meeting.js';
import type { Posted } from '../conversations.js';
import { factsOf, type Log } from '../log.js';
import { marksOf } from '../same-card.js';
import type { CardReply } from '../turn.js';
import { agendaData } from '../views/agenda-press.js';

export interface LivingParts {
  readonly live: LiveRegister;
  now(): Date;
  /** The agenda as it stands now, on a page; undefined if it may not be shown there any more. */
  agenda(meeting: Day, show: 'brief' | number): CardReply | undefined;
  update(conversation: string, activity: string, reply: CardReply): Promise<Posted>;
  readonly log: Log;
}

/** The posted agenda as one living message: changed for everybody when the register has changed. */
export interface Living {
  refresh(): Promise<void>;
  /** Somebody's press has changed a message: what it shows now, and on which page. */
  saw(activity: string, reply: CardReply): void;
}

interface Shown {
  readonly hash: string;
  readonly show: 'brief' | number;
}

export function createLiving(parts: LivingParts): Living {
  const { live, log } = parts;
  const shown = new Map<string, Shown>();
  const gone = new Set<string>();
  let position = -1;
  let running: Promise<void> | undefined;

  const work = async () => {
    const at = live.register.position;
    const meeting = dayAt(parts.now());
    const { post } = foldMeeting(live.register.meetings.get(meeting) ?? []);
    if (at === position || post.kind !== 'posted' || gone.has(post.activity)) return;
    const before = shown.get(post.activity);
    const show = before?.show ?? 'brief';
    const reply = parts.agenda(meeting, show);
    if (!reply) return;
    const hash = marksOf(reply.card);
    if (hash !== before?.hash) {
      const outcome = await parts.update(post.conversation, post.activity, reply);
      if (outcome.kind !== 'posted') {
        if (outcome.status === 403 || outcome.status === 404) gone.add(post.activity);
        return;
      }
      shown.set(post.activity, { hash, show });
    }
    position = at;
  };

  return {
    refresh: () => {
      running ??= work()
        .catch((error: unknown) => {
          log.warn('agenda-not-refreshed', factsOf(error));
        })
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    saw: (activity, reply) => {
      const show = pageOf(reply);
      if (show !== undefined) shown.set(activity, { hash: marksOf(reply.card), show });
    },
  };
}

const button = z.object({ verb: z.literal('agenda-minutes'), data: agendaData });

/** The page that an agenda card shows, by its own button; undefined for any other card. */
function pageOf({ card }: CardReply): 'brief' | number | undefined {
  for (const action of card.actions ?? []) {
    const parsed = button.safeParse(action);
    if (parsed.success) return parsed.data.data.show;
  }
  return undefined;
}
