import { restore } from '../domain/stores/json/restore.js';
import { plural } from '../domain/text/swedish.js';
import { type CliCommand, onlyInFolder, Refused } from './command.js';

/** Puts a verified backup in the register's place; what was there is set aside (DESIGN 13). */
export const restoreCommand: CliCommand = {
  usage: 'restore KOPIA',
  help: [
    'KOPIA är senaste, en dag (den dagens senaste), ett namn i mappen backups eller dess början, eller sökvägen',
    'till en fil. Mappen behöver inte finnas. Boten måste vara stängd.',
    'Registret som var där, och nyare kopior, läggs undan i mappen set-aside och försvinner inte.',
    'Exempel: kraftbot restore 2026-11-25',
    '         kraftbot restore /mnt/kopior/journal-2026-11-25T073000Z.jsonl --data /var/lib/kraftbot',
  ],
  options: {},
  args: [1, 1],
  run: async (context) => {
    onlyInFolder(context);
    if (context.role.kind !== 'admin') throw new Refused('Att återställa är bara för verksamhetsledaren.');
    const { name, lines, torn, setAside, passedOver } = await restore(
      context.folder,
      context.args[0] ?? '',
      context.now().toISOString(),
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
