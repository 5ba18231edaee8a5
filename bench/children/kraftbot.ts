import { actions } from '../../src/bot/actions/index.js';
import { startBot } from '../../src/bot/bot.js';
import { commands } from '../../src/bot/commands/index.js';
import { readTeams } from '../../src/bot/config.js';
import { openLog } from '../../src/bot/log.js';
import { NO_RATES } from '../../src/bot/sending/rates.js';
import { openRegister } from '../../src/domain/live-register.js';
import { openDatabase } from '../../src/domain/stores/open-database.js';
import { databaseHomes, folderHomes } from '../../src/homes.js';
import { programme, TODAY } from '../support/register.js';
import { APP_ID } from '../support/teams.js';
import { answering } from './answering.js';
import { haveOutboundToken } from './outbound-token.js';

/** The bot as src/start.ts starts it, with Teams' keys and hosts being the bench's own, and the day fixed. */
const [metadataUrl = '', config = '', ...folders] = process.argv.slice(2);
haveOutboundToken();
const now = () => new Date();
const log = openLog((line) => process.stderr.write(line), now);
const options = { made: 'bench', begin: false, copies: folders[0], keys: undefined, log, now };
const url = process.env['DATABASE_URL'];
const database = url === undefined ? undefined : databaseHomes(await openDatabase(url), options);
const teams = await Promise.all(
  [...readTeams(config)].map(async ([name, one], at) => {
    const { ledger, beside } = await (database ?? folderHomes(folders[at] ?? '', false, options)).open(name);
    return { ...beside, name, config: one, live: await openRegister(ledger, programme) };
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
  ...(database?.heads && { heads: database.heads }),
  commands,
  actions,
  log,
  now,
  today: () => TODAY,
  warms: true,
  // Teams' rates are far below what is measured here.
  standIns: { allows: (url) => url.hostname === '127.0.0.1', metadataUrl, rates: NO_RATES },
});
answering({ port: bot.port }, { position: () => ({ position: position() }) }, async () => {
  await bot.stop();
  await database?.close();
});
