/** At most so many in any span of so many milliseconds. */
export interface Rate {
  readonly most: number;
  readonly span: number;
}

export interface Rates {
  readonly conversation: readonly Rate[];
  readonly app: readonly Rate[];
}

/** What Teams takes from a bot. The app's is per tenant there; here it is shared by all of them. */
export const TEAMS_RATES: Rates = {
  conversation: [
    { most: 7, span: 1000 },
    { most: 60, span: 30_000 },
    { most: 1800, span: 3_600_000 },
  ],
  app: [{ most: 30, span: 1000 }],
};

/** The Playground takes whatever it is sent. */
export const NO_RATES: Rates = { conversation: [], app: [] };
