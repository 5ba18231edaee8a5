import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();

/** The figures in bold of each answer to a text, in order. */
function figures(text: string): string[] {
  const answer = ask(text, context);
  return answer.understood
    ? [...answer.text.matchAll(/\*\*([\d,]+)/g)].map(([, figure]) => figure ?? '')
    : [];
}

describe('two things asked in one line', () => {
  it.each([
    ['hur många kvinnor och hur många män avslutades 2025', ['16', '6']],
    ['hur många är inskrivna och hur många av dem är män', ['35', '16']],
    ['hur många är inskrivna, varav kvinnor?', ['35', '17']],
    ['remisser 2025 varav från fk', ['24', '4']],
    ['hur många remisser kom från soc och hur många från fk 2025?', ['3', '4']],
    ['hur många remitterades och hur många skrevs in 2024?', ['26', '27']],
    ['Det gäller 2023. Hur många remisser kom från soc och hur många från fk?', ['5', '7']],
    ['hur många gick till arbete eller studier 2023, och hur många till rehab?', ['6', '6']],
  ])('%s', (text, told) => {
    expect(figures(text)).toEqual(told);
  });

  it('takes nothing from the line before it where its first is not answered', () => {
    const { understood } = ask('hur många långa remisser fick vi och hur många av dem är män', context);
    expect(understood).toBe(false);
  });
});
