import type { Services } from './services.js';

/** Whether what a key stands for comes for the first time; the first to ask is told so. */
export type FirstTime = (key: string) => Promise<boolean>;

const MOST = 500;
/** How long it is remembered among instances, in milliseconds (a day). */
const LASTS = 24 * 3_600_000;

/** For what is said once, whichever instance of the bot Teams tells, and however often. */
export function createFirstTime(around: Pick<Services, 'now' | 'shared'>): FirstTime {
  const known = new Set<string>();
  return async (key) => {
    if (known.has(key)) return false;
    known.add(key);
    const [oldest] = known;
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    const until = new Date(around.now().getTime() + LASTS);
    return (await around.shared?.claim(key, true, until).catch(() => true)) ?? true;
  };
}
