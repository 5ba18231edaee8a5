import * as z from 'zod';
import { type Day, parseDay } from '../domain/day.js';
import { StartFailure } from './start-failure.js';

/** What the process is told from outside. Each variable is one of the properties below; nothing else is read. */
interface Common {
  /** `PORT`: where the bot listens. 3978 unless told; 0 takes a free one. */
  readonly port: number;
  /** `KRAFTBOT_DATA`: the register's folder. `./data` unless told. */
  readonly data: string;
  /** `KRAFTBOT_CONFIG`: the file with programme, tenants, members and conversations (config.ts). */
  readonly config?: string;
  /** `DATABASE_URL`: the PostgreSQL that the registers are in, instead of the folder. */
  readonly database?: string;
  /** `KRAFTBOT_METRICS_PORT`: where Prometheus finds the figures, on 127.0.0.1. Nowhere unless told. */
  readonly metricsPort?: number;
  /** `KRAFTBOT_INSTANCES`: how many instances share one database, and what Teams takes from the app. One unless told. */
  readonly instances?: number;
  /** `KRAFTBOT_SDK=agents`: the SDK that follows on botbuilder. */
  readonly sdk?: 'agents';
}

/**
 * No `MicrosoftAppId`: on the own machine only, for the Playground and tests. Nobody is authenticated, so the bot
 * listens on 127.0.0.1, answers only to loopback addresses, and refuses `NODE_ENV=production`.
 */
export interface LocalEnvironment extends Common {
  readonly mode: 'local';
  /** `KRAFTBOT_TODAY`: the day it is, for tests. Only here. */
  readonly today?: Day;
}

/** With a `MicrosoftAppId`: Teams calls, and every call carries a token. */
export interface CloudEnvironment extends Common {
  readonly mode: 'cloud';
  /** `MicrosoftAppId`: the bot's registration. */
  readonly appId: string;
  readonly identity: Identity;
  /** `KRAFTBOT_PASSWORD_EXPIRES`: the last day of `MicrosoftAppPassword`, so that it is told in time. */
  readonly expires?: Day;
}

/** How the bot proves who it is when it calls Teams, by `MicrosoftAppType`. */
export type Identity =
  /** `SingleTenant`: `MicrosoftAppTenantId`, and a password or a federated credential. */
  | { readonly type: 'SingleTenant'; readonly tenant: string; readonly secret: Secret }
  /** `UserAssignedMSI`: `MicrosoftAppTenantId`; Azure vouches for the bot and there is nothing to keep secret. */
  | { readonly type: 'UserAssignedMSI'; readonly tenant: string }
  /** `MultiTenant`: only when it is asked for by name. */
  | { readonly type: 'MultiTenant'; readonly secret: Secret };

export type Secret =
  /** `MicrosoftAppPassword`. */
  | { readonly kind: 'password'; readonly password: string }
  /** `MicrosoftAppFederatedClientId`: the managed identity that vouches for the app, instead of a password. */
  | { readonly kind: 'federated'; readonly clientId: string };

export type Environment = LocalEnvironment | CloudEnvironment;

const APP_TYPES = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;

/** The organisation that the bot is registered in, where it is in one. */
export function tenantOf(environment: Environment): string | undefined {
  const identity = environment.mode === 'cloud' ? environment.identity : undefined;
  return identity && 'tenant' in identity ? identity.tenant : undefined;
}

/** Variables as they come: an empty one is one that is not set. */
const text = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined);

const variables = z.object({
  PORT: text,
  KRAFTBOT_DATA: text,
  KRAFTBOT_CONFIG: text,
  KRAFTBOT_TODAY: text,
  KRAFTBOT_METRICS_PORT: text,
  KRAFTBOT_INSTANCES: text,
  KRAFTBOT_SDK: text,
  DATABASE_URL: text,
  NODE_ENV: text,
  MicrosoftAppId: text,
  MicrosoftAppType: text,
  MicrosoftAppTenantId: text,
  MicrosoftAppPassword: text,
  MicrosoftAppFederatedClientId: text,
  KRAFTBOT_PASSWORD_EXPIRES: text,
});
type Variables = z.infer<typeof variables>;

/** Reads the environment into one of the two modes, or throws a StartFailure that names the variable. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = variables.parse(source);
  const metricsPort = readPort('KRAFTBOT_METRICS_PORT', given.KRAFTBOT_METRICS_PORT);
  const common: Common = {
    port: readPort('PORT', given.PORT) ?? 3978,
    data: given.KRAFTBOT_DATA ?? './data',
    ...(given.KRAFTBOT_CONFIG !== undefined && { config: given.KRAFTBOT_CONFIG }),
    ...(given.DATABASE_URL !== undefined && { database: given.DATABASE_URL }),
    ...(metricsPort !== undefined && { metricsPort }),
    ...(given.KRAFTBOT_SDK !== undefined && { sdk: readSdk(given.KRAFTBOT_SDK) }),
    ...(given.KRAFTBOT_INSTANCES !== undefined && { instances: readInstances(given.KRAFTBOT_INSTANCES) }),
  };
  return given.MicrosoftAppId === undefined
    ? local(common, given)
    : cloud(common, given.MicrosoftAppId, given);
}

function readPort(name: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535)) throw new StartFailure(`${name} ska vara ett heltal mellan 0 och 65535.`);
  return port;
}

function readSdk(given: string): 'agents' {
  if (given !== 'agents') throw new StartFailure('KRAFTBOT_SDK ska vara agents, eller inte vara satt.');
  return given;
}

/** More than ten would leave each less than three requests a second. */
function readInstances(given: string): number {
  if (!/^([1-9]|10)$/.test(given))
    throw new StartFailure('KRAFTBOT_INSTANCES ska vara ett heltal mellan 1 och 10.');
  return Number(given);
}

function local(common: Common, given: Variables): LocalEnvironment {
  if (given.NODE_ENV === 'production')
    throw new StartFailure(
      'MicrosoftAppId saknas. Utan den svarar boten vem som helst, så den startar inte med NODE_ENV=production.',
    );
  const stray = (['MicrosoftAppType', 'MicrosoftAppPassword', 'MicrosoftAppFederatedClientId'] as const).find(
    (name) => given[name] !== undefined,
  );
  if (stray) throw new StartFailure(`${stray} är satt men MicrosoftAppId saknas. Sätt båda eller ingen.`);
  if (given.KRAFTBOT_TODAY === undefined) return { mode: 'local', ...common };
  return { mode: 'local', ...common, today: readDay('KRAFTBOT_TODAY', given.KRAFTBOT_TODAY) };
}

function cloud(common: Common, appId: string, given: Variables): CloudEnvironment {
  if (given.KRAFTBOT_TODAY !== undefined)
    throw new StartFailure('KRAFTBOT_TODAY får bara användas i lokalt läge, utan MicrosoftAppId.');
  if (common.config === undefined)
    throw new StartFailure('KRAFTBOT_CONFIG saknas. Där står vilka som får använda boten.');
  requireIds(given);
  const expires = given.KRAFTBOT_PASSWORD_EXPIRES;
  return {
    mode: 'cloud',
    ...common,
    appId,
    identity: readIdentity(given),
    ...(expires !== undefined && { expires: readDay('KRAFTBOT_PASSWORD_EXPIRES', expires) }),
  };
}

/** Ids look like ids, and a secret does not: its id is what is copied by mistake. */
function requireIds(given: Variables): void {
  const isId = (value: string | undefined) => z.guid().safeParse(value).success;
  const wrong = (['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppFederatedClientId'] as const).find(
    (name) => given[name] !== undefined && !isId(given[name]),
  );
  if (wrong) throw new StartFailure(`${wrong} ska vara ett id som 11111111-2222-4333-8444-555555555555.`);
  if (isId(given.MicrosoftAppPassword))
    throw new StartFailure('MicrosoftAppPassword är hemlighetens id. Det ska vara hemlighetens värde.');
}

function readDay(name: string, given: string): Day {
  const day = parseDay(given);
  if (day === undefined) throw new StartFailure(`${name} ska vara en dag, till exempel 2026-11-25.`);
  return day;
}

function readIdentity(given: Variables): Identity {
  const type = APP_TYPES.find((name) => name === given.MicrosoftAppType);
  if (type === undefined)
    throw new StartFailure(`MicrosoftAppType ska vara ${APP_TYPES.join(', ')} och stavas precis så.`);
  if (type === 'MultiTenant') return { type, secret: readSecret(given) };
  const tenant = given.MicrosoftAppTenantId;
  if (tenant === undefined) throw new StartFailure(`MicrosoftAppTenantId saknas. Den behövs med ${type}.`);
  if (type === 'SingleTenant') return { type, tenant, secret: readSecret(given) };
  if (given.MicrosoftAppPassword !== undefined)
    throw new StartFailure('MicrosoftAppPassword ska inte vara satt med UserAssignedMSI.');
  return { type, tenant };
}

function readSecret(given: Variables): Secret {
  const { MicrosoftAppPassword: password, MicrosoftAppFederatedClientId: clientId } = given;
  if (password !== undefined && clientId !== undefined)
    throw new StartFailure('Sätt MicrosoftAppPassword eller MicrosoftAppFederatedClientId, inte båda.');
  if (password !== undefined) return { kind: 'password', password };
  if (clientId !== undefined) return { kind: 'federated', clientId };
  throw new StartFailure('MicrosoftAppPassword (eller MicrosoftAppFederatedClientId) saknas.');
}
