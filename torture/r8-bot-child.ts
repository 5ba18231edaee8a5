import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { actions } from '../src/bot/actions/index.js';
import { startBot } from '../src/bot/bot.js';
import { commands } from '../src/bot/commands/index.js';
import { parseConfig } from '../src/bot/config.js';
import { addressSchema } from '../src/bot/conversations.js';
import { dayAt } from '../src/domain/day.js';
import type { NewEntry } from '../src/domain/entry.js';
import { type Ledger, SOLE_TEAM } from '../src/domain/ledger.js';
import { openRegister } from '../src/domain/live-register.js';
import { DEFAULT_PROGRAMME, programmeCalled } from '../src/domain/programmes/index.js';
import { openAddressBook } from '../src/domain/stores/json/address-book.js';
import { openImportMemory } from '../src/domain/stores/json/import-memory.js';
import { openMemory } from '../src/domain/stores/json/memory-document.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';

/** The real bot, at a time of its own, that dies between two steps of posting: after `claimed`, before `confirmed`. */
const [folder = '', start = '', dies = ''] = process.argv.slice(2);
const file = resolve('scripts/playground/kraftbot.json');
const begun = Date.now();
const now = () => new Date(Date.parse(start) + Date.now() - begun);

async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}
const has = (entries: Iterable<NewEntry>, type: string) =>
  [...entries].some(({ event }) => event.type === type);

const ledger = await openJsonLedger(folder);
const mortal: Ledger = {
  ...ledger,
  append: async (entries) => {
    if (dies === 'confirmed' && has(entries, 'post-confirmed')) await die();
    const appended = await ledger.append(entries);
    if (dies === 'claimed' && has(entries, 'post-claimed')) await die();
    return appended;
  },
};
const programme = programmeCalled(DEFAULT_PROGRAMME);
if (!programme) throw new Error('no programme');
await startBot({
  environment: { mode: 'local', port: 0, data: folder } as never,
  teams: [
    {
      name: SOLE_TEAM,
      config: parseConfig(readFileSync(file, 'utf8'), file),
      live: await openRegister(mortal, programme),
      addressBook: (await openAddressBook(folder, addressSchema)).book,
      importMemory: await openImportMemory(folder),
      memory: await openMemory(folder, undefined, now),
    },
  ],
  commands,
  actions,
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  now,
  today: () => dayAt(now()),
});
process.stdout.write('ready\n');
