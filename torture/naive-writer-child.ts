import { saveAll } from './naive-writer.js';

const [folder = ''] = process.argv.slice(2);
const ballast = 'x'.repeat(1_000_000);
const keys: string[] = [];
await saveAll(folder, keys, ballast);
process.stdout.write('ready\n');
for (let turn = 0; ; turn += 1) {
  keys.push(`k${turn}`);
  await saveAll(folder, keys, ballast);
  process.stdout.write(`ack k${turn}\n`);
}
