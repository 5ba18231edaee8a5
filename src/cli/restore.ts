import { restore } from '../domain/stores/json/restore.js';
import { type CliCommand, Refused } from './command.js';

/** Puts a verified backup in the register's place; what was there is set aside (DESIGN 13). */
export const restoreCommand: CliCommand = {
  usage: 'restore KOPIA',
  help: [
    'KOPIA är ett namn i mappen backups. Boten måste vara stängd.',
    'Registret som var där läggs undan i mappen set-aside, och försvinner inte.',
    'Exempel: kraftbot restore journal-2026-11-25T073000Z.jsonl',
  ],
  options: {},
  args: [1, 1],
  run: async (context) => {
    if (context.role.kind !== 'admin') throw new Refused('Att återställa är bara för verksamhetsledaren.');
    const name = context.args[0] ?? '';
    const setAside = await restore(context.folder, name, context.now().toISOString());
    if (context.asJson) context.json({ restored: name, setAside });
    context.out(`Registret är återställt från ${name}.`);
    if (setAside.length > 0) context.out(`Undanlagt i mappen set-aside: ${setAside.join(', ')}.`);
    return 0;
  },
};
