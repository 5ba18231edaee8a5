import { plain } from '../../cards/kit.js';
import type { Asked } from '../../domain/status/asked-period.js';
import { dayPlain } from '../../domain/text/swedish.js';

/** Why a period that was written after a command gives nothing, and what to write instead. */
export function whyNoPeriod(asked: Exclude<Asked, { kind: 'asked' }>, command: 'status' | 'rapport'): string {
  if (asked.kind === 'future')
    return `Perioden slutar ${dayPlain(asked.to)}, och det har inte varit ännu. Prova: ${command} för perioden`;
  return `Perioden ”${plain(asked.text.slice(0, 60))}” förstår jag inte. Prova: ${command} 2022/23, ${command} för perioden eller ${command} h1 2026`;
}
