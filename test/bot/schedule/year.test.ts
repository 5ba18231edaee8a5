import { describe, expect, it } from 'vitest';
import { RED_WEDNESDAYS } from '../../../torture/r8-oracle.js';
import { simulatedYears } from '../../../torture/r8-schedule.js';

describe('the agenda over simulated years', () => {
  it('is checked against red Wednesdays that are Wednesdays', () => {
    expect(RED_WEDNESDAYS.filter((day) => new Date(day).getUTCDay() !== 3)).toEqual([]);
  });

  it('is posted exactly once for each meeting, whatever dies and breaks; a naive one posts twice', async () => {
    const { figures, complaints } = await simulatedYears({ short: true, rounds: 2, seed: 20_261_125 });
    expect(complaints).toEqual([]);
    expect(figures['control_twice']).not.toBe(0);
    expect(figures['kills']).not.toBe(0);
  }, 60_000);
});
