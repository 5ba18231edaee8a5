import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const APP_ID = '00000000-0000-4000-8000-00000000b0b0';
export const TENANT = '00000000-0000-4000-8000-0000000000aa';
/** Of the Playground's configuration, with the role team. */
export const PERSON = '00000000-0000-4000-8000-000000000001';
const ISSUER = 'https://api.botframework.com';
export const ENTRA_ISSUER = `https://login.microsoftonline.com/${TENANT}/v2.0`;

/** Teams' own SDK takes the keys to be beside it. */
const METADATA = '/openidconfiguration';

/** What stands in for Teams, in this process: the connector, and the keys that tokens are signed with. */
export interface Teams {
  readonly metadataUrl: string;
  /** Where Entra's own keys are looked for. */
  readonly authority: string;
  /** The body of the connector's last call, whoever made it. */
  last(): string;
  /** How many calls there have been. */
  calls(): number;
  /** In somebody's own chat: whoever speaks in another has another conversation. */
  message(text: string, chat?: number, person?: string): Posted;
  /** The same from whoever has Entra's token, not the Bot Framework's. */
  fromEntra(posted: Posted): Posted;
  press(verb: string, data: object): Posted;
  close(): Promise<void>;
}

/** A request to a bot, signed. */
export interface Posted {
  readonly body: string;
  readonly authorization: string;
}

export async function openTeams(): Promise<Teams> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', endorsements: ['msteams'] };
  let last = '';
  let calls = 0;
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = (value: object) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(value));
    };
    if (request.url === METADATA) answer({ jwks_uri: `${origin}/keys` });
    else if (request.url?.endsWith('/keys')) answer({ keys: [jwk] });
    else {
      last = Buffer.concat(chunks).toString('utf8');
      calls += 1;
      answer({ id: `sent-${calls}` });
    }
  };
  const server = createServer((request, response) => void handle(request, response));
  server.keepAliveTimeout = 60_000;
  const origin = `http://127.0.0.1:${await listen(server)}`;
  const serviceUrl = `${origin}/`;

  const seconds = Math.floor(Date.now() / 1000);
  const signed = (issuer: object) => {
    const lasts = { nbf: seconds - 60, exp: seconds + 7200 };
    const claims = { ...issuer, aud: APP_ID, serviceurl: serviceUrl, ...lasts };
    const text = `${part({ alg: 'RS256', typ: 'JWT', kid: 'bench' })}.${part(claims)}`;
    return `Bearer ${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`;
  };
  const authorization = signed({ iss: ISSUER });
  const entra = signed({ iss: ENTRA_ISSUER, tid: TENANT });

  let ids = 0;
  const posted = (parts: object, chat = 0, person = PERSON): Posted => {
    const activity = {
      id: `bench-${(ids += 1)}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:${person}`, aadObjectId: person },
      recipient: { id: `28:${APP_ID}`, name: 'Kraftbot' },
      conversation: { id: `a:bench-${chat}`, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      locale: 'sv-SE',
      ...parts,
    };
    return { body: JSON.stringify(activity), authorization };
  };
  return {
    metadataUrl: `${origin}${METADATA}`,
    authority: `${origin}/${TENANT}`,
    last: () => last,
    calls: () => calls,
    fromEntra: ({ body }) => ({ body, authorization: entra }),
    message: (line, chat, person) =>
      posted({ type: 'message', textFormat: 'plain', text: line }, chat, person),
    press: (verb, data) =>
      posted({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: 'card-1',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
