import * as z from 'zod';
import type { CloudEnvironment } from '../bot/environment.js';
import { dayAt, daysBetween } from '../domain/day.js';
import { dayLong } from '../domain/text/swedish.js';
import { type Finding, says } from './finding.js';
import { knock } from './knock.js';
import type { Site } from './site.js';

const { ok, warning, error } = says('credentials');

/** How long before its last day a password is spoken of. */
const NOTICE = 30;

/** Microsoft's reasons for a no (AADSTS…) that have a remedy of their own. */
const REASONS: ReadonlyMap<number, string> = new Map([
  [
    7000215,
    'MicrosoftAppPassword är fel. Det ska vara hemlighetens värde, inte dess id. Skapa en ny i Entra om värdet är borta.',
  ],
  [7000222, 'MicrosoftAppPassword har gått ut. Skapa en ny hemlighet i Entra, byt och starta om.'],
  [
    700016,
    'MicrosoftAppId finns inte i den organisation som MicrosoftAppTenantId anger. Rätta den av dem som är fel.',
  ],
  [7000112, 'Appen är avstängd i Entra. Slå på den.'],
  [90002, 'MicrosoftAppTenantId är ingen organisation hos Microsoft. Rätta den.'],
  [900023, 'MicrosoftAppTenantId är ingen organisation hos Microsoft. Rätta den.'],
]);
const refusal = z.object({ error_codes: z.array(z.number()).min(1) });

/** When the password ends, if the installation says so. */
export function checkExpiry({ expires }: CloudEnvironment, now: Date): Finding[] {
  if (expires === undefined) return [];
  const left = daysBetween(dayAt(now), expires);
  const when = dayLong(expires);
  if (left < 0)
    return [
      error('expired', `Lösenordet gick ut ${when}. Skapa en ny hemlighet i Entra, byt och starta om.`),
    ];
  if (left <= NOTICE)
    return [warning('expires', `Lösenordet går ut ${when}. Skapa en ny hemlighet i Entra och byt.`)];
  return [];
}

/** Does Microsoft let the bot in with its password. Another kind of credential is only asked for inside Azure. */
export async function checkLogin({ hosts }: Site, { appId, identity }: CloudEnvironment): Promise<Finding[]> {
  if (identity.type === 'UserAssignedMSI' || identity.secret.kind !== 'password')
    return [ok('federated', 'utan lösenord; prövas när boten svarar i Teams')];
  const tenant = identity.type === 'MultiTenant' ? 'botframework.com' : identity.tenant;
  const answer = await knock(`${hosts.login}/${tenant}/oauth2/v2.0/token`, {
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: identity.secret.password,
    scope: 'https://api.botframework.com/.default',
  });
  if ('failure' in answer)
    return [warning('unknown', 'Microsofts inloggning gick inte att nå, så lösenordet är inte prövat.')];
  if (answer.status === 200) return [ok('ok', 'Microsoft godtar lösenordet')];
  const code = codeIn(answer.body);
  if (code === undefined)
    return [warning('unknown', `Microsofts inloggning svarade ${answer.status}. Försök igen om en stund.`)];
  return [
    error(
      `aadsts-${code}`,
      REASONS.get(code) ?? `Microsoft godtar inte inloggningen (AADSTS${code}). Sök på koden.`,
    ),
  ];
}

function codeIn(body: string): number | undefined {
  try {
    return refusal.safeParse(JSON.parse(body)).data?.error_codes[0];
  } catch {
    return undefined;
  }
}
