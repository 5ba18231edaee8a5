import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();

/** What is answered: how it was understood and its value; or why not. */
function told(question: string): unknown {
  const answer = ask(question, context);
  return answer.understood ? `${answer.interpretation} = ${String(answer.value)}` : answer.reason;
}

describe('time in benefits before', () => {
  it.each(['2021–2025', '2023', 'förra perioden', '2024/25', 'hösten 2025'])('%s', (period) => {
    const plain = told(`tid i försörjning ${period}`);
    const ofMen = told(`tid i försörjning för män ${period}`);
    for (const before of ['innan', 'före']) {
      expect(told(`tid i försörjning ${before} ${period}`)).toBe(plain);
      expect(told(`hur lång tid i försörjning hade de ${before} ${period}`)).toBe(plain);
      expect(told(`hur lång tid i försörjning hade männen ${before} ${period}`)).toBe(ofMen);
      expect(told(`tid i försörjning för män ${before} ${period}`)).toBe(ofMen);
    }
  });

  it('is asked about where it leads, and is the closure’s after one', () => {
    expect(told('innan 2024: tid i försörjning')).toBe('ambiguous');
    expect(told('tid i försörjning för dem som avslutades innan 2024')).toContain('–2023-12-31');
    expect(told('avslut före 2024-07-01')).toContain('–2024-06-30');
  });
});
