import { expect, it } from 'vitest';
import { openBot } from '../support/bot.js';

it('names what was wrong with an activity, an address and a request, without quoting them', async () => {
  const bot = await openBot();
  await bot.deliver(bot.activity({ type: 'message', from: { id: 7 }, text: 'hemligt' }));
  await bot.deliver(
    bot.activity({ type: 'message', serviceUrl: 'https://hemlig.example/', text: 'hemligt' }),
  );
  await fetch(`${bot.url}/hemligt`);
  await fetch(`${bot.url}/api/messages`, { method: 'POST', body: 'hemligt' });
  const said = bot.log.filter((line) => line.includes('"refused"')).map((line) => JSON.parse(line) as object);
  expect(said).toMatchObject([
    { reason: 'activity', field: 'from.id' },
    { reason: 'service-url' },
    { reason: 'http-404' },
    { reason: 'http-415' },
  ]);
  expect(bot.log.join('')).not.toContain('hemlig');
  await bot.stop();
});
