import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addressSchema } from '../src/bot/conversations.js';
import { personKey } from '../src/bot/schedule/schedule.js';
import { day } from '../src/domain/day.js';
import { openAddressBook } from '../src/domain/stores/json/address-book.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { type Connector, openConnector } from '../test/support/connector.js';
import { ADMIN, TEAM_CHAT } from '../test/support/people.js';

const ADMIN_CHAT = 'chatt-admin';
const MEETING = '2026-11-25';
/** Long enough for a process to start, tick once and answer for itself on a busy machine. */
const RUN_MS = 12_000;

/** Where the process dies, and how many agendas and notes there must be after it has come back. */
const CASES = [
  { dies: 'never', agendas: 1, notes: 0 },
  { dies: 'claimed', agendas: 0, notes: 1 },
  { dies: 'confirmed', agendas: 1, notes: 1 },
] as const;

/**
 * The real bot over HTTP, killed by SIGKILL between the claim and the post, and between the post and its confirmation,
 * and started again: one agenda at most, and the admin told where it cannot be known.
 */
export async function killedOverHttp(): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const { dies, agendas, notes } of CASES) {
    const connector = await openConnector();
    const folder = await mkdtemp(join(tmpdir(), 'kraftbot-r8-'));
    await prepare(folder, connector);
    const posts = (where: string) =>
      connector.seen.filter((one) => one.method === 'POST' && one.conversation === where).length;
    await run([folder, `${MEETING}T06:30:05.000Z`, dies], () => dies === 'never' && posts(TEAM_CHAT) > 0);
    await run([folder, `${MEETING}T06:40:00.000Z`, 'never'], () => posts(ADMIN_CHAT) > 0);
    if (posts(TEAM_CHAT) !== agendas)
      complaints.push(`killed at ${dies}: ${posts(TEAM_CHAT)} agendas over HTTP, not ${agendas}`);
    if (posts(ADMIN_CHAT) !== notes)
      complaints.push(`killed at ${dies}: ${posts(ADMIN_CHAT)} notes over HTTP, not ${notes}`);
    await connector.close();
    await rm(folder, { recursive: true });
  }
  return complaints;
}

async function prepare(folder: string, connector: Connector): Promise<void> {
  const ledger = await openJsonLedger(folder);
  await ledger.append([
    {
      stream: 'settings',
      number: 1,
      key: 'prepare',
      day: day(MEETING),
      recorded: '2026-11-20T08:00:00.000Z',
      by: ADMIN,
      event: { type: 'agenda-placed', place: { conversation: TEAM_CHAT, kind: 'groupChat' } },
    },
  ]);
  await ledger.close();
  const { book } = await openAddressBook(folder, addressSchema);
  const { serviceUrl } = connector;
  const address = { channelId: 'msteams', serviceUrl, bot: 'bot' };
  await book.put(TEAM_CHAT, { ...address, id: TEAM_CHAT, kind: 'groupChat' });
  await book.put(personKey(ADMIN), { ...address, id: ADMIN_CHAT, kind: 'personal' });
}

/** Runs the bot until it dies by itself, has done what was awaited and a little more, or has had its time. */
async function run(args: readonly string[], done: () => boolean): Promise<void> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'r8-bot-child.js'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const deadline = performance.now() + RUN_MS;
  while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    if (done()) break;
    await wait(50);
  }
  await wait(300);
  child.kill('SIGKILL');
  await ended;
}
