import { join } from 'node:path';
import { SOLE_TEAM } from '../domain/ledger.js';
import { OPEN_HOUSE, readTeams, type Teams } from '../bot/config.js';
import { type CloudEnvironment, type Environment, readEnvironment, tenantOf } from '../bot/environment.js';
import { honourProxy } from '../bot/proxy.js';
import { StartFailure } from '../bot/start-failure.js';
import { checkExpiry, checkLogin } from './check-credentials.js';
import { checkDatabase } from './check-database.js';
import { checkDisk } from './check-disk.js';
import { checkLock } from './check-lock.js';
import { checkNetwork } from './check-network.js';
import { checkPackage } from './check-package.js';
import { checkPort } from './check-port.js';
import { checkProgram } from './check-program.js';
import { checkRegister } from './check-register.js';
import { type CheckName, type Finding, says } from './finding.js';
import { type Hosts, HOSTS, type Site } from './site.js';

export interface Examined {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly now: () => Date;
  /** Asks nothing of the network. */
  readonly offline: boolean;
  /** The Teams package, to be held against the installation. */
  readonly package?: string | undefined;
  readonly hosts?: Hosts;
}

/** Every check of an installation, in the order that things are put right in. Changes nothing. */
export async function examine(asked: Examined): Promise<Finding[]> {
  const { env, folder, now, offline, hosts = HOSTS } = asked;
  const settings = read('settings', () => {
    honourProxy(env);
    return readEnvironment(env);
  });
  const environment = settings.value;
  const file = environment?.config ?? env['KRAFTBOT_CONFIG'];
  const configuration = read('configuration', () =>
    file ? readTeams(file, environment && tenantOf(environment)) : undefined,
  );
  const site: Site = { env, folder, now, hosts };
  const teams = configuration.value ?? new Map([[SOLE_TEAM, OPEN_HOUSE]]);
  const homes = homesOf(site, teams);
  const port = environment ? await checkPort(environment) : [];
  const cloud = environment?.mode === 'cloud' ? environment : undefined;
  return [
    ...checkProgram(),
    ...(settings.findings ?? [says('settings').ok('ok', modeOf(environment))]),
    ...(configuration.findings ?? [says('configuration').ok('ok', file ?? 'ingen')]),
    ...(await checkDisk(site)),
    ...(environment?.database === undefined
      ? await each(homes, ({ site: home, programme }) => checkRegister(home, programme))
      : await checkDatabase(environment.database, [...teams.keys()])),
    ...port,
    ...(await each(homes, ({ site: home }) =>
      checkLock(
        home,
        port.some(({ code }) => code === 'ok'),
      ),
    )),
    ...(cloud ? await checkOutside(site, cloud, offline) : []),
    ...(asked.package === undefined ? [] : await checkPackage(asked.package, cloud?.appId)),
  ];
}

/** Where each team's register is, unless it is in a database: in a folder of its own where there are several. */
function homesOf(site: Site, teams: Teams) {
  return [...teams].map(([name, { programme }]) => {
    const folder = teams.size > 1 ? join(site.folder, name) : site.folder;
    return { site: { ...site, folder }, programme };
  });
}

async function each<T>(all: readonly T[], check: (one: T) => Promise<Finding[]>): Promise<Finding[]> {
  return (await Promise.all(all.map(check))).flat();
}

/** What may change under a bot that runs: its disk, the clock, the way out, the password. Asked at each start, too. */
export async function examineRunning(site: Site, cloud: CloudEnvironment): Promise<Finding[]> {
  return [...checkProgram(), ...(await checkDisk(site)), ...(await checkOutside(site, cloud, false))];
}

async function checkOutside(site: Site, cloud: CloudEnvironment, offline: boolean): Promise<Finding[]> {
  const expiry = checkExpiry(cloud, site.now());
  return offline ? expiry : [...(await checkNetwork(site)), ...(await checkLogin(site, cloud)), ...expiry];
}

/** What is refused at the start, as a finding. */
function read<T>(check: CheckName, work: () => T): { readonly value?: T; readonly findings?: Finding[] } {
  try {
    return { value: work() };
  } catch (failure) {
    if (!(failure instanceof StartFailure)) throw failure;
    return { findings: [says(check).error('refused', failure.message)] };
  }
}

function modeOf(environment: Environment | undefined): string {
  return environment?.mode === 'cloud'
    ? environment.identity.type
    : 'lokalt läge, bara för prov på egen dator';
}
