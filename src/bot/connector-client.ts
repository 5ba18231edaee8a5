import type { ConnectorClientOptions } from 'botframework-connector';
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

const MARK = 'x-kraftbot-targeted';
/** For a call about a message that one person in a conversation sees: the SDK knows nothing of them. */
export const TARGETED = { customHeaders: { [MARK]: 'true' } };

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

/** Lets the SDK's connector client call out so. */
export function connectorOptions(options: ClientOptions): ConnectorClientOptions {
  return {
    httpClient: {
      async sendRequest(request) {
        const { method } = request;
        const url =
          request.headers.get(MARK) === 'true' ? `${request.url}?isTargetedActivity=true` : request.url;
        request.headers.remove(MARK);
        const body = typeof request.body === 'string' ? request.body : undefined;
        const answer = await callOut({ url, method, headers: request.headers.rawHeaders(), body }, options);
        const headers = request.headers.clone();
        for (const name of headers.headerNames()) headers.remove(name);
        for (const [name, value] of Object.entries(answer.headers)) headers.set(name, value);
        return { request, headers, status: answer.status, bodyAsText: answer.body };
      },
    },
  };
}

/** The conversation that a call is about; a channel's threads are one, since they share its rates. */
function conversationOf(url: string): string {
  const id = /\/v3\/conversations\/([^/?]+)/.exec(url)?.[1] ?? '';
  return id.split(/;|%3B/i, 1)[0] ?? id;
}
