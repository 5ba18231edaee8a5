import * as z from 'zod';
import { typeset } from '../cards/typeset.js';
import { callOut, type ClientOptions } from './connector-client.js';
import { ConnectorFailure } from './connector-failure.js';
import { factsOf, type Log } from './log.js';
import type { Adapter, Outbox, Reference } from './outbox.js';
import type { Targeted } from './targeted.js';
import type { FileReply, Said } from './turn.js';

/** The bot's own token for calling Teams, kept as long as it holds. */
export type OwnToken = () => Promise<string>;

/** The calls, and which messages only one person sees. */
export interface ConnectorOptions extends ClientOptions {
  readonly targeted: Targeted;
}

/** For what only one person in a conversation sees. */
const TARGETED = '?isTargetedActivity=true';
const CARD = 'application/vnd.microsoft.card.adaptive';

const sent = z.object({ id: z.string().optional() });
const member = z.object({ aadObjectId: z.string().optional(), tenantId: z.string().optional() });

/**
 * Teams' connector in plain REST: three calls, each through the bot's only way out. Of an SDK only the bot's own token comes; its
 * client would read every card against a schema, which costs as much as the rest of a turn. Without a token only in local mode.
 */
export function openConnector(token: OwnToken | undefined, options: ConnectorOptions, log: Log): Adapter {
  const { targeted } = options;

  const call = async (method: string, url: string, data?: object): Promise<unknown> => {
    const own = await token?.();
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json; charset=utf-8',
      ...(own !== undefined && { authorization: `Bearer ${own}` }),
    };
    const { body } = await callOut({ url, method, headers, body: data && JSON.stringify(data) }, options);
    return valueOf(body);
  };

  const outboxOf = (reference: Reference): Outbox => {
    const { channelId, serviceUrl, conversation, bot, person, answers } = reference;
    const messages = `${placeOf(reference)}/activities`;
    const activityOf = (reply: Said | FileReply) => ({
      ...toMessage(reply),
      ...{ channelId, serviceUrl, conversation },
      ...{ from: bot, recipient: person, replyToId: answers },
    });
    return {
      send: async (reply) => {
        const only = 'only' in reply;
        const to = only ? TARGETED : answers === undefined ? '' : `/${encodeURIComponent(answers)}`;
        const { id } = sent.parse(await call('POST', messages + to, activityOf(reply)));
        if (only && id !== undefined) await targeted.add(conversation.id, id);
        return id === '' ? undefined : id;
      },
      update: async (id, reply) => {
        const url = `${messages}/${encodeURIComponent(id)}`;
        const activity = { ...activityOf(reply), id };
        // A change is refused if it names whom it is for.
        if (await targeted.has(conversation.id, id))
          await call('PUT', url + TARGETED, { ...activity, recipient: undefined });
        else await call('PUT', url, activity);
      },
    };
  };

  return {
    run: async ({ channelId, serviceUrl, channelData, ...activity }, turn) => {
      const { id, conversationType, tenantId } = activity.conversation;
      const conversation = { id, conversationType, tenantId };
      const [bot, person] = [{ id: activity.recipient.id }, { id: activity.from.id }];
      const reference = { channelId, serviceUrl, conversation, bot, person, answers: activity.id };
      const among = channelData?.team?.id ?? id;
      try {
        await turn(outboxOf(reference), async (one) => {
          const url = `${placeOf({ serviceUrl, conversation: { id: among } })}/members/${encodeURIComponent(one)}`;
          const found = member.parse(await call('GET', url));
          const tenants = found.tenantId === undefined ? [] : [found.tenantId];
          return found.aadObjectId === undefined
            ? undefined
            : { person: found.aadObjectId.toLowerCase(), tenants };
        });
      } catch (error) {
        log.error('turn-failed', factsOf(error));
      }
    },
    speak: (reference, work) => work(outboxOf(reference)),
  };
}

function placeOf({ serviceUrl, conversation }: Pick<Reference, 'serviceUrl' | 'conversation'>): string {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  return `${base}v3/conversations/${encodeURIComponent(conversation.id)}`;
}

/** A reply as Teams wants it: Swedish, and with a summary for the notification. */
function toMessage(reply: Said | FileReply): object {
  const message = { type: 'message', locale: 'sv-SE' };
  if ('text' in reply) return { ...message, text: reply.text, summary: reply.text.slice(0, 200) };
  const attachment = 'file' in reply ? reply.file : { contentType: CARD, content: typeset(reply.card) };
  return { ...message, summary: reply.summary, attachments: [attachment] };
}

/** What cannot be read may be of a call that was done. */
function valueOf(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    throw new ConnectorFailure('uncertain');
  }
}
