import { describe, expect, it } from 'vitest';
import { warmUp } from '../../src/bot/warm-up.js';
import { lexiconFor, lexiconInSteps } from '../../src/domain/language/lexicon-for.js';
import { openRegister } from '../../src/domain/live-register.js';
import { memoryLedger } from '../../src/domain/stores/memory.js';
import { kraften, TODAY } from '../domain/answers/demo.js';

const team = async () => ({ live: await openRegister(memoryLedger([]), kraften()) });
/** Is there nothing left to make of a team's words? */
const isWarm = ({ live }: Awaited<ReturnType<typeof team>>) =>
  lexiconInSteps(live.programme, live.register).next().done === true;

const BUSY = 5;

describe('what the first line needs', () => {
  it('is made for every team once the bot listens', async () => {
    const teams = [await team(), await team()];
    expect(teams.some(isWarm)).toBe(false);
    await warmUp(teams, TODAY, () => 'idle');
    expect(teams.every(isWarm)).toBe(true);
  });

  it('waits while a turn is under way', async () => {
    const one = await team();
    let looks = 0;
    await warmUp([one], TODAY, () => {
      looks += 1;
      if (looks <= BUSY) expect(isWarm(one)).toBe(false);
      return looks <= BUSY ? 'busy' : 'idle';
    });
    expect(looks).toBeGreaterThan(BUSY);
    expect(isWarm(one)).toBe(true);
  });

  it('is taken over by a line that comes meanwhile', async () => {
    const { live } = await team();
    const steps = lexiconInSteps(live.programme, live.register);
    expect(steps.next().done).toBe(false);
    expect(lexiconFor(live.programme, live.register).words.has('inskrivna')).toBe(true);
    expect(steps.next().done).toBe(true);
  });

  it('is left when the bot stops', async () => {
    const one = await team();
    await warmUp([one], TODAY, () => 'stopping');
    expect(isWarm(one)).toBe(false);
  });
});
