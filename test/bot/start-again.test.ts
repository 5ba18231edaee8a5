import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBot, type TestBot } from '../support/bot.js';
import { cardText } from '../../src/cards/card-text.js';
import { cardOf } from '../support/bot.js';
import { demoCsv, DEMO_TODAY, entriesFromCsv, programme } from '../support/sample-register.js';
import { tempFolder } from '../support/temp-folder.js';

const LINES = ['status för perioden', 'vilka är inskrivna?', 'dagordning', 'K25-001'];

async function answers(bot: TestBot): Promise<string[]> {
  const said: string[] = [];
  for (const line of LINES) said.push(cardText(cardOf((await bot.say(line))[0])));
  return said;
}

/** Beside the journal; of a register in a database, in this instance's own place. */
async function snapshotUnder(folder: string): Promise<string> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = all.find(({ name }) => name === 'snapshot.jsonl');
  return join(found?.parentPath ?? folder, 'snapshot.jsonl');
}

it('answers the same after a restart, from the snapshot and from the whole journal', async () => {
  const folder = await tempFolder();
  const first = await openBot({ folder });
  await first.live.admitAll(entriesFromCsv(demoCsv(), programme(), DEMO_TODAY));
  const before = await answers(first);
  await first.stop();

  const again = await openBot({ folder });
  const length = again.live.register.position;
  expect(await answers(again)).toEqual(before);
  await again.stop();
  const snapshot = await snapshotUnder(folder);
  expect(await readFile(snapshot, 'utf8')).toMatch(/\n\{"format":"kraftbot-snapshot"[^\n]*\n$/);
  expect(again.log.join('')).not.toContain('snapshot');

  await writeFile(snapshot, (await readFile(snapshot)).subarray(0, 5_000));
  const whole = await openBot({ folder });
  expect(whole.live.register.position).toBe(length);
  expect(await answers(whole)).toEqual(before);
  expect(whole.log.join('')).toMatch(/"event":"snapshot-passed-over","why":"broken"/);
  await whole.stop();
});
