import { dayAt } from '../day.js';
import type { Look } from '../ledger.js';
import { writeFailure } from './failures.js';

/** Looks wait at most this long, in milliseconds: on disk within a second. */
const WITHIN = 500;
/** Looks kept while the store refuses them; beyond it the oldest are given up, so that memory holds. */
const MOST_KEPT = 20_000;

/** Looks on their way to the access log, written a month at a time. What could not be written is kept, and tried again. */
export class LookBuffer {
  #waiting: Look[] = [];
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failure: Error | undefined;
  #closed = false;

  constructor(
    /** What is written to, for a failure to name. */
    private readonly place: string,
    private readonly write: (month: string, looks: readonly Look[]) => Promise<void>,
  ) {}

  note(look: Look): void {
    if (this.#closed) return;
    this.#waiting.push(look);
    if (this.#waiting.length > MOST_KEPT) this.#waiting.shift();
    this.#remind();
  }

  /**
   * Waits until every look is written.
   * @throws StoreFailure if they could not be; they are kept, and tried again.
   */
  async settle(): Promise<void> {
    while (this.#running) await this.#running;
    if (this.#waiting.length === 0) return;
    await this.#run();
    if (this.#failure) throw this.#failure;
  }

  async close(): Promise<void> {
    try {
      await this.settle();
    } finally {
      this.#closed = true;
      clearTimeout(this.#timer);
    }
  }

  #remind(): void {
    if (this.#closed) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, WITHIN).unref();
  }

  #run(): Promise<void> {
    this.#running ??= this.#round().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #round(): Promise<void> {
    while (this.#waiting[0]) {
      const month = monthOf(this.#waiting[0].at);
      const next = this.#waiting.findIndex((look) => monthOf(look.at) !== month);
      const group = this.#waiting.splice(0, next < 0 ? this.#waiting.length : next);
      try {
        await this.write(month, group);
        this.#failure = undefined;
      } catch (error) {
        this.#waiting = [...group, ...this.#waiting].slice(-MOST_KEPT);
        this.#failure = writeFailure(this.place, error);
        this.#remind();
        return;
      }
    }
  }
}

/** The Swedish month that something happened in: `2026-03`. */
export function monthOf(at: string): string {
  return dayAt(new Date(at)).slice(0, 7);
}

/** Looks, oldest first. */
export function inOrder(looks: readonly Look[]): readonly Look[] {
  return [...looks].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
