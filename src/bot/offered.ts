import * as z from 'zod';
import { offersOn } from '../cards/use-card.js';
import type { World } from '../domain/language/acts/world.js';
import { answeredBy } from '../domain/language/answered.js';
import type { Day } from '../domain/day.js';
import type { Memory } from '../domain/memory.js';
import type { Incoming } from './incoming.js';
import type { Outbox } from './outbox.js';
import type { Team } from './team.js';
import type { FileReply, Said } from './turn.js';

/** How long the bot's own question can be answered, in milliseconds (30 minutes). */
const LASTS = 30 * 60_000;

const keptSchema = z.object({
  person: z.string(),
  /** The activity that it was asked in, and the first thing that came after it: what comes later is no answer. */
  after: z.string().optional(),
  next: z.string().optional(),
  inOrder: z.boolean(),
  inWords: z.boolean(),
  offers: z.array(
    z.object({
      label: z.string(),
      whom: z.enum(['them', 'all']).optional(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
});
type Kept = z.infer<typeof keptSchema>;

/**
 * The bot's own questions, as long as each is the last thing said in its conversation (DESIGN 9): whoever was asked may answer in words, which
 * is the same as pressing the button that they mean. Remembered over a restart, and found by every instance.
 */
export interface Offered {
  /** What somebody sent, with the button that it means in place of a line that answers. `worldOf`: what it is read against, by the team on the button. */
  meant(incoming: Incoming, worldOf: (team: string | undefined) => World | undefined): Promise<Incoming>;
  /** What is said in a turn: what asks something is remembered with its buttons, as they leave. */
  watching(incoming: Incoming, outbox: Outbox): Outbox;
}

export function createOffered(memory: Memory, now: () => Date): Offered {
  const keyOf = ({ place }: Incoming) => `offered/${place.id}`;
  const until = () => new Date(now().getTime() + LASTS);
  const keep = async (incoming: Incoming, reply: Said | FileReply) => {
    const kept = keptOf(incoming, reply);
    if (kept) await memory.put(keyOf(incoming), kept, until()).catch(() => undefined);
  };

  /** The question that stands, where this is the first thing after it. */
  const standing = async (incoming: Incoming): Promise<Kept | undefined> => {
    const { activity } = incoming;
    const { data: kept } = keptSchema.safeParse(await memory.get(keyOf(incoming)).catch(() => undefined));
    // A repeat of what it was asked in is nothing new.
    if (!kept || activity === undefined || kept.after === activity) return undefined;
    if (kept.next === activity) return kept;
    if (kept.next !== undefined) await memory.forget(keyOf(incoming)).catch(() => undefined);
    else await memory.put(keyOf(incoming), { ...kept, next: activity }, until()).catch(() => undefined);
    return kept.next === undefined ? kept : undefined;
  };

  return {
    meant: async (incoming, worldOf) => {
      const { what, person } = incoming;
      if (what.kind !== 'message' && what.kind !== 'press') return incoming;
      const kept = await standing(incoming);
      if (kept?.person !== person || what.kind !== 'message' || what.text === '' || what.files.length > 0)
        return incoming;
      const [first] = kept.offers;
      const world = worldOf(teamOn(first?.data));
      const chosen = world && answeredBy(what.text, kept, world);
      const value =
        chosen && pressedBy(chosen.flatMap((at) => kept.offers.slice(at, at + 1).map(({ data }) => data)));
      return value ? { ...incoming, replyTo: undefined, what: { ...what, text: '', value } } : incoming;
    },
    watching: (incoming, outbox) => ({
      send: async (reply) => {
        await keep(incoming, reply);
        return outbox.send(reply);
      },
      update: async (message, reply) => {
        await keep(incoming, reply);
        await outbox.update(message, reply);
      },
    }),
  };
}

function keptOf({ person, activity }: Incoming, reply: Said | FileReply): Kept | undefined {
  if (!('card' in reply) || !reply.asks) return undefined;
  const { them, all, onlyInOrder } = reply.asks;
  const { offers, folded } = offersOn(reply.card);
  const whomOf = (line: unknown) =>
    line === undefined ? undefined : line === them ? 'them' : line === all ? 'all' : undefined;
  return {
    person,
    ...(activity !== undefined && { after: activity }),
    inOrder: !folded,
    inWords: onlyInOrder !== true,
    offers: offers.map(({ label, data }) => {
      const whom = whomOf(data['text']);
      return { label, data, ...(whom && { whom }) };
    }),
  };
}

const saysSchema = z.looseObject({ verb: z.literal('say'), text: z.string() });

/** What pressing them sends; of several that are whole lines to say, both lines, which are answered one after the other. */
function pressedBy([first, ...more]: readonly Kept['offers'][number]['data'][]) {
  if (!first || more.length === 0) return first;
  const lines = [first, ...more].flatMap((data) => saysSchema.safeParse(data).data?.text ?? []);
  const isWhole = lines.length === more.length + 1 && lines.every((line) => line.endsWith('?'));
  return isWhole ? { ...first, text: lines.join(' ') } : undefined;
}

function teamOn(data: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const team = data?.['team'];
  return typeof team === 'string' ? team : undefined;
}

/** What an answer to a team's question is read against; to whose something is, the first team's. */
export function worldOf(
  [first, ...others]: readonly Pick<Team, 'name' | 'live'>[],
  today: Day,
): (team: string | undefined) => World | undefined {
  return (name) => {
    const live = (others.find((one) => one.name === name) ?? first)?.live;
    return live && { register: live.register, programme: live.programme, today };
  };
}
