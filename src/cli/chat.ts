import { list } from '../domain/text/swedish.js';
import { withoutPersonnummer } from '../domain/text/personnummer.js';
import { account } from './account.js';
import type { CliCommand, CliContext } from './command.js';
import { namesFrom } from './names.js';

/** The chat without Teams (DESIGN 14): whatever is written to the bot, and its cards as text. */
export const chatCommand: CliCommand = {
  usage: 'chat ["RAD" …]',
  help: [
    'Varje rad läses som i chatten. På ett kort trycker du genom att skriva knappens namn, och fyller i',
    'genom att skriva fältets: "Utfall: arbete". Utan rader läses de från tangentbordet eller en fil.',
    'Boten ska vara stängd.',
    'Exempel: kraftbot chat "avsluta K26-014 arbete lönebidrag" Spara',
    '         kraftbot chat "ny remiss soc kvinna 34 försörjningsstöd" Spara "beslut: Alva ringer banken"',
    '         kraftbot chat < veckan.txt',
  ],
  options: {},
  args: [0, 60],
  run: async (context) => {
    const live = await context.openLive('write');
    const { openTerminal } = await import('../terminal.js');
    const { role, today, env } = context;
    const names = await namesFrom(context);
    const terminal = openTerminal({
      live,
      role,
      today,
      account: account(env),
      nameOf: (id) => names.person(id),
      now: () => context.now(),
      log: (line) => {
        if (env['KRAFTBOT_DEBUG'] === '1') context.err(line);
      },
    });
    const turns: { readonly line: string; readonly text: string }[] = [];
    for await (const line of linesIn(context)) {
      const text = await terminal.say(line);
      context.out(`${text}\n`);
      turns.push({ line: withoutPersonnummer(line), text });
    }
    const unsaved = terminal.unsaved();
    if (context.asJson) context.json({ turns, unsaved });
    if (unsaved.length === 0) return 0;
    const lines = list(unsaved.map((line) => `”${line}”`));
    context.err(`Inte sparat: ${lines}. Skriv Spara efter raden, eller Avbryt.`);
    return 1;
  },
};

async function* linesIn({ args, typed }: CliContext): AsyncGenerator<string> {
  const lines = args.length > 0 ? args : (typed?.() ?? []);
  for await (const line of lines) if (line.trim() !== '') yield line;
}
