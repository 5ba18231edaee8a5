import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { says } from './finding.js';
import type { Site } from './site.js';

const { ok, warning, error } = says('disk');

/** Free space in megabytes: what a register and its backups need for a while, and what the next night may take. */
const COMFORTABLE = 1000;
const LEAST = 100;

/** Kinds of file system (`statfs`) that a register must not live on, or had better not. */
const GONE_AT_RESTART: ReadonlySet<number> = new Set([0x01021994, 0x794c7630, 0x858458f6]);
const OVER_NETWORK: ReadonlySet<number> = new Set([0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0x65735546]);

/** What `statfs` says of the disk that a folder is on. */
export type DiskFacts = Readonly<Record<'type' | 'bsize' | 'bavail', number>>;

/** Can the register's folder be written in, by nobody else, with room left, on a disk that stays. */
export async function checkDisk({ folder }: Site, factsOf: (folder: string) => Promise<DiskFacts> = statfs) {
  const place = resolve(folder);
  const found = await stat(place).catch(() => undefined);
  const there = found ? place : dirname(place);
  try {
    if (found && !found.isDirectory())
      return [error('no-folder', `${place} är ingen mapp. Rätta KRAFTBOT_DATA.`)];
    await access(there, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return [
      error(
        'no-access',
        `${place} går inte att läsa och skriva i. Rätta KRAFTBOT_DATA, eller mappens ägare.`,
      ),
    ];
  }
  const facts = await factsOf(there);
  const free = Math.floor((facts.bavail * facts.bsize) / 1e6);
  const findings = [];
  if (free < LEAST)
    findings.push(error('full', `Bara ${free} MB ledigt på disken. Frigör utrymme innan nästa kopia.`));
  else if (free < COMFORTABLE) findings.push(warning('low', `Bara ${free} MB ledigt på disken.`));
  if (GONE_AT_RESTART.has(facts.type))
    findings.push(
      error('not-kept', `${place} försvinner vid nästa omstart. Lägg registret på en disk eller i en volym.`),
    );
  if (OVER_NETWORK.has(facts.type))
    findings.push(
      warning('network', `${place} ligger på en nätverksdisk. En lokal disk är säkrare och snabbare.`),
    );
  if (found && (found.mode & 0o077) !== 0)
    findings.push(warning('open', `Andra på datorn kan läsa i ${place}. Stäng mappen: chmod 700 ${place}`));
  return findings.length > 0 ? findings : [ok('ok', `${place}, ${free} MB ledigt`)];
}
