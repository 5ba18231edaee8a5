import { actions } from '../../src/bot/actions/index.js';
import { startBot } from '../../src/bot/bot.js';
import { commands } from '../../src/bot/commands/index.js';
import { readTeams, type Teams } from '../../src/bot/config.js';
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
const [metadataUrl = '', folder = '', config = ''] = process.argv.slice(2);
haveOutboundToken();
const live = await openRegister(await openJsonLedger(folder, { snapshots: { made: 'bench' } }), programme);
const now = () => new Date();
const bot = await startBot({
  environment: {
    mode: 'cloud',
    port: 0,
    data: folder,
    config,
    appId: APP_ID,
    identity: { type: 'MultiTenant', secret: { kind: 'password', password: 'bench' } },
  },
  teams: [
    {
      ...firstOf(readTeams(config)),
      live,
      addressBook: (await openAddressBook(folder, addressSchema)).book,
      importMemory: await openImportMemory(folder),
      memory: await openMemory(folder, undefined, now),
    },
  ],
  commands,
  actions,
  log: openLog((line) => process.stderr.write(line), now),
  now,
  today: () => TODAY,
  warms: true,
  // Teams' rates are far below what is measured here.
  standIns: { allows: (url) => url.hostname === '127.0.0.1', metadataUrl, rates: NO_RATES },
});
answering({ port: bot.port }, { position: () => ({ position: live.register.position }) }, () => bot.stop());

function firstOf(teams: Teams) {
  for (const [name, one] of teams) return { name, config: one };
  throw new Error('no team');
}
