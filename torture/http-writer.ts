import { start } from '../src/start.js';
import { press, referralCard } from './http-press.js';

/** Presses Spara on a bot of its own over HTTP without end, sixteen at a time: what R1 kills. */
const [folder = '', round = ''] = process.argv.slice(2);
const source = { KRAFTBOT_DATA: folder, PORT: '0', KRAFTBOT_TODAY: '2026-11-25' };
const { port } = await start(source, () => undefined);
await spara('first');
process.stdout.write('ready\n');

async function spara(name: string): Promise<void> {
  const token = `token-${round}-${name}`;
  const { text } = await press(port, 'save', referralCard(token), { id: token });
  if (!text.startsWith('Sparat')) throw new Error(text);
  process.stdout.write(`ack form/${token}\n`);
}

async function work(worker: number): Promise<never> {
  for (let turn = 0; ; turn += 1) await spara(`${worker}-${turn}`);
}

await Promise.all(Array.from({ length: 16 }, (_, worker) => work(worker)));
