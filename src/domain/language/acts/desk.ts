import type { Day } from '../../day.js';
import type { Refusal } from '../../refusals.js';
import type { Node, NodeOf } from '../node.js';
import type { Assumption } from './draft.js';
import { isNoise, type Segment } from './segments.js';
import type { World } from './world.js';

/** A line on its way to a draft: what has been used of it, and what was wrong. */
export interface Desk {
  readonly world: World;
  /** What is said of this act. */
  readonly segments: readonly Segment[];
  /** What stands beside it in the line and is another matter. */
  readonly beside: string[];
  readonly own: ReadonlySet<string>;
  readonly used: Set<Segment>;
  readonly problems: Refusal[];
  readonly assumed: Assumption[];
  readonly blank: Set<string>;
  /** Where the value of each field was read. */
  readonly took: Map<string, readonly Segment[]>;
  /** What no day may lie before, save for a visit's: the case's enrolment or referral, or a year back for a referral. */
  least?: Day | undefined;
}

/** Segments not used yet. */
export function left(desk: Desk): Segment[] {
  return desk.segments.filter((segment) => !desk.used.has(segment));
}

/** Marks where the value of a field was read. */
export function take(desk: Desk, field: string, ...segments: readonly Segment[]): void {
  desk.took.set(field, [...(desk.took.get(field) ?? []), ...segments]);
  for (const segment of segments) desk.used.add(segment);
}

/** Marks what is used though it fills no field. */
export function use(desk: Desk, ok: (segment: Segment) => boolean): boolean {
  const found = left(desk).filter(ok);
  for (const segment of found) desk.used.add(segment);
  return found.length > 0;
}

type Pick<Value> = (node: Node) => Value | undefined;

function valuesIn<Value>(segment: Segment, pick: Pick<Value>): Value[] {
  return segment.nodes.flatMap((node) => pick(node) ?? []);
}

/** Everything that is meant, in the line's order, marked as read for a field. */
export function takeAll<Value>(desk: Desk, pick: Pick<Value>, field: string): Value[] {
  return left(desk).flatMap((segment) => {
    if (segment.unsure) return [];
    const values = valuesIn(segment, pick);
    if (values.length > 0) take(desk, field, segment);
    return values;
  });
}

/** The one value that is meant. Two that differ are asked about: a problem at the field with what it may be, and no value. */
export function takeOne<Value>(
  desk: Desk,
  pick: Pick<Value>,
  field: string,
  name: (value: Value) => string = String,
): Value | undefined {
  const values = new Map<string, Value>();
  const texts: string[] = [];
  for (const segment of left(desk)) {
    const found = valuesIn(segment, pick);
    if (found.length === 0 || (segment.unsure && found.length < segment.nodes.length)) continue;
    take(desk, field, segment);
    texts.push(segment.text);
    for (const value of found) values.set(JSON.stringify(value), value);
  }
  const [only, ...more] = values.values();
  if (more.length === 0) return only;
  desk.blank.add(field);
  desk.problems.push({
    code: 'several-values',
    field,
    value: texts.join(', '),
    known: [...values.values()].map(name),
  });
  return undefined;
}

/** The segment before another one, past words that only join. */
export function before(desk: Desk, segment: Segment): Segment | undefined {
  let index = desk.segments.indexOf(segment) - 1;
  while (index >= 0 && isNoise(desk.segments[index])) index--;
  return desk.segments[index];
}

/** The one right before it, whatever that is. */
export function rightBefore({ segments }: Desk, segment: Segment): Segment | undefined {
  return segments[segments.indexOf(segment) - 1];
}

export function after(desk: Desk, segment: Segment): Segment | undefined {
  let index = desk.segments.indexOf(segment) + 1;
  while (isNoise(desk.segments[index])) index++;
  return desk.segments[index];
}

/** A word that is not understood: it may be a name. */
export function isUnknown(segment: Segment | undefined): boolean {
  return segment?.nodes.length === 0 && (/^[a-zåäö]/i.test(segment.text) || /\p{L}/u.test(segment.text));
}

type Is = (segment: Segment) => boolean;
const walked = new WeakMap<readonly Segment[], Map<Is, ReadonlyMap<Segment, Segment | undefined>>>();

/** The last segment before another that is so. Found for all of them in one walk, since every word that is left over asks. */
export function lastBefore(segments: readonly Segment[], segment: Segment, is: Is): Segment | undefined {
  const known = walked.get(segments) ?? new Map<Is, ReadonlyMap<Segment, Segment | undefined>>();
  walked.set(segments, known);
  const lasts = known.get(is) ?? lastsOf(segments, is);
  known.set(is, lasts);
  return lasts.get(segment);
}

/** The same, where it may be the one itself. */
export function lastUpTo(segments: readonly Segment[], segment: Segment, is: Is): Segment | undefined {
  return is(segment) ? segment : lastBefore(segments, segment, is);
}

function lastsOf(segments: readonly Segment[], is: Is): ReadonlyMap<Segment, Segment | undefined> {
  let last: Segment | undefined;
  return new Map(
    segments.map((one) => {
      const before = last;
      if (is(one)) last = one;
      return [one, before];
    }),
  );
}

export type LabelName = NodeOf<'label'>['value'];

export function isLabel(segment: Segment | undefined, ...names: readonly LabelName[]): boolean {
  return segment?.nodes.some((node) => node.cat === 'label' && names.includes(node.value)) ?? false;
}

type Test = (segment: Segment) => boolean;

/** The segment that follows a label. */
export function afterLabel(desk: Desk, label: LabelName, ok: Test): Segment | undefined {
  return rightAfter(desk, (segment) => isLabel(segment, label), ok);
}

/** The segment that follows one of some kind, if it will do; the first of them is used. */
export function rightAfter(desk: Desk, is: Test, ok: Test): Segment | undefined {
  for (const segment of left(desk)) {
    if (!is(segment)) continue;
    const follower = after(desk, segment);
    if (!follower || desk.used.has(follower) || !ok(follower)) continue;
    desk.used.add(segment);
    return follower;
  }
  return undefined;
}

/** The segment before a label: "lön efter". */
export function beforeLabel(
  desk: Desk,
  label: LabelName,
  ok: (segment: Segment) => boolean,
): Segment | undefined {
  for (const segment of left(desk)) {
    const previous = before(desk, segment);
    if (!isLabel(segment, label) || !previous || desk.used.has(previous) || !ok(previous)) continue;
    desk.used.add(segment);
    return previous;
  }
  return undefined;
}
