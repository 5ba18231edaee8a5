/** The time that sending goes by, in milliseconds; passed in, so that hours can be simulated. */
export interface Clock {
  /** Never goes back. */
  now(): number;
  /** Calls back at a time, or soon after; gives what calls it off. */
  wake(at: number, call: () => void): () => void;
}

export const clock: Clock = {
  now: () => performance.now(),
  wake: (at, call) => {
    const timer = setTimeout(call, Math.max(1, Math.ceil(at - performance.now())));
    return () => {
      clearTimeout(timer);
    };
  },
};
