import * as z from 'zod';
import type { Adapter, Outbox, Reference } from './outbox.js';
import { ConnectorFailure } from './connector-failure.js';
import { factsOf, type Log } from './log.js';
import type { ParsedActivity, Place } from './incoming.js';
import type { Said } from './turn.js';

/** How a conversation is reached: what Teams last said of it. */
export const addressSchema = z.strictObject({
  /** A channel's is without `;messageid=…`. */
  id: z.string().min(1),
  kind: z.enum(['personal', 'groupChat', 'channel']),
  tenant: z.string().optional(),
  channelId: z.string(),
  /** Teams moves it now and then, so every activity refreshes it. */
  serviceUrl: z.url(),
  /** Where it was before that. An activity sometimes carries another region's address, which refuses what is said. */
  before: z.url().optional(),
  /** The bot's id there. */
  bot: z.string().min(1),
});
export type Address = z.infer<typeof addressSchema>;

/** Where addresses are kept between starts. The newest of one may be lost; the next activity brings it back. */
export interface AddressBook {
  get(conversation: string): Address | undefined;
  put(conversation: string, address: Address): Promise<void>;
}

/** The address that an activity came from; `known` is what was known of the conversation. */
export function addressOf(activity: ParsedActivity, place: Place, known?: Address): Address {
  const tenant = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
  const before = known?.serviceUrl === activity.serviceUrl ? known.before : known?.serviceUrl;
  return {
    ...place,
    ...(tenant !== undefined && { tenant }),
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    ...(before !== undefined && { before }),
    bot: activity.recipient.id,
  };
}

/** What became of a post. `uncertain`: it may stand there or not, and must not be posted again. */
export type Posted =
  | { readonly kind: 'posted'; readonly activity: string | undefined }
  | {
      readonly kind: 'failed' | 'uncertain' | 'unknown-conversation';
      readonly code?: string;
      /** What the connector answered, if it did, and how long it asked to be left alone, in milliseconds. */
      readonly status?: number;
      readonly retryAfter?: number;
      readonly reason?: string;
    };

type Work = (outbox: Outbox) => Promise<string | undefined>;

/** Teams' answers when something is said at the wrong address; nothing has then arrived. */
function isElsewhere(posted: Posted): boolean {
  return posted.kind === 'failed' && (posted.status === 403 || posted.status === 404);
}

/** Speaks where nobody has just spoken: the agenda, reminders, a card that changed elsewhere. */
export interface Conversations {
  post(conversation: string, reply: Said): Promise<Posted>;
  update(conversation: string, activity: string, reply: Said): Promise<Posted>;
}

export function createConversations(adapter: Adapter, book: AddressBook, log: Log): Conversations {
  const attempt = async (address: Address, work: Work): Promise<Posted> => {
    let activity: string | undefined;
    try {
      await adapter.speak(referenceOf(address), async (outbox) => {
        activity = await work(outbox);
      });
      return { kind: 'posted', activity };
    } catch (error) {
      const facts = factsOf(error);
      log.warn('post-lost', { ...facts, conversation: address.id });
      const kind = facts['code'] === 'refused' || facts['code'] === 'not-reached' ? 'failed' : 'uncertain';
      if (!(error instanceof ConnectorFailure)) return { kind };
      const { code, status, retryAfter, reason } = error;
      return {
        kind,
        code,
        ...(status !== undefined && { status }),
        ...(retryAfter !== undefined && { retryAfter }),
        ...(reason !== undefined && { reason }),
      };
    }
  };
  const speak = async (conversation: string, work: Work): Promise<Posted> => {
    const address = book.get(conversation);
    if (!address) return { kind: 'unknown-conversation' };
    const posted = await attempt(address, work);
    if (address.before === undefined || !isElsewhere(posted)) return posted;
    const { before, serviceUrl } = address;
    const returned = await attempt({ ...address, serviceUrl: before }, work);
    if (returned.kind === 'posted')
      await book
        .put(conversation, { ...address, serviceUrl: before, before: serviceUrl })
        .catch(() => undefined);
    return returned.kind === 'posted' ? returned : posted;
  };
  return {
    post: (conversation, reply) => speak(conversation, (outbox) => outbox.send(reply)),
    update: (conversation, activity, reply) =>
      speak(conversation, async (outbox) => {
        await outbox.update(activity, reply);
        return activity;
      }),
  };
}

function referenceOf({ id, kind, tenant, channelId, serviceUrl, bot }: Address): Reference {
  const conversation = { id, conversationType: kind, tenantId: tenant };
  return { channelId, serviceUrl, conversation, bot: { id: bot } };
}
