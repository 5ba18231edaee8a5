import { CHECKS, type Finding } from '../doctor/finding.js';
import { examine } from '../doctor/examine.js';
import { plural } from '../domain/text/swedish.js';
import type { CliCommand } from './command.js';

const MARKS = { ok: '✓', warning: '!', error: '✗' } as const;

/** What is wrong with an installation, and what to do (DESIGN 14). Changes nothing; works while the bot runs. */
export const doctorCommand: CliCommand = {
  usage: 'doctor [--offline] [--package FIL.zip]',
  help: [
    '--offline          frågar inget på nätet',
    '--package FIL.zip  håller apppaketet till Teams mot installationen',
    'Ändrar ingenting, och går bra medan boten är igång. Slutar med 1 om något är fel.',
  ],
  options: { offline: { type: 'boolean' }, package: { type: 'string' } },
  args: [0, 0],
  run: async (context) => {
    const { env, folder, options } = context;
    const file = options['package'];
    const findings = await examine({
      env: { ...env, KRAFTBOT_DATA: folder },
      folder,
      now: () => context.now(),
      offline: options['offline'] === true,
      package: typeof file === 'string' ? file : undefined,
    });
    const wrong = findings.filter(({ level }) => level === 'error').length;
    if (context.asJson) context.json({ ok: wrong === 0, findings });
    for (const finding of findings) context.out(lineOf(finding));
    context.out(wrong === 0 ? 'Inget behöver rättas.' : `${plural(wrong, 'sak', 'saker')} behöver rättas.`);
    return wrong === 0 ? 0 : 1;
  },
};

function lineOf({ check, level, text }: Finding): string {
  return `${MARKS[level]} ${CHECKS[check]}: ${text}`;
}
