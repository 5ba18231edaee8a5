import { z } from 'zod';

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

/**
 * Whether a request's `Authorization` is worth the SDK's time: a token for this bot, from Teams, for this answering
 * address, in its time. Cheap, and asks nobody; the signature is the SDK's to verify.
 */
export function plausibleToken(authorization: string | undefined, expected: Expected): boolean {
  if (authorization === undefined || authorization.length > 8000) return false;
  const [scheme, token, ...rest] = authorization.split(' ');
  if (scheme !== 'Bearer' || token === undefined || rest.length > 0) return false;
  const [first, second, third, ...more] = token.split('.');
  if (!first || !second || !third || more.length > 0) return false;
  const claims = payload.safeParse(decode(second));
  if (!header.safeParse(decode(first)).success || !claims.success) return false;
  const { iss, aud, exp, nbf = 0, serviceurl } = claims.data;
  const seconds = expected.now.getTime() / 1000;
  const inTime = exp > seconds - TOLERANCE && nbf < seconds + TOLERANCE;
  return inTime && iss === expected.issuer && aud === expected.appId && serviceurl === expected.serviceUrl;
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
