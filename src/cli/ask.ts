import { HIDDEN_WORDS } from '../domain/answers/mask/words.js';
import { answerJson } from '../domain/answers/answer.js';
import { ask } from '../domain/speech/sv/ask.js';
import { meetingsOf } from '../domain/answers/meetings.js';
import { askShown } from './ask-shown.js';
import type { CliCommand } from './command.js';

/** Answers a question about the register in Swedish (DESIGN 9 and 14). A question held back is an answer too: exit 0. */
export const askCommand: CliCommand = {
  usage: 'ask "FRÅGA"',
  help: [
    'Exempel: kraftbot ask "hur många kvinnor är inskrivna?"',
    '         kraftbot ask "andel i resultat 2024/25" --role steering --json',
  ],
  options: {},
  args: [1, 60],
  run: async (context) => {
    const live = await context.openLive('read');
    const { register, programme } = live;
    const { today, role } = context;
    const meetings = meetingsOf(register, programme, today);
    const answer = ask(context.args.join(' '), {
      cases: register.cases,
      position: register.position,
      programme,
      today,
      role,
      ...meetings,
    });
    const shown = answer.understood ? undefined : askShown(context.args.join(' '), live, context);
    if (context.asJson) {
      context.json(shown ? { understood: true, ...shown } : answerJson(answer));
      return 0;
    }
    if (shown) {
      context.out(shown.text.replaceAll('**', ''));
      context.out(`Så här förstod jag frågan: ${shown.interpretation}`);
      return 0;
    }
    context.out(answer.text.replaceAll('**', ''));
    if (answer.understood) {
      context.out(`Så här förstod jag frågan: ${answer.interpretation}`);
      for (const row of answer.rows) context.out(`  ${row.label}: ${row.value ?? HIDDEN_WORDS}`);
    } else if (answer.suggestions.length > 0) {
      context.out(['Prova till exempel:', ...answer.suggestions.map((one) => `  ${one}`)].join('\n'));
    }
    return 0;
  },
};
