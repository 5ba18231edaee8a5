import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Issuer {
  /** Where the keys are published. */
  readonly metadataUrl: string;
  /** How often the keys were asked for. */
  readonly asked: () => number;
  /** A token as Teams makes them, changed at will. */
  token(claims: object, head?: object, sign?: (text: string) => Buffer): string;
  readonly publicKey: KeyObject;
  /** The key is published no more. */
  withdraw(): void;
  /** A key of another id is published in its place, for these channels. */
  rotate(kid: string, endorsements?: readonly string[]): void;
  /** Whether the keys can be had at all. */
  away(is: boolean): void;
  close(): Promise<void>;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A stand-in for Teams' issuer of tokens, with keys of its own. */
export async function openIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'nyckel', endorsements: ['msteams'] };
  let asked = 0;
  let published: object[] = [jwk];
  let isAway = false;
  const server = createServer((request, response) => {
    asked += 1;
    if (isAway) {
      response.statusCode = 503;
      response.end();
      return;
    }
    const { port } = server.address() as AddressInfo;
    const jwks = `http://127.0.0.1:${port}/keys`;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: published } : { jwks_uri: jwks }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    metadataUrl: `http://127.0.0.1:${port}/metadata`,
    asked: () => asked,
    publicKey,
    withdraw: () => {
      published = [];
    },
    rotate: (kid, endorsements = ['msteams']) => {
      published = [{ ...jwk, kid, endorsements }];
    },
    away: (is) => {
      isAway = is;
    },
    token: (claims, head = {}, sign = (text) => createSign('RSA-SHA256').update(text).sign(privateKey)) => {
      const text = `${part({ alg: 'RS256', typ: 'JWT', kid: 'nyckel', ...head })}.${part(claims)}`;
      return `${text}.${sign(text).toString('base64url')}`;
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

export const hmacWith = (key: KeyObject) => (text: string) =>
  createHmac('sha256', key.export({ type: 'spki', format: 'pem' }))
    .update(text)
    .digest();

export const otherKey = (text: string) =>
  createSign('RSA-SHA256')
    .update(text)
    .sign(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
