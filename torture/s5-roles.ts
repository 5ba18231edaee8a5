import { openBot, type TestBot } from '../test/support/bot.js';
import { caseWorld, CHANGERS, type Seat, SEATS } from '../test/support/case-world.js';
import { type Act, everyAct, NOBODY, SIZES } from '../test/support/everything.js';
import { ADMIN, config } from '../test/support/people.js';
import { teamChairs, twoTeams } from '../test/support/two-teams.js';
import { type Chair, tryWhoMaySee } from '../test/support/who-may-see.js';
import { headText } from '../src/domain/language/acts/heads.js';
import type { Effort, Finding } from './trial.js';

const SEES_NO_CASES = /steering/;
const ONLY_POINTS = /^agency/;

/** An admin may say whose an unknown conversation is, where it is; nothing is shown there, and nothing is refused. */
const isNamingRoom = (seat: string, line: string) =>
  seat === 'an admin in a chat that is not configured' && line.startsWith(headText('set-room'));

/**
 * S5: each cell of DESIGN 11's table from every seat. Then everybody, everywhere, does everything: every line's head and every button. Who has no role is refused and it is
 * logged; the steering group and its conversations never see a case; nobody but those of DESIGN 11 changes one. The
 * control is the same bot without a configuration, which lets a stranger in. Then the same in a bot for two teams: nothing of
 * one is told or written by what is done in the other.
 */
export async function roles({ short }: Effort): Promise<Finding> {
  const complaints: string[] = [];
  const bot = await openBot({ config, dialogs: true });
  const world = await caseWorld(bot);
  const codes: readonly string[] = Object.values({ ...world });
  const aliases = codes.flatMap((code) => bot.live.register.cases.get(code)?.alias ?? []);
  let cells = 0;
  const cell = async ({ name, seat, who, asked, work }: Act) => {
    cells += 1;
    bot.connector.forget();
    const { position } = bot.live.register;
    const lines = bot.log.length;
    const answer = await work();
    const told = JSON.stringify([answer, bot.connector.spoken.map(({ body }) => body)]);
    const logged = bot.log.slice(lines).some((line) => line.includes('"event":"refused"'));
    const written = (await bot.live.entries()).slice(position);
    const ofCases = written.filter(({ stream }) => stream.startsWith('case/'));
    const shown = [...codes, ...aliases].filter((word) => told.includes(word) && !asked.includes(word));
    const at = `${seat}: ${name}`;
    if (seat in NOBODY) {
      if (!logged && !isNamingRoom(seat, name)) complaints.push(`${at}: not logged as refused`);
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
  const table = await tryWhoMaySee(bot, world);
  for (const { seat, column, says, found, isLogged } of table) {
    if (found !== says) complaints.push(`${seat}: ${column} is ${found}, not ${says}`);
    if (says === '–' && !isLogged) complaints.push(`${seat}: ${column} is refused and not logged`);
  }
  const acts = everyAct(bot, world, short);
  for (const act of acts) await cell(act);
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
  const ofTeams = await byTeam(short, complaints);
  return {
    figures: {
      table: table.length,
      cells,
      cells_of_two_teams: ofTeams,
      seats: new Set(acts.map(({ seat }) => seat)).size,
      ...SIZES,
      entries: position,
    },
    complaints,
  };
}

/** Of the seats of two teams, one in so many in the short form. */
const SHORT = 7;

async function byTeam(short: boolean, complaints: string[]): Promise<number> {
  const bot = await openBot({ several: twoTeams, dialogs: true });
  const chairs = (await teamChairs(bot)).filter((_, index) => !short || index % SHORT === 1);
  let cells = 0;
  for (const chair of chairs) {
    const seats = [[chair.seat, chair.who]] as const;
    for (const act of everyAct(bot, chair.world, short, { ...chair, seats })) {
      cells += 1;
      const wrong = await trespass(bot, chair, act);
      if (wrong !== undefined) complaints.push(`${chair.seat}: ${act.name}: ${wrong}`);
    }
  }
  await bot.stop();
  return cells;
}

/** What somebody got by an act that is not theirs: anything of another team's, or of any where they have no role in it. */
async function trespass(bot: TestBot, chair: Chair, act: Act): Promise<string | undefined> {
  const isNobody = chair.row === 'anyone else';
  bot.connector.forget();
  const lines = bot.log.length;
  const before = bot.teams.map(({ live }) => live.register.position);
  const answer = await act.work();
  const told = JSON.stringify([answer, bot.connector.spoken.map(({ body }) => body)]);
  const all = isNobody ? Object.values<string>({ ...chair.world }) : [];
  const seen = [...(chair.never ?? []), ...all].filter(
    (code) => told.includes(code) && !act.asked.includes(code),
  );
  if (seen.length > 0) return `saw ${seen.join(' ')}`;
  const written = bot.teams.filter(
    ({ live }, at) => live.register.position !== before[at] && (isNobody || live !== chair.live),
  );
  if (written.length > 0) return `wrote in ${written.map(({ name }) => name).join(' ')}`;
  const isLogged = bot.log.slice(lines).some((line) => line.includes('"event":"refused"'));
  return isNobody && !isLogged ? 'not logged as refused' : undefined;
}
