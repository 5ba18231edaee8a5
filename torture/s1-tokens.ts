import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  BotFrameworkAuthenticationFactory,
} from 'botframework-connector';
import { openBot } from '../test/support/bot.js';
import { openIssuer } from '../test/support/teams-tokens.js';
import { type Audience, BAD_TOKENS, goodClaims } from '../test/support/token-cases.js';
import { type Effort, type Finding, seeded } from './trial.js';

const APP = '00000000-0000-4000-8000-00000000a111';
const AT_ONCE = 8;
/** The bar is as dear as at the start; what keeps something of every token gets five times dearer. */
const DEARER = 2.5;
const CLOUD = {
  mode: 'cloud',
  appId: APP,
  identity: { type: 'MultiTenant', secret: { kind: 'password', password: 'hemligt' } },
} as const;

/**
 * S1: every kind of token that is not Teams' is answered with the same 401 and no word of a library's, and rejecting
 * junk costs as much at the end of a long row of it as at the start. The control is the SDK on its own.
 */
export async function tokens(effort: Effort): Promise<Finding> {
  const count = effort.rounds ?? (effort.short ? 2_000 : 30_000);
  const complaints: string[] = [];
  const issuer = await openIssuer();
  const bot = await openBot({ metadataUrl: issuer.metadataUrl, now: () => new Date(), environment: CLOUD });
  const to = { issuer, appId: APP, serviceUrl: bot.connector.serviceUrl };
  const knock = async (authorization: string | undefined) => {
    const activity = bot.activity({ type: 'message', text: 'hej' });
    const response = await bot.deliver(activity, authorization === undefined ? {} : { authorization });
    return `${response.status} ${await response.text()}`;
  };
  let right = 0;
  for (const [name, header] of BAD_TOKENS) {
    const answer = await knock(header(to));
    if (answer === '401 Unauthorized') right += 1;
    else complaints.push(`${name}: ${answer.slice(0, 100)}`);
  }
  const good = await knock(`Bearer ${issuer.token(goodClaims(to))}`);
  if (good === '200 ') right += 1;
  else complaints.push(`a good token: ${good}`);

  const [asked, began] = [issuer.asked(), Date.now()];
  const costs = await junk(count, to, effort.seed, knock, complaints);
  const dearer = median(costs.slice(-5)) / median(costs.slice(1, 6));
  if (dearer > DEARER) complaints.push(`a rejection is ${dearer.toFixed(1)} times dearer at the end`);
  // Once a minute, and two addresses each time.
  if (issuer.asked() - asked > 2 * Math.ceil((Date.now() - began) / 60_000))
    complaints.push(`junk made the bot ask for keys ${issuer.asked() - asked} times`);
  if (bot.live.register.position !== 0) complaints.push('the register has changed');
  const wrong = await sdkAlone(to, bot.activity({ type: 'message', text: 'hej' }));
  if (wrong === 0) complaints.push('the control is right about every token');
  await bot.stop();
  await issuer.close();
  const figures = {
    matrix: `${right}/${BAD_TOKENS.length + 1}`,
    junk: count,
    dearer: dearer.toFixed(2),
    control_wrong: wrong,
  };
  return { figures, complaints };
}

/** Tokens that are none, in twenty parts; what each part cost in milliseconds of CPU. */
async function junk(
  count: number,
  to: Audience,
  seed: number,
  knock: (authorization: string) => Promise<string>,
  complaints: string[],
): Promise<number[]> {
  const random = seeded(seed);
  const word = () => Math.floor(random() * 0xffffffff).toString(36);
  const claims = goodClaims(to);
  const kinds = [
    () => `Bearer ${word()}.${word()}.${word()}`,
    () =>
      `Bearer ${to.issuer.token({ ...claims, iss: `https://${word()}.example/` }, {}, () => Buffer.from(word()))}`,
    () => `Bearer ${to.issuer.token({ ...claims, jti: word() }, { kid: word() }, () => Buffer.from(word()))}`,
    () => `Bearer ${to.issuer.token({ ...claims, jti: word() }, {}, () => Buffer.alloc(256, word()))}`,
    () => `${word()} ${word()}`,
  ];
  const costs: number[] = [];
  for (let part = 0; part < 20; part += 1) {
    const before = process.cpuUsage();
    let left = Math.floor(count / 20);
    const lane = async () => {
      while (left > 0) {
        left -= 1;
        const header = kinds[left % kinds.length]?.() ?? '';
        const answer = await knock(header);
        if (answer !== '401 Unauthorized') complaints.push(`junk: ${answer.slice(0, 100)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
  }
  return costs;
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

/** S1's control: how many of the bad tokens the SDK lets in, or says something else of than 401. */
async function sdkAlone(to: Audience, activity: Record<string, unknown>): Promise<number> {
  const oauth = AuthenticationConstants;
  const { metadataUrl } = to.issuer;
  const sdk = BotFrameworkAuthenticationFactory.create(
    '',
    true,
    oauth.ToChannelFromBotLoginUrl,
    oauth.ToChannelFromBotOAuthScope,
    oauth.ToBotFromChannelTokenIssuer,
    oauth.OAuthUrl,
    metadataUrl,
    metadataUrl,
    '',
    new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppId: APP,
      MicrosoftAppPassword: 'x',
    }) as never,
    new AuthenticationConfiguration(),
  );
  // It prints what it does not like.
  const { error } = console;
  console.error = () => undefined;
  let wrong = 0;
  for (const [, header] of BAD_TOKENS)
    try {
      await sdk.authenticateRequest(activity as never, header(to) ?? '');
      wrong += 1;
    } catch (failure) {
      if ((failure as { statusCode?: number }).statusCode !== 401) wrong += 1;
    }
  console.error = error;
  return wrong;
}
