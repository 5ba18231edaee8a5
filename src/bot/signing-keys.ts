import { createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { callConnector } from './connector-http.js';
import { factsOf, type Log } from './log.js';

/** Where Teams publishes the keys it signs with. Another only in tests. */
export const OPENID_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** The public keys that Teams signs with. */
export interface SigningKeys {
  /** The key of an id, or undefined if Teams has none such, as far as is known. */
  find(kid: string): Promise<KeyObject | undefined>;
}

/** Keys are fetched anew after a day. They are kept while Teams cannot be asked, but not for ever. */
const FRESH = 24 * 60 * 60 * 1000;
const KEPT = 5 * FRESH;
/** Teams is asked at most this often, whatever comes: a new key is known within a minute, and junk ids cost nothing. */
const PAUSE = 60_000;
const PAUSE_WITHOUT_KEYS = 5_000;
const PATIENCE = { attempt: 3000, call: 3000 };

const metadataSchema = z.looseObject({ jwks_uri: z.url() });
const keySchema = z.looseObject({
  kid: z.string(),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  /** The channels that the key may sign for. */
  endorsements: z.array(z.string()),
});
const keysSchema = z.looseObject({ keys: z.array(z.unknown()) });

/** Keeps Teams' keys. `channel` is the one that a key must be endorsed for. */
export function openSigningKeys(
  metadataUrl: string,
  channel: string,
  now: () => Date,
  log: Log,
): SigningKeys {
  let known: ReadonlyMap<string, KeyObject> = new Map();
  let fetched = Number.NEGATIVE_INFINITY;
  let tried = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;

  const refresh = async () => {
    try {
      const metadata = metadataSchema.parse(await getJson(metadataUrl));
      const { keys } = keysSchema.parse(await getJson(metadata.jwks_uri));
      const good = keys.flatMap((one) => keySchema.safeParse(one).data ?? []);
      const ours = good.filter(({ endorsements }) => endorsements.includes(channel));
      known = new Map(ours.map(({ kid, n, e }) => [kid, toKey(n, e)]));
      fetched = now().getTime();
    } catch (error) {
      log.warn('keys-not-fetched', factsOf(error));
    } finally {
      fetching = undefined;
    }
  };
  return {
    async find(kid) {
      const at = now().getTime();
      const key = known.get(kid);
      if (key && at - fetched <= FRESH) return key;
      if (!fetching && at - tried > (known.size > 0 ? PAUSE : PAUSE_WITHOUT_KEYS)) {
        tried = at;
        fetching = refresh();
      }
      await fetching;
      return at - fetched <= KEPT ? known.get(kid) : undefined;
    },
  };
}

function toKey(n: string, e: string): KeyObject {
  return createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
}

/** Not with `fetch`, whose loading the first turn would wait for. */
async function getJson(url: string): Promise<unknown> {
  const asked = { url, method: 'GET', headers: { accept: 'application/json' }, body: undefined };
  return JSON.parse((await callConnector(asked, () => true, PATIENCE)).body);
}
