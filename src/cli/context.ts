import { type Day, dayAt, parseDay } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import { type Role, ROLE_KINDS } from '../domain/privacy/roles.js';
import { type CliContext, type Options, type Outside, Refused, WrongUsage } from './command.js';
import { sameTimeOn } from './present.js';

/** A command's context, and what closes the registers that it has opened. */
export interface Session {
  readonly context: CliContext;
  readonly close: () => Promise<void>;
}

export function sessionOf(args: readonly string[], options: Options, outside: Outside): Session {
  const opened: LiveRegister[] = [];
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const asJson = options['json'] === true;
  const folder = text('data') ?? (outside.env['KRAFTBOT_DATA'] || './data');
  const fixed = dayOption(options, 'today');
  const err = (line: string) => {
    outside.complain(`${line}\n`);
  };
  const context: CliContext = {
    args,
    options,
    folder,
    config: outside.env['KRAFTBOT_CONFIG'],
    today: fixed ?? dayAt(outside.now()),
    role: roleIn(text('role')),
    asJson,
    now: () => (fixed === undefined ? outside.now() : sameTimeOn(fixed, outside.now())),
    openLive: async (mode) => {
      const { openStore } = await import('./store.js');
      const place = { folder, chosen: text('programme'), config: context.config };
      const live = await openStore(place, mode, err);
      if (context.role.kind === 'agency') known(context.role.authority, live);
      opened.push(live);
      return live;
    },
    out: (line) => {
      if (!asJson) outside.write(`${line}\n`);
    },
    json: (value) => {
      outside.write(`${JSON.stringify(value, null, 1)}\n`);
    },
    raw: (written) => {
      outside.write(written);
    },
    err,
  };
  return {
    context,
    close: async () => {
      for (const live of opened) await live.close();
    },
  };
}

function known(authority: string, live: LiveRegister): void {
  const codes = live.programme.referrers.map(({ code }) => code);
  if (!codes.includes(authority))
    throw new Refused(`Myndigheten ${authority} finns inte i programmet. Välj bland ${codes.join(', ')}.`);
}

/** An option that is a day, if it is given. */
export function dayOption(options: Options, name: string): Day | undefined {
  const text = options[name];
  if (typeof text !== 'string') return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new WrongUsage(`--${name} ska vara en dag, till exempel 2026-11-25.`);
  return day;
}

/** An option that is a whole number from 0, if it is given. */
export function countOption(options: Options, name: string): number | undefined {
  const text = options[name];
  if (typeof text !== 'string') return undefined;
  if (!/^\d{1,5}$/.test(text)) throw new WrongUsage(`--${name} ska vara ett heltal, till exempel 14.`);
  return Number(text);
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
