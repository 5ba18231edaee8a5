import { stat } from 'node:fs/promises';
import { called, type Programme } from '../domain/programme.js';
import { DEFAULT_PROGRAMME, programmeCalled, PROGRAMME_IDS } from '../domain/programmes/index.js';
import { type Ledger, SOLE_TEAM } from '../domain/ledger.js';
import { type LiveRegister, openRegister } from '../domain/live-register.js';
import type { Keys } from '../domain/stores/json/keys.js';
import { openJsonLedger } from '../domain/stores/json/open.js';
import { StoreFailure } from '../domain/stores/failures.js';
import { openDatabase } from '../domain/stores/open-database.js';
import { memoryLedger } from '../domain/stores/memory.js';
import { foldSettings } from '../domain/settings.js';
import type { Entry, SettingsEvent } from '../domain/entry.js';
import { type CliContext, Refused, WrongUsage } from './command.js';
import { readConfiguration } from './configuration.js';

type Mode = Parameters<CliContext['openLive']>[0];

/** Where a register is, and what has been said about its programme. */
export interface Place {
  readonly folder: string;
  /** The database that it is in instead, and which team of those there. */
  readonly database: string | undefined;
  readonly team: string | undefined;
  /** `--programme`. */
  readonly chosen: string | undefined;
  /** `KRAFTBOT_CONFIG`: the bot's configuration, which may name the programme. */
  readonly config: string | undefined;
  /** What entries are encrypted with, if they are. */
  readonly keys: Keys | undefined;
}

/**
 * The register in a folder, with the programme that was chosen, else the one that the store remembers, else the
 * configuration's, else the default. Another programme than that of the cases there is refused.
 */
export async function openStore(
  place: Place,
  mode: Mode,
  warn: (line: string) => void,
): Promise<LiveRegister> {
  const { chosen } = place;
  const wanted = chosen === undefined ? undefined : shipped(chosen);
  const ledger = await (place.database === undefined
    ? openFolder(place, mode, warn)
    : openTeam(place.database, place, mode));
  try {
    return await openRegister(ledger, await programmeOf(ledger, wanted, place));
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

async function openFolder(
  { folder, keys }: Pick<Place, 'folder' | 'keys'>,
  mode: Mode,
  warn: (line: string) => void,
): Promise<Ledger> {
  if (mode === 'write' || mode === 'begin')
    return openJsonLedger(folder, {
      begin: mode === 'begin',
      keys,
      onHealed: () => {
        warn('En avbruten skrivning sist i registret togs bort. Inget som var sparat gick förlorat.');
      },
    });
  try {
    return await openJsonLedger(folder, { readOnly: true, keys });
  } catch (error) {
    if (!(error instanceof StoreFailure) || error.code !== 'no-register') throw error;
    if (mode === 'there' || (mode === 'read' && !(await isFolder(folder)))) throw error;
    if (mode === 'read') warn(`Det finns inget register i mappen ${folder} än: svaret gäller ett tomt.`);
    return memoryLedger();
  }
}

async function openTeam(
  url: string,
  { team, keys }: Pick<Place, 'team' | 'keys'>,
  mode: Mode,
): Promise<Ledger> {
  const absent = (error: unknown) =>
    mode === 'read-or-empty' && error instanceof StoreFailure && ABSENT.has(error.code);
  const store = await openDatabase(url, { change: mode === 'begin' }).catch((error: unknown) => {
    if (absent(error)) return undefined;
    throw error;
  });
  if (!store) return memoryLedger();
  try {
    const ledger = await store.open(team ?? soleTeam(await store.heads()), { begin: mode === 'begin', keys });
    return {
      ...ledger,
      close: async () => {
        await ledger.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    if (absent(error)) return memoryLedger();
    throw error;
  }
}

/** What a database says that has no register for the team yet. */
const ABSENT: ReadonlySet<string> = new Set(['no-team', 'old-database']);

/** The only team there is, or the name that one gets. Which of several has to be said. */
export function soleTeam(heads: ReadonlyMap<string, number>): string {
  const [first = SOLE_TEAM, ...others] = heads.keys();
  if (others.length === 0) return first;
  throw new WrongUsage(`Välj team med --team: ${[...heads.keys()].sort().join(', ')}.`);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function programmeOf(
  ledger: Ledger,
  wanted: Programme | undefined,
  { config, team }: Pick<Place, 'config' | 'team'>,
): Promise<Programme> {
  const entries = await ledger.read(0);
  const settings = entries.filter((entry): entry is Entry<SettingsEvent> => entry.stream === 'settings');
  const remembered = foldSettings(settings).programme;
  const configured = () => readConfiguration(config, team, 'Rätta den, eller ange --programme.');
  const id = remembered ?? wanted?.id ?? (await configured()).programme ?? DEFAULT_PROGRAMME;
  if (wanted && remembered !== undefined && wanted.id !== remembered && entries.some(isOfCase))
    throw new Refused(
      `Registret hör till programmet ${remembered} och har redan ärenden. ${wanted.id} går inte att använda här: ange en annan mapp med --data.`,
    );
  const programme = wanted ?? programmeCalled(id);
  if (!programme)
    throw new Refused(`Registret hör till programmet ${id}, som inte finns i den här versionen av Kraftbot.`);
  // What keeps a register from being read is said where it matters; its team's name does not.
  const { name } = await configured().catch(() => ({ name: undefined }));
  return called(programme, name);
}

function isOfCase(entry: Entry): boolean {
  return entry.stream.startsWith('case/');
}

function shipped(id: string): Programme {
  const programme = programmeCalled(id);
  if (programme) return programme;
  throw new WrongUsage(`Programmet ${id} finns inte. Välj bland ${PROGRAMME_IDS.join(', ')}.`);
}
