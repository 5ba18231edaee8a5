import { actions } from '../src/bot/actions/index.js';
import { HEADS } from '../src/domain/commands/heads.js';
import { openBot, type TestBot, type Who } from '../test/support/bot.js';
import { caseWorld, CHANGERS, type Seat, SEATS } from '../test/support/case-world.js';
import { ADMIN, config, TEAM, TEAM_CHAT } from '../test/support/people.js';
import type { Effort, Finding } from './trial.js';

/** Who gets nothing at all, whatever they do. */
const NOBODY: Readonly<Record<string, Who>> = {
  stranger: SEATS.stranger,
  'another tenant': SEATS['another tenant'],
  'an admin of another tenant': { user: ADMIN, tenant: 'annan' },
  'a stranger in the team’s chat': { ...SEATS.stranger, conversation: TEAM_CHAT, kind: 'groupChat' },
  'an admin in a chat that is not configured': { user: ADMIN, conversation: 'okänd', kind: 'groupChat' },
  'the team in a channel that is not configured': { user: TEAM, conversation: 'okänd', kind: 'channel' },
};
const SEES_NO_CASES = /steering/;
const ONLY_POINTS = /^agency/;

/**
 * S5: everybody, everywhere, does everything: every line's head and every button. Who has no role is refused and it is
 * logged; the steering group and its conversations never see a case; nobody but those of DESIGN 11 changes one. The
 * control is the same bot without a configuration, which lets a stranger in.
 */
export async function roles({ short }: Effort): Promise<Finding> {
  const complaints: string[] = [];
  const bot = await openBot({ config, dialogs: true });
  const world = await caseWorld(bot);
  const codes: readonly string[] = Object.values({ ...world });
  const aliases = codes.flatMap((code) => bot.live.register.cases.get(code)?.alias ?? []);
  let cells = 0;
  const cell = async (name: string, seat: string, who: Who, work: () => Promise<unknown>) => {
    cells += 1;
    bot.connector.forget();
    const { position } = bot.live.register;
    const lines = bot.log.length;
    const answer = await work();
    const told = JSON.stringify([answer, bot.connector.spoken.map(({ body }) => body)]);
    const logged = bot.log.slice(lines).some((line) => line.includes('"event":"refused"'));
    const written = (await bot.live.entries()).slice(position);
    const ofCases = written.filter(({ stream }) => stream.startsWith('case/'));
    const shown = [...codes, ...aliases].filter((word) => told.includes(word) && !name.includes(word));
    const at = `${seat}: ${name}`;
    if (seat in NOBODY) {
      if (!logged) complaints.push(`${at}: not logged as refused`);
      if (written.length > 0) complaints.push(`${at}: wrote ${written.length}`);
      if (shown.length > 0) complaints.push(`${at}: saw ${shown.join(' ')}`);
      return;
    }
    if (SEES_NO_CASES.test(seat) && shown.length > 0) complaints.push(`${at}: saw ${shown.join(' ')}`);
    if (ofCases.length > 0 && !CHANGERS.has(seat as Seat)) complaints.push(`${at}: changed a case`);
    if (
      ONLY_POINTS.test(seat) &&
      written.some(({ stream, event }) => !stream.startsWith('meeting/') && !event.type.startsWith('remind'))
    )
      complaints.push(`${at}: changed more than a meeting`);
    if (SEES_NO_CASES.test(seat) && written.some(({ event }) => event.type !== 'agenda-placed'))
      if (who.user !== ADMIN)
        complaints.push(`${at}: wrote ${written.map(({ event }) => event.type).join(' ')}`);
  };
  const ways = new Map(HEADS.map(({ command, ways: [way] }) => [command, way ?? command]));
  const everybody: readonly (readonly [string, Who])[] = [
    ...Object.entries(SEATS),
    ...Object.entries(NOBODY),
  ];
  const seats = short ? everybody.filter((_, index) => index % 2 === 0) : everybody;
  for (const [seat, who] of seats) {
    for (const way of [...ways.values(), 'alla', 'hur många är inskrivna?', 'vilka är i kö?'])
      for (const line of short ? [`${way} ${world.consented}`] : [way, `${way} ${world.consented}`])
        await cell(line, seat, who, () => bot.say(line, who));
    for (const { verb } of actions)
      await cell(verb, seat, who, () => bot.press(verb, dataFor(bot, world.consented), who));
  }
  const { position } = bot.live.register;
  await bot.stop();
  const open = await openBot();
  const before = open.live.register.position;
  await open.press(
    'save',
    { form: 'refer', token: 'control-0001', referrer: 'SOC', gender: 'K', referred: '2026-11-02' },
    SEATS.stranger,
  );
  if (open.live.register.position === before) complaints.push('the control lets nobody in');
  await open.stop();
  return {
    figures: { cells, seats: seats.length, lines: ways.size, buttons: actions.length, entries: position },
    complaints,
  };
}

/** Data that fits most buttons. */
function dataFor({ live }: TestBot, code: string): object {
  return {
    code,
    form: 'review',
    token: crypto.randomUUID(),
    revision: live.register.cases.get(code)?.revision,
    on: '2026-11-25',
    kind: 'review',
    numbers: [1],
    values: {},
    leftover: [],
    filter: {},
    start: 0,
    meeting: '2026-11-25',
    show: 'brief',
    row: `reviews/${code}`,
    to: true,
    text: 'lokaler',
    point: 1,
    present: TEAM,
    view: 'brief',
    from: '2026-07-01',
    action: 'decline',
    context: { meeting: '2026-11-25' },
  };
}
