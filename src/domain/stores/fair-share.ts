/** A row that one instance at a time holds, by the database's clock: who does what the bot does of its own accord. */
export interface Lease {
  /** Takes it or keeps it: its fence, which rises each time it changes hands; undefined if another instance has it. */
  take(): Promise<number | undefined>;
  /** Lets another take it at once. */
  release(): Promise<void>;
}

/** How often somebody who has its share looks past a lease before it tries to take it. */
const LOOKS = 3;

/**
 * Of several instances that take leases each takes its share at first, so that not all teams are the first one's. What
 * nobody with less than a share has taken after three looks is anybody's.
 */
export function fairShare(share: () => number): (lease: Lease) => Lease {
  const held = new Set<Lease>();
  return (lease) => {
    let looked = 0;
    return {
      take: async () => {
        if (!held.has(lease) && held.size >= share() && (looked += 1) <= LOOKS) return undefined;
        looked = 0;
        const fence = await lease.take();
        if (fence === undefined) held.delete(lease);
        else held.add(lease);
        return fence;
      },
      release: () => {
        held.delete(lease);
        return lease.release();
      },
    };
  };
}
