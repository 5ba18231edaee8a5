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

/** What one of several instances may send, so that all of them together keep to what Teams takes from the app. */
export function ratesOf(instances: number): Rates {
  const app = TEAMS_RATES.app.map(({ most, span }) => ({ most: Math.floor(most / instances), span }));
  return { ...TEAMS_RATES, app };
}

/** The Playground takes whatever it is sent. */
export const NO_RATES: Rates = { conversation: [], app: [] };
