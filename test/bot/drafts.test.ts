import { expect, it } from 'vitest';
import { createDrafts } from '../../src/bot/drafts.js';

/** What is typed and not saved: kept a quarter of an hour, and never much of it. */
const MINUTE = 60_000;
const draft = (unit: string) => ({ person: 'handledare-1', filled: { values: { unit } } });

function at() {
  const clock = { now: 0 };
  return { clock, drafts: createDrafts({ now: () => new Date(clock.now) }) };
}

it('keeps a draft for a quarter of an hour from when it was last kept', () => {
  const { clock, drafts } = at();
  drafts.keep('ett', draft('VC'));
  clock.now = 14 * MINUTE;
  drafts.keep('ett', draft('VC Norr'));
  clock.now = 29 * MINUTE;
  expect(drafts.find('ett')).toEqual(draft('VC Norr'));
  clock.now = 30 * MINUTE;
  expect(drafts.find('ett')).toBeUndefined();
});

it('keeps the latest five hundred', () => {
  const { drafts } = at();
  for (let number = 0; number <= 500; number++) drafts.keep(`nr ${number}`, draft(String(number)));
  expect(drafts.find('nr 0')).toBeUndefined();
  expect(drafts.find('nr 1')).toBeDefined();
  expect(drafts.find('nr 500')).toBeDefined();
});

it('remembers of a draft that is too long only whose it is', () => {
  const { drafts } = at();
  drafts.keep('lång', draft('x'.repeat(30_000)));
  expect(drafts.find('lång')).toEqual({ person: 'handledare-1', filled: { values: {} } });
});
