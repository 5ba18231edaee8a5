import { eraseCase } from '../domain/privacy/order-erasure.js';
import { resolveCase } from '../domain/language/acts/resolve-case.js';
import { carryOut } from '../domain/stores/json/carry-out.js';
import { keysFrom } from '../domain/stores/json/keys.js';
import { refusalText } from '../domain/refusals.js';
import { type CliCommand, Refused } from './command.js';

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
    const match = resolveCase(context.args[0] ?? '', live.register);
    if (match.kind !== 'found')
      throw new Refused(`Det finns inget ärende ${context.args[0] ?? ''} i registret.`);
    const { code } = match;
    if (context.options['confirm'] !== code)
      throw new Refused(`Inget raderades. Skriv koden en gång till för att bekräfta: --confirm ${code}`);
    const at = context.now().toISOString();
    const meta = { key: `erase/${code}/${at}`, by: 'cli', admin: true, at, today: context.today };
    const outcome = await live.set(eraseCase([code], live.register, context.today), meta);
    if (outcome.kind === 'refused') throw new Refused(outcome.refusals.map(refusalText).join(' '));
    await live.close();
    await carryOut(context.folder, live.register.settings.erased, keysFrom(context.env));
    if (context.asJson) context.json({ erased: [code] });
    context.out(
      `${code} är raderat ur registret och ur säkerhetskopiorna bredvid det. En anonym rad finns kvar i siffrorna. Kopior på andra ställen raderar ni själva.`,
    );
    return 0;
  },
};
