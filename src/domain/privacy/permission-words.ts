import { type Programme, referrerName } from '../programme.js';
import { fold } from '../text/fold.js';
import { list } from '../text/swedish.js';
import type { Level, Role } from './roles.js';

const ROLES: ReadonlyMap<string, Role['kind'] | 'none'> = new Map([
  ['handledare', 'team'],
  ['team', 'team'],
  ['teamet', 'team'],
  ['myndighet', 'agency'],
  ['representant', 'agency'],
  ['myndighetsrepresentant', 'agency'],
  ['styrgrupp', 'steering'],
  ['styrgruppen', 'steering'],
  ['chef', 'steering'],
  ['verksamhetsledare', 'admin'],
  ['admin', 'admin'],
  ['ingen', 'none'],
  ['inget', 'none'],
]);
const ROOMS: ReadonlyMap<string, Exclude<Level['kind'], 'personal'> | 'none'> = new Map([
  ['team', 'team'],
  ['teamet', 'team'],
  ['teamets', 'team'],
  ['styrgrupp', 'steering'],
  ['styrgruppen', 'steering'],
  ['styrgruppens', 'steering'],
  ['möte', 'mixed'],
  ['mötet', 'mixed'],
  ['mötets', 'mixed'],
  ['ingens', 'none'],
]);

const NAMES: Readonly<Record<Exclude<Role['kind'], 'agency'>, string>> = {
  team: 'handledare',
  steering: 'styrgruppen',
  admin: 'verksamhetsledare',
};

/** "handledare", "representant för Försäkringskassan". */
export function roleText(role: Role, programme: Programme): string {
  return role.kind === 'agency'
    ? `representant för ${referrerName(programme, role.authority)}`
    : NAMES[role.kind];
}

/** "teamets", "mötets, med Socialförvaltningen och Försäkringskassan". */
export function levelText(level: Level, programme: Programme): string {
  if (level.kind === 'mixed')
    return `mötets, med ${list(level.authorities.map((code) => referrerName(programme, code)))}`;
  return level.kind === 'steering' ? 'styrgruppens' : level.kind === 'team' ? 'teamets' : 'enskild';
}

const CHATS: Readonly<Record<Exclude<Level['kind'], 'personal'>, string>> = {
  team: 'teamets chatt',
  steering: 'styrgruppens chatt',
  mixed: 'mötets chatt',
};

/** A conversation without a name of its own, by whose it is. */
export function chatText(kind: Level['kind'] | undefined): string {
  return kind === undefined || kind === 'personal' ? 'enskild chatt' : CHATS[kind];
}

/** What was said of somebody's role, with the words that were none of it; undefined if no role is named, or an authority is missing. */
export function roleIn(
  words: readonly string[],
  programme: Programme,
): { readonly role: Role | undefined; readonly rest: readonly string[] } | undefined {
  const at = words.findIndex((word) => ROLES.has(word.toLocaleLowerCase('sv')));
  const kind = ROLES.get(words[at]?.toLocaleLowerCase('sv') ?? '');
  if (kind === undefined) return undefined;
  const others = words.filter((_, index) => index !== at);
  if (kind === 'none') return { role: undefined, rest: others };
  if (kind !== 'agency') return { role: { kind }, rest: others };
  const authority = others.find((word) => authorityIn(word, programme) !== undefined);
  const code = authority === undefined ? undefined : authorityIn(authority, programme);
  if (code === undefined) return undefined;
  return { role: { kind, authority: code }, rest: others.filter((word) => word !== authority) };
}

/** Whose a conversation was said to be; `none` for nobody's. A meeting is with every authority unless some are named. */
export function levelIn(words: readonly string[], programme: Programme): Level | 'none' | undefined {
  const kind = words.map((word) => ROOMS.get(word.toLocaleLowerCase('sv'))).find((one) => one !== undefined);
  if (kind !== 'mixed') return kind === undefined || kind === 'none' ? kind : { kind };
  const named = words.map((word) => authorityIn(word, programme)).filter((code) => code !== undefined);
  const all = programme.referrers.map(({ code }) => code).filter((code) => code !== 'EGEN');
  return { kind, authorities: named.length > 0 ? [...new Set(named)] : all };
}

function authorityIn(word: string, { referrers }: Programme): string | undefined {
  const folded = fold(word.replace(/,$/, ''));
  return referrers.find(
    ({ code, name, short }) =>
      code !== 'EGEN' && [code, name, short ?? code].some((one) => fold(one) === folded),
  )?.code;
}
