import { type Case, enrolledAt, type EverEnrolled } from '../case/case.js';
import type { Day } from '../day.js';
import type { Programme } from '../programme.js';

/** How one step has moved among the enrolled, from the first time it was noted to the last. */
export interface StepRow {
  readonly code: string;
  readonly name: string;
  /** Codes of those who have moved so. */
  readonly up: readonly string[];
  readonly same: readonly string[];
  readonly down: readonly string[];
}

/** The movement of the programme's steps (DESIGN 15): told in numbers only. */
export interface StepMovement {
  readonly rows: readonly StepRow[];
  /** The enrolled with some step noted on two days or more, on one only, and never. */
  readonly moved: number;
  readonly once: number;
  readonly never: number;
}

/** Of those enrolled at the end of a day, by what was noted until then. */
export function stepMovement(cases: Iterable<Case>, { steps = [] }: Programme, day: Day): StepMovement {
  const enrolled = [...cases].filter((it): it is EverEnrolled => enrolledAt(it, day));
  const noted = enrolled.map((it) => it.steps.filter(({ on }) => on <= day));
  const courses = noted.map((notes) => steps.map(({ code }) => courseOf(notes, code)));
  const rows = steps.map(({ code, name }, at): StepRow => {
    const moving = (sign: number) =>
      enrolled.flatMap((it, index) => {
        const move = courses[index]?.[at];
        return move !== undefined && Math.sign(move) === sign ? [it.code] : [];
      });
    return { code, name, up: moving(1), same: moving(0), down: moving(-1) };
  });
  const moved = courses.filter((course) => course.some((move) => move !== undefined)).length;
  const never = noted.filter((notes) => notes.length === 0).length;
  return { rows, moved, once: enrolled.length - moved - never, never };
}

/** Levels from the first day to the last; undefined where it was noted on fewer than two. */
function courseOf(notes: EverEnrolled['steps'], code: string): number | undefined {
  const days = new Map(
    [...notes]
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .flatMap(({ on, levels }) => (levels[code] === undefined ? [] : [[on, levels[code]] as const])),
  );
  const [first, ...later] = days.values();
  const last = later.at(-1);
  return first === undefined || last === undefined ? undefined : last - first;
}
