import { select } from '../answers/filters.js';
import { firstCaseOf } from '../answers/persons.js';
import { type Gender, GENDERS } from '../codes.js';
import type { Period } from '../periods/period.js';
import type { Asked } from '../schema/query.js';
import { queriesOf } from './queries.js';

/** How many different people took part in a period (uppföljning Finsam). */
export interface Participants {
  readonly persons: number;
  /** The code that each person came with first, and the gender. */
  readonly people: ReadonlyMap<string, Gender>;
  readonly byGender: ReadonlyMap<Gender, number>;
  /** Enrolments: a person who came back within the period has more than one. */
  readonly cases: number;
}

/**
 * Participants of a period as distinct persons: everybody enrolled on some day of it. A case that names an earlier case
 * is the same person; cases that nothing links are taken to be different people.
 */
export function participantsOf(asked: Asked, period: Period): Participants {
  const during = select(asked, queriesOf(period, asked.programme).during);
  const persons = new Map<string, Gender>();
  for (const it of during) {
    const person = firstCaseOf(it, asked.cases);
    if (!persons.has(person)) persons.set(person, it.gender);
  }
  const genders = [...persons.values()];
  const byGender = new Map(GENDERS.map((gender) => [gender, genders.filter((one) => one === gender).length]));
  return { persons: persons.size, people: persons, byGender, cases: during.length };
}
