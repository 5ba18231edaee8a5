import { readSeries } from '../series.js';
import { OF_MEETINGS } from '../concept.js';
import type { Cat, Node } from '../node.js';
import { mayBe, type Pieces } from './pieces.js';
import type { Beyond, Reading } from './reading.js';
import { as, has, isNoise, joins, means, type Segment, segmentsOf, typed } from './segments.js';

/** What a line about meetings is told with besides its own words. */
const BESIDE: ReadonlySet<Cat> = new Set<Cat>([
  'a-day',
  'role-day',
  'half-day',
  'no-day',
  'o-clock',
  'duration',
  'hours',
  'day-bound',
  'sooner',
  'vague-day',
  'label',
  'not',
  'none',
  'do',
]);

/** What tells that it is about meetings. */
const ABOUT = [
  'meeting-thing',
  'meeting-series',
  'at-meeting',
  'meeting-length',
  'agenda-thing',
  'point-thing',
  'decision-thing',
  'point-raise',
] as const;

const isPlace = has('at-meeting', 'meeting-thing', 'agenda-thing');
const isDay = has('a-day', 'role-day', 'no-day', 'one-time');
const isColon = (segment: Segment | undefined) => as(segment, 'sign')?.sign === ':';

/**
 * A line about the team's meetings (DESIGN 8), wherever in it the words stand: a point to take up or to take away, a decision carried
 * out, and when the team meets. What no command does (one meeting moved, how long it is, when the agenda comes) is `beyond`.
 */
export function meetingLine(pieces: Pieces, isOfCase: boolean): Reading | undefined {
  if (!mayBe(pieces, ...ABOUT)) return undefined;
  const said = segmentsOf(pieces, isOfMeeting);
  if (!said.some(has(...ABOUT)) || said.some(has('not'))) return undefined;
  const point = pointIn(pieces, said);
  if (point !== undefined || isOfCase) return point;
  return pointOff(pieces, said) ?? decisionDone(pieces, said) ?? settingIn(pieces, said);
}

function isOfMeeting(node: Node): boolean {
  return OF_MEETINGS.has(node.cat) || BESIDE.has(node.cat) || joins(node);
}

/** "lägg till en punkt om semestern på mötet", "ta upp på onsdag: lokalen": what is to be taken up, without the words that say so. */
function pointIn(pieces: Pieces, said: readonly Segment[]): Reading | undefined {
  const end = leadEnd(said);
  const lead = said.slice(0, end);
  const tail = tailOf(said, end);
  const words = trimmed(said.slice(end, tail ?? said.length));
  if (words.length === 0) return undefined;
  const colon = lead.some(isColon);
  const at = tail !== undefined || lead.some(has('at-meeting'));
  const [add, raise, named] = (['point-add', 'point-raise', 'point-thing'] as const).map((cat) =>
    lead.some(has(cat)),
  );
  const isPoint =
    (add && (named || at)) ||
    (raise && (named || at || (colon && lead.some(isDay)))) ||
    (named && (colon || at)) ||
    (colon && lead.some(has('agenda-thing')));
  return isPoint ? { kind: 'command', command: 'add-point', rest: typed(pieces, words) } : undefined;
}

/** Where the words that only say that something is to be taken up end: at a colon, or at the last of them. */
function leadEnd(said: readonly Segment[]): number {
  let end = 0;
  for (const [index, one] of said.entries()) {
    if (isColon(one)) return end > 0 ? index + 1 : 0;
    if (ADDS(one) || isPlace(one) || isDay(one)) end = index + 1;
    else if (!isNoise(one)) break;
  }
  return end;
}

const ADDS = has('point-add', 'point-thing', 'point-raise');

/** "… på mötet": where the place begins that a line ends with. */
function tailOf(said: readonly Segment[], from: number): number | undefined {
  const at = said.findLastIndex(isPlace);
  const isLast = said.slice(at + 1).every((one) => isNoise(one) || isDay(one) || ADDS(one));
  return at < from || !isLast || !has('at-meeting')(said[at]) ? undefined : at;
}

/** Without "om", "att", a dash or a question mark around it. */
function trimmed(words: readonly Segment[]): readonly Segment[] {
  const isEdge = (one: Segment | undefined) => has('comma', 'stop', 'sign', 'dash', 'please', 'thanks')(one);
  const last = words.findLastIndex((one) => !isEdge(one) || one.text === '!');
  const first = words.findIndex((one) => !isEdge(one) && !has('for', 'that-word')(one));
  return first < 0 ? [] : words.slice(first, last + 1);
}

/** "ta bort punkten om julfika". */
function pointOff(pieces: Pieces, said: readonly Segment[]): Reading | undefined {
  const first = said.findIndex((one) => !isNoise(one));
  const at = said.findIndex((one, index) => index > first && has('point-thing')(one));
  if (!has('point-remove')(said[first])) return undefined;
  const tail = tailOf(said, first + 1);
  if (at < 0 && tail === undefined) return undefined;
  const words = trimmed(said.slice((at < 0 ? first : at) + 1, tail ?? said.length));
  return { kind: 'command', command: 'remove-point', rest: typed(pieces, words) };
}

/** "beslutet om lokaler är klart": those that hold the words, each with its button. */
function decisionDone(pieces: Pieces, said: readonly Segment[]): Reading | undefined {
  const at = said.findIndex(has('decision-thing'));
  const done = said.findIndex((one, index) => index > at && has('carried-out')(one));
  if (at < 0 || at > MOST_BEFORE || done < 0 || isColon(said[at + 1])) return undefined;
  const words = said.slice(at + 1, done).filter((one) => !isNoise(one));
  return { kind: 'command', command: 'decisions', rest: typed(pieces, words) };
}

/** "markera", "sätt". */
const MOST_BEFORE = 2;

/** When the team meets from now on, or what only says something of one meeting, of its length, or of its agenda. */
function settingIn(pieces: Pieces, said: readonly Segment[]): Reading | undefined {
  if (said.some(has('none')) || pieces.tokens.at(-1)?.text === '?') return undefined;
  const beyond = (what: Beyond): Reading => ({ kind: 'beyond', what });
  const off = offIn(pieces, said);
  if (off) return off;
  if (said.some(has('meeting-length'))) return beyond('meeting-length');
  const [first, ...more] = said.filter((one) => !isNoise(one) || isPlace(one));
  if ([first, more[0]].some(has('agenda-thing')))
    return said.some(has('posted-when')) && said.some(has('day-bound', 'sooner', 'o-clock', 'hours', 'a-day'))
      ? beyond('post-time')
      : undefined;
  const opens = has('meeting-thing', 'meeting-series', 'meeting-moves', 'meeting-ends')(first);
  const { every, each, weekday, clock, from, unknown } = readSeries(pieces.text);
  if (
    !(opens || means('do:change')(first) || unknown.length === 0) ||
    !said.some(has('meeting-thing', 'meeting-series'))
  )
    return undefined;
  if (said.some(has('meeting-ends')) && more.length <= 1) return beyond('meeting-end');
  const isTimed = clock !== undefined || weekday !== undefined;
  if (!isTimed && said.some(has('hours', 'duration'))) return beyond('meeting-length');
  const moves = said.some(has('meeting-moves'));
  const once = said.some(has('one-time')) || (from === undefined && said.some(isDated));
  const lasts =
    every !== undefined || each || from !== undefined || said.some(has('lasting', 'meeting-series'));
  if (lasts && !once && isTimed && unknown.length === 0)
    return { kind: 'command', command: 'series', rest: pieces.text };
  if (once && (moves || isTimed)) return beyond('one-meeting');
  return isTimed && (moves || unknown.length === 0) ? beyond('once-or-always') : undefined;
}

/** "mötet den 9 december ställs in": the days are the command's to read. */
function offIn(pieces: Pieces, said: readonly Segment[]): Reading | undefined {
  const off = said.findIndex(has('meeting-off'));
  const days = said.filter(has('a-day', 'role-day', 'half-day', 'no-day'));
  const opens = has('meeting-thing')(said.find((one) => !isNoise(one) || has('meeting-thing')(one)));
  return off >= 0 && opens && days.length > 0
    ? { kind: 'command', command: 'no-meeting', rest: typed(pieces, days) }
    : undefined;
}

/** "den 3 december", not "onsdag". */
function isDated(segment: Segment): boolean {
  return has('a-day', 'role-day')(segment) && /\d/.test(segment.text);
}
