import type { Action } from '../registry.js';

/** Everything that a card's button can do, beside `say`. */
export const actions: readonly Action[] = [];
