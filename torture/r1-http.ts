import { killRounds } from './r1-killed.js';
import type { Effort, Finding } from './trial.js';

/** R1 over HTTP: the whole bot is killed while sixteen press Spara. What they were told was saved must be there. */
export function killedOverHttp(effort: Effort): Promise<Finding> {
  const rounds = effort.rounds ?? (effort.short ? 20 : 1_000);
  const writer = (folder: string, round: number) => ({
    program: 'http-writer.js',
    args: [folder, String(round)],
    spread: 800,
  });
  return killRounds({ ...effort, rounds }, writer, effort.short ? 8 : 100);
}
