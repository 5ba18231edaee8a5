import type { ParseArgsOptionsConfig } from 'node:util';
import type { Day } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import type { Role } from '../domain/privacy/roles.js';

/** What the command line has of the world around it. */
export interface Outside {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** A line on a terminal that the next one takes the place of; there only on a terminal. */
  readonly progress?: (text: string) => void;
  /** The lines that somebody types, or that a file holds. */
  readonly typed?: () => AsyncIterable<string>;
}

/** The options as they were given: text, or true for a flag. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command may know and do. Nothing reaches stdout or stderr but through `out`, `json` and `err`. */
export interface CliContext {
  /** What was written after the command's name, without the options. */
  readonly args: readonly string[];
  /** The command's own options and the common ones (DESIGN 14). */
  readonly options: Options;
  /** The register's folder. */
  readonly folder: string;
  /** `DATABASE_URL`: the PostgreSQL that the register is in, instead of the folder. */
  readonly database: string | undefined;
  /** `--team`: which of several teams. */
  readonly team: string | undefined;
  /** The process's environment. */
  readonly env: Outside['env'];
  /** The bot's configuration (`KRAFTBOT_CONFIG`), if there is one. */
  readonly config: string | undefined;
  /** `--today`, or the day it is in Europe/Stockholm. */
  readonly today: Day;
  readonly role: Role;
  /** `--json`: nothing but `json` may write on stdout. */
  readonly asJson: boolean;
  /** Now; with `--today` that day at the present time of day in Europe/Stockholm. */
  now(): Date;
  /**
   * The register, with the programme that holds in it. `read` works while the bot runs, and changes nothing: it says so and
   * takes it as empty where there has never been one, and refuses a folder that is not there. `read-or-empty` takes both as
   * empty. `there` reads too, and it and `write` refuse where there is none; `begin` makes one, and a folder that is missing.
   * It is closed when the command is done.
   */
  openLive(mode: 'read' | 'read-or-empty' | 'there' | 'write' | 'begin'): Promise<LiveRegister>;
  /** A line for people on stdout. Nothing with `--json`. */
  out(line: string): void;
  /** The answer on stdout as JSON. */
  json(value: unknown): void;
  /** Exactly these characters on stdout: a file. */
  raw(text: string): void;
  /** A file, with what stands in it as text. */
  save(file: string, content: string | Uint8Array, shown: string): Promise<void>;
  readonly typed: Outside['typed'];
  /** What takes time right now, on a terminal; empty when it is done. */
  busy(what: string): void;
  /** A line on stderr. */
  err(line: string): void;
}

/** One sub-command. Its name and summary stand in `table.ts`. */
export interface CliCommand {
  /** What follows `kraftbot`: "import FIL.csv [--dry-run] [--update]". */
  readonly usage: string;
  /** A line for each option, and an example or two; shown by `--help`. */
  readonly help: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** How many arguments it takes. */
  readonly args: readonly [least: number, most: number];
  /** The exit code, 0 if none. Throws Refused or WrongUsage. */
  run(context: CliContext): Promise<number | undefined> | number | undefined;
}

/** The command says no, in Swedish: exit 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The command line is not as it must be, in Swedish: exit 2, with the command's usage. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** Refuses what is done with a folder's files, where the register is in a database. */
export function onlyInFolder({ database }: Pick<CliContext, 'database'>): void {
  if (database === undefined) return;
  throw new Refused(
    'Registret ligger i PostgreSQL, och kopieras med databasens egna verktyg. Till en mapp: kraftbot migrate-store --to folder',
  );
}
