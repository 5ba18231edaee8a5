import type { Case } from '../../case/case.js';
import type { Cat } from '../node.js';
import { closings, gender } from './picks.js';
import { breaks, has, isNoise, keyOf, means, type Segment } from './segments.js';
import { isInverted } from './undone.js';
import type { World } from './world.js';

/** What some words hold that tells an act. */
export interface Signs {
  /** Acts and things: `do:enrol`, `thing:consent`. */
  readonly is: (...keys: readonly string[]) => boolean;
  readonly outcome: boolean;
  readonly activity: boolean;
  /** A gender, and an age or a year of birth. */
  readonly person: boolean;
  readonly named: boolean;
  /** Every word is understood. */
  readonly clear: boolean;
  /** A day or a stretch that lies ahead and none behind: "uppföljning v 51". */
  readonly ahead: boolean;
  /** No other day than one that is said to be the next: "bokad till onsdag". */
  readonly next: boolean;
  /** A day ahead that is said to be the next, whatever other days there are. */
  readonly anew: boolean;
  readonly stage: Case['stage'] | undefined;
  /** "Eklövets fru", "inte Eklövet utan Rönnen": of another than the case that is named first. */
  readonly other: boolean;
  /** What somebody is closed to, or an activity, is said not to be. */
  readonly denies: boolean;
  /** "slutade på jobbet": what ends is what somebody would be closed to. */
  readonly quits: boolean;
  /** Is anybody to come on a study visit? */
  readonly visits: () => boolean;
  /** "fortsätter", said of a case whose trial is not decided or of no more than a case, and not of something else that goes on. */
  readonly goesOn: boolean;
  /** A referral that is new, one that goes to an authority, or one that somebody says will come. */
  readonly sent: 'new' | 'away' | 'coming' | undefined;
}

/** What some words hold, as the rules of acts ask for it. */
export function signsOf(segments: readonly Segment[], world: World): Signs {
  const nodes = segments.flatMap((segment) => (segment.unsure ? [] : segment.nodes));
  const sent = nodes.flatMap((node) =>
    node.cat === 'authority' ? node.codes.map((code) => `authority:${code}`) : [],
  );
  const roles = nodes.flatMap((node) => (node.cat === 'role-day' ? [`role-day:${node.role}`] : []));
  const keys = new Set([...sent, ...roles, ...nodes.map(keyOf), ...nodes.map(({ cat }) => cat)]);
  const pick = closings(world.programme);
  const codes = nodes.flatMap((node) => (node.cat === 'case' || node.cat === 'bare-case' ? node.codes : []));
  const days = nodes.flatMap((node) => (node.cat === 'a-day' || node.cat === 'role-day' ? [node] : []));
  const halves = nodes.flatMap((node) => (node.cat === 'half-day' ? [node] : []));
  const { today } = world;
  const it = codes.length === 1 ? world.register.cases.get(codes[0] ?? '') : undefined;
  return {
    is: (...wanted) => wanted.some((key) => keys.has(key)),
    outcome: nodes.some((node) => pick(node).length > 0),
    activity: nodes.some(({ cat }) => cat === 'activity' || cat === 'own-activity'),
    person:
      nodes.some((node) => gender(node) !== undefined) &&
      nodes.some(({ cat }) => cat === 'age' || cat === 'birth'),
    clear: segments.every((segment) => segment.nodes.length > 0),
    named: nodes.some(({ cat }) => NAMES.has(cat)) || isStranger(segments),
    ahead:
      (days.length > 0 || halves.some((half) => half.ahead)) &&
      days.every(
        ({ coming, past }) =>
          past > today ||
          (coming > today &&
            Date.parse(coming) - Date.parse(today) < Math.abs(Date.parse(today) - Date.parse(past))),
      ),
    anew: days.some((day) => day.cat === 'role-day' && day.role === 'next' && day.coming > today),
    next:
      days.length > 0 &&
      days.every((day) => day.coming >= today && (day.cat === 'a-day' ? day.next : day.role === 'next')),
    stage: it?.stage,
    other: segments.some(
      (one, index) =>
        has('kin', 'without')(one) &&
        has('case', 'near-case')(segments[index - 1]) &&
        (has('kin')(one) || has('case')(segments[index + 1])),
    ),
    denies:
      nodes.some((node) => node.cat === 'denied' && DENIED.has(node.of.cat)) &&
      !isInverted(segments) &&
      segments.at(-1)?.text !== '?',
    quits: segments.some((one, index) => isQuit(one) && isEnd(nextTold(segments, index))),
    visits: () => [...world.register.cases.values()].some(({ stage }) => stage === 'visiting'),
    goesOn:
      (codes.length !== 1 || isOnTrial(it) || segments.every(isContinued)) &&
      !segments.some((one, index) => isGoing(one, segments[index + 1])),
    sent: sentIn(segments),
  };
}

const DENIED: ReadonlySet<Cat> = new Set<Cat>([
  'outcome',
  'outcome-verb',
  'detail',
  'activity',
  'own-activity',
]);
const isEnd = has('outcome', 'outcome-verb', 'detail');

/** "slutade på", "slutade med": a verb with the word that says of what. */
function isQuit(segment: Segment): boolean {
  return means('do:end')(segment) && segment.to - segment.from > 1;
}

/** What stands next in its clause, past words that only join. */
function nextTold(segments: readonly Segment[], index: number): Segment | undefined {
  return segments.slice(index + 1).find((one) => breaks(one) || !isNoise(one));
}

function isOnTrial(it: Case | undefined): boolean {
  return it?.stage === 'enrolled' && it.trialPassed === undefined;
}

/** "Rönnen fortsätter" and no more: of the trial, even where there is none to decide. */
function isContinued(segment: Segment): boolean {
  return isNoise(segment) || has('case')(segment) || means('do:continue')(segment);
}

/** "fortsätter ha ont om tid", "fortsätter vara hemma". */
function isGoing(segment: Segment, next: Segment | undefined): boolean {
  return means('do:continue')(segment) && has('has', 'is', 'got')(next);
}

function sentIn(segments: readonly Segment[]): Signs['sent'] {
  const at = segments.findIndex(means('thing:referral'));
  if (at < 0) return undefined;
  if (means('do:new')(segments[at - 1])) return 'new';
  if (has('to')(segments[at + 1]) && has('authority')(segments[at + 2])) return 'away';
  const speaks = segments.slice(0, at).some(has('speaker'));
  return !speaks && segments.slice(0, at).some(means('modal:shall', 'modal:wish', 'modal:must'))
    ? 'coming'
    : undefined;
}

const NAMES = new Set(['case', 'bare-case', 'no-case', 'near-case']);
/** A word in definite form, as every alias that the bot gives is. */
const LIKE_ALIAS = /^\p{L}{3,}[nt]$/u;

/** A first word not understood that may be the name of a case. */
export function isStranger(segments: readonly Segment[]): boolean {
  const first = segments.find((segment) => !isNoise(segment));
  return (
    first !== undefined && LIKE_ALIAS.test(first.text) && first.nodes.every(({ cat }) => cat === 'near-case')
  );
}
