import { expect, test } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

test.each(['52 %: är det bra?', 'är 52 procent ett bra resultat?', 'hur står vi oss mot landet?'])(
  '%s is answered with the whole country’s figure, and how it is counted otherwise',
  (question) => {
    const answer = ask(question, demoContext());
    expect(answer).toMatchObject({ understood: true, interpretation: 'regel · resultatet i hela landet' });
    expect(answer.text).toMatch(/\*\*60\u00A0%\*\* vidare 2021/);
    expect(answer.text).toContain('Arbetssökande räknas in där men inte här');
  },
);

test.each([
  'är det bra?',
  'är 40 bra?',
  'är 30 % kvinnor bra?',
  'hur många bra inskrivna har vi',
  'kvinnor i riket',
])('%s is not guessed at', (question) => {
  expect(ask(question, demoContext())).toMatchObject({ understood: false });
});
