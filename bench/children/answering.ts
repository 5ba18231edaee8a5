import { setTimeout as wait } from 'node:timers/promises';
import { heldUp, watch } from './held-up.js';

type Figures = Readonly<Record<string, number>>;
type Answerer = (...numbers: number[]) => Figures | Promise<Figures>;

/** Processor time used so far, in milliseconds. */
function cpu(): Figures {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000 };
}

/** What every measured process can tell of itself. */
const COMMON: Readonly<Record<string, Answerer>> = {
  cpu,
  /** What is held once garbage is collected and its pages are given back, in bytes. */
  memory: async () => {
    for (let times = 0; times < 3; times++) {
      globalThis.gc?.();
      await wait(200);
    }
    const { rss, heapUsed } = process.memoryUsage();
    return { rss, heapUsed };
  },
  watch: () => {
    watch();
    return {};
  },
  /** The longest that the event loop has been held up since it was watched, in milliseconds. */
  longest: async () => {
    await wait(10);
    return { longest: heldUp() };
  },
};

/** Says `ready` to the driver, answers what it asks, and ends when it lets go. */
export function answering(
  ready: Figures,
  own: Readonly<Record<string, Answerer>>,
  stop?: () => unknown,
): void {
  const answerers = { ...COMMON, ...own };
  process.on('message', (question) => {
    const [name, ...numbers] = question as [string, ...number[]];
    void Promise.resolve(answerers[name]?.(...numbers)).then((figures) => process.send?.(figures ?? {}));
  });
  process.once('disconnect', () => {
    void Promise.resolve(stop?.()).finally(() => process.exit(0));
  });
  process.send?.({ ...ready, ...cpu() });
}
