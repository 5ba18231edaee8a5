import { stepMovement } from '../domain/status/steps.js';
import { type CliCommand, Refused } from './command.js';

/** How the programme's steps have moved among those enrolled. */
export const stepsCommand: CliCommand = {
  usage: 'steps',
  help: ['Exempel: kraftbot steps --json'],
  options: {},
  args: [0, 0],
  run: async (context) => {
    if (context.role.kind === 'steering') throw new Refused('Stegen visas inte för styrgruppen.');
    const { register, programme } = await context.openLive('read');
    const found = stepMovement(register.cases.values(), programme, context.today);
    const rows = found.rows.map(({ up, same, down, ...step }) => {
      return { ...step, up: up.length, same: same.length, down: down.length };
    });
    if (context.asJson) context.json({ ...found, rows });
    context.out(`Minst två mätningar: ${found.moved}. En: ${found.once}. Ingen: ${found.never}.`);
    for (const { name, up, same, down } of rows)
      context.out(`  ${name.padEnd(32)} upp ${up}, lika ${same}, ner ${down}`);
    return 0;
  },
};
