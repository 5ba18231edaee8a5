import { resolveCase } from '../domain/language/acts/resolve-case.js';
import { subjectPage } from '../domain/privacy/subject-page.js';
import { type CliCommand, Refused } from './command.js';
import { namesFrom } from './names.js';
import { formatOf, PRINT_HELP, PRINT_OPTIONS, printPage } from './print-page.js';

/** All that is known of a case, for the person it is about: to read, or as JSON (DESIGN 14). */
export const subjectAccessCommand: CliCommand = {
  usage: 'subject-access KOD [--format text|md|html|docx] [--out FIL]',
  help: [
    ...PRINT_HELP,
    '--json           allt som data: uppgifter, händelser och åtkomstlogg',
    'Exempel: kraftbot subject-access K26-014 --format html --out utdrag.html',
  ],
  options: { ...PRINT_OPTIONS },
  args: [1, 1],
  run: async (context) => {
    const format = formatOf(context);
    if (context.role.kind !== 'admin') throw new Refused('Utdrag är bara för verksamhetsledaren.');
    const live = await context.openLive('read');
    const { register, programme } = live;
    const match = resolveCase(context.args[0] ?? '', register);
    const it = match.kind === 'found' ? register.cases.get(match.code) : undefined;
    if (!it) throw new Refused(`Det finns inget ärende ${context.args[0] ?? ''} i registret.`);
    const { looks, broken } = await live.looks();
    const log = { looks: looks.filter(({ codes }) => codes?.includes(it.code)), broken };
    const entries = register.entries.get(it.code) ?? [];
    if (context.asJson) context.json({ case: it, entries, ...log });
    else
      await printPage(
        context,
        subjectPage({ it, entries, log }, programme, await namesFrom(context), context.today),
        programme,
        format,
      );
    return 0;
  },
};
