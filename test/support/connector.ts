import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What the bot posted or changed. */
export interface Spoken {
  readonly method: 'POST' | 'PUT' | 'OTHER';
  readonly conversation: string;
  /** The message answered or changed. */
  readonly activity: string | undefined;
  readonly body: SpokenActivity;
  /** Only one person is shown it, who is named where it is posted. */
  readonly targeted?: true;
  readonly authorization: string | undefined;
}

export interface SpokenActivity {
  readonly type?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly locale?: string;
  readonly recipient?: { readonly id: string };
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
}

/** How Teams may behave: what each call is answered with. */
export type Behaviour =
  | {
      readonly kind: 'ok';
      readonly status?: 200 | 201;
      readonly after?: number;
      readonly until?: Promise<unknown>;
    }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** The line is cut, after the request was read. */
  | { readonly kind: 'reset' }
  /** No answer, ever. */
  | { readonly kind: 'hang' };

export interface Connector {
  readonly serviceUrl: string;
  /** Everything that arrived, in order, whatever it was answered. */
  readonly spoken: readonly Spoken[];
  /** What was accepted: what a user would see. */
  readonly seen: readonly Spoken[];
  /** Behaves like this for the next `times` calls (for ever unless told), then well again. */
  behave(behaviour: Behaviour, times?: number): void;
  /** Refuses with 429, from now on, whatever comes faster than this. */
  limit(
    rates: { readonly conversation: readonly Most[]; readonly app: readonly Most[] },
    now: () => number,
  ): void;
  /** Refuses with this, from now on, what only one person would see. */
  refuseTargeted(status: number): void;
  /** How many messages it has given an id. */
  count(): number;
  forget(): void;
  close(): Promise<void>;
}

/** At most so many in any span of so many milliseconds. */
export interface Most {
  readonly most: number;
  readonly span: number;
}

/** A stand-in for Teams' connector, as nasty as the real one can be. */
export async function openConnector(): Promise<Connector> {
  const spoken: Spoken[] = [];
  const seen: Spoken[] = [];
  const plan: Behaviour[] = [];
  let always: Behaviour = { kind: 'ok' };
  let ids = 0;
  let noTargeted: number | undefined;
  let tooFast: (conversation: string) => boolean = () => false;

  /** A targeted message names whom it is for when it is posted, and must not when it is changed. */
  const refusalOf = ({ targeted, method, body }: Spoken): Behaviour | undefined => {
    if (!targeted) return undefined;
    if (noTargeted !== undefined) return { kind: 'status', status: noTargeted };
    const isNamed = body.recipient !== undefined;
    return isNamed === (method === 'POST') ? undefined : { kind: 'status', status: 400 };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const member = /\/members\/([^/?]+)/.exec(request.url ?? '')?.[1];
    if (member !== undefined) {
      const id = decodeURIComponent(member);
      const [, aadObjectId, tenantId] = id.split('/');
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id, name: 'Någon', aadObjectId, tenantId }));
      return;
    }
    const one = await read(request);
    spoken.push(one);
    const behaviour = tooFast(one.conversation) ? TOO_FAST : (refusalOf(one) ?? plan.shift() ?? always);
    if (behaviour.kind === 'hang') return;
    if (behaviour.kind === 'reset') {
      request.socket.destroy();
      return;
    }
    if (behaviour.kind === 'status') {
      const headers = behaviour.retryAfter === undefined ? {} : { 'retry-after': behaviour.retryAfter };
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify({ error: { code: 'Nasty', message: 'hemlig text från biblioteket' } }));
      return;
    }
    if (behaviour.after !== undefined) await wait(behaviour.after);
    await behaviour.until;
    seen.push(one);
    ids += 1;
    response.writeHead(behaviour.status ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: one.method === 'PUT' ? (one.activity ?? '') : `sent-${ids}` }));
  };

  const server: Server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    spoken,
    seen,
    behave: (behaviour, times) => {
      if (times === undefined) always = behaviour;
      else plan.push(...Array.from({ length: times }, () => behaviour));
    },
    limit: ({ conversation, app }, now) => {
      const came: { readonly at: number; readonly where: string }[] = [];
      tooFast = (where) => {
        const at = now();
        came.push({ at, where });
        const there = came.filter((one) => one.where === where);
        const broken = (all: readonly { at: number }[], { most, span }: Most) =>
          all.filter((one) => one.at > at - span).length > most;
        return conversation.some((rate) => broken(there, rate)) || app.some((rate) => broken(came, rate));
      };
    },
    refuseTargeted: (status) => {
      noTargeted = status;
    },
    count: () => ids,
    forget: () => {
      noTargeted = undefined;
      spoken.length = 0;
      seen.length = 0;
      plan.length = 0;
      always = { kind: 'ok' };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** As people would write it, without the signs that only keep lines from breaking. */
export function asTyped(sent: string): string {
  return sent.replaceAll('\u00A0·', ' ·').replaceAll('\u2011', '-');
}

const TOO_FAST: Behaviour = { kind: 'status', status: 429, retryAfter: '3600' };

async function read(request: IncomingMessage): Promise<Spoken> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const [, , , conversation = '', , activity] = path.split('/').map(decodeURIComponent);
  const text = asTyped(Buffer.concat(chunks).toString('utf8'));
  const targeted = query.includes('isTargetedActivity=true');
  return {
    method: request.method === 'POST' || request.method === 'PUT' ? request.method : 'OTHER',
    conversation,
    activity,
    ...(targeted && { targeted }),
    body: !text.startsWith('{') ? {} : (JSON.parse(text) as SpokenActivity),
    authorization: request.headers.authorization,
  };
}
