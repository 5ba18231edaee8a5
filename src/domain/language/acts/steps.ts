import type { Programme } from '../../programme.js';
import { fold } from '../../text/fold.js';
import { sentencesOf } from './aside.js';
import { type Desk, left, take, use } from './desk.js';
import { dayOrToday, type DayRule, takeDay } from './desk-days.js';
import type { DraftOf } from './draft.js';
import { draftOf } from './finish.js';
import { as, has, isNoise, type Segment } from './segments.js';
import { caseSince } from './which.js';

type Step = NonNullable<Programme['steps']>[number];
const ON: DayRule = { field: 'on', lean: 'past', future: false };

/** `steg Rönnen: 20 timmar i veckan, fasta rutiner`: each step with the level that stands beside it; the others are chosen on the form. */
export function draftSteps(desk: Desk): DraftOf<'note-steps'> {
  const which = caseSince(desk);
  const on = dayOrToday(desk, ON, takeDay(desk, ON));
  use(desk, has('thing'));
  const found = sentencesOf(left(desk)).flatMap((clause) =>
    (desk.world.programme.steps ?? []).flatMap((step) => levelIn(desk, clause, step)),
  );
  // "Steg tor på arbete: ja": a day, or a word of a step.
  if (desk.took.has('on') && left(desk).some((one) => !isNoise(one))) desk.blank.add('on');
  return draftOf('note-steps', desk, which, {
    on: desk.blank.has('on') ? undefined : on,
    levels: found.length > 0 ? Object.fromEntries(found) : undefined,
  });
}

/** A step's level in a clause that names it; what it names that is no level of the step's is asked about. */
function levelIn(
  desk: Desk,
  clause: readonly Segment[],
  step: Step,
): readonly (readonly [code: string, level: number])[] {
  const { code, levels } = step;
  const hours = code === 'timmar' ? clause.flatMap((one) => as(one, 'hours')?.count ?? [])[0] : undefined;
  if (
    hours === undefined &&
    !clause.some((one) => one.nodes.some((node) => node.cat === 'step-area' && node.value === code))
  )
    return [];
  const said = ` ${fold(clause.map(({ text }) => text).join(' '))} `;
  const named = levels.map(fold).findIndex((level) => said.includes(` ${level} `));
  const level = hours === undefined ? named : levels.findIndex((one) => holds(one, hours));
  take(desk, 'levels', ...clause);
  if (level >= 0) return [[code, level + 1]];
  const words = clause.filter((one) => !has('comma', 'stop', 'step-area')(one)).map(({ text }) => text);
  const field = `step:${code}`;
  desk.blank.add(field);
  desk.problems.push({ code: 'unknown-value', field, value: words.join(' '), known: levels });
  return [];
}

/** "10–19", "30 eller fler", "0": does a level take in so many hours? */
function holds(level: string, hours: number): boolean {
  const [least = 0, most] = level.match(/\d+/g)?.map(Number) ?? [];
  return hours >= least && hours <= (most ?? (/\D/.test(level) ? Infinity : least));
}
