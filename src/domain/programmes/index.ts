import { type Programme, programmeSchema } from '../programme.js';
import { kraftLund } from './kraft-lund.js';
import { kraftenHedemora } from './kraften-hedemora.js';
import { samverkansteamAvesta } from './samverkansteam-avesta.js';

export const DEFAULT_PROGRAMME = 'kraften-hedemora';

const shipped: readonly Programme[] = [kraftenHedemora, samverkansteamAvesta, kraftLund].map((data) =>
  programmeSchema.parse(data),
);

export const PROGRAMME_IDS: readonly string[] = shipped.map((programme) => programme.id);

/** The shipped programme of that id, or undefined. */
export function programmeCalled(id: string): Programme | undefined {
  return shipped.find((programme) => programme.id === id);
}
