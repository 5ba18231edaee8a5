import { describe, expect, it } from 'vitest';
import { inSlices } from '../../../src/domain/stores/slices.js';

describe('long work in slices', () => {
  it('lets others in after each bit that takes long, and gives every bit in order', async () => {
    const seen: string[] = [];
    const other = () => {
      seen.push('other');
      if (!seen.includes('3')) setImmediate(other);
    };
    setImmediate(other);
    for await (const bit of inSlices(slow(['1', '2', '3']))) seen.push(bit);
    expect(seen.filter((one) => one !== 'other')).toEqual(['1', '2', '3']);
    expect(seen.slice(seen.indexOf('2'), seen.indexOf('3'))).toContain('other');
  });

  it('keeps others out for no bit that takes nothing', async () => {
    let turns = 0;
    setImmediate(() => (turns += 1));
    for await (const bit of inSlices(['1', '2'])) expect(`${bit} ${turns}`).toBe(`${bit} 0`);
  });
});

function* slow(bits: readonly string[]): Generator<string, void> {
  for (const bit of bits) {
    yield bit;
    for (const end = performance.now() + 2; performance.now() < end;);
  }
}
