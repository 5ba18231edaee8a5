import type { Command } from '../registry.js';
import { hjalp } from './hjalp.js';

/** Everything that can be written to the bot. Suggestions come in this order. */
export const commands: readonly Command[] = [hjalp];
