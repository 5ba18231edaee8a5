import { join } from 'node:path';
import { type Day, dayAt } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import { cellDay } from '../domain/files/cell-days.js';
import { casesNamed } from '../domain/privacy/cases-named.js';
import { type Role, ROLE_KINDS } from '../domain/privacy/roles.js';
import { containsPersonnummer } from '../domain/text/personnummer.js';
import { account } from './account.js';
import { type CliContext, type Options, type Outside, Refused, WrongUsage } from './command.js';
import { sameTimeOn } from './present.js';
import { writeWhole } from './write-whole.js';

/** A command's context, and what closes the registers that it has opened. */
export interface Session {
  readonly context: CliContext;
  /** What is said of its own: a refusal that names a case has shown it. */
  readonly shows: (text: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * A session for the command called `name`. Whatever it says passes here, and which cases that names goes to the access
 * log when the command is done (DESIGN 11).
 */
export function sessionOf(
  name: string,
  args: readonly string[],
  options: Options,
  outside: Outside,
): Session {
  const opened: LiveRegister[] = [];
  const seen = new Set<string>();
  const shows = (shown: string) => {
    for (const { register } of opened) for (const code of casesNamed(shown, register)) seen.add(code);
  };
  const write = (shown: string) => {
    shows(shown);
    outside.write(shown);
  };
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const asJson = options['json'] === true;
  const database = outside.env['DATABASE_URL'] || undefined;
  const team = teamIn(text('team'));
  const home = text('data') ?? (outside.env['KRAFTBOT_DATA'] || './data');
  const folder = team === undefined ? home : join(home, team);
  // A name that nobody may see again: it would be made, listed and told.
  if ([folder, text('out') ?? ''].some(containsPersonnummer))
    throw new Refused('Mappens eller filens namn har ett personnummer i sig. Välj ett annat namn.');
  const fixed = dayOption(options, 'today');
  const err = (line: string) => {
    shows(line);
    outside.complain(`${line}\n`);
  };
  const context: CliContext = {
    args,
    options,
    folder,
    database,
    team,
    env: outside.env,
    typed: outside.typed,
    config: outside.env['KRAFTBOT_CONFIG'],
    today: fixed ?? dayAt(outside.now()),
    role: roleIn(text('role')),
    asJson,
    now: () => (fixed === undefined ? outside.now() : sameTimeOn(fixed, outside.now())),
    openLive: async (mode) => {
      const { openStore } = await import('./store.js');
      const { keysFrom } = await import('../domain/stores/json/keys.js');
      const keys = keysFrom(outside.env);
      const place = { folder, database, team, chosen: text('programme'), config: context.config, keys };
      // One that was only read, and of which nobody has seen anything, is let go of first.
      if (seen.size === 0) for (const one of opened.splice(0)) await one.close();
      const live = await openStore(place, mode, err);
      if (context.role.kind === 'agency') known(context.role.authority, live);
      opened.push(live);
      return live;
    },
    out: (line) => {
      if (!asJson) write(`${line}\n`);
    },
    json: (value) => {
      write(`${JSON.stringify(value, null, 1)}\n`);
    },
    raw: write,
    save: async (file, content, shown) => {
      shows(shown);
      await writeWhole(file, content);
    },
    busy: (what) => outside.progress?.(what === '' ? '' : `${what} …`),
    err,
  };
  return {
    context,
    shows,
    close: async () => {
      const live = opened.at(-1);
      const look = { at: outside.now().toISOString(), by: 'cli', what: name, where: account(outside.env) };
      if (live && seen.size > 0) live.note({ ...look, codes: [...seen] });
      for (const one of opened) await one.close();
    },
  };
}

function known(authority: string, live: LiveRegister): void {
  const codes = live.programme.referrers.map(({ code }) => code);
  if (!codes.includes(authority))
    throw new Refused(`Myndigheten ${authority} finns inte i programmet. Välj bland ${codes.join(', ')}.`);
}

/** An option that is a day, if it is given: 2026-11-25, or as people write it (25/11-26, "den 25 november 2026"). */
export function dayOption(options: Options, name: string): Day | undefined {
  const text = options[name];
  if (typeof text !== 'string') return undefined;
  const day = cellDay(text.slice(0, MOST_LETTERS));
  if (day === undefined) throw new WrongUsage(`--${name} ska vara en dag, till exempel 2026-11-25.`);
  return day;
}

/** More than the longest way to write a day. */
const MOST_LETTERS = 60;

/** An option that is a whole number from 0, if it is given. */
export function countOption(options: Options, name: string): number | undefined {
  const text = options[name];
  if (typeof text !== 'string') return undefined;
  if (!/^\d{1,5}$/.test(text)) throw new WrongUsage(`--${name} ska vara ett heltal, till exempel 14.`);
  return Number(text);
}

function teamIn(text: string | undefined): string | undefined {
  if (text === undefined || /^[a-z0-9-]{1,40}$/.test(text)) return text;
  throw new WrongUsage('--team ska vara teamets namn i inställningsfilen: a–z, siffror och bindestreck.');
}

function roleIn(text: string | undefined): Role {
  if (text === undefined) return { kind: 'admin' };
  const authority = /^agency:([A-Za-zÅÄÖåäö]{1,20})$/.exec(text)?.[1];
  if (authority !== undefined) return { kind: 'agency', authority: authority.toUpperCase() };
  const kind = ROLE_KINDS.find((one) => one === text && one !== 'agency');
  if (kind === undefined || kind === 'agency')
    throw new WrongUsage('--role ska vara team, agency:FK (eller en annan myndighet), steering eller admin.');
  return { kind };
}
