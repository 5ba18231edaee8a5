import * as z from 'zod';
import { card, execute, text } from '../cards/kit.js';
import { dayAt } from '../domain/day.js';
import { readLine } from '../domain/language/acts/read-line.js';
import { casesNamed } from '../domain/privacy/cases-named.js';
import { containsPersonnummer } from '../domain/text/personnummer.js';
import { fold } from '../domain/text/fold.js';
import { isOfTenant } from './chain/members.js';
import type { Incoming } from './incoming.js';
import type { Team } from './team.js';
import type { CardReply, TextReply } from './turn.js';

/** Whose an activity is: a team's, as that team gets it; or nobody's before it has been asked whose. */
export type Whose =
  | { readonly team: Team; readonly incoming: Incoming; readonly named: boolean }
  | { readonly ask: CardReply | TextReply };

/** How long a team that somebody has named goes without saying, in milliseconds (30 minutes). */
const MEMORY = 30 * 60_000;
/** Longer than anything anybody types: said no to, whichever team it is for. */
const LONGEST = 4000;
const stampedSchema = z.looseObject({ team: z.string().max(40) });
const CARD_OF_OLD = {
  text: 'Det syns inte vilket team kortet gäller. Skriv kommandot på nytt, så får du ett nytt kort. Inget är sparat.',
};

/**
 * Which team an activity is for. A conversation is its team's. In a personal chat, somebody with roles in several is
 * asked, unless a pressed card is a team's, the line names a team or a case that only one of them has, it has just been
 * said, or it is all the same (DESIGN 13). An unknown group is whose it is made, by an admin.
 */
export async function whoseIs(teams: readonly Team[], incoming: Incoming, now: Date): Promise<Whose> {
  const possible = teamsOf(teams, incoming);
  const [first] = possible;
  if (!first) throw new RangeError('no team');
  const { what } = incoming;
  const stamp = stampedSchema.safeParse(dataOf(incoming)).data?.team;
  const stamped = possible.find(({ name }) => name === stamp);
  const own = stamp === undefined ? incoming : unstamped(incoming);
  if (possible.length === 1) return { team: first, incoming: own, named: false };
  if (stamped) {
    await remember(teams, incoming, stamped, now);
    return { team: stamped, incoming: own, named: true };
  }
  if (what.kind === 'press' || (what.kind === 'message' && what.text === '' && what.value !== undefined))
    return { ask: CARD_OF_OLD };
  const isAsked = what.kind === 'message' && what.text.length <= LONGEST && !containsPersonnummer(what.text);
  if (!isAsked) return { team: first, incoming, named: true };
  const said = named(possible, what.text);
  if (said) {
    await remember(teams, incoming, said.team, now);
    if (said.rest === '') return { ask: { text: `Nu gäller det ${titleOf(said.team)}.` } };
    return { team: said.team, incoming: { ...incoming, what: { ...what, text: said.rest } }, named: true };
  }
  const about = possible.filter(({ live }) => casesNamed(what.text, live.register).size > 0);
  const team = (about.length === 1 ? about[0] : undefined) ?? (await remembered(possible, teams, incoming));
  if (team) return { team, incoming, named: true };
  if (isOfAny(first, what.text, now)) return { team: first, incoming, named: false };
  return { ask: askedCard(possible, what.text) };
}

/** Small talk, and the teams side by side. */
function isOfAny({ live: { register, programme } }: Team, line: string, now: Date): boolean {
  const reading = readLine(line, { register, programme, today: dayAt(now) });
  return reading.kind === 'talk' || (reading.kind === 'command' && reading.command === 'compare-teams');
}

/** What people call a team. */
export function titleOf({ config, name }: Pick<Team, 'config' | 'name'>): string {
  return config.name ?? name.charAt(0).toLocaleUpperCase('sv') + name.slice(1);
}

/** The teams that an activity can be for; the first of all where it is nobody's, which then says no. */
function teamsOf(teams: readonly Team[], incoming: Incoming): readonly Team[] {
  const { place, person } = incoming;
  const owner = teams.find(({ config }) => config.permissions.rooms.some(({ id }) => id === place.id));
  if (owner) return [owner];
  const mine = teams.filter(({ config }) => {
    const role = config.roleOf(person)?.kind;
    return (
      isOfTenant(config, incoming) && (place.kind === 'personal' ? role !== undefined : role === 'admin')
    );
  });
  return mine.length > 0 ? mine : teams.slice(0, 1);
}

function dataOf({ what }: Incoming): unknown {
  if (what.kind === 'press') return what.data;
  return what.kind === 'message' ? what.value : undefined;
}

/** The activity as the team gets it: what its own card sent. */
function unstamped(incoming: Incoming): Incoming {
  const all = Object.entries(stampedSchema.parse(dataOf(incoming)));
  const data = Object.fromEntries(all.filter(([key]) => key !== 'team'));
  const { what } = incoming;
  if (what.kind === 'press') return { ...incoming, what: { ...what, data } };
  return what.kind === 'message' ? { ...incoming, what: { ...what, value: data } } : incoming;
}

/** `Avesta: status för perioden`, `Avesta`: the team that a line begins with, and the rest of it. */
function named(teams: readonly Team[], line: string): { team: Team; rest: string } | undefined {
  for (const team of teams)
    for (const title of [titleOf(team), team.name]) {
      const begins = fold(line.slice(0, title.length)) === fold(title);
      const rest = line.slice(title.length);
      if (begins && /^(?:\s*:|\s*$)/.test(rest)) return { team, rest: rest.replace(/^\s*:?\s*/, '') };
    }
  return undefined;
}

function askedCard(teams: readonly Team[], line: string): CardReply {
  const words = 'Vilket team gäller det?';
  const buttons = teams.map((team) => execute(titleOf(team), 'say', { text: line, team: team.name }));
  const how = 'Du kan också börja raden med teamets namn och ett kolon.';
  return { card: card([text(words, { weight: 'bolder' }), text(how)], buttons), summary: words };
}

const keyOf = ({ place, person }: Incoming) => `team/${place.id}/${person}`;

/** Kept with the first team, whichever was meant. */
async function remember([first]: readonly Team[], incoming: Incoming, team: Team, now: Date): Promise<void> {
  const until = new Date(now.getTime() + MEMORY);
  await first?.memory.put(keyOf(incoming), team.name, until).catch(() => undefined);
}

async function remembered(
  possible: readonly Team[],
  [first]: readonly Team[],
  incoming: Incoming,
): Promise<Team | undefined> {
  const name = await first?.memory.get(keyOf(incoming)).catch(() => undefined);
  return possible.find((team) => team.name === name);
}
