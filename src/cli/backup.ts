import { backup } from '../domain/stores/json/backups.js';
import { nodeFileSystem } from '../domain/stores/json/file-system.js';
import { plural } from '../domain/text/swedish.js';
import { type CliCommand, onlyInFolder, Refused } from './command.js';

/** Copies the journal and reads the copy back (DESIGN 13). Works while the bot runs. */
export const backupCommand: CliCommand = {
  usage: 'backup',
  help: [
    'Går bra medan boten är igång. Kopian läggs i mappen backups bredvid registret.',
    'Hur många äldre kopior som sparas står i registret: det som inställningsfilen sa när boten senast startade.',
  ],
  options: {},
  args: [0, 0],
  run: async (context) => {
    onlyInFolder(context);
    if (context.role.kind !== 'admin') throw new Refused('Säkerhetskopior är bara för verksamhetsledaren.');
    const { register } = await context.openLive('there');
    const copy = await backup(
      context.folder,
      context.now().toISOString(),
      nodeFileSystem,
      register.settings.backups,
    );
    if (context.asJson) context.json(copy);
    context.out(`Säkerhetskopian ${copy.name} är tagen och kontrolläst.`);
    if (copy.removed.length > 0)
      context.out(`${plural(copy.removed.length, 'äldre kopia', 'äldre kopior')} togs bort.`);
    return 0;
  },
};
