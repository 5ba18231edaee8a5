import { expect, it } from 'vitest';
import { day } from '../../src/domain/day.js';
import { keeper } from '../../src/domain/kept.js';
import { admit, emptyRegister, type Register } from '../../src/domain/register.js';
import { placed } from '../support/sample-register.js';

const begun = (): Register => emptyRegister();

function change(register: Register, number: number): void {
  const [entry] = placed(
    [
      {
        stream: 'settings',
        number,
        key: `test/${number}`,
        day: day('2026-11-25'),
        recorded: '2026-11-25T08:00:00.000Z',
        by: 'test',
        event: { type: 'steering-met', on: day('2026-11-25') },
      },
    ],
    register.position,
  );
  if (entry) admit(register, entry);
}

it('makes a thing once, until the register changes', () => {
  const keep = keeper<number>();
  const register = begun();
  let made = 0;
  const get = () => keep(register, 'today', () => (made += 1));
  expect([get(), get()]).toEqual([1, 1]);
  change(register, 1);
  expect([get(), get()]).toEqual([2, 2]);
});

it('tells keys, registers and keepers apart', () => {
  const [keep, other] = [keeper<string>(), keeper<string>()];
  const [one, two] = [begun(), begun()];
  const seen = [
    keep(one, 'a', () => 'first'),
    keep(one, 'b', () => 'other key'),
    keep(two, 'a', () => 'other register'),
    other(one, 'a', () => 'other keeper'),
    keep(one, 'a', () => 'made again'),
  ];
  expect(seen).toEqual(['first', 'other key', 'other register', 'other keeper', 'first']);
});

it('does not grow without end', () => {
  const keep = keeper<number>();
  const register = begun();
  let made = 0;
  for (let key = 0; key < 100; key++) keep(register, String(key), () => (made += 1));
  keep(register, '0', () => (made += 1));
  expect(made).toBe(101);
});
