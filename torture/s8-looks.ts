import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../src/cli/main.js';
import { COMMANDS } from '../src/cli/table.js';
import { openRegister } from '../src/domain/live-register.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { openBot } from '../test/support/bot.js';
import { caseWorld } from '../test/support/case-world.js';
import { everyAct } from '../test/support/everything.js';
import { judgeLooks, namesOf, type Shown } from '../test/support/judge-looks.js';
import { ADMIN, config, TEAM } from '../test/support/people.js';
import { programme } from '../test/support/story.js';
import type { Effort, Finding } from './trial.js';

const START = Date.parse('2026-11-25T08:00:00Z');
const FROM_DEMO = 'data/kraften-demo.csv';
/** The doors of the first edition's log. */
const KNOWN = new Set(['due', 'list', 'question', 'show', 'details', 'form']);

/** A time of its own for everything that is done, so that its lines are found again. */
function clockwork() {
  let now = START;
  return { now: () => new Date(now), next: () => new Date((now += 1)).toISOString() };
}

/**
 * S8: everybody does everything, in the chat and on the command line, and what came over the wire is held against the
 * access log on disk. The control is the first edition's log, which knew some of the doors.
 */
export async function everyLook({ short }: Effort): Promise<Finding> {
  const chat = await inChat(short);
  const line = await onCommandLine();
  const complaints = [...chat.unlogged, ...line.unlogged].map((one) => `no line: ${one}`);
  complaints.push(...[...chat.unseen, ...line.unseen].map((one) => `no look: ${one}`));
  if (chat.missedByFirst === 0) complaints.push('the control finds nothing');
  const { acts, seen, missedByFirst } = chat;
  return {
    figures: { acts, seen, command_lines: line.lines, seen_there: line.seen, control_missed: missedByFirst },
    complaints,
  };
}

async function inChat(short: boolean) {
  const clock = clockwork();
  const bot = await openBot({ config, dialogs: true, now: clock.now });
  const world = await caseWorld(bot);
  const names = namesOf(bot.live.register);
  const shown: Shown[] = [];
  for (const { who, seat, name, asked, work } of everyAct(bot, world, short)) {
    const at = clock.next();
    bot.connector.forget();
    const answer = await work();
    const told = JSON.stringify([answer, bot.connector.spoken.map(({ body }) => body)]);
    const personal = who.kind === undefined && (who.user === TEAM || who.user === ADMIN);
    const all = personal && who.tenant === undefined;
    shown.push({ at, by: who.user ?? TEAM, name: `${seat}: ${name}`, asked, told, all });
  }
  const { looks } = await bot.live.looks();
  await bot.stop();
  const first = judgeLooks(
    shown,
    looks.filter(({ what }) => KNOWN.has(what)),
    names,
  );
  return { acts: shown.length, ...judgeLooks(shown, looks, names), missedByFirst: first.unlogged.length };
}

async function onCommandLine() {
  const folder = await mkdtemp(join(tmpdir(), 'kraftbot-test-'));
  const data = join(folder, 'data');
  const clock = clockwork();
  const shown: Shown[] = [];
  const run = async (...args: string[]) => {
    const at = clock.next();
    let told = '';
    const say = (text: string) => {
      told += text;
    };
    await main([...args, '--data', data], { env: {}, now: clock.now, write: say, complain: say });
    shown.push({ at, by: 'cli', name: args.join(' '), asked: '', told, all: true });
  };
  try {
    await run('import', FROM_DEMO);
    for (const { name } of COMMANDS.filter((one) => one.name !== 'import' && one.name !== 'restore')) {
      // What is written to a file is written where it is taken away again.
      const out = (as: string) => (name === 'report' ? ['--out', join(folder, `${as}.docx`)] : []);
      await run(name, ...out('own'));
      await run(name, '--json');
      for (const role of ['team', 'agency:FK', 'steering'])
        await run(name, '--role', role, ...out(role.replace(':', '-')));
    }
    await run('ask', 'vilka är inskrivna?');
    await run('ask', 'vilka är i kö?', '--json');
    await run('agenda', '--format', 'html');
    await run('import', FROM_DEMO, '--update', '--dry-run');
    const live = await openRegister(await openJsonLedger(data, { readOnly: true }), programme());
    const { looks } = await live.looks();
    const names = namesOf(live.register);
    await live.close();
    return { lines: shown.length, ...judgeLooks(shown, looks, names) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
