/** An installation as the checks see it. */
export interface Site {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The register's folder. */
  readonly folder: string;
  readonly now: () => Date;
  readonly hosts: Hosts;
}

/** What the bot calls, and what for. Others only in tests. */
export type Hosts = Readonly<Record<'login' | 'keys' | 'teams', string>>;

export const HOSTS: Hosts = {
  login: 'https://login.microsoftonline.com',
  keys: 'https://login.botframework.com',
  teams: 'https://smba.trafficmanager.net',
};
