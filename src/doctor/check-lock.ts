import { nodeFileSystem } from '../domain/stores/json/file-system.js';
import { takeLock } from '../domain/stores/json/lock.js';
import { journalIn } from '../domain/stores/json/places.js';
import { StoreFailure, storeFailureText } from '../domain/stores/failures.js';
import { says } from './finding.js';
import type { Site } from './site.js';

const { ok, error } = says('lock');

/** Can the register be locked, where the bot that answers here is not the one who has it. It is let go at once. */
export async function checkLock({ folder }: Site, botAnswers: boolean) {
  if (botAnswers) return [ok('bot', 'boten har det')];
  const journal = await nodeFileSystem.look(journalIn(folder)).catch(() => undefined);
  if (!journal) return [];
  try {
    await (await takeLock(nodeFileSystem, folder)).release();
    return [ok('ok', 'ledigt')];
  } catch (failure) {
    if (!(failure instanceof StoreFailure)) throw failure;
    return [error(failure.failure.code, storeFailureText(failure))];
  }
}
