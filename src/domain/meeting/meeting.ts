import type { Day } from '../day.js';
import type { Entry, MeetingEvent } from '../entry.js';

/** One of the team's own points, as it was added. */
export interface AddedPoint {
  /** The number of the entry that added it: what its row is called. */
  readonly number: number;
  readonly text: string;
  /** A user's id. */
  readonly by: string;
  readonly recorded: string;
}

/** A decision, as it was written down, and what has become of it. */
export interface MadeDecision {
  /** The number of the entry that made it: what its row is called. */
  readonly number: number;
  readonly text: string;
  /** The colleague who sees to it. */
  readonly owner: string | undefined;
  readonly due: Day | undefined;
  readonly by: string;
  readonly state: 'open' | 'done' | 'removed';
  /** When that was said: an instant. */
  readonly since: string;
}

/** Whether a row was ticked off last, or unticked, and by whom. */
export interface Tick {
  readonly ticked: boolean;
  readonly by: string;
  readonly note: string | undefined;
  readonly position: number;
}

/** How far the posting of the agenda has come. `claimed` is somebody's own until it is known how it went. */
export type Post =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'claimed';
      readonly conversation: string;
      readonly by: string;
      readonly at: string;
      readonly attempt: number;
    }
  /** It is known that nothing was posted; it may be tried again from that instant. */
  | {
      readonly kind: 'failed';
      readonly conversation: string;
      readonly reason: string;
      readonly retryAt: string;
      readonly attempt: number;
    }
  | { readonly kind: 'posted'; readonly conversation: string; readonly activity: string }
  | {
      readonly kind: 'given-up';
      readonly conversation: string;
      readonly reason: string;
      readonly attempt: number;
    };

/** One meeting: the fold of its stream. */
export interface Meeting {
  readonly points: readonly AddedPoint[];
  readonly decisions: readonly MadeDecision[];
  readonly ticks: ReadonlyMap<string, Tick>;
  /** Row → the later meeting it waits for. */
  readonly carried: ReadonlyMap<string, Day>;
  readonly present: readonly string[];
  readonly post: Post;
}

export const NO_MEETING: Meeting = {
  points: [],
  decisions: [],
  ticks: new Map(),
  carried: new Map(),
  present: [],
  post: { kind: 'none' },
};

/** The meeting after all of its stream's entries. Two who tick at once both count: the rows are each their own. */
export function foldMeeting(entries: readonly Entry<MeetingEvent>[]): Meeting {
  return entries.reduce(step, NO_MEETING);
}

function step(meeting: Meeting, entry: Entry<MeetingEvent>): Meeting {
  const { event } = entry;
  switch (event.type) {
    case 'point-added': {
      const { number, by, recorded } = entry;
      return { ...meeting, points: [...meeting.points, { number, text: event.text, by, recorded }] };
    }
    case 'point-moved':
      return { ...meeting, points: moved(meeting.points, event.point, event.before) };
    case 'point-removed':
      return { ...meeting, points: meeting.points.filter((point) => point.number !== event.point) };
    case 'ticked': {
      const { ticked, note } = event;
      const tick = { ticked, by: entry.by, note, position: entry.position };
      return { ...meeting, ticks: new Map(meeting.ticks).set(event.row, tick) };
    }
    case 'carried':
      return { ...meeting, carried: new Map(meeting.carried).set(event.row, event.to) };
    case 'decision-made': {
      const { number, by, recorded } = entry;
      const { text, owner, due } = event;
      const made = { number, text, owner, due, by, state: 'open' as const, since: recorded };
      return { ...meeting, decisions: [...meeting.decisions, made] };
    }
    case 'decision-set': {
      const set = (one: MadeDecision) =>
        one.number === event.decision ? { ...one, state: event.state, since: entry.recorded } : one;
      return { ...meeting, decisions: meeting.decisions.map(set) };
    }
    case 'present-set':
      return { ...meeting, present: event.persons };
    default:
      return { ...meeting, post: posted(meeting.post, event, entry) };
  }
}

type PostEvent = Extract<MeetingEvent, { type: `post-${string}` }>;

/** A confirmation stands whatever else was thought: somebody has seen the message. */
function posted(before: Post, event: PostEvent, entry: Entry<MeetingEvent>): Post {
  if (event.type === 'post-confirmed')
    return { kind: 'posted', conversation: event.conversation, activity: event.activity };
  if (before.kind === 'posted') return before;
  const attempt = before.kind === 'none' ? 0 : before.attempt;
  const { conversation } = event;
  switch (event.type) {
    case 'post-claimed':
      return { kind: 'claimed', conversation, by: event.by, at: entry.recorded, attempt: attempt + 1 };
    case 'post-failed':
      return { kind: 'failed', conversation, reason: event.reason, retryAt: event.retryAt, attempt };
    case 'post-given-up':
      return { kind: 'given-up', conversation, reason: event.reason, attempt };
  }
}

function moved(points: readonly AddedPoint[], number: number, before: number | null): readonly AddedPoint[] {
  const point = points.find((one) => one.number === number);
  if (!point || before === number) return points;
  const rest = points.filter((one) => one !== point);
  const place = rest.findIndex((one) => one.number === before);
  return place < 0 ? [...rest, point] : [...rest.slice(0, place), point, ...rest.slice(place)];
}
