import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { asTyped } from '../../support/connector.js';
import { openBrowser } from './browser.js';
import { type Heard, listen } from './heard.js';
import { cutOff, setWidth } from './looks.js';
import { line, type Person, type Place, PLACES, type Press, pressOn } from './people.js';
import { freePort, kraftbot, ROOT, runPlayground } from './processes.js';
import { sendBy, sendLine } from './sending.js';

const SHOTS = join(ROOT, 'out', 'screenshots');
const WINDOW = { width: 1280, height: 1000 };
/** Tall enough for the longest card: a picture of what is scrolled away shows what covers it. */
const TALL = { width: 1280, height: 2600 };
const PHONE = 320;
/** Around a picture of the conversation, and to the left of a card, in pixels. */
const GAP = 24;
const AVATAR = 76;
const CARD = '.ac-adaptiveCard';
const REPLIES = `${CARD}, .fai-OutputCard`;
const COMPOSE = '[data-lexical-editor=true]';

export interface PlaygroundOptions {
  /** Who is at the keyboard. */
  readonly as?: Person;
  /** The day it is; the sample register is made for 2026-11-25. */
  readonly today?: string;
  /** A register's folder that outlives it. */
  readonly folder?: string;
  /** The bot's configuration, where it is another than the Playground's own. */
  readonly config?: object;
  /** A bot for two teams. */
  readonly teams?: boolean;
}

export interface Playground {
  readonly page: Page;
  /** The register's folder. */
  readonly folder: string;
  /** Page errors and console errors that are ours, not the Playground's. */
  readonly errors: readonly string[];
  /** What the Playground's log warns of: elements it cannot draw, cards it cannot read. */
  readonly warnings: readonly string[];
  /** Everything the bot has said or changed anywhere, in order. */
  readonly heard: readonly Heard[];
  /** Opens a chat or channel by its name in the list. */
  open(name: string): Promise<void>;
  /** Writes a line and waits for what comes back. In a group it mentions the bot first. */
  say(text: string, options?: { readonly mention?: true }): Promise<void>;
  /** Presses a button, on the last card unless told, and waits for what changes. */
  press(button: string, card?: Locator): Promise<void>;
  /** Presses a button that asks the bot for something; gives the activity that the client sent. */
  send(button: Locator): Promise<string>;
  /** The newest card that has a text, or just the newest. */
  lastCard(text?: string): Locator;
  /** The words of the newest card. */
  lastText(): Promise<string>;
  /** Fills in a field of the last card by its label. */
  fill(label: string, value: string): Promise<void>;
  /** Chooses in a drop-down list or among radio buttons of the last card. */
  choose(label: string, option: string): Promise<void>;
  /**
   * Pictures of the last card in out/screenshots, wide and at 320 pixels; gives what is cut off or sticks out on the
   * phone.
   */
  look(name: string): Promise<readonly string[]>;
  /** Saves a picture of the window in out/screenshots. */
  picture(name: string): Promise<void>;
  /** Saves a picture of the conversation, from a line that was written to the newest card. */
  pictureFrom(name: string, said: string): Promise<void>;
  /** Sends a whole activity to the bot, as anybody, any number of times. */
  inject(activity: object): Promise<number>;
  /** Somebody writes a line somewhere; gives what the bot answered there. */
  sayAs(who: Person, place: Place, text: string): Promise<Heard>;
  /** Somebody presses a button on something the bot said; gives what it became, or what was said. */
  pressAs(who: Person, place: Place, on: Heard, press: Press): Promise<Heard>;
  /** Runs a kraftbot command on the same register. */
  kraftbot(...args: readonly string[]): string;
  close(): Promise<void>;
}

/** Starts the bot and the Playground on free ports with the sample register, and opens the chat in a browser. */
export async function openPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const { as = 'team', today = '2026-11-25' } = options;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'kraftbot-e2e-')));
  const [port, clientPort] = [await freePort(), await freePort()];
  const running = await runPlayground(['--as', as, ...(options.teams ? ['--teams'] : [])], {
    PORT: String(port),
    PLAYGROUND_PORT: String(clientPort),
    KRAFTBOT_DATA: folder,
    KRAFTBOT_TODAY: today,
    ...(options.config && { KRAFTBOT_CONFIG: await configFile(folder, options.config) }),
  });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: WINDOW, locale: 'sv-SE' });
  const errors = await watch(page);
  const ear = listen(page);
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
    for (let tries = 0; tries < 120; tries++) {
      await page.waitForTimeout(250);
      const now = await replies();
      if (now !== before && now === last) return;
      last = now;
    }
    throw new Error('nothing came back');
  };

  const inject: Playground['inject'] = async (activity) => {
    const response = await fetch(`${url}/_internal/v1/customActivities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return response.status;
  };
  /**
   * Sends an activity and waits for what the bot says there; a message changed twice in a turn counts as it ends. What
   * else stands there may follow the register meanwhile, and is no answer.
   */
  const hear = async (place: Place, activity: object, pressed?: Heard): Promise<Heard> => {
    const before = ear.messages.length;
    const older = new Set(ear.messages.map((one) => one.id));
    await inject(activity);
    for (let tries = 0; tries < 100; tries++) {
      await page.waitForTimeout(100);
      const since = ear.messages.slice(before);
      const there = since.findLast(
        ({ conversation, id }) =>
          conversation.startsWith(PLACES[place].id) && (id === pressed?.id || !older.has(id)),
      );
      if (there) return there;
    }
    throw new Error('nothing was said');
  };
  const shoot = async (name: string) => {
    await mkdir(SHOTS, { recursive: true });
    await lastCard().screenshot({ path: join(SHOTS, `${name}.png`) });
  };

  return {
    page,
    folder,
    errors,
    warnings: ear.warnings,
    heard: ear.messages,
    lastCard,
    lastText: async () => asTyped(await lastCard().innerText()),
    open: async (name) => {
      await page.getByText(name, { exact: true }).first().click();
      await page.waitForTimeout(1000);
    },
    say: (text, { mention } = {}) =>
      changing(async () => {
        const compose = page.locator(COMPOSE).last();
        await compose.click();
        if (mention) await mentionBot(page);
        await page.keyboard.type(text);
        await sendLine(page, compose);
      }),
    press: (button, card = lastCard()) =>
      changing(async () => {
        await sendBy(page, card.getByRole('button', { name: button, exact: true }).first());
      }),
    send: (button) => sendBy(page, button),
    fill: (label, value) => lastCard().getByLabel(label).last().fill(value),
    choose: async (label, option) => {
      const list = lastCard().getByRole('combobox', { name: label });
      if ((await list.count()) > 0) await list.last().selectOption({ label: option });
      else await lastCard().getByText(option, { exact: true }).last().click();
    },
    look: async (name) => {
      await page.setViewportSize(TALL);
      await shoot(name);
      await setWidth(page, PHONE);
      await shoot(`${name}-320`);
      const found = await cutOff(page);
      await setWidth(page);
      await page.setViewportSize(WINDOW);
      return found;
    },
    picture: async (name) => {
      await mkdir(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    },
    pictureFrom: async (name, said) => {
      await mkdir(SHOTS, { recursive: true });
      await page.setViewportSize(TALL);
      await page.waitForTimeout(500);
      const first = await page.locator('span:not([class])', { hasText: said }).last().boundingBox();
      const last = await lastCard().boundingBox();
      if (!first || !last) throw new Error(`nothing to see from ${said}`);
      const [top, left] = [first.y - 1.5 * GAP, last.x - AVATAR];
      const clip = {
        x: left,
        y: top,
        width: first.x + first.width - left + GAP,
        height: last.y + last.height - top + GAP,
      };
      await page.screenshot({ path: join(SHOTS, `${name}.png`), clip });
      await page.setViewportSize(WINDOW);
    },
    inject,
    sayAs: (who, place, text) => hear(place, line(who, place, text, url)),
    pressAs: (who, place, on, press) => hear(place, pressOn(who, place, on, press, url), on),
    kraftbot: (...args) => kraftbot(folder, [...args, '--today', today]),
    close: async () => {
      await browser.close();
      await running.stop();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The network that is not there, and the Playground's chart library measuring its own axis labels. */
const NOT_OURS = /^Failed to load|<foreignObject> attribute width: A negative value/;

async function configFile(folder: string, config: object): Promise<string> {
  const file = join(folder, 'roller.json');
  await writeFile(file, JSON.stringify(config));
  return file;
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
    if (message.type() === 'error' && !NOT_OURS.test(text)) errors.push(text);
  });
  return errors;
}

/** The list of people opens at the sign; the bot is in it. */
async function mentionBot(page: Page): Promise<void> {
  await page.keyboard.type('@');
  await page.getByRole('menuitem', { name: 'Kraftbot' }).click();
  await page.waitForTimeout(200);
}
