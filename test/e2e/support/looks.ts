import type { Page } from 'playwright-core';

const LAST = "[...document.querySelectorAll('.ac-adaptiveCard')].at(-1)";

/** Gives the last card a width in pixels, as on a phone; without one, its own again. */
export async function setWidth(page: Page, pixels?: number): Promise<void> {
  const style =
    pixels === undefined ? { width: '', boxSizing: '' } : { width: `${pixels}px`, boxSizing: 'border-box' };
  await page.evaluate(`void Object.assign(${LAST}.style, ${JSON.stringify(style)})`);
  await page.waitForTimeout(300);
}

/**
 * What does not fit in the last card as it stands: words that stick out of it, and words or buttons that are cut off.
 * Charts are the client's own drawing and are looked at in the pictures.
 */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(${MEASURE})(${LAST})`);
}

/** Runs in the page. */
const MEASURE = `(card) => {
  const edge = card.getBoundingClientRect().right - parseFloat(getComputedStyle(card).paddingRight);
  return [...card.querySelectorAll('p, label, button, input, .ac-textBlock, .ac-richTextBlock')]
    .filter((one) => one.getBoundingClientRect().width > 0)
    .filter((one) => {
      const hidden = one.tagName !== 'INPUT' && ['hidden', 'clip'].includes(getComputedStyle(one).overflowX);
      return one.getBoundingClientRect().right > edge + 1 || (hidden && one.scrollWidth > one.clientWidth + 1);
    })
    .map((one) => one.tagName + ': ' + (one.textContent || one.value || '').slice(0, 60));
}`;
