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
 * What does not fit in the last card as it stands: words that stick out of it, words or buttons that are cut off, and words
 * and codes that are broken over two lines.
 * Charts are the client's own drawing and are looked at in the pictures.
 */
export async function cutOff(page: Page): Promise<readonly string[]> {
  const found = (measure: string) => page.evaluate<readonly string[]>(`(${measure})(${LAST})`);
  return [...(await found(MEASURE)), ...(await found(BROKEN))];
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

/** Runs in the page: the words, codes and days that stand on more than one line. */
const BROKEN = `(card) => {
  const broken = [];
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    for (const { 0: code, index } of node.data.matchAll(/[\\p{L}\\d]+(?:[-\\u2011]\\d+)*/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + code.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(code);
    }
  return broken;
}`;
