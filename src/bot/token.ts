import { type KeyObject, verify } from 'node:crypto';
import * as z from 'zod';
import type { SigningKeys } from './signing-keys.js';

/** Who makes Teams' tokens. */
export const ISSUER = 'https://api.botframework.com';

/** Clocks may differ by five minutes, as the SDK has it. */
const TOLERANCE = 300;

const header = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().min(1).max(200) });
const payload = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string(),
});

export interface Expected {
  readonly issuer: string;
  readonly appId: string;
  /** The activity's, which the token must have been made for. */
  readonly serviceUrl: string;
  readonly now: Date;
}

/** The digest that each algorithm signs. No other algorithm is taken, and never a key of the token's own. */
const DIGESTS = { RS256: 'RSA-SHA256', RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' } as const;

/** Good tokens remembered at a time, each with the key that it was signed with. Teams uses one for an hour or more. */
const MOST = 20;
const good = new WeakMap<SigningKeys, Map<string, { readonly token: Token; readonly key: KeyObject }>>();

/** Why a token is refused, as the log says it. */
export type TokenFault =
  | 'none'
  | 'unreadable'
  | 'issuer'
  | 'app-id'
  | 'service-url'
  | 'expired'
  | 'not-yet'
  | 'unknown-key'
  | 'signature';

/**
 * Why a request's `Authorization` is not a token for this bot, signed by Teams, for this answering address, in its
 * time; undefined if it is one. What can be read off the token is asked first, so that most junk costs nothing. The SDK is not asked: it takes
 * a token without end, prints what it does not like, answers some with its own texts, and looks for new keys once an
 * hour. Of a token that was good, the signature is not verified again as long as Teams has the key.
 */
export async function tokenFault(
  authorization: string | undefined,
  expected: Expected,
  keys: SigningKeys,
): Promise<TokenFault | undefined> {
  if (!authorization) return 'none';
  const before = good.get(keys)?.get(authorization);
  const token = before?.token ?? readToken(authorization);
  if (!token) return 'unreadable';
  const implausible = faultOf(token.claims, expected);
  if (implausible) return implausible;
  const key = await keys.find(token.header.kid);
  if (!key) return 'unknown-key';
  if (before?.key === key) return undefined;
  const { alg } = token.header;
  if (!verify(DIGESTS[alg], Buffer.from(token.signed), key, token.signature)) return 'signature';
  remember(keys, authorization, { token, key });
  return undefined;
}

function remember(keys: SigningKeys, authorization: string, one: { token: Token; key: KeyObject }): void {
  const known = good.get(keys) ?? new Map<string, typeof one>();
  good.set(keys, known.set(authorization, one));
  for (const oldest of known.keys()) {
    if (known.size <= MOST) return;
    known.delete(oldest);
  }
}

interface Token {
  readonly header: z.infer<typeof header>;
  readonly claims: z.infer<typeof payload>;
  readonly signed: string;
  readonly signature: Buffer;
}

function readToken(authorization: string): Token | undefined {
  if (authorization.length > 8000) return undefined;
  const [scheme, token, ...rest] = authorization.split(' ');
  if (scheme !== 'Bearer' || token === undefined || rest.length > 0) return undefined;
  const [first, second, third, ...more] = token.split('.');
  if (!first || !second || !third || more.length > 0) return undefined;
  const head = header.safeParse(decode(first));
  const claims = payload.safeParse(decode(second));
  if (!head.success || !claims.success) return undefined;
  const signature = Buffer.from(third, 'base64url');
  return { header: head.data, claims: claims.data, signed: `${first}.${second}`, signature };
}

function faultOf(claims: Token['claims'], expected: Expected): TokenFault | undefined {
  const { iss, aud, exp, nbf = 0, serviceurl } = claims;
  const seconds = expected.now.getTime() / 1000;
  if (iss !== expected.issuer) return 'issuer';
  if (aud !== expected.appId) return 'app-id';
  if (serviceurl !== expected.serviceUrl) return 'service-url';
  if (exp <= seconds - TOLERANCE) return 'expired';
  return nbf >= seconds + TOLERANCE ? 'not-yet' : undefined;
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
