import { createCipheriv, createDecipheriv, createHmac, hash, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { StoreFailure } from '../failures.js';

/** The keys that entries are encrypted with: the first for what is written, all for what is read. */
export interface Keys {
  readonly current: string;
  readonly all: ReadonlyMap<string, Key>;
}

interface Key {
  readonly cipher: Buffer;
  readonly nonce: Buffer;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Hexadecimal digits that name a key without telling it. */
const NAME_LENGTH = 8;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The keys in `KRAFTBOT_KEY`, or in the file that `KRAFTBOT_KEY_FILE` names: 32 bytes in base64 each, one a line or
 * with a comma between, the newest first. Undefined if there are none: then nothing is encrypted.
 * @throws StoreFailure `bad-key`.
 */
export function keysFrom(env: Environment): Keys | undefined {
  const text = env['KRAFTBOT_KEY'] || textOf(env['KRAFTBOT_KEY_FILE']);
  if (!text) return undefined;
  const keys = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => Buffer.from(part, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== KEY_BYTES)) throw bad('length');
  const all = new Map(keys.map((key) => [hash('sha256', key, 'hex').slice(0, NAME_LENGTH), keyOf(key)]));
  const [current = ''] = all.keys();
  return { current, all };
}

function keyOf(secret: Buffer): Key {
  const derived = (what: string) => Buffer.from(hkdfSync('sha256', secret, '', what, KEY_BYTES));
  return { cipher: derived('entry'), nonce: derived('nonce') };
}

function textOf(file: string | undefined): string | undefined {
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw bad('file');
  }
}

function bad(why: 'length' | 'file'): StoreFailure {
  return new StoreFailure({ code: 'bad-key', why });
}

/**
 * An entry or a look, as it is written: the key's name, the nonce, the ciphertext and the tag. The nonce is made from
 * what is encrypted, so that a line is the same in the journal and in its backups.
 */
export function encrypted(json: string, { current, all }: Keys, kind: string): string {
  const key = all.get(current);
  if (!key) throw new StoreFailure({ code: 'no-key', key: current });
  const nonce = createHmac('sha256', key.nonce).update(json).digest().subarray(0, NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.cipher, nonce).setAAD(Buffer.from(kind));
  const parts = [nonce, cipher.update(json, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `${current}.${Buffer.concat(parts).toString('base64')}`;
}

/**
 * What was encrypted.
 * @throws StoreFailure `no-key` if its key is not among these; `wrong-key` if it is, and does not fit.
 */
export function decrypted(text: string, keys: Keys | undefined, kind: string): string {
  const name = text.slice(0, NAME_LENGTH);
  const key = keys?.all.get(name);
  if (!key) throw new StoreFailure({ code: 'no-key', key: name });
  const bytes = Buffer.from(text.slice(NAME_LENGTH + 1), 'base64');
  const end = bytes.length - TAG_BYTES;
  try {
    const decipher = createDecipheriv(CIPHER, key.cipher, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(kind)).setAuthTag(bytes.subarray(end));
    return decipher.update(bytes.subarray(NONCE_BYTES, end), undefined, 'utf8') + decipher.final('utf8');
  } catch (error) {
    throw new StoreFailure({ code: 'wrong-key', key: name }, error);
  }
}
