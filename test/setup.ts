import fc from 'fast-check';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/**
 * Property tests begin from one seed, so that a run says the same twice; `SEED=random` looks further, and what it finds
 * is replayed with the seed that it prints.
 */
const seed = process.env['SEED'] === 'random' ? undefined : Number(process.env['SEED'] ?? 20261125);
if (seed !== undefined) fc.configureGlobal({ seed });

/** A stray console call in src fails the test it happened in (STYLE 11). */
const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));

beforeEach(() => {
  for (const spy of spies) spy.mockClear();
});

afterEach(() => {
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});
