import { addDays } from '../domain/day.js';
import { type DueItem, type DueKind, dueList, TEAM } from '../domain/due.js';
import { referrerName } from '../domain/programme.js';
import { visibility } from '../domain/privacy/visibility.js';
import { capital, dayLong, dayShort, lateness } from '../domain/text/swedish.js';
import { type CliCommand, Refused } from './command.js';
import { countOption } from './context.js';

/** What is overdue and what is coming (DESIGN 5 and 14). */
export const dueCommand: CliCommand = {
  usage: 'due [--days 14]',
  help: [
    '--days ANTAL  hur många dagar framåt (annars programmets, 14)',
    'Exempel: kraftbot due --days 30 --json',
  ],
  options: { days: { type: 'string' } },
  args: [0, 0],
  run: async (context) => {
    const { options, role, today } = context;
    const days = countOption(options, 'days');
    if (role.kind === 'steering') throw new Refused('Enskilda ärenden visas inte för styrgruppen.');
    const { register, programme } = await context.openLive('read');
    const seen = [...register.cases.values()].filter(
      (it) => visibility(it, role, { kind: 'personal' }, today) === 'full',
    );
    const items = dueList(seen, programme, today, days ?? programme.dueDays);
    if (context.asJson) {
      context.json({ today, items: items.map((item) => ({ ...item, alias: item.alias ?? null })) });
      return 0;
    }
    const late = items.filter((item) => item.days < 0);
    const coming = items.filter((item) => item.days >= 0);
    const last = dayShort(addDays(today, days ?? programme.dueDays), today);
    context.out(
      `${capital(dayLong(today))}: ${late.length} försenade, ${coming.length} kommande till och med ${last}.`,
    );
    const owner = (code: string) => (code === TEAM ? 'Teamet' : referrerName(programme, code));
    for (const [title, list] of [
      ['Försenade', late],
      ['Kommande', coming],
    ] as const)
      if (list.length > 0) context.out(['', title, ...list.map((item) => line(item, owner))].join('\n'));
    return 0;
  },
};

const KIND_NAMES: Record<DueKind, string> = {
  'follow-up': 'uppföljning',
  trial: 'beslut om prövotid',
  review: 'halvårsavstämning',
  holding: 'håller det?',
};
const WIDEST = Math.max(...Object.values(KIND_NAMES).map((name) => name.length));

function line(item: DueItem, owner: (code: string) => string): string {
  const name = (item.alias ?? '').padEnd(16);
  const kind = KIND_NAMES[item.kind].padEnd(WIDEST);
  return `  ${item.code.padEnd(9)} ${name} ${kind}  ${item.due}  ${lateness(item.days).padEnd(18)} ${owner(item.owner)}`;
}
