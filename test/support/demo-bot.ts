import { planImport } from '../../src/domain/files/plan-import.js';
import { emptyRegister } from '../../src/domain/register.js';
import { type BotOptions, openBot, type TestBot } from './bot.js';
import { config } from './people.js';
import { DEMO_TODAY, demoCsv } from './sample-register.js';

/** A bot over the demo register, imported the day before. */
export async function openDemoBot(options: BotOptions = {}): Promise<TestBot> {
  const bot = await openBot({ config, ...options });
  const time = { today: DEMO_TODAY, recorded: '2026-11-24T09:00:00.000Z' };
  await bot.live.admitAll(planImport(demoCsv(), emptyRegister(), bot.live.programme, time).entries);
  return bot;
}
