import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { freePort, kraftbot, ROOT, runPlayground } from './processes.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--lang=sv',
];
const CARD = '.ac-adaptiveCard';
const REPLIES = `${CARD}, .fai-OutputCard`;
const COMPOSE = '[data-lexical-editor=true]';

export type Person = 'team' | 'team2' | 'agency' | 'steering' | 'admin' | 'none';

export interface PlaygroundOptions {
  /** Who is at the keyboard. */
  readonly as?: Person;
  /** The day it is; the sample register is made for 2026-11-25. */
  readonly today?: string;
  /** A register's folder that outlives it. */
  readonly folder?: string;
}

export interface Playground {
  readonly page: Page;
  /** The register's folder. */
  readonly folder: string;
  /** Page errors and console errors that are ours, not the Playground's. */
  readonly errors: readonly string[];
  /** Opens a chat or channel by its name in the list. */
  open(name: string): Promise<void>;
  /** Writes a line and waits for what comes back. In a group it mentions the bot first. */
  say(text: string, options?: { readonly mention?: true }): Promise<void>;
  /** Presses a button, on the last card unless told, and waits for what changes. */
  press(button: string, card?: Locator): Promise<void>;
  /** The newest card that has a text, or just the newest. */
  lastCard(text?: string): Locator;
  /** The words of the newest card. */
  lastText(): Promise<string>;
  /** Fills in a field of the last card by its label. */
  fill(label: string, value: string): Promise<void>;
  /** Chooses in a drop-down list or among radio buttons of the last card. */
  choose(label: string, option: string): Promise<void>;
  /** Gives the last card the width of a phone. Undone by `wide`. */
  narrow(pixels?: number): Promise<void>;
  wide(): Promise<void>;
  /** Saves a picture of the last card (or the page) in out/screenshots. */
  picture(name: string, what?: 'card' | 'page'): Promise<void>;
  /** Sends a whole activity to the bot, as anybody, any number of times. */
  inject(activity: object): Promise<number>;
  /** Runs a kraftbot command on the same register. */
  kraftbot(...args: readonly string[]): string;
  close(): Promise<void>;
}

/** Starts the bot and the Playground on free ports with the sample register, and opens the chat in a browser. */
export async function openPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const { as = 'team', today = '2026-11-25' } = options;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'kraftbot-e2e-')));
  const [port, clientPort] = [await freePort(), await freePort()];
  const running = await runPlayground(['--as', as], {
    PORT: String(port),
    PLAYGROUND_PORT: String(clientPort),
    KRAFTBOT_DATA: folder,
    KRAFTBOT_TODAY: today,
  });
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'sv-SE' });
  const errors = await watch(page);
  const url = `http://127.0.0.1:${clientPort}`;
  await page.goto(url);
  await page.waitForSelector(COMPOSE);
  await page.waitForSelector(REPLIES).catch(() => undefined);

  const lastCard: Playground['lastCard'] = (text) =>
    (text === undefined ? page.locator(CARD) : page.locator(CARD, { hasText: text })).last();
  /** Does something and waits until the replies have changed and come to rest. */
  const changing = async (work: () => Promise<void>) => {
    const replies = async () => (await page.locator(REPLIES).allInnerTexts()).join('\n');
    const before = await replies();
    await work();
    let last = before;
    for (let tries = 0; tries < 60; tries++) {
      await page.waitForTimeout(250);
      const now = await replies();
      if (now !== before && now === last) return;
      last = now;
    }
    throw new Error('nothing came back');
  };

  return {
    page,
    folder,
    errors,
    lastCard,
    lastText: () => lastCard().innerText(),
    open: async (name) => {
      await page.getByText(name, { exact: true }).first().click();
      await page.waitForTimeout(1000);
    },
    say: (text, { mention } = {}) =>
      changing(async () => {
        await page.locator(COMPOSE).last().click();
        if (mention) await mentionBot(page);
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      }),
    press: (button, card = lastCard()) =>
      changing(() => card.getByRole('button', { name: button, exact: true }).first().click()),
    fill: (label, value) => lastCard().getByLabel(label).last().fill(value),
    choose: async (label, option) => {
      const list = lastCard().getByRole('combobox', { name: label });
      if ((await list.count()) > 0) await list.last().selectOption({ label: option });
      else await lastCard().getByText(option, { exact: true }).last().click();
    },
    narrow: async (pixels = 320) => {
      await lastCard().evaluate(`(card) => card.setAttribute('style', 'width: ${pixels}px')`);
      await page.waitForTimeout(300);
    },
    wide: async () => {
      await lastCard().evaluate("(card) => card.removeAttribute('style')");
    },
    picture: async (name, what = 'card') => {
      const path = join(ROOT, 'out', 'screenshots', `${name}.png`);
      await mkdir(join(ROOT, 'out', 'screenshots'), { recursive: true });
      await (what === 'card' ? lastCard().screenshot({ path }) : page.screenshot({ path }));
    },
    inject: async (activity) => {
      const response = await fetch(`${url}/_internal/v1/customActivities`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      return response.status;
    },
    kraftbot: (...args) => kraftbot(folder, [...args, '--today', today]),
    close: async () => {
      await browser.close();
      await running.stop();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

function chromiumPath(): string {
  return process.env['CHROMIUM'] ?? '/usr/bin/chromium';
}

/** The Playground tries to reach the network for fonts and the like; only this machine answers, and that is fine. */
async function watch(page: Page): Promise<readonly string[]> {
  const errors: string[] = [];
  await page.route(
    (url) => !['127.0.0.1', 'localhost'].includes(url.hostname),
    (route) => route.abort(),
  );
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith('Failed to load')) errors.push(text);
  });
  return errors;
}

/** The list of people opens at the sign; the bot is in it. */
async function mentionBot(page: Page): Promise<void> {
  await page.keyboard.type('@');
  await page.getByRole('menuitem', { name: 'Kraftbot' }).click();
  await page.waitForTimeout(200);
}
