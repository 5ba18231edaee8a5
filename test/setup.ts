import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A stray console call in src fails the test it happened in (STYLE 11). */
const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));

beforeEach(() => {
  for (const spy of spies) spy.mockClear();
});

afterEach(() => {
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});
