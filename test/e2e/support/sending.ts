import type { Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';

/** How long a client may take to send a press, in milliseconds; it does so at once or not at all. */
const PATIENCE = 3000;
const TRIES = 5;

/** Whether it tells the bot of a press on a card. */
export function isPress(request: Request): boolean {
  return request.postData()?.includes('adaptiveCard/action') ?? false;
}

/**
 * Presses a button until the client has told the bot, and gives the activity. A card that is drawn anew under the
 * pointer swallows a press and sends nothing; then one presses again, as anybody would.
 */
export async function sendBy(page: Page, button: Locator): Promise<string> {
  for (let tries = 0; tries < TRIES; tries++) {
    const sent = page.waitForRequest(isPress, { timeout: PATIENCE }).catch(() => undefined);
    await button.click();
    const request = await sent;
    if (request) return request.postData() ?? '';
  }
  throw new Error('the client sent nothing');
}

/** Presses Enter until the written line has left the box. A box that is drawn anew swallows a key as well. */
export async function sendLine(page: Page, compose: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
      return (await compose.innerText()).trim();
    })
    .toBe('');
}
