import { pageCard } from '../../cards/page.js';
import { resolveCase } from '../../domain/language/acts/resolve-case.js';
import { type Day, day, dayAt } from '../../domain/day.js';
import type { AccessLog, Look } from '../../domain/ledger.js';
import type { Page } from '../../domain/meeting/page.js';
import { askedPeriod } from '../../domain/status/asked-period.js';
import { type Period, periodOf } from '../../domain/periods/period.js';
import { accessPage, type Names } from '../../domain/privacy/access-page.js';
import { chatText } from '../../domain/privacy/permission-words.js';
import { controlPage } from '../../domain/privacy/log-control.js';
import { capital, spanText } from '../../domain/text/swedish.js';
import type { Command } from '../registry.js';
import type { Reply, Turn } from '../turn.js';

const WHICH =
  'Skriv till exempel `logg för mars`, `logg för förra månaden` eller `vem har tittat på K26-014`.';
const ALONE = { text: 'Loggen visar jag bara när du skriver till mig enskilt.' };

/** `logg för mars`, `logg för K26-014`: who has looked at and changed what. */
const logCommand: Command = {
  name: 'log',
  examples: ['logg för mars'],
  roles: ['admin'],
  run: async (turn, rest) => {
    const about = rest.replace(/^\s*(?:för|i|om|över)\s/i, '');
    const period = periodIn(turn, about);
    if (period) return shown(turn, 'Åtkomstlogg', period, () => true);
    return (await ofCase(turn, about)) ?? { text: WHICH };
  },
};

/** `vem har tittat på K26-014`: everybody who has, from the beginning. */
const whoLookedCommand: Command = {
  name: 'who-looked',
  examples: ['vem har tittat på K26-014'],
  roles: ['admin'],
  run: async (turn, rest) => (await ofCase(turn, rest)) ?? { text: WHICH },
};

/** `min logg`: what the log says of whoever asks. */
const ownLogCommand: Command = {
  name: 'own-log',
  examples: ['min logg', 'min logg för mars'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, rest) => {
    if (turn.conversation.level.kind !== 'personal') return Promise.resolve(ALONE);
    const period = periodIn(turn, rest.replace(/^\s*för\s/i, ''));
    return period
      ? shown(turn, 'Din logg', period, ({ by }) => by === turn.person.id)
      : Promise.resolve({ text: 'Vilken tid? Skriv till exempel `min logg för mars`.' });
  },
};

/** `loggkontroll för mars`: what a reviewer looks for in a month. */
const logControlCommand: Command = {
  name: 'log-control',
  examples: ['loggkontroll för förra månaden'],
  roles: ['admin'],
  run: async (turn, rest) => {
    const period = periodIn(turn, rest.replace(/^\s*(?:för|i)\s/i, ''));
    if (!period) return { text: 'Vilken månad? Skriv till exempel `loggkontroll för mars`.' };
    const log = await logOf(turn, period);
    const { register } = turn.live;
    return paged(controlPage(spanText(period.from, period.to), log, register, namesIn(turn), turn.today));
  },
};

export const accessLogCommands: readonly Command[] = [
  logCommand,
  whoLookedCommand,
  ownLogCommand,
  logControlCommand,
];

/** The period that was written, or this month. */
function periodIn({ today, live }: Turn, text: string): Period | undefined {
  if (text.trim() === '') return periodOf(day(`${today.slice(0, 7)}-01`), today);
  const asked = askedPeriod(text.trim(), { today, programme: live.programme });
  return asked.kind === 'asked' ? asked.period : undefined;
}

/** The log of some days. */
async function logOf({ live }: Turn, { from, to }: Period): Promise<AccessLog> {
  const month = from.slice(0, 7);
  const { looks, broken } = await live.looks(month === to.slice(0, 7) ? month : undefined);
  const on = (look: Look): Day => dayAt(new Date(look.at));
  return { looks: looks.filter((look) => on(look) >= from && on(look) <= to), broken };
}

async function shown(
  turn: Turn,
  name: string,
  period: Period,
  wanted: (look: Look) => boolean,
): Promise<Reply> {
  const { looks, broken } = await logOf(turn, period);
  const title = `${name}, ${spanText(period.from, period.to)}`;
  const log = { looks: looks.filter(wanted), broken };
  return paged(accessPage(title, log, turn.live.register, namesIn(turn), turn.today));
}

/** All that is logged of a case; of one that is not in the register any more too. Undefined if none is named. */
async function ofCase(turn: Turn, text: string): Promise<Reply | undefined> {
  const match = resolveCase(text, turn.live.register);
  const gone = /\p{L}{1,4}\d\d-\d{1,6}/u.exec(text)?.[0].toLocaleUpperCase('sv');
  const code = match.kind === 'found' ? match.code : gone;
  if (code === undefined) return undefined;
  const { looks, broken } = await turn.live.looks();
  const log = { looks: looks.filter(({ codes }) => codes?.includes(code)), broken };
  const name = turn.live.register.cases.get(code)?.alias ?? code;
  return paged(accessPage(`Åtkomstlogg för ${name}`, log, turn.live.register, namesIn(turn), turn.today));
}

function namesIn(turn: Turn): Names {
  const kindOf = (id: string) => turn.permissions.rooms.find((room) => room.id === id)?.level.kind;
  return {
    person: (id) => turn.nameOf(id),
    place: (id) => turn.nameOfPlace(id) ?? chatText(kindOf(id)),
  };
}

function paged(page: Page): Reply {
  return { summary: capital(page.title), card: pageCard(page, []) };
}
