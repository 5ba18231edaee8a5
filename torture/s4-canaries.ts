import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { actions } from '../src/bot/actions/index.js';
import { action } from '../src/bot/registry.js';
import { bareDigits, type Canary, canaryAt, SPELLING_NAMES } from '../test/support/canaries.js';
import { openBot, type TestBot } from '../test/support/bot.js';
import { caseWorld, SEATS } from '../test/support/case-world.js';
import type { Behaviour } from '../test/support/connector.js';
import { config } from '../test/support/people.js';
import { cliDoors } from './cli-doors.js';
import { kraftbot } from './command-line.js';
import { type Door, doorsOf } from './doors.js';
import { type Effort, type Finding, seeded } from './trial.js';

const FAULTS: readonly (Behaviour | undefined)[] = [
  undefined,
  undefined,
  { kind: 'status', status: 500 },
  { kind: 'status', status: 400 },
  { kind: 'reset' },
];
/** Something of ours that fails with all it was given in its message, as libraries do. */
const failing = action({
  verb: 'onda',
  roles: ['team'],
  schema: z.object({ text: z.string() }),
  run: (_turn, { text }) => {
    throw Object.assign(new TypeError(`cannot read ${text}`), { payload: text });
  },
});

/**
 * S4: invented personal and coordination numbers in every spelling through every way in there is, with and without
 * faults. None may be found after in the register's folder, the log, what anybody was told, or the temp folder. The
 * control is the stop that one would write first: six digits, perhaps a sign, four digits.
 */
export async function canaries(effort: Effort): Promise<Finding> {
  const count = effort.rounds ?? (effort.short ? 500 : 2_000);
  const random = seeded(effort.seed);
  const complaints: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'kraftbot-s4-'));
  const data = join(folder, 'data');
  const others = new Set(await readdir(tmpdir()));
  const bot = await openBot({
    config,
    folder: data,
    dialogs: true,
    keepsFiles: () => true,
    actions: [...actions, failing],
  });
  const world = await caseWorld(bot);
  const files = await sink();
  const cliData = join(folder, 'cli');
  const doors = [...doorsOf(bot, world, files.url), onda(bot), ...cliDoors(folder, cliData)];
  const open = await openDoors(doors);
  if (open < doors.length / 2) complaints.push(`only ${open} of ${doors.length} doors lead anywhere`);

  const sent: { readonly canary: Canary; readonly door: string }[] = [];
  let naive = 0;
  for (let index = 0; index < count; index += 1) {
    const canary = canaryAt(index + Math.floor(index / SPELLING_NAMES.length), random);
    const door = doors[index % doors.length];
    if (!door) break;
    bot.connector.forget();
    const fault = FAULTS[Math.floor(random() * FAULTS.length)];
    if (fault) bot.connector.behave(fault);
    const before = bot.live.register.position;
    const told = await door.enter(canary.text).catch((error: unknown) => String(error));
    if (!/\d{6}[-+ ]?\d{4}/.test(canary.text)) naive += 1;
    if (leaks(told, canary)) complaints.push(`told by ${door.name}: ${canary.spelling}`);
    if (await isSplitIn(bot, before, canary))
      complaints.push(`in parts from ${door.name}: ${canary.spelling}`);
    sent.push({ canary, door: door.name });
  }
  const log = bot.log.join('');
  await bot.stop();
  files.close();
  await kraftbot(['export', '--data', cliData]);
  const places = new Map([['log', log], ...(await filesIn(folder)), ...(await temporary(others))]);
  for (const [place, text] of places) {
    const bare = bareDigits(text);
    for (const { canary, door } of sent)
      if (bare.includes(canary.ten)) complaints.push(`in ${place} from ${door}: ${canary.spelling}`);
  }
  await rm(folder, { recursive: true });
  if (naive === 0) complaints.push('the control stops everything');
  const figures = {
    canaries: sent.length,
    doors: doors.length,
    open,
    places: places.size,
    control_missed: naive,
  };
  return { figures, complaints };
}

/** How many doors let an innocent word in as far as to be told again, kept or acted on: else nothing is tried. */
async function openDoors(doors: readonly Door[]): Promise<number> {
  let open = 0;
  for (const door of doors) {
    const told = await door.enter('Rosenholm').catch(() => '');
    if (told.length > 60) open += 1;
  }
  return open;
}

/** Takes files in, and forgets them. */
async function sink(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function onda(bot: TestBot): Door {
  return {
    name: 'a failure’s message',
    enter: async (text) => JSON.stringify(await bot.press('onda', { text }, SEATS.team)),
  };
}

/** Whether what was written since holds the number in parts, with other words between them. */
async function isSplitIn({ live }: TestBot, before: number, { ten }: Canary): Promise<boolean> {
  if (live.register.position === before) return false;
  const events = (await live.entries()).slice(before).map(({ event }) => JSON.stringify(event));
  return events.some((event) => bareDigits(event).replace(/\p{L}/gu, '').includes(ten));
}

/** Letters away as well where a number was split over words. */
function leaks(told: string, { ten, text, spelling }: Canary): boolean {
  const bare = bareDigits(told);
  return (
    bare.includes(ten) ||
    told.includes(text) ||
    (spelling === 'over words' && bare.replace(/\p{L}/gu, '').includes(ten))
  );
}

async function filesIn(folder: string): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) found.push([name, `${name}\n${await readFile(path, 'utf8')}`]);
  }
  return found;
}

/** What has appeared in the temp folder since, at its top. */
async function temporary(before: ReadonlySet<string>): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name);
    const file = await stat(path).catch(() => undefined);
    if (before.has(name) || !file) continue;
    found.push([name, file.isFile() && file.size < 1e7 ? `${name}\n${await readFile(path, 'utf8')}` : name]);
  }
  return found;
}
