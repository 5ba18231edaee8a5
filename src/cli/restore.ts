import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keysFrom } from '../domain/stores/json/keys.js';
import { restore } from '../domain/stores/json/restore.js';
import { plural } from '../domain/text/swedish.js';
import { type CliCommand, type CliContext, onlyInFolder, Refused } from './command.js';

/** Puts a verified backup in the register's place; what was there is set aside (DESIGN 13). */
export const restoreCommand: CliCommand = {
  usage: 'restore KOPIA [--other-register]',
  help: [
    'KOPIA är senaste, en dag (den dagens senaste), ett namn i mappen backups eller dess början, eller sökvägen',
    'till en fil. Mappen behöver inte finnas. Boten måste vara stängd.',
    '--other-register  lägg in kopian också om den är av ett annat register, eller ett annat teams',
    'Registret som var där, och nyare kopior, läggs undan i mappen set-aside och försvinner inte.',
    'Exempel: kraftbot restore 2026-11-25',
    '         kraftbot restore /mnt/kopior/journal-2026-11-25T073000Z.jsonl --data /var/lib/kraftbot',
  ],
  options: { 'other-register': { type: 'boolean' } },
  args: [1, 1],
  run: async (context) => {
    onlyInFolder(context);
    if (context.role.kind !== 'admin') throw new Refused('Att återställa är bara för verksamhetsledaren.');
    const { name, lines, torn, setAside, passedOver } = await restore(
      context.folder,
      context.args[0] ?? '',
      context.now().toISOString(),
      {
        keys: keysFrom(context.env),
        others: await otherTeams(context),
        ofOther: context.options['other-register'] === true,
      },
    );
    for (const broken of passedOver) context.err(`Säkerhetskopian ${broken} är skadad, så en äldre togs.`);
    if (torn > 0)
      context.err(
        `Filen ${name} slutar mitt i en rad: den är avkortad, och det som kan ha stått efter finns inte med. Jämför med en annan kopia.`,
      );
    if (context.asJson) context.json({ restored: name, lines, tornBytes: torn, setAside, passedOver });
    context.out(`Registret är återställt från ${name}: ${plural(lines - 1, 'rad', 'rader')}.`);
    if (setAside.length > 0) context.out(`Undanlagt i mappen set-aside: ${setAside.join(', ')}.`);
    return 0;
  },
};

/** Where a bot has several teams: the folders beside this team's. */
async function otherTeams({ team, folder }: CliContext): Promise<string[]> {
  if (team === undefined) return [];
  const names = await readdir(dirname(folder), { withFileTypes: true }).catch(() => []);
  const others = names.filter((one) => one.isDirectory() && one.name !== team);
  return others.map(({ name }) => join(dirname(folder), name));
}
