import { actions } from '../../src/bot/actions/index.js';
import { startBot } from '../../src/bot/bot.js';
import { commands } from '../../src/bot/commands/index.js';
import { readTeams } from '../../src/bot/config.js';
import { addressSchema } from '../../src/bot/conversations.js';
import { openLog } from '../../src/bot/log.js';
import { NO_RATES } from '../../src/bot/sending/rates.js';
import { openRegister } from '../../src/domain/live-register.js';
import { openAddressBook } from '../../src/domain/stores/json/address-book.js';
import { openImportMemory } from '../../src/domain/stores/json/import-memory.js';
import { openMemory } from '../../src/domain/stores/json/memory-document.js';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import { programme, TODAY } from '../support/register.js';
import { APP_ID } from '../support/teams.js';
import { answering } from './answering.js';
import { haveOutboundToken } from './outbound-token.js';

/** The bot as src/start.ts starts it, with Teams' keys and hosts being the bench's own, and the day fixed. */
const [metadataUrl = '', config = '', ...folders] = process.argv.slice(2);
haveOutboundToken();
const now = () => new Date();
const teams = await Promise.all(
  [...readTeams(config)].map(async ([name, one], at) => {
    const folder = folders[at] ?? '';
    const ledger = await openJsonLedger(folder, { snapshots: { made: 'bench' } });
    return {
      name,
      config: one,
      live: await openRegister(ledger, programme),
      addressBook: (await openAddressBook(folder, addressSchema)).book,
      importMemory: await openImportMemory(folder),
      memory: await openMemory(folder, undefined, now),
    };
  }),
);
const position = () => teams.reduce((sum, { live }) => sum + live.register.position, 0);
const bot = await startBot({
  environment: {
    mode: 'cloud',
    port: 0,
    data: folders[0] ?? '',
    config,
    appId: APP_ID,
    identity: { type: 'MultiTenant', secret: { kind: 'password', password: 'bench' } },
  },
  teams,
  commands,
  actions,
  log: openLog((line) => process.stderr.write(line), now),
  now,
  today: () => TODAY,
  warms: true,
  // Teams' rates are far below what is measured here.
  standIns: { allows: (url) => url.hostname === '127.0.0.1', metadataUrl, rates: NO_RATES },
});
answering({ port: bot.port }, { position: () => ({ position: position() }) }, () => bot.stop());
