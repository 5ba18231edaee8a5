import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { files, kraftbot } from '../support/command-line.js';
import { demoCsv } from '../support/sample-register.js';
import { openBrowser } from './support/browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['agenda', 'minutes', 'due', 'status', 'status --role steering', 'subject-access K26-001'];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What axe finds in a page, with the place: "region: <p>". */
async function faultsOf(html: string): Promise<readonly string[]> {
  const page = await browser.newPage({ locale: 'sv-SE' });
  await page.setContent(html);
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
  await page.close();
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 80)}`));
}

async function printed(line: string): Promise<string> {
  const { data, file } = files(demoCsv());
  const at = ['--data', data, '--today', '2026-11-25'];
  await kraftbot(['import', file, ...at]);
  const out = join(dirname(file), 'sida.html');
  expect(await kraftbot([...line.split(' '), ...at, '--out', out])).toMatchObject({ code: 0, err: '' });
  return readFileSync(out, 'utf8');
}

it.each(PAGES)('finds nothing wrong with the page of kraftbot %s', async (line) => {
  expect(await faultsOf(await printed(line))).toEqual([]);
});

it('would find it', async () => {
  const html = await printed('due');
  const spoilt = html
    .replace('lang="sv"', '')
    .replaceAll(/<\/?main>/g, '')
    .replace(/<title>.*?<\/title>/, '');
  const found = (await faultsOf(spoilt)).map((fault) => fault.split(':')[0]);
  expect(found).toEqual(expect.arrayContaining(['document-title', 'html-has-lang', 'landmark-one-main']));
});
