import { hmacWith, type Issuer, otherKey } from './teams-tokens.js';

/** What a good token is made for. */
export interface Audience {
  readonly issuer: Issuer;
  readonly appId: string;
  readonly serviceUrl: string;
}

/** The SDK has a clock of its own, so tokens go by the real one. */
const now = () => Math.floor(Date.now() / 1000);

/** The claims of a token that Teams makes. */
export function goodClaims({ appId, serviceUrl }: Audience): Readonly<Record<string, unknown>> {
  return {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: serviceUrl,
    nbf: now() - 60,
    exp: now() + 3600,
  };
}

type Claims = Readonly<Record<string, unknown>>;
type Header = (to: Audience) => string | undefined;

const good: Header = (to) => to.issuer.token(goodClaims(to));
const changed =
  (parts: Claims | (() => Claims)): Header =>
  (to) =>
    bearer(to.issuer.token({ ...goodClaims(to), ...(typeof parts === 'function' ? parts() : parts) }));
const without =
  (name: string): Header =>
  (to) =>
    bearer(
      to.issuer.token(Object.fromEntries(Object.entries(goodClaims(to)).filter(([key]) => key !== name))),
    );
const signed =
  (head: object, sign?: (to: Audience) => (text: string) => Buffer): Header =>
  (to) =>
    bearer(to.issuer.token(goodClaims(to), head, sign?.(to)));
const bearer = (token: string) => `Bearer ${token}`;

/** Every kind of `Authorization` that is not Teams' own, by its name (BARS S1). */
export const BAD_TOKENS: readonly (readonly [string, Header])[] = [
  ['no header', () => undefined],
  ['an empty header', () => ''],
  ['another scheme', (to) => `Basic ${good(to) ?? ''}`],
  ['no token', () => 'Bearer '],
  ['two tokens', (to) => `Bearer ${good(to) ?? ''} ${good(to) ?? ''}`],
  ['nonsense', () => 'Bearer a.b.c'],
  ['two parts', () => 'Bearer a.b'],
  ['a very long one', () => `Bearer ${'a'.repeat(9000)}`],
  ['past exp', changed(() => ({ exp: now() - 3600 }))],
  ['no exp', without('exp')],
  ['an exp that is a text', changed({ exp: '9999999999' })],
  ['future nbf', changed(() => ({ nbf: now() + 3600 }))],
  ['no aud', without('aud')],
  ['another aud', changed({ aud: 'annan' })],
  ['a list of aud', (to) => changed({ aud: [to.appId] })(to)],
  ['no iss', without('iss')],
  ['another iss', changed({ iss: 'https://login.microsoftonline.com/x/v2.0' })],
  [
    'the emulator’s iss',
    (to) =>
      changed({
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: to.appId,
      })(to),
  ],
  [
    'a skill’s iss',
    changed({
      ver: '2.0',
      azp: 'annan',
      iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
    }),
  ],
  ['no serviceurl', without('serviceurl')],
  ['another serviceurl', changed({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
  ['alg none', signed({ alg: 'none' }, () => () => Buffer.alloc(0))],
  ['alg none with a signature', signed({ alg: 'none' })],
  ['HS256 with the public key', signed({ alg: 'HS256' }, ({ issuer }) => hmacWith(issuer.publicKey))],
  ['HS256 said to be RS256', signed({}, ({ issuer }) => hmacWith(issuer.publicKey))],
  ['another’s key', signed({}, () => otherKey)],
  ['an unknown kid', signed({ kid: 'okänd' })],
  ['no kid', signed({ kid: undefined })],
  [
    'a signature for another text',
    (to) => {
      const [head, , signature] = (good(to) ?? '').split('.');
      const other = to.issuer.token({ ...goodClaims(to), exp: now() + 7200 });
      return `Bearer ${head ?? ''}.${other.split('.')[1] ?? ''}.${signature ?? ''}`;
    },
  ],
];
