import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPlayground, type Playground } from './support/playground.js';

/** `npm run playground -- --teams`: one bot for two teams, as somebody who steers both. */
let chat: Playground;
beforeAll(async () => {
  chat = await openPlayground({ as: 'steering', teams: true });
});
afterAll(() => chat.close());

it('sets the teams side by side, asks whose a figure is, and stays with that team', async () => {
  await chat.say('jämför teamen');
  expect(await chat.lastText()).toMatch(/Teamen sida vid sida[^]*Kraften Hedemora[^]*Samverkansteam Avesta/);
  expect(await chat.look('tva-team')).toEqual([]);
  await chat.say('hur många är inskrivna?');
  expect(await chat.lastText()).toContain('Vilket team gäller det?');
  expect(await chat.look('vilket-team')).toEqual([]);
  await chat.press('Samverkansteam Avesta');
  expect(await chat.lastText()).toMatch(/^Samverkansteam Avesta[^]*34 personer är inskrivna/);
  await chat.say('Kraften Hedemora, status');
  expect(await chat.lastText()).toMatch(/^Kraften Hedemora[^]*Status för perioden/);
  expect(await chat.look('tva-team-status')).toEqual([]);
  expect([...chat.errors, ...chat.warnings]).toEqual([]);
});
