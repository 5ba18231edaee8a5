import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPlayground, type Playground } from './support/playground.js';

let chat: Playground;
beforeAll(async () => {
  chat = await openPlayground();
});
afterAll(() => chat.close());

it('says hello when it is written to, wide and on a phone, and again to a pressed button', async () => {
  await chat.say('hej');
  await expect.poll(() => chat.lastText()).toContain('Hej! Jag är Kraftbot.');
  expect(await chat.look('welcome')).toEqual([]);
  await chat.say('xyzzy');
  await expect.poll(() => chat.lastText()).toContain('Det där förstod jag inte.');
  await chat.press('Hjälp');
  await expect.poll(() => chat.lastText()).toContain('Hej! Jag är Kraftbot.');
  expect(chat.errors).toEqual([]);
});

it('answers in a group when it is mentioned', async () => {
  await chat.open('Teamets chatt');
  const before = await chat.page.locator('.ac-adaptiveCard').count();
  await chat.say('hej', { mention: true });
  await expect.poll(() => chat.page.locator('.ac-adaptiveCard').count()).toBe(before + 1);
  await expect.poll(() => chat.lastText()).toContain('Hej! Jag är Kraftbot.');
  expect(chat.errors).toEqual([]);
});
