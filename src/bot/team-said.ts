import type { Day } from '../domain/day.js';
import { isSetAtOnce } from '../domain/language/acts/command-at.js';
import type { CommandName } from '../domain/language/acts/command-names.js';
import { readLine } from '../domain/language/acts/read-line.js';
import { askedAgain, asOwn, choosesTeam, goesOn, setsBeside } from '../domain/language/team-line.js';
import { isA, isJoint } from '../domain/language/question/desk.js';
import { isFailure } from '../domain/schema/failure.js';
import { read } from '../domain/speech/sv/ask.js';
import type { AskContext } from '../domain/answers/context.js';
import { parsePeriod } from '../domain/periods/parse-period.js';
import { withoutEnd } from '../domain/text/ends.js';
import { fold } from '../domain/text/fold.js';
import { askContextOf } from './ask.js';
import { titleOf } from './config.js';
import type { Team } from './team.js';

const FIRST = /^(?:\s*:\s*|[\s?.!]*$)/;
const BEFORE_ASKING = /^(?:\s*,\s*|\s+)(?=\S)/;
const LAST = /(?:^|\s)(?:för|i|hos|på)\s*$/i;
const END = ' \t\r\n?.!';
const ENDS = `${END},:`;
/** Commands whose words are anybody's. */
const FREE: ReadonlySet<CommandName> = new Set(['search', 'show', 'who-looked']);

/**
 * The team that a line names, and the rest of it: `Avesta: …`, `Avesta` alone and `byt till Avesta` are of the team whatever follows;
 * `avesta status` and `hur många står i kö i Avesta?` where the rest asks for something; `status avesta 2025` where it is a command
 * that shows something, and its days; `hur många remisser har avesta fått?` where it is a question of one's own without the name. What is
 * recorded may name the place: last in a line it is the team only where nothing else follows what is asked for. `och i avesta?` asks
 * the same again.
 */
export function teamSaid(teams: readonly Team[], line: string, today: Day): TeamSaid | undefined {
  const titled = titledOf(teams).sort((one, other) => other.title.length - one.title.length);
  for (const { team, title } of titled) {
    const rest = restOf(line, title, (asked, last) => asks(asked, team, today, last));
    if (rest !== undefined) return { team, rest, goesOn: goesOn(rest) };
    const bare = without(line, title);
    if (bare !== undefined && shows(bare, team, today)) return { team, rest: bare, goesOn: false };
    const asked = within(line, title, team, today);
    if (asked !== undefined) return { team, rest: asked, goesOn: goesOn(asked) };
  }
  return undefined;
}

interface TeamSaid {
  readonly team: Team;
  readonly rest: string;
  /** It is of what was asked last, whichever team that was of. */
  readonly goesOn: boolean;
}

/** Teams that a line names side by side, and the rest of it: `Avesta och Hedemora: hur många står i kö?` */
export interface TeamsSaid {
  readonly teams: readonly Team[];
  readonly rest: string;
  /** The line that shows them beside each other, where nothing else is asked: `jämför Hedemora och Avesta 2025/26`. */
  readonly compares: boolean;
}

/** The teams that a line names side by side; undefined where it does not. */
export function teamsSaid(teams: readonly Team[], line: string, today: Day): TeamsSaid | undefined {
  const words = line.trim().split(/\s+/);
  const named = titledOf(teams)
    .flatMap(({ team, title }) => {
      const place = placeOf(words, title, ENDS);
      return place ? [{ team, ...place }] : [];
    })
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const each = named.filter(({ team }, at) => named.findIndex((one) => one.team === team) === at);
  const [first, last] = [each[0], each.at(-1)];
  if (!first || !last || first === last) return undefined;
  const isBeside = each.every(({ from }, at) => {
    const before = each[at - 1];
    return !before || setsBeside(words.slice(before.to, from).join(' '));
  });
  if (!isBeside) return undefined;
  const before = words.slice(0, first.from).join(' ').replace(LAST, '');
  const after = withoutEnd(words.slice(last.to).join(' '), END);
  const { pieces } = read(before, contextOf(first.team, today));
  const isOnly = pieces.some((piece) => isA(piece, 'compare')) && pieces.every((piece) => isSetting(piece));
  const isOfDays =
    after === '' || parsePeriod(after, { today, programme: first.team.live.programme }) !== undefined;
  const found = { teams: each.map(({ team }) => team) };
  if (isOnly && isOfDays) return { ...found, rest: after, compares: true };
  return { ...found, rest: `${before} ${after}`.trim(), compares: false };
}

/** "kan du jämföra" */
const isSetting = (piece: Parameters<typeof isJoint>[0]) => isJoint(piece) || isA(piece, 'compare', 'talk');

/** A question that names a team where one's own would go unsaid, as one asks it of one's own: `har avesta fått`, `i avesta`, `avestas`. */
function within(line: string, title: string, team: Team, today: Day): string | undefined {
  const words = line.trim().split(/\s+/);
  const place = placeOf(words, title, END, [title, `${title}s`]);
  if (!place || place.from === 0) return undefined;
  const before = words.slice(0, place.from).join(' ');
  const after = words.slice(place.to).join(' ');
  const context = contextOf(team, today);
  const isPlain = place.said !== fold(title) || LAST.test(before);
  const isDoing = isA(read(before, context).pieces.at(-1), 'has', 'got', 'modal', 'is');
  if (!isPlain && !isDoing) return undefined;
  const asked = isPlain ? `${before.replace(LAST, '')} ${after}`.trim() : asOwn(before, after);
  return read(asked, context).results.some(isFailure) ? undefined : asked;
}

/** What teams are called: their titles, and their names. */
function titledOf(teams: readonly Team[]) {
  return teams.flatMap((team) => [titleOf(team), team.name].map((title) => ({ team, title })));
}

/** Where a title first stands among some words, in one of its forms, and in which. */
function placeOf(words: readonly string[], title: string, ends: string, forms: readonly string[] = [title]) {
  const { length } = title.split(/\s+/);
  const folded = forms.map(fold);
  for (const from of words.keys()) {
    const to = from + length;
    const said = fold(withoutEnd(words.slice(from, to).join(' '), ends));
    if (folded.includes(said)) return { from, to, said };
  }
  return undefined;
}

/** What a team's questions are read against. */
function contextOf({ live }: Team, today: Day): AskContext {
  return askContextOf({
    live,
    today,
    role: { kind: 'admin' },
    conversation: { level: { kind: 'personal' } },
  });
}

function restOf(
  line: string,
  title: string,
  isAsking: (rest: string, last: boolean) => boolean,
): string | undefined {
  const isTitle = (words: string) => fold(words) === fold(title);
  if (isTitle(line.slice(0, title.length))) {
    const after = line.slice(title.length);
    if (FIRST.test(after)) return after.replace(FIRST, '').trim();
    const asked = after.replace(BEFORE_ASKING, '');
    if (asked !== after && isAsking(asked, false)) return asked;
  }
  const whole = withoutEnd(line, END);
  const end = line.slice(whole.length);
  const before = whole.slice(0, -title.length);
  if (!isTitle(whole.slice(-title.length))) return undefined;
  if (choosesTeam(before)) return '';
  const again = askedAgain(before);
  if (again !== undefined) return again;
  if (!LAST.test(before)) return undefined;
  const asked = before.replace(LAST, '') + end;
  return isAsking(asked, true) ? asked : undefined;
}

/** The line without the team's name, wherever else it stands: `status avesta`, `status för avesta 2025`. */
function without(line: string, title: string): string | undefined {
  const words = line.trim().split(/\s+/);
  const { length } = title.split(/\s+/);
  const at = words.findIndex(
    (_, from) => fold(withoutEnd(words.slice(from, from + length).join(' '), END)) === fold(title),
  );
  if (at < 1) return undefined;
  return [words.slice(0, at).join(' ').replace(LAST, ''), ...words.slice(at + length)].join(' ').trim();
}

function asks(line: string, { live: { register, programme } }: Team, today: Day, last: boolean): boolean {
  const reading = readLine(line, { register, programme, today });
  if (reading.kind === 'none') return goesOn(line);
  return reading.kind === 'question' || (reading.kind === 'command' && !(last && /\w/.test(reading.rest)));
}

/** A command that only shows something, alone or with its days: no word of it can be the place that somebody writes of. */
function shows(line: string, { live: { register, programme } }: Team, today: Day): boolean {
  const reading = readLine(line, { register, programme, today });
  if (reading.kind !== 'command' || isSetAtOnce(reading.command) || FREE.has(reading.command)) return false;
  return reading.rest === '' || parsePeriod(reading.rest, { today, programme }) !== undefined;
}
