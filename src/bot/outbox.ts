import type { Arrival } from './chain/delivery.js';
import type { ParsedActivity } from './incoming.js';
import type { FileReply, Said } from './turn.js';

/** How a turn, or the schedule, speaks in one conversation. */
export interface Outbox {
  /** The message's id. Rejects with a ConnectorFailure. */
  send(reply: Said | FileReply): Promise<string | undefined>;
  /** Changes a message for everybody. Rejects with a ConnectorFailure. */
  update(activity: string, reply: Said): Promise<void>;
}

/** Where something is said, and by whom. */
export interface Reference {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string };
  /** Who the bot is there, whom it speaks to, and the activity that it answers: if it has been spoken to. */
  readonly bot: { readonly id: string };
  readonly person?: { readonly id: string };
  readonly answers?: string | undefined;
}

/** What stands between the bot and Teams. */
export interface Adapter {
  /** Runs one authenticated activity's turn. */
  run(
    activity: ParsedActivity,
    turn: (outbox: Outbox, memberOf: Arrival['memberOf']) => Promise<void>,
  ): Promise<void>;
  /** Speaks in a remembered conversation without having been spoken to. Rejects with a ConnectorFailure. */
  speak(reference: Reference, work: (outbox: Outbox) => Promise<void>): Promise<void>;
}
