import { Activity } from '@microsoft/agents-activity';
import {
  CloudAdapter,
  ConnectorClient,
  HttpClient,
  type HttpRequestConfig,
  type HttpResponse,
  TurnContext,
} from '@microsoft/agents-hosting';
import type { ConversationReference } from 'botframework-schema';
import { toActivity } from '../adapter.js';
import type { Arrival } from '../chain/delivery.js';
import { callOut, type ClientOptions } from '../connector-client.js';
import { ConnectorFailure } from '../connector-failure.js';
import type { Environment } from '../environment.js';
import type { ParsedActivity } from '../incoming.js';
import { factsOf, type Log } from '../log.js';
import { type Adapter, type Outbox, Targeted } from '../outbox.js';
import type { FileReply, Said } from '../turn.js';
import { connectionOf, SCOPE } from './connection.js';

const TARGETED = { isTargetedActivity: 'true' };

/**
 * The adapter of the SDK that follows on botbuilder (`KRAFTBOT_SDK=agents`), on the same server, tokens and way out: only the turn's
 * context, the connector client's calls and the bot's own token are the SDK's.
 */
export class SuccessorAdapter extends CloudAdapter implements Adapter {
  private readonly targeted = new Targeted();

  constructor(
    private readonly environment: Environment,
    private readonly options: ClientOptions,
    log: Log,
  ) {
    super(connectionOf(environment));
    this.onTurnError = (_context, error) => {
      log.error('turn-failed', factsOf(error));
      return Promise.resolve();
    };
  }

  async run(
    activity: ParsedActivity,
    turn: (outbox: Outbox, memberOf: Arrival['memberOf']) => Promise<void>,
  ): Promise<void> {
    const { context, client } = this.contextOf(activity);
    await this.runMiddleware(context, (inside) =>
      turn(this.outboxOf(inside, client), (id) => memberOf(client, inside, id)),
    );
  }

  async speak(
    reference: Partial<ConversationReference>,
    work: (outbox: Outbox) => Promise<void>,
  ): Promise<void> {
    const { serviceUrl = '', conversation, bot, channelId } = reference;
    const continued = { type: 'event', serviceUrl, conversation, channelId, recipient: bot, from: bot };
    const { context, client } = this.contextOf(continued);
    await work(this.outboxOf(context, client));
  }

  isTargeted(message: string | undefined): boolean {
    return this.targeted.has(message);
  }

  /** Of an activity only what an answer needs: the SDK refuses fields that Teams may leave empty. */
  private contextOf({ serviceUrl, conversation, from, recipient, ...rest }: Spoken) {
    const { id, type, channelId } = rest;
    const place = { id: conversation?.id, conversationType: conversation?.conversationType };
    const parts = { type, id, channelId, serviceUrl, from: idOf(from), recipient: idOf(recipient) };
    const tenantId = conversation?.tenantId;
    const context = new TurnContext(
      this,
      activityOf({ ...parts, conversation: activityPart({ ...place, tenantId }) }),
    );
    const client = new OwnClient(new OwnHttp(serviceUrl, () => this.token(), this.options));
    this.setConnectorClient(context, client);
    return { context, client };
  }

  /** Asked for when something is sent: a turn that says nothing needs none. */
  private token(): Promise<string> | undefined {
    return this.environment.mode === 'cloud'
      ? this.connectionManager.getDefaultConnection().getAccessToken(SCOPE)
      : undefined;
  }

  private outboxOf(context: TurnContext, client: OwnClient): Outbox {
    const { conversation, from, recipient } = context.activity;
    const place = `v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`;
    return {
      send: async (reply) => {
        if (!('only' in reply)) return (await context.sendActivity(messageOf(reply)))?.id || undefined;
        const data = { ...toActivity(reply), from: recipient, recipient: from, conversation };
        const call = { method: 'post', url: place, params: TARGETED, data };
        const { id } = (await client.httpClient.request<{ id: string }>(call)).data;
        this.targeted.add(id);
        return id;
      },
      update: async (id, reply) => {
        if (!this.targeted.has(id)) {
          await context.updateActivity(Object.assign(messageOf(reply), { id }));
          return;
        }
        // A change is refused if it names whom it is for.
        const data = { ...toActivity(reply), id, from: recipient };
        const url = `${place}/${encodeURIComponent(id)}`;
        await client.httpClient.request({ method: 'put', url, params: TARGETED, data });
      },
    };
  }
}

const messageOf = (reply: Said | FileReply) => activityOf(toActivity(reply));

const idOf = (account: Spoken['from']) => account && { id: account.id };
const activityOf = (parts: object) => Activity.fromObject(activityPart(parts));

/** Without fields that are empty, which the SDK refuses. */
function activityPart(parts: object): object {
  const given = Object.entries(parts).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return Object.fromEntries(given);
}

/** What is looked at of an activity, or of a conversation that is continued. */
interface Spoken {
  readonly type: string;
  readonly id?: string | null | undefined;
  readonly channelId?: string | null | undefined;
  readonly serviceUrl: string;
  readonly conversation?:
    | {
        readonly id?: string;
        readonly conversationType?: string | null | undefined;
        readonly tenantId?: string | null | undefined;
      }
    | undefined;
  readonly from?: { readonly id?: string } | undefined;
  readonly recipient?: { readonly id?: string } | undefined;
}

async function memberOf(
  client: OwnClient,
  { activity }: TurnContext,
  id: string,
): ReturnType<Arrival['memberOf']> {
  const place = `v3/conversations/${encodeURIComponent(activity.conversation?.id ?? '')}`;
  const call = { method: 'get', url: `${place}/members/${encodeURIComponent(id)}` };
  const { aadObjectId, tenantId } = (await client.httpClient.request<MemberSaid>(call)).data;
  return aadObjectId === undefined
    ? undefined
    : { person: aadObjectId.toLowerCase(), tenants: tenantId === undefined ? [] : [tenantId] };
}

/** What the connector says of a member. */
interface MemberSaid {
  readonly aadObjectId?: string;
  readonly tenantId?: string;
}

/** The SDK makes its client itself, with its own way out. */
class OwnClient extends ConnectorClient {
  // The SDK's own is protected.
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor
  constructor(http: HttpClient) {
    super(http);
  }
}

/** The SDK's calls through the bot's only way out, within its limits and in its line. */
class OwnHttp extends HttpClient {
  constructor(
    private readonly base: string,
    private readonly token: () => Promise<string> | undefined,
    private readonly options: ClientOptions,
  ) {
    super({ baseURL: base });
  }

  override async request<T>(config: HttpRequestConfig): Promise<HttpResponse<T>> {
    const url = new URL(config.url, this.base.endsWith('/') ? this.base : `${this.base}/`);
    for (const [name, value] of Object.entries(config.params ?? {}))
      if (value !== undefined) url.searchParams.set(name, value);
    const token = await this.token();
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await callOut(
      {
        url: url.href,
        method: config.method.toUpperCase(),
        headers: token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` },
        body: config.data === undefined ? undefined : JSON.stringify(config.data),
      },
      this.options,
    );
    return {
      data: (answer.body === '' ? {} : bodyOf(answer.body)) as T,
      status: answer.status,
      statusText: '',
      headers: new Headers(answer.headers),
      config,
    };
  }
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConnectorFailure('uncertain');
  }
}
