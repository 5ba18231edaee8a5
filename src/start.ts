import { actions } from './bot/actions/index.js';
import { type Bot, startBot } from './bot/bot.js';
import { commands } from './bot/commands/index.js';
import { type Config, OPEN_HOUSE, readTeams, type Teams } from './bot/config.js';
import { type CloudEnvironment, readEnvironment, tenantOf } from './bot/environment.js';
import { type Log, openLog } from './bot/log.js';
import type { Metrics } from './bot/metrics.js';
import { honourProxy } from './bot/proxy.js';
import { StartFailure } from './bot/start-failure.js';
import type { TeamParts } from './bot/team.js';
import { HOSTS } from './doctor/site.js';
import { dayAt } from './domain/day.js';
import type { Entry, SettingsEvent } from './domain/entry.js';
import { type Ledger, SOLE_TEAM } from './domain/ledger.js';
import { type LiveRegister, openRegister } from './domain/live-register.js';
import { called, type Programme } from './domain/programme.js';
import { DEFAULT_PROGRAMME, programmeCalled } from './domain/programmes/index.js';
import { foldSettings } from './domain/settings.js';
import { StoreFailure, storeFailureText } from './domain/stores/failures.js';
import { type Keys, keysFrom } from './domain/stores/json/keys.js';
import { type Keep, KEEP } from './domain/stores/json/retention.js';
import { openDatabase } from './domain/stores/open-database.js';
import { databaseHomes, folderHomes, type Homes } from './homes.js';
import { version } from './version.js';

/**
 * Configuration → store → bot → server.
 * @throws StartFailure with one Swedish line for whoever started it.
 */
export async function start(
  source: Record<string, string | undefined>,
  write: (line: string) => unknown,
): Promise<Bot> {
  honourProxy(source);
  const environment = readEnvironment(source);
  const now = () => new Date();
  const metrics = await metricsAt(environment.metricsPort);
  const log = metrics?.counting(openLog(write, now)) ?? openLog(write, now);
  const configured =
    environment.config === undefined ? OPEN_TEAMS : readTeams(environment.config, tenantOf(environment));
  const options = {
    ...{
      made: version(),
      begin: environment.mode === 'local',
      instances: environment.instances,
      copies: environment.data,
    },
    keys: storeKeys(source),
    log,
    now,
  };
  const homes =
    environment.database === undefined
      ? folderHomes(environment.data, configured.size > 1, options)
      : databaseHomes(await failing(openDatabase(environment.database)), options);
  const teams: TeamParts[] = [];
  try {
    for (const [name, config] of configured) teams.push(await openTeam(homes, name, config, now));
    const fixed = environment.mode === 'local' ? environment.today : undefined;
    const today = () => fixed ?? dayAt(now());
    if (environment.mode === 'local') log.warn('local-mode', { today: today() });
    metrics?.watch({
      position: () => teams.reduce((sum, { live }) => sum + live.register.position, 0),
      backedUp: () => oldestCopy(teams),
      expires: environment.mode === 'cloud' ? environment.expires : undefined,
    });
    const bot = await startBot({
      answered: metrics?.answered,
      environment,
      teams,
      ...(homes.heads && { heads: homes.heads }),
      commands,
      actions,
      log,
      now,
      today,
      warms: true,
    });
    if (environment.mode === 'cloud' && source['NODE_ENV'] === 'production')
      void examined(environment, source, log);
    return {
      ...bot,
      stop: async () => {
        await bot.stop();
        await homes.close();
      },
    };
  } catch (error) {
    for (const { live } of teams) await live.close();
    await homes.close();
    throw error;
  }
}

const OPEN_TEAMS: Teams = new Map([[SOLE_TEAM, OPEN_HOUSE]]);

async function openTeam(homes: Homes, name: string, config: Config, now: () => Date): Promise<TeamParts> {
  const { ledger, beside, backups } = await failing(homes.open(name));
  try {
    const live = await openRegister(ledger, called(programmeOf(config, ledger), config.name));
    await remember(live, config.backups, now());
    const [first] = ledger.stream('settings');
    const kept = backups?.(() => live.register.settings.backups ?? KEEP, new Date(first?.recorded ?? now()));
    return { ...beside, name, config, live, ...(kept && { backups: kept }) };
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

/** When the team that has waited longest for its copy had its last one. */
async function oldestCopy(teams: readonly TeamParts[]): Promise<Date | undefined> {
  const newest = await Promise.all(teams.map(async ({ backups }) => (await backups?.times())?.[0]));
  return newest.reduce((oldest, one) => (oldest && one && oldest < one ? oldest : one));
}

/** Loaded only where it is asked for: a start is not to wait for it. */
async function metricsAt(port: number | undefined): Promise<Metrics | undefined> {
  return port === undefined ? undefined : (await import('./bot/metrics.js')).openMetrics(port);
}

/** In production, once the bot answers: what `kraftbot doctor` would say that the start itself did not. */
async function examined(
  environment: CloudEnvironment,
  env: Record<string, string | undefined>,
  log: Log,
): Promise<void> {
  const { examineRunning } = await import('./doctor/examine.js');
  const site = { env, folder: environment.data, now: () => new Date(), hosts: HOSTS };
  for (const { check, level, code } of await examineRunning(site, environment))
    if (level !== 'ok') log.warn('doctor', { check, code });
}

function storeKeys(source: Record<string, string | undefined>): Keys | undefined {
  try {
    return keysFrom(source);
  } catch (error) {
    throw startFailure(error);
  }
}

async function failing<T>(opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    throw startFailure(error);
  }
}

function startFailure(error: unknown): unknown {
  return error instanceof StoreFailure ? new StartFailure(storeFailureText(error)) : error;
}

/**
 * The programme that the store remembers, else the configuration's, else the default. A configuration that names
 * another than the register's own is refused: figures would be counted by rules that its cases were not registered by.
 */
function programmeOf(config: Config, ledger: Ledger): Programme {
  const remembered = foldSettings(ledger.stream('settings') as readonly Entry<SettingsEvent>[]).programme;
  if (remembered !== undefined && config.programme !== undefined && config.programme !== remembered)
    throw new StartFailure(
      `Registret hör till programmet ${remembered}, men inställningsfilen säger ${config.programme}. Ändra inställningsfilen, eller välj en annan mapp.`,
    );
  const name = remembered ?? config.programme ?? DEFAULT_PROGRAMME;
  const programme = programmeCalled(name);
  if (programme) return programme;
  throw new StartFailure(`Registret hör till programmet ${name}, som inte finns i den här versionen.`);
}

/** Makes the register remember its programme from its first start, and the configuration's rule for backups. */
async function remember(live: LiveRegister, keep: Keep | undefined, now: Date): Promise<void> {
  const { programme, backups } = live.register.settings;
  const today = dayAt(now);
  const same = !keep || (backups?.days === keep.days && backups.months === keep.months);
  const events: SettingsEvent[] = [
    ...(programme === undefined ? [{ type: 'programme-chosen' as const, programme: live.programme.id }] : []),
    ...(same ? [] : [{ type: 'backups-kept' as const, ...keep }]),
  ];
  await live.set(() => ({ kind: 'decided', events: events.map((event) => ({ event, day: today })) }), {
    key: `start/${now.toISOString()}`,
    by: 'start',
    admin: false,
    at: now.toISOString(),
    today,
  });
}
