import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { daysBetween, parseDay } from '../../src/domain/day.js';

const script: string = '../../scripts/playground/shift.mjs';
const { shiftRegister } = (await import(script)) as {
  shiftRegister: (csv: string, anchor: string, today: string) => string;
};

it('moves every day by the same number of days, and nothing else', () => {
  const csv =
    'arende;fodelsear;remissdatum;forsorjning_sedan;enhet\nK26-001;1990;2026-11-20;2024;"a;b"\nK26-002;;;2024-02-29;x\n';
  expect(shiftRegister(csv, '2026-11-25', '2027-02-25')).toBe(
    'arende;fodelsear;remissdatum;forsorjning_sedan;enhet\nK26-001;1990;2027-02-20;2024;"a;b"\nK26-002;;;2024-05-31;x\n',
  );
});

it('changes nothing on its own day', () => {
  const csv = readFileSync('data/kraften-demo.csv', 'utf8');
  expect(shiftRegister(csv, '2026-11-25', '2026-11-25').trim()).toBe(csv.replaceAll('\r\n', '\n').trim());
});

it('keeps the sample register’s order of days', () => {
  const shifted = shiftRegister(readFileSync('data/kraften-demo.csv', 'utf8'), '2026-11-25', '2025-02-27');
  const before = readFileSync('data/kraften-demo.csv', 'utf8').match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const after = shifted.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  expect(after).toHaveLength(before.length);
  const moved = before.map((text, index) => {
    const [from, to] = [parseDay(text), parseDay(after[index] ?? '')];
    return from && to && daysBetween(from, to);
  });
  expect(new Set(moved)).toEqual(new Set([-636]));
});
