import { AsyncLocalStorage } from 'node:async_hooks';
import { pino } from 'pino';

/** What may stand in the log: ids, counts and codes. Never what somebody wrote, never a name, never a payload. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** One line of JSON an event. `event` is a fixed code such as `turn-failed`. */
export interface Log {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts): void;
}

const turns = new AsyncLocalStorage<string>();

/** Does work in which every line logged, however deep, carries this id as `turn`. */
export function inTurn<T>(id: string, work: () => T): T {
  return turns.run(id, work);
}

/** The id of the turn that is under way, as the log has it. */
export const currentTurn = () => turns.getStore();

/** A log that writes lines to a stream, stderr as a rule. */
export function openLog(write: (line: string) => unknown, now: () => Date): Log {
  const logger = pino(
    {
      base: null,
      timestamp: () => `,"at":"${now().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      mixin: () => ({ turn: currentTurn() }),
    },
    { write },
  );
  const at = (level: 'info' | 'warn' | 'error') => (event: string, facts?: Facts) => {
    logger[level]({ event, ...facts });
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

const MINUTE = 60_000;

/**
 * Logs a warning about what anybody can cause at most once a minute for each reason, with how often it was since last.
 * The reasons are a closed list.
 */
export function seldom(log: Log, now: () => Date) {
  const since = new Map<string, { at: number; times: number }>();
  return (event: string, reason: string, facts: Facts = {}): void => {
    const before = since.get(`${event}/${reason}`);
    const at = now().getTime();
    if (before && at - before.at < MINUTE) before.times += 1;
    else {
      log.warn(event, { reason, ...facts, ...(before && before.times > 0 && { more: before.times }) });
      since.set(`${event}/${reason}`, { at, times: 0 });
    }
  };
}

/**
 * What an error says about itself without quoting anything that passed through: its kind, its code, and where in
 * the source it was thrown. Messages stay out, since libraries put payloads in them.
 */
export function factsOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof status === 'number' && { status }),
    ...whereOf(error),
  };
}

function whereOf(error: Error): Facts {
  const line = error.stack?.split('\n').find((text) => text.trimStart().startsWith('at '));
  const place = line && /([\w.-]{1,80}:\d{1,6}:\d{1,6})\)?$/.exec(line);
  return place?.[1] === undefined ? {} : { where: place[1] };
}
