import { actions } from './bot/actions/index.js';
import { ask } from './bot/ask.js';
import { type Bot, startBot } from './bot/bot.js';
import { commands } from './bot/commands/index.js';
import { type Config, OPEN_HOUSE, readConfig } from './bot/config.js';
import { addressSchema } from './bot/conversations.js';
import { type CloudEnvironment, readEnvironment, tenantOf } from './bot/environment.js';
import { type Log, openLog } from './bot/log.js';
import type { Metrics } from './bot/metrics.js';
import { honourProxy } from './bot/proxy.js';
import { StartFailure } from './bot/start-failure.js';
import { HOSTS } from './doctor/site.js';
import { dayAt } from './domain/day.js';
import type { Entry, SettingsEvent } from './domain/entry.js';
import type { Ledger } from './domain/ledger.js';
import { type LiveRegister, openRegister } from './domain/live-register.js';
import type { Programme } from './domain/programme.js';
import { DEFAULT_PROGRAMME, programmeCalled } from './domain/programmes/index.js';
import { foldSettings } from './domain/settings.js';
import { StoreFailure, storeFailureText } from './domain/stores/failures.js';
import { openAddressBook } from './domain/stores/json/address-book.js';
import { openImportMemory } from './domain/stores/json/import-memory.js';
import { backup, backupTimes } from './domain/stores/json/backups.js';
import { carryOut, orderedIn } from './domain/stores/json/carry-out.js';
import { nodeFileSystem } from './domain/stores/json/file-system.js';
import { type Keys, keysFrom } from './domain/stores/json/keys.js';
import { openJsonLedger, type OpenOptions } from './domain/stores/json/open.js';
import { type Keep, KEEP } from './domain/stores/json/retention.js';

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
  const config =
    environment.config === undefined ? OPEN_HOUSE : readConfig(environment.config, tenantOf(environment));
  const keys = storeKeys(source);
  const opened = () =>
    openStore(environment.data, {
      // In production a register is made by `kraftbot init` or an import, never by a wrong path.
      begin: environment.mode === 'local',
      keys,
      onHealed: (bytes) => {
        log.warn('journal-healed', { bytes });
      },
      onLost: (failure, rescued) => {
        log.error('register-lost', { code: failure.code, rescued, text: storeFailureText(failure) });
      },
    });
  let ledger = await opened();
  const erased = orderedIn(await ledger.read(0));
  if (erased.size > 0) {
    await ledger.close();
    await carryOut(environment.data, erased, keys);
    log.info('erased', { cases: erased.size });
    ledger = await opened();
  }
  try {
    const live = await openRegister(ledger, await programmeOf(config, ledger));
    await remember(live, config.backups, now());
    const [first] = await ledger.read(0);
    const fixed = environment.mode === 'local' ? environment.today : undefined;
    const today = () => fixed ?? dayAt(now());
    const { book: addressBook, lost } = await openAddressBook(environment.data, addressSchema);
    if (lost) log.warn('addresses-lost');
    if (environment.mode === 'local') log.warn('local-mode', { today: today() });
    metrics?.watch({
      position: () => live.register.position,
      backedUp: async () => (await backupTimes(environment.data))[0],
      expires: environment.mode === 'cloud' ? environment.expires : undefined,
    });
    const bot = await startBot({
      answered: metrics?.answered,
      environment,
      config,
      live,
      addressBook,
      importMemory: await openImportMemory(environment.data),
      commands,
      actions,
      ask,
      log,
      now,
      today,
      backups: {
        take: (at) =>
          backup(environment.data, at.toISOString(), nodeFileSystem, live.register.settings.backups ?? KEEP),
        times: () => backupTimes(environment.data),
        begun: new Date(first?.recorded ?? now()),
      },
    });
    if (environment.mode === 'cloud' && source['NODE_ENV'] === 'production')
      void examined(environment, source, log);
    return bot;
  } catch (error) {
    await ledger.close();
    throw error;
  }
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

async function openStore(folder: string, options: OpenOptions): Promise<Ledger> {
  try {
    return await openJsonLedger(folder, options);
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
async function programmeOf(config: Config, ledger: Ledger): Promise<Programme> {
  const isSetting = (entry: Entry): entry is Entry<SettingsEvent> => entry.stream === 'settings';
  const remembered = foldSettings((await ledger.read(0)).filter(isSetting)).programme;
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
