import { expect, it } from 'vitest';
import { addDays, addMonths, day, type Day } from '../../../src/domain/day.js';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const known = demoContext();

/** What a number bounds: "mer än" and "under" leave the number itself out, "minst" and "högst" take it in. */
const answer = (question: string, today: Day) => {
  const told = ask(question, { ...known, today });
  return told.understood ? told.value : told.reason;
};

/** The one who has waited longest, and has been enrolled longest, in the demo register. */
const REFERRED = day('2026-10-12');
const ENROLLED = day('2023-05-27');

const many = (words: string, today: Day) => Number(answer(`hur många ${words}`, today));

it.each([
  ['har stått i kö', '44 dagar', addDays(REFERRED, 44)],
  ['har stått i kö', '6 veckor', addDays(REFERRED, 42)],
  ['har varit inskrivna', '42 månader', addMonths(ENROLLED, 42)],
  ['har varit inskrivna', '3 år', addMonths(ENROLLED, 36)],
])('%s %s: the day itself is in none or both of two opposites', (whom, length, on) => {
  const all = many(whom.replace('har stått', 'står').replace('har varit', 'är'), on);
  const count = (bound: string, at = on) => many(`${whom} ${bound} ${length}`, at);
  expect(count('minst') - count('mer än')).toBe(1);
  expect(count('högst') - count('mindre än')).toBe(1);
  expect(count('minst') + count('mindre än')).toBe(all);
  expect(count('mer än') + count('högst')).toBe(all);
  expect(count('över')).toBe(count('mer än'));
  expect(count('under')).toBe(count('mindre än'));
  const next = addDays(on, 1);
  expect(many(`${whom} mer än ${length}`, next)).toBe(many(`${whom} minst ${length}`, next));
});

it('takes more than a year as a long stay, which begins on the day itself (DESIGN 5)', () => {
  const on = addMonths(ENROLLED, 12);
  expect(many('har varit inskrivna mer än ett år', on)).toBe(
    many('har varit inskrivna minst 12 månader', on),
  );
});

it.each([
  ['vilka är försenade mer än 12 dagar', ['K23-033', 'K25-005', 'K26-002']],
  ['vilka är försenade minst 12 dagar', ['K23-033', 'K25-005', 'K25-008', 'K26-002']],
  ['vilka uppföljningar är försenade mer än 12 dagar', ['K23-033', 'K25-005', 'K26-002']],
])('%s: how late it is, not how long anybody has been here', (question, codes) => {
  expect(answer(question, day('2026-11-25'))).toEqual(codes);
});

it.each([
  ['är det över 3 i kö', 'nej'],
  ['är det minst 3 i kö', 'ja'],
  ['är det högst 3 i kö', 'ja'],
  ['är det under 3 i kö', 'nej'],
  ['är det fler än 3 i kö', 'nej'],
  ['är det färre än 3 i kö', 'nej'],
  ['är det färre än 4 i kö', 'ja'],
])('%s: %s', (question, told) => {
  expect(answer(question, day('2026-11-25'))).toEqual([told]);
});
