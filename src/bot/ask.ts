import type { Asker } from './registry.js';

/** Questions about the register, in Swedish. */
export const ask: Asker = () => Promise.resolve(undefined);
