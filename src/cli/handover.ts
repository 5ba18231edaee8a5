import { handoverOf } from '../domain/handover.js';
import { resolveCase } from '../domain/language/acts/resolve-case.js';
import { nameOf } from '../domain/case/case.js';
import { visibility } from '../domain/privacy/visibility.js';
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
    context.out(`${nameOf(it)} ${it.code}: ${it.stage}`);
    for (const { kind, due: on } of due) context.out(`  ${on}  ${kind}`);
    for (const { text } of decisions) context.out(`  beslut: ${text}`);
    for (const { kind, from } of activities) context.out(`  pågår: ${kind}, sedan ${from}`);
    for (const { on, text } of notes) context.out(`  ${on}  ${text}`);
    return 0;
  },
};
