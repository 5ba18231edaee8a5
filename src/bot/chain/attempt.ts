import { factsOf, type Log } from '../log.js';

/** Speaks if it can; what could not be said is logged, never sent again. Undefined if it may not have arrived. */
export async function attempt<Result>(
  log: Log,
  work: () => Promise<Result>,
): Promise<{ value: Result } | undefined> {
  try {
    return { value: await work() };
  } catch (error) {
    log.warn('reply-lost', factsOf(error));
    return undefined;
  }
}
