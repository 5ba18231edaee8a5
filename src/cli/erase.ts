import type { LiveRegister } from '../domain/live-register.js';
import type { Erased } from '../domain/privacy/erase.js';
import { eraseCase } from '../domain/privacy/order-erasure.js';
import { resolveCase } from '../domain/language/acts/resolve-case.js';
import { carryOut } from '../domain/stores/json/carry-out.js';
import { keysFrom } from '../domain/stores/json/keys.js';
import { openDatabase } from '../domain/stores/open-database.js';
import { refusalText } from '../domain/refusals.js';
import { type CliCommand, type CliContext, Refused } from './command.js';
import { soleTeam } from './store.js';

/** Erases a case for good (DESIGN 14): its entries go, and an anonymous row keeps the figures right. */
export const eraseCommand: CliCommand = {
  usage: 'erase KOD --confirm KOD',
  help: [
    '--confirm KOD  ärendets kod en gång till: det går inte att ångra',
    'Boten ska vara stängd; i chatten går det när den är igång: radera K26-014',
    'Exempel: kraftbot erase K21-007 --confirm K21-007',
  ],
  options: { confirm: { type: 'string' } },
  args: [1, 1],
  run: async (context) => {
    if (context.role.kind !== 'admin') throw new Refused('Att radera är bara för verksamhetsledaren.');
    const live = await context.openLive('write');
    const wanted = (context.args[0] ?? '').toLocaleUpperCase('sv');
    const match = resolveCase(wanted, live.register);
    const ordered = live.register.settings.erased.has(wanted);
    if (match.kind !== 'found' && !ordered)
      throw new Refused(`Det finns inget ärende ${context.args[0] ?? ''} i registret.`);
    const code = match.kind === 'found' ? match.code : wanted;
    if (context.options['confirm'] !== code)
      throw new Refused(`Inget raderades. Skriv koden en gång till för att bekräfta: --confirm ${code}`);
    if (!ordered) await order(context, live, code);
    await live.close();
    await carriedOut(context, live.register.settings.erased);
    if (context.asJson) context.json({ erased: [code] });
    const copies = context.database === undefined ? ' och ur säkerhetskopiorna bredvid det' : '';
    context.out(
      `${code} är raderat ur registret${copies}. En anonym rad finns kvar i siffrorna. Kopior på andra ställen raderar ni själva.`,
    );
    return 0;
  },
};

/** Puts the order in the ledger: the case is gone from then on, and its rows when that is carried out. */
async function order(context: CliContext, live: LiveRegister, code: string): Promise<void> {
  const at = context.now().toISOString();
  const meta = { key: `erase/${code}/${at}`, by: 'cli', admin: true, at, today: context.today };
  const outcome = await live.set(eraseCase([code], live.register, context.today), meta);
  if (outcome.kind === 'refused') throw new Refused(outcome.refusals.map(refusalText).join(' '));
}

/** Orders that were given in the chat, or by an account that may not change rows, are carried out too. */
async function carriedOut({ database, team, folder, env }: CliContext, erased: Erased): Promise<void> {
  if (database === undefined) return carryOut(folder, erased, keysFrom(env));
  const store = await openDatabase(database);
  try {
    await store.erase(team ?? soleTeam(await store.heads()), erased, keysFrom(env));
  } finally {
    await store.close();
  }
}
