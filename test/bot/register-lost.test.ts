import { appendFile, copyFile, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import { openBot } from '../support/bot.js';
import { tempFolder } from '../support/temp-folder.js';

/** A bot, and what its two addresses say of it. */
async function running() {
  const folder = await tempFolder();
  const bot = await openBot({ folder, store: 'files' });
  onTestFinished(() => bot.stop());
  const told = async (path: string) => {
    const response = await fetch(`${bot.url}/${path}`);
    return { http: response.status, ...((await response.json()) as object) };
  };
  return { bot, told, journal: join(folder, 'journal.jsonl') };
}

it('says so, and nothing else, while its journal is gone, and goes on when it is back', async () => {
  const { bot, told, journal } = await running();
  expect(await told('healthz')).toEqual({ http: 200, status: 'ok', position: 0 });
  await rename(journal, `${journal}.old`);
  const lost = { http: 503, status: 'register-lost', reason: 'journal-changed', position: 0 };
  expect(await told('healthz')).toEqual(lost);
  expect(await told('readyz')).toEqual(lost);
  const [said] = await bot.say('lägg till på dagordningen: lokaler');
  expect(said?.body.text).toBe(
    'Registret går inte att använda just nu. Inget sparades. Säg till verksamhetsledaren.',
  );
  await rename(`${journal}.old`, journal);
  expect(await told('readyz')).toMatchObject({ http: 200, status: 'ok' });
  await bot.say('lägg till på dagordningen: lokaler');
  expect(bot.live.register.position).toBe(1);
});

it('answers questions from what it knows, and stops as it should, without its journal', async () => {
  const { bot, journal } = await running();
  await rm(journal);
  const [said] = await bot.say('hur många är inskrivna?');
  expect(JSON.stringify(said?.body)).toContain('inskriv');
  await vi.waitUntil(async () => (await fetch(`${bot.url}/readyz`)).status === 503);
});

/** Every fault of R9 but a disk that is unmounted, which takes root: `torture R9`. */
const FAULTS: Readonly<Record<string, (journal: string) => Promise<unknown>>> = {
  'its journal removed': (journal) => rm(journal),
  'its folder removed': (journal) => rm(join(journal, '..'), { recursive: true, maxRetries: 10 }),
  'its journal replaced': async (journal) => {
    await copyFile(journal, `${journal}.copy`);
    await rename(`${journal}.copy`, journal);
  },
  'its journal truncated': (journal) => truncate(journal, 100),
  'its journal emptied': (journal) => truncate(journal),
  'its journal written to': (journal) => appendFile(journal, '{"entry":'),
  'its lock taken by another': async (journal) => {
    await rm(join(journal, '..', 'journal.lock'));
    const other = await openJsonLedger(join(journal, '..'));
    onTestFinished(() => other.close().catch(() => undefined));
  },
};

it.each(Object.entries(FAULTS))('with %s says so on both addresses, and saves nothing', async (_, spoil) => {
  const { bot, told, journal } = await running();
  await bot.say('lägg till på dagordningen: lokaler');
  await spoil(journal);
  const lost = { http: 503, status: 'register-lost' };
  expect(await told('healthz')).toMatchObject(lost);
  expect(await told('readyz')).toMatchObject(lost);
  const [said] = await bot.say('lägg till på dagordningen: kaffe');
  expect(said?.body.text).toContain('Inget sparades.');
  expect(bot.live.register.position).toBe(1);
});
