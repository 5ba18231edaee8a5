import { actions } from './bot/actions/index.js';
import { ask } from './bot/ask.js';
import { type Bot, startBot } from './bot/bot.js';
import { commands } from './bot/commands/index.js';
import { type Config, OPEN_HOUSE, readConfig } from './bot/config.js';
import { addressSchema } from './bot/conversations.js';
import { readEnvironment } from './bot/environment.js';
import { openLog } from './bot/log.js';
import { StartFailure } from './bot/start-failure.js';
import { dayAt } from './domain/day.js';
import type { Entry, SettingsEvent } from './domain/entry.js';
import type { Ledger } from './domain/ledger.js';
import { openRegister } from './domain/live-register.js';
import type { Programme } from './domain/programme.js';
import { DEFAULT_PROGRAMME, programmeCalled } from './domain/programmes/index.js';
import { foldSettings } from './domain/settings.js';
import { StoreFailure, storeFailureText } from './domain/stores/failures.js';
import { openAddressBook } from './domain/stores/json/address-book.js';
import { openJsonLedger } from './domain/stores/json/open.js';

/**
 * Configuration → store → bot → server.
 * @throws StartFailure with one Swedish line for whoever started it.
 */
export async function start(
  source: Record<string, string | undefined>,
  write: (line: string) => unknown,
): Promise<Bot> {
  const environment = readEnvironment(source);
  const now = () => new Date();
  const log = openLog(write, now);
  const config = environment.config === undefined ? OPEN_HOUSE : readConfig(environment.config);
  const ledger = await openStore(environment.data, (bytes) => {
    log.warn('journal-healed', { bytes });
  });
  try {
    const live = await openRegister(ledger, await programmeOf(config, ledger));
    const fixed = environment.mode === 'local' ? environment.today : undefined;
    const today = () => fixed ?? dayAt(now());
    const { book: addressBook, lost } = await openAddressBook(environment.data, addressSchema);
    if (lost) log.warn('addresses-lost');
    if (environment.mode === 'local') log.warn('local-mode', { today: today() });
    return await startBot({
      environment,
      config,
      live,
      addressBook,
      commands,
      actions,
      ask,
      log,
      now,
      today,
    });
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

async function openStore(folder: string, onHealed: (bytes: number) => void): Promise<Ledger> {
  try {
    return await openJsonLedger(folder, { onHealed });
  } catch (error) {
    throw error instanceof StoreFailure ? new StartFailure(storeFailureText(error)) : error;
  }
}

/** The configuration's programme, else the one that the store remembers, else the default. */
async function programmeOf(config: Config, ledger: Ledger): Promise<Programme> {
  const isSetting = (entry: Entry): entry is Entry<SettingsEvent> => entry.stream === 'settings';
  const remembered = config.programme ?? foldSettings((await ledger.read(0)).filter(isSetting)).programme;
  const programme = programmeCalled(remembered ?? DEFAULT_PROGRAMME);
  if (programme) return programme;
  throw new StartFailure(
    `Registret hör till programmet ${remembered ?? ''}, som inte finns i den här versionen.`,
  );
}
