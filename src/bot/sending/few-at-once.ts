/** Does work, the oldest first, as soon as fewer than so many are under way. */
export type FewAtOnce = <T>(work: () => Promise<T>) => Promise<T>;

/** A process that is killed leaves no more than these in doubt. */
export const AGENDAS_AT_ONCE = 8;

export function fewAtOnce(most: number): FewAtOnce {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
