import * as z from 'zod';
import { card, execute, text } from '../cards/kit.js';
import { type Day, dayAt } from '../domain/day.js';
import { headText } from '../domain/language/acts/heads.js';
import { readLine } from '../domain/language/acts/read-line.js';
import { LONGEST_LINE } from '../domain/language/token.js';
import { asksForTeam, isAgain } from '../domain/language/team-line.js';
import { casesNamed } from '../domain/privacy/cases-named.js';
import { visibility } from '../domain/privacy/visibility.js';
import { containsPersonnummer } from '../domain/text/personnummer.js';
import { isOfTenant, saysWhose } from './chain/members.js';
import { saidByPress } from './chain/said-by-press.js';
import { titleOf } from './config.js';
import type { Incoming } from './incoming.js';
import { carryQuestion, wasAsked } from './last-question.js';
import { teamSaid, teamsSaid } from './team-said.js';
import type { Team } from './team.js';
import type { CardReply, TextReply } from './turn.js';

/** Whose an activity is: a team's, as that team gets it; or nobody's, since it must be asked whose, or is another team's. */
export type Whose =
  | { readonly team: Team; readonly incoming: Incoming; readonly named: boolean }
  | { readonly ask: CardReply | TextReply; readonly refused?: true };

/** How long a team that somebody has named goes without saying, in milliseconds (30 minutes). */
const MEMORY = 30 * 60_000;
const stampedSchema = z.looseObject({ team: z.string().max(40).optional().catch(undefined) });
const verbSchema = z.looseObject({ verb: z.string().max(100).catch('') });
const CARD_OF_OLD = {
  text: 'Det syns inte vilket team kortet gäller. Skriv kommandot på nytt, så får du ett nytt kort. Inget är sparat.',
};
const CARD_OF_OTHERS = { text: 'Det här kortet hör till ett annat team, så inget är sparat.' };
/** The command that shows the teams beside each other. */
const SIDE_BY_SIDE = headText('compare-teams');
const WHOSE_FILE = {
  text: 'Vilket team gäller filen? Skriv först vad teamet heter, och skicka den sedan en gång till.',
};

/**
 * Which team an activity is for. A conversation is its team's. In a personal chat, somebody with roles in several is
 * asked, unless a pressed card is a team's, the line names a team or a case that only one of them has, it has just been
 * said, or it is all the same (DESIGN 13). An unknown group is whose it is made, by an admin. What is of a team that the
 * person, or the conversation, is not of is never taken for their own.
 */
export async function whoseIs(teams: readonly Team[], incoming: Incoming, now: Date): Promise<Whose> {
  const possible = teamsOf(teams, incoming);
  const [first] = possible;
  if (!first) throw new RangeError('no team');
  const { what } = incoming;
  const stamp = stampOf(incoming);
  const own = stamp === undefined ? incoming : unstamped(incoming);
  const sole = { team: first, incoming: own, named: false };
  // Who has no role is told so by the first team, whatever they send.
  if (teams.length === 1 || first.config.roleOf(incoming.person) === undefined) return sole;
  const stamped = possible.find(({ name }) => name === stamp);
  if (stamp !== undefined && !stamped) return { ask: CARD_OF_OTHERS, refused: true };
  if (stamped && possible.length > 1) {
    await remember(teams, incoming, stamped, now);
    const { verb } = verbSchema.parse(dataOf(incoming));
    const pressed = saidByPress(verb, dataOf(incoming))?.text;
    const named = pressed === undefined ? undefined : teamSaid([stamped], pressed, dayAt(now));
    if (named?.rest === '') return { ask: nowOf(stamped) };
    return { team: stamped, incoming: named ? withLine(own, named.rest) : own, named: true };
  }
  const isLine = what.kind === 'message' && (what.text !== '' || what.files.length > 0);
  const isRead = isLine && what.text.length <= LONGEST_LINE && !containsPersonnummer(what.text);
  const beside = isRead && possible.length > 1 ? teamsSaid(possible, what.text, dayAt(now)) : undefined;
  if (beside?.compares)
    return { team: first, incoming: withLine(own, `${SIDE_BY_SIDE} ${beside.rest}`.trim()), named: false };
  if (beside) return { ask: askedCard(beside.teams, beside.rest === '' ? undefined : beside.rest) };
  const said = isRead ? teamSaid(teams, what.text, dayAt(now)) : undefined;
  if (said && !possible.includes(said.team)) return { ask: onlyOf(first), refused: true };
  if (possible.length === 1)
    return said && said.rest !== '' ? { ...sole, incoming: withLine(incoming, said.rest) } : sole;
  if (what.kind === 'press' || (what.kind === 'message' && what.text === '' && what.value !== undefined))
    return { ask: CARD_OF_OLD };
  if (!isRead) return { team: first, incoming, named: true };
  if (said) {
    const { team, rest } = said;
    const last = said.goesOn ? await remembered(possible, teams, incoming) : undefined;
    const isOther = last !== undefined && last !== team;
    const stands = isOther
      ? await carryQuestion(last.memory, team, incoming, now)
      : await wasAsked(team.memory, incoming);
    await remember(teams, incoming, team, now);
    const isNothing = rest === '' || (isAgain(rest) && !stands);
    if (isNothing && what.files.length === 0) return { ask: nowOf(team) };
    return { team, incoming: withLine(incoming, rest), named: true };
  }
  if (asksForTeam(what.text)) return { ask: askedCard(possible) };
  if (incoming.place.kind !== 'personal' && !saysWhose(incoming, first.live, dayAt(now))) return sole;
  const about = possible.filter((team) => namesCaseOf(team, incoming.person, what.text, dayAt(now)));
  const [only, ...others] = about;
  // What was last seen is theirs: the next question is of the same team.
  if (only && others.length === 0) await remember(teams, incoming, only, now);
  const team = (others.length === 0 ? only : undefined) ?? (await remembered(possible, teams, incoming));
  if (team) return { team, incoming, named: true };
  if (isOfAny(first, what.text, now)) return { team: first, incoming, named: false };
  return { ask: what.files.length > 0 ? WHOSE_FILE : askedCard(possible, what.text) };
}

/** Whose a conversation is: what has been set in the chat goes before the configuration. */
export function ownerOf(teams: readonly Team[], conversation: string): Team | undefined {
  return (
    teams.find(({ live }) => live.register.settings.rooms.get(conversation)) ??
    teams.find(({ config }) => config.permissions.rooms.some(({ id }) => id === conversation))
  );
}

/** Small talk, and the teams side by side. */
function isOfAny({ live: { register, programme } }: Team, line: string, now: Date): boolean {
  const reading = readLine(line, { register, programme, today: dayAt(now) });
  return reading.kind === 'talk' || (reading.kind === 'command' && reading.command === 'compare-teams');
}

/** Does a line name a case of a team that somebody may see there? Of others it must not tell whose they are. */
function namesCaseOf({ live, config }: Team, person: string, line: string, today: Day): boolean {
  const role = config.roleOf(person);
  return [...casesNamed(line, live.register)].some((code) => {
    const it = live.register.cases.get(code);
    return it && role && visibility(it, role, { kind: 'personal' }, today) !== 'counted';
  });
}

/** The teams that an activity can be for; the first of all where it is nobody's, which then says no. */
function teamsOf(teams: readonly Team[], incoming: Incoming): readonly Team[] {
  const { place, person } = incoming;
  const owner = ownerOf(teams, place.id);
  if (owner) return [owner];
  const mine = teams.filter(({ config }) => {
    const role = config.roleOf(person)?.kind;
    return (
      isOfTenant(config, incoming) && (place.kind === 'personal' ? role !== undefined : role === 'admin')
    );
  });
  return mine.length > 0 ? mine : teams.slice(0, 1);
}

/** What a button brings with it; of the answer to an offered file, what the offer carried. */
function dataOf({ what }: Incoming): unknown {
  if (what.kind === 'message') return what.value;
  if (what.kind !== 'press') return undefined;
  return what.file ? z.looseObject({ context: z.unknown() }).safeParse(what.data).data?.context : what.data;
}

function stampOf(incoming: Incoming): string | undefined {
  return stampedSchema.safeParse(dataOf(incoming)).data?.team;
}

/** The activity as the team gets it: what its own card sent. */
function unstamped(incoming: Incoming): Incoming {
  const { what } = incoming;
  const all = Object.entries(stampedSchema.parse(dataOf(incoming)));
  const data = Object.fromEntries(all.filter(([key]) => key !== 'team'));
  if (what.kind === 'press')
    return {
      ...incoming,
      what: { ...what, data: what.file ? { ...(what.data as object), context: data } : data },
    };
  return what.kind === 'message' ? { ...incoming, what: { ...what, value: data } } : incoming;
}

function withLine(incoming: Incoming, line: string): Incoming {
  const { what } = incoming;
  if (what.kind === 'press')
    return { ...incoming, what: { ...what, data: { ...(what.data as object), text: line } } };
  return what.kind === 'message' ? { ...incoming, what: { ...what, text: line } } : incoming;
}

function onlyOf(team: Team): TextReply {
  return {
    text: `Här gäller det bara ${titleOf(team)}, så jag svarar inte om ett annat team. Inget är sparat.`,
  };
}

const nowOf = (team: Team): TextReply => ({ text: `Nu gäller det ${titleOf(team)}.` });

/** Asks whose a line is; without one, whose the next lines are. */
function askedCard(teams: readonly Team[], line?: string): CardReply {
  const words = 'Vilket team gäller det?';
  const buttons = teams.map((team) =>
    execute(titleOf(team), 'say', { text: line ?? titleOf(team), team: team.name }),
  );
  const how = `Du kan också börja raden med teamets namn och ett kolon. Skriv ${SIDE_BY_SIDE} för att se dem sida vid sida.`;
  return { card: card([text(words, { weight: 'bolder' }), text(how)], buttons), summary: words, asks: {} };
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
