import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBot, type TestBot } from '../../support/bot.js';
import { caseWorld } from '../../support/case-world.js';
import { config } from '../../support/people.js';
import { tryWhoMaySee, type TriedCell } from '../../support/who-may-see.js';

let bot: TestBot;
let cells: readonly TriedCell[];
beforeAll(async () => {
  bot = await openBot({ config, dialogs: true });
  cells = await tryWhoMaySee(bot, await caseWorld(bot));
}, 60_000);
afterAll(() => bot.stop());

it('lets everybody do what stands in their row of the contract, from wherever they write, and no more', () => {
  expect(cells).toHaveLength(95);
  expect(cells.filter(({ says, found }) => says !== found)).toEqual([]);
});

it('logs every refusal', () => {
  expect(cells.filter(({ says, isLogged }) => says === '–' && !isLogged)).toEqual([]);
});

it('fails on a table that lets the steering group see cases: a control', async () => {
  const open = await openBot({ config: { ...config, levelOf: () => ({ kind: 'personal' }) } });
  const found = await tryWhoMaySee(open, await caseWorld(open), 'admin in the steering group’s channel');
  await open.stop();
  expect(found.map(({ says, found: is }) => says === is)).toEqual([false, false, false, false, false]);
});
