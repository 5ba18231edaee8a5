import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPlayground, type Playground } from './support/playground.js';

/** The scenes without a mouse (DESIGN 10): written, reached with Tab and pressed with Enter. */
let chat: Playground;
beforeAll(async () => {
  chat = await openPlayground();
});
afterAll(() => chat.close());

const FOCUSED = `(() => {
  const one = document.activeElement;
  const inCard = [...document.querySelectorAll('.ac-adaptiveCard')].at(-1)?.contains(one);
  return inCard ? one.title || one.getAttribute('aria-label') || one.textContent : '';
})()`;
const MOST_TABS = 120;

/** Goes with the keyboard to what has a name in the last card, and gives the names on the way there. */
async function tabTo(name: RegExp): Promise<readonly string[]> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await chat.page.keyboard.press('Shift+Tab');
    const focused = (await chat.page.evaluate<string>(FOCUSED)).trim();
    if (focused !== '') passed.push(focused);
    if (name.test(focused)) return passed;
  }
  throw new Error(`no way to ${String(name)}; passed ${passed.join(' | ')}`);
}

it('registers a referral', async () => {
  await chat.say('ny remiss soc kvinna 34 försörjningsstöd');
  await tabTo(/^Spara/);
  await chat.page.keyboard.press('Enter');
  await expect.poll(() => chat.lastText()).toContain('Sparat: ');
});

it('records a follow-up from the list, each stop with a name of its own', async () => {
  await chat.say('uppföljningar');
  await expect.poll(() => chat.lastText()).toContain('Maskrosen');
  const passed = await tabTo(/^Gjord, Maskrosen/);
  expect(passed.length).toBe(new Set(passed).size);
  await chat.page.keyboard.press('Enter');
  await expect.poll(() => chat.lastText()).toContain('✓ Maskrosen');
  expect(chat.errors).toEqual([]);
});
