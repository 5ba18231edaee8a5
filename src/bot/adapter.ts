import {
  type Activity,
  ActivityTypes,
  CardFactory,
  CloudAdapter,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import type { BotFrameworkAuthentication, ConnectorClient } from 'botframework-connector';
import type { ConversationReference } from 'botframework-schema';
import { typeset } from '../cards/typeset.js';
import type { Arrival } from './chain/delivery.js';
import { callersOf } from './authentication.js';
import { ConnectorFailure } from './connector-failure.js';
import { TARGETED } from './connector-client.js';
import type { ParsedActivity } from './incoming.js';
import { factsOf, type Log } from './log.js';
import { type Adapter, type Outbox, Targeted } from './outbox.js';
import type { FileReply, Said } from './turn.js';

/**
 * The SDK's adapter without its HTTP side, which prints errors and hands their texts to the caller: the server
 * authenticates and answers, this runs the turn.
 */
export class TeamsAdapter extends CloudAdapter implements Adapter {
  private readonly targeted = new Targeted();
  private readonly callerAt: ReturnType<typeof callersOf>;

  constructor(
    authentication: BotFrameworkAuthentication,
    private readonly appId: string,
    log: Log,
  ) {
    super(authentication);
    this.callerAt = callersOf(authentication, appId || undefined);
    this.onTurnError = (_context, error) => {
      log.error('turn-failed', factsOf(error));
      return Promise.resolve();
    };
  }

  async run(
    activity: ParsedActivity,
    turn: (outbox: Outbox, memberOf: Arrival['memberOf']) => Promise<void>,
  ): Promise<void> {
    const caller = this.callerAt(activity.serviceUrl);
    await this.processActivity(caller, activity as never, (context) =>
      turn(this.outboxOf(context), (id) => memberOf(context, id)),
    );
  }

  async speak(
    reference: Partial<ConversationReference>,
    work: (outbox: Outbox) => Promise<void>,
  ): Promise<void> {
    let failure: unknown;
    await this.continueConversationAsync(this.appId, reference, async (context) => {
      try {
        await work(this.outboxOf(context));
      } catch (error) {
        failure = error ?? new ConnectorFailure('uncertain');
      }
    });
    if (failure !== undefined) throw failure as Error;
  }

  isTargeted(message: string | undefined): boolean {
    return this.targeted.has(message);
  }

  private outboxOf(context: TurnContext): Outbox {
    const { conversation, from, recipient } = context.activity;
    const client = () => context.turnState.get<ConnectorClient>(this.ConnectorClientKey).conversations;
    return {
      send: async (reply) => {
        if (!('only' in reply)) return (await context.sendActivity(toActivity(reply)))?.id || undefined;
        const own = { ...toActivity(reply), from: recipient, recipient: from, conversation };
        const { id } = await client().sendToConversation(conversation.id, own, TARGETED);
        this.targeted.add(id);
        return id;
      },
      update: async (id, reply) => {
        // A change is refused if it names whom it is for.
        if (this.targeted.has(id))
          await client().updateActivity(
            conversation.id,
            id,
            { ...toActivity(reply), id, from: recipient },
            TARGETED,
          );
        else await context.updateActivity({ ...toActivity(reply), id });
      },
    };
  }
}

async function memberOf(context: TurnContext, id: string): ReturnType<Arrival['memberOf']> {
  const { aadObjectId, tenantId } = await TeamsInfo.getMember(context, id);
  return aadObjectId === undefined
    ? undefined
    : { person: aadObjectId.toLowerCase(), tenants: tenantId === undefined ? [] : [tenantId] };
}

/** A reply as Teams wants it: Swedish, and with a summary for the notification. */
export function toActivity(reply: Said | FileReply): Partial<Activity> {
  const message = { type: ActivityTypes.Message, locale: 'sv-SE' };
  if ('text' in reply) return { ...message, text: reply.text, summary: reply.text.slice(0, 200) };
  if ('file' in reply) return { ...message, summary: reply.summary, attachments: [reply.file] };
  return { ...message, summary: reply.summary, attachments: [CardFactory.adaptiveCard(typeset(reply.card))] };
}
