import { type Day, dayAt, timeAt } from '../day.js';
import type { AccessLog, Look } from '../ledger.js';
import type { Page, PageLine } from '../meeting/page.js';
import type { Register } from '../register.js';
import { capital, dayLong, list, plural } from '../text/swedish.js';
import { doingText, WRITERS } from './access-words.js';
import { chatText } from './permission-words.js';

/** What people and places are called, from the configuration. */
export interface Names {
  person(id: string): string | undefined;
  place(conversation: string): string | undefined;
}

/** Cases named on a line: more are counted. */
const MOST_NAMED = 6;

/**
 * The access log as a page, the newest day first (DESIGN 11): when, who, what, which cases, from where. Only what is in
 * `log` is on it: the caller has chosen the days, the case or the person.
 */
export function accessPage(
  title: string,
  log: AccessLog,
  register: Register,
  names: Names,
  today: Day,
): Page {
  const days = new Map<Day, PageLine[]>();
  for (const look of [...log.looks].reverse()) {
    const day = dayAt(new Date(look.at));
    const line = lineOf(look, register, names);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  const none = days.size === 0 ? ['Inga rader.'] : [plural(log.looks.length, 'rad', 'rader')];
  return {
    title,
    intro: [...none, ...brokenText(log.broken)],
    sections: [...days].map(([day, lines]) => ({ heading: capital(dayLong(day, today)), lines })),
    closing: [],
  };
}

/** What somebody must know first: a part of the log has been tampered with, or is damaged. */
export function brokenText(broken: readonly string[]): readonly string[] {
  return broken.length === 0
    ? []
    : [`Loggen är inte hel: ${list(broken)} är skadad eller ändrad. Säg till er IT.`];
}

function lineOf(look: Look, register: Register, names: Names): PageLine {
  const codes = look.codes ?? [];
  const more = codes.length - MOST_NAMED;
  const cases = [
    ...codes.slice(0, MOST_NAMED).map((code) => caseName(code, register)),
    ...(more > 0 ? [plural(more, 'ärende till', 'ärenden till')] : []),
  ];
  const parts = [doingText(look), list(cases), placeText(look, names, register)];
  const who = personName(look.by, names);
  return {
    strong: `${timeAt(new Date(look.at))} ${who}`,
    rest: parts.filter((part) => part !== '').join(' · '),
  };
}

export function personName(id: string, names: Names): string {
  return WRITERS[id] ?? names.person(id) ?? id;
}

function caseName(code: string, register: Register): string {
  const alias = register.cases.get(code)?.alias;
  return alias === undefined ? code : `${alias} (${code})`;
}

/** A conversation that nobody has said whose it is is somebody's own: nothing is shown in groups that are not configured. */
function placeText({ by, where }: Look, names: Names, { settings }: Register): string {
  if (where === undefined) return '';
  if (by === 'cli') return `konto ${where}`;
  return names.place(where) ?? chatText(settings.rooms.get(where)?.level.kind);
}
