import { dayAt } from '../domain/day.js';
import { pageAs } from '../domain/meeting/document.js';
import { accessPage } from '../domain/privacy/access-page.js';
import { controlPage } from '../domain/privacy/log-control.js';
import { type CliCommand, type CliContext, Refused, WrongUsage } from './command.js';
import { namesFrom } from './names.js';

/** The access log: who has looked at and changed what, or what a reviewer looks for in a month (DESIGN 11 and 14). */
export const logCommand: CliCommand = {
  usage: 'log [--case KOD] [--month ÅÅÅÅ-MM] [--control]',
  help: [
    '--case KOD        bara rader om ett ärende, också ett som är raderat',
    '--month ÅÅÅÅ-MM   bara den månaden; loggkontrollen gäller annars den som pågår',
    '--control         månadens loggkontroll: nätter, skyddade uppgifter, ärenden utanför arbetet',
    'Exempel: kraftbot log --month 2026-11 --control',
  ],
  options: { case: { type: 'string' }, month: { type: 'string' }, control: { type: 'boolean' } },
  args: [0, 0],
  run: async (context) => {
    const { options, role } = context;
    if (role.kind !== 'admin') throw new Refused('Åtkomstloggen är bara för verksamhetsledaren.');
    const code = typeof options['case'] === 'string' ? options['case'].toLocaleUpperCase('sv') : undefined;
    const control = options['control'] === true;
    const month = monthIn(context) ?? (control ? context.today.slice(0, 7) : undefined);
    if (control && code !== undefined)
      throw new WrongUsage('Loggkontrollen gäller alla ärenden: kraftbot log --control --month 2026-11');
    const live = await context.openLive('read');
    const { register } = live;
    const { looks: all, broken } = await live.looks(month);
    const log = { looks: all.filter(({ codes }) => code === undefined || codes?.includes(code)), broken };
    if (context.asJson && !control) {
      context.json(log);
      return 0;
    }
    const names = await namesFrom(context);
    const title = ['Åtkomstlogg', code, month].filter((part) => part !== undefined).join(', ');
    const page = control
      ? controlPage(month ?? '', log, register, names, context.today)
      : accessPage(title, log, register, names, context.today);
    if (context.asJson) context.json(page);
    else context.raw(pageAs(page, 'text'));
    return 0;
  },
};

function monthIn(context: CliContext): string | undefined {
  const month = context.options['month'];
  if (typeof month !== 'string') return undefined;
  if (!/^20\d\d-(?:0[1-9]|1[0-2])$/.test(month))
    throw new WrongUsage(`--month ska vara en månad, till exempel ${dayAt(context.now()).slice(0, 7)}.`);
  return month;
}
