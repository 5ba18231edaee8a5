import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { callConnector } from './connector-http.js';

/** The public keys that Teams signs with. */
export interface SigningKeys {
  /** The key of an id, or undefined if Teams has none such. Rejects if Teams cannot be asked. */
  find(kid: string): Promise<KeyObject | undefined>;
}

/** Keys are fetched anew after a day, and for an unknown id at most this often: junk ids cost nothing. */
const FRESH = 24 * 60 * 60 * 1000;
const ASK_AGAIN = 10 * 60 * 1000;
const PATIENCE = { attempt: 3000, call: 3000 };

const metadataSchema = z.looseObject({ jwks_uri: z.url() });
const keysSchema = z.looseObject({
  keys: z.array(
    z
      .looseObject({ kid: z.string().optional(), kty: z.string(), n: z.string(), e: z.string() })
      .catch({ kty: '', n: '', e: '' }),
  ),
});

export function openSigningKeys(metadataUrl: string, now: () => Date): SigningKeys {
  let known: ReadonlyMap<string, KeyObject> = new Map();
  let fetched = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;

  const refresh = async () => {
    const metadata = metadataSchema.parse(await getJson(metadataUrl));
    const { keys } = keysSchema.parse(await getJson(metadata.jwks_uri));
    known = new Map(keys.flatMap(({ kid, kty, n, e }) => (kid && kty === 'RSA' ? [[kid, toKey(n, e)]] : [])));
    fetched = now().getTime();
  };
  return {
    async find(kid) {
      const age = now().getTime() - fetched;
      if (age > FRESH || (!known.has(kid) && age > ASK_AGAIN)) {
        fetching ??= refresh().finally(() => {
          fetching = undefined;
        });
        await fetching;
      }
      return known.get(kid);
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
