import { handoverOf } from '../domain/handover.js';
import { resolveCase } from '../domain/language/acts/resolve-case.js';
import { nameOf } from '../domain/case/case.js';
import { visibility } from '../domain/privacy/visibility.js';
import { dueLine, stageText, standingText } from '../domain/speech/sv/standing.js';
import { dayShort } from '../domain/text/swedish.js';
import { type CliCommand, Refused } from './command.js';

/** What whoever takes over a case has to know. */
export const handoverCommand: CliCommand = {
  usage: 'handover ÄRENDE',
  help: ['Exempel: kraftbot handover K26-014'],
  options: {},
  args: [1, 1],
  run: async (context) => {
    const { today, role } = context;
    const { register, programme } = await context.openLive('read');
    const asked = context.args[0] ?? '';
    const match = resolveCase(asked, register);
    const it = match.kind === 'found' ? register.cases.get(match.code) : undefined;
    if (!it || visibility(it, role, { kind: 'personal' }, today) !== 'full')
      throw new Refused(`Det finns inget ärende ${asked} att visa.`);
    const { due, activities, decisions, notes } = handoverOf(register, programme, it, today);
    if (context.asJson)
      context.json({
        code: it.code,
        alias: it.alias ?? null,
        stage: it.stage,
        due,
        activities,
        decisions,
        notes,
      });
    const stands = stageText(it, { programme, today, outcome: true, reason: true });
    const part = (heading: string, lines: readonly string[]) => {
      if (lines.length > 0) context.out([heading, ...lines.map((line) => `  ${line}`)].join('\n'));
    };
    context.out(`${[...new Set([nameOf(it), it.code])].join(' ')}. ${standingText(stands, it, programme)}.`);
    part(
      'Härnäst',
      due.map((item) => dueLine(item, programme, today)),
    );
    part(
      'Beslut',
      decisions.map(({ text }) => text),
    );
    part(
      'Pågår',
      activities.map(({ kind, from }) => `${kind}, sedan ${dayShort(from, today)}`),
    );
    part(
      'Senaste anteckningar',
      notes.map(({ on, text }) => `${dayShort(on, today)}: ${text}`),
    );
    return 0;
  },
};
