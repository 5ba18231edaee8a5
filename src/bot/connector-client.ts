import { type Answer, type Call, callConnector, FREELY, type Limits, LIMITS } from './connector-http.js';
import type { Send } from './sending/line.js';

export interface ClientOptions {
  /** Whether the bot may call an address. */
  readonly allows: (url: URL) => boolean;
  readonly limits?: Limits | undefined;
  /** The line that everything waits in; none unless told. */
  readonly send?: Send;
  /** Whether somebody waits for what is sent. */
  readonly urgent?: boolean;
}

const atOnce: Send = (_, work) => work(FREELY);

/** Calls out through connector-http.ts, the only way out of the bot, in its turn. */
export function callOut(
  call: Call,
  { allows, limits = LIMITS, send = atOnce, urgent = true }: ClientOptions,
): Promise<Answer> {
  const changes = call.method === 'PUT' ? call.url : undefined;
  return send({ conversation: conversationOf(call.url), urgent, changes }, (attempts) =>
    callConnector(call, allows, limits, attempts),
  );
}

/** The conversation that a call is about; a channel's threads are one, since they share its rates. */
function conversationOf(url: string): string {
  const id = /\/v3\/conversations\/([^/?]+)/.exec(url)?.[1] ?? '';
  return id.split(/;|%3B/i, 1)[0] ?? id;
}
