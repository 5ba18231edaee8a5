import { StoreFailure } from '../domain/stores/failures.js';
import { keysFrom } from '../domain/stores/json/keys.js';
import { type CliCommand, type CliContext, Refused } from './command.js';

/** Begins a new, empty register (DESIGN 14): in production nothing else but an import does. */
export const initCommand: CliCommand = {
  usage: 'init [--programme NAMN]',
  help: [
    'Mappen görs om den inte finns. Finns det redan ett register där händer ingenting.',
    'Exempel: kraftbot init --data /var/lib/kraftbot --programme kraften-hedemora',
  ],
  options: {},
  args: [0, 0],
  run: async (context) => {
    if (context.role.kind !== 'admin')
      throw new Refused('Att börja ett register är bara för verksamhetsledaren.');
    if (context.database === undefined && (await isThere(context)))
      throw new Refused(`Det finns redan ett register i mappen ${context.folder}. Inget ändrades.`);
    const live = await context.openLive('begin');
    if (live.register.position > 0)
      throw new Refused('Det finns redan ett register för teamet i databasen. Inget ändrades.');
    const { programme } = live;
    const at = context.now().toISOString();
    const event = { type: 'programme-chosen', programme: programme.id } as const;
    await live.set(() => ({ kind: 'decided', events: [{ event, day: context.today }] }), {
      key: `init/${at}`,
      by: 'cli',
      admin: true,
      at,
      today: context.today,
    });
    if (context.asJson) context.json({ folder: context.folder, programme: programme.id });
    const place = context.database === undefined ? `mappen ${context.folder}` : 'databasen';
    context.out(`Ett nytt, tomt register för ${programme.name} finns nu i ${place}.`);
    return 0;
  },
};

async function isThere(context: CliContext): Promise<boolean> {
  const { openJsonLedger } = await import('../domain/stores/json/open.js');
  const keys = keysFrom(context.env);
  try {
    await (await openJsonLedger(context.folder, { readOnly: true, keys })).close();
    return true;
  } catch (error) {
    if (error instanceof StoreFailure && error.code === 'no-register') return false;
    throw error;
  }
}
