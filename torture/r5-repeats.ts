import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as breath, setTimeout as wait } from 'node:timers/promises';
import { entriesIn } from '../test/support/entries-in.js';
import { press, type Pressed, referralCard } from './http-press.js';
import { type Effort, type Finding, seeded } from './trial.js';

const AT_ONCE = 32;
const WORKERS = 16;

/**
 * R5: every card is delivered two to five times, as the same activity again or as another press of the same card,
 * 32 at once, and the bot is killed (kill -9) half-way: one effect each, and the same answer. Then sixteen people
 * change the same case with the revision that they saw: all that was said to be saved is there, once. The control
 * writes over what it read before.
 */
export async function repeats(effort: Effort): Promise<Finding> {
  const cards = effort.rounds ?? (effort.short ? 150 : 1_000);
  const edits = effort.short ? 3 : 100;
  const complaints: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'kraftbot-r5-'));
  const bot = await reviving(folder);
  const delivered = await deliverAll(bot, cards, seeded(effort.seed), complaints);
  const edited = await editAll(bot, edits);
  await bot.kill();

  const entries = await entriesIn(folder);
  for (let card = 0; card < cards; card += 1) {
    const effects = entries.filter(({ key }) => key === `form/card-no-${card}`).length;
    if (effects !== 1) complaints.push(`card ${card} has ${effects} effects`);
  }
  const begun = entries.filter(({ event }) => event.type === 'registered').length;
  if (begun !== cards) complaints.push(`${begun} cases from ${cards} cards`);
  const notes = entries.flatMap(({ event }) => (event.type === 'followed-up' ? [event.note] : []));
  const missing = edited.saved.filter((note) => notes.filter((one) => one === note).length !== 1);
  if (missing.length > 0) complaints.push(`${missing.length} edits lost or doubled`);
  if (notes.length !== edited.saved.length)
    complaints.push(`${notes.length} edits, ${edited.saved.length} said`);
  if (edited.stale === 0) complaints.push('no edit met another: a blunt harness');
  await rm(folder, { recursive: true });

  const lost = WORKERS * edits - (await naiveEdits(edits));
  if (lost === 0) complaints.push('the control loses nothing');
  const figures = {
    cards,
    deliveries: delivered,
    edits: edited.saved.length,
    stale: edited.stale,
    control_lost: lost,
  };
  return { figures, complaints };
}

interface Bot {
  /** Presses; after a cut line again, as Teams does, on the bot that has come back. */
  press(verb: string, data: object, id: string): Promise<Pressed>;
  kill(): Promise<void>;
  /** Killed, and started again on the same register. */
  revive(): Promise<void>;
}

async function reviving(folder: string): Promise<Bot> {
  let running = await born(folder);
  const kill = async () => {
    const { child } = running;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  };
  return {
    kill,
    revive: async () => {
      await kill();
      running = await born(folder);
    },
    press: async (verb, data, id) => {
      for (let tries = 0; ; tries += 1) {
        try {
          return await press(running.port, verb, data, { id });
        } catch (error) {
          if (tries > 200) throw error;
          await wait(50);
        }
      }
    },
  };
}

async function born(folder: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'bot-child.js'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout))
    if (line.startsWith('ready ')) return { child, port: Number(line.slice('ready '.length)) };
  throw new Error('the bot did not start');
}

async function deliverAll(
  bot: Bot,
  cards: number,
  random: () => number,
  complaints: string[],
): Promise<number> {
  const deliveries = Array.from({ length: cards }, (_, card) => card).flatMap((card) => {
    const times = 2 + Math.floor(random() * 4);
    const same = random() < 0.5;
    return Array.from({ length: times }, (_, time) => ({
      card,
      id: same ? `id-${card}` : `id-${card}-${time}`,
    }));
  });
  const codes = new Map<number, Set<string>>();
  let next = 0;
  let reviving: Promise<void> | undefined;
  const lane = async () => {
    while (next < deliveries.length) {
      const delivery = deliveries[next];
      next += 1;
      if (!delivery) return;
      if (next > deliveries.length / 2) reviving ??= bot.revive();
      const { text } = await bot.press('save', referralCard(`card-no-${delivery.card}`), delivery.id);
      const code = /^(?:Sparat|Redan sparat): .*?(K26-\d+)/.exec(text)?.[1];
      if (code === undefined) complaints.push(`card ${delivery.card}: ${text.slice(0, 100)}`);
      else codes.set(delivery.card, (codes.get(delivery.card) ?? new Set()).add(code));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await reviving;
  for (const [card, answers] of codes)
    if (answers.size !== 1) complaints.push(`card ${card} was answered ${[...answers].join(' and ')}`);
  return deliveries.length;
}

/** Sixteen people follow the same case up, each as often, and open it anew when somebody else was first. */
async function editAll(bot: Bot, edits: number): Promise<{ saved: string[]; stale: number }> {
  const code = 'K26-001';
  await bot.press(
    'save',
    { form: 'enrol', token: 'enrol-it', code, revision: 1, enrolled: '2026-11-03' },
    'enrol',
  );
  const saved: string[] = [];
  let stale = 0;
  let ids = 0;
  const work = async (worker: number) => {
    for (let turn = 0; turn < edits;) {
      const note = `${worker}-${turn}`;
      const opened = await bot.press(
        'choose',
        { code, form: 'follow-up', values: {}, leftover: [] },
        `c-${(ids += 1)}`,
      );
      const form = opened.data.get('save');
      const { text } = await bot.press('save', { ...form, on: '2026-11-25', note }, `s-${(ids += 1)}`);
      if (text.startsWith('Sparat')) {
        saved.push(note);
        turn += 1;
      } else if (text.includes('har ändrats sedan')) stale += 1;
      else throw new Error(`neither saved nor stale: ${text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));
  return { saved, stale };
}

/** R5's control: read, think, write over. How many edits are left. */
async function naiveEdits(edits: number): Promise<number> {
  let record: readonly string[] = [];
  const work = async (worker: number) => {
    for (let turn = 0; turn < edits; turn += 1) {
      const read = record;
      await breath();
      record = [...read, `${worker}-${turn}`];
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));
  return record.length;
}
