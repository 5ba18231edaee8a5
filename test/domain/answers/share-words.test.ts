import { describe, expect, it, test } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();

const valueOf = (question: string) => {
  const answer = ask(question, context);
  return answer.understood ? answer.value : answer.reason;
};

/** Part and whole by their own questions, and the share in the words that people use. */
const SHARES: readonly (readonly [part: string, whole: string, ...shares: string[]])[] = [
  [
    'hur många kvinnor från soc står i kö',
    'hur många från soc står i kö',
    'andel kvinnor i kö från soc',
    'hur stor del av dem i kö från soc är kvinnor',
    'hur många procent i kö från soc är kvinnor',
    'av dem som står i kö från soc, hur stor andel är kvinnor',
  ],
  [
    'hur många män med sjukpenning skrevs in 2024/25',
    'hur många med sjukpenning skrevs in 2024/25',
    'hur stor andel män nyinskrivna med sjukpenning 2024/25',
    'procent män nyinskrivna med sjukpenning 2024/25',
    'hur stor del med sjukpenning som skrevs in 2024/25 är män',
  ],
  [
    'hur många från fk gick till arbete 2025',
    'hur många från fk avslutades 2025 utan dropouts',
    'andel från fk som fick jobb 2025',
    'av de från fk, hur stor andel fick jobb 2025',
  ],
  [
    'hur många under 30 utan försörjningsstöd avslutades 2025',
    'hur många utan försörjningsstöd avslutades 2025',
    'andelen under 30 avslutade utan försörjningsstöd 2025',
    'andel utan försörjningsstöd som avslutades 2025 är under 30',
  ],
  [
    'hur många inskrivna som inte kommer från fk har samtycke',
    'hur många inskrivna kommer inte från fk',
    'hur stor del av de inskrivna inte från fk har samtycke',
    'hur stor andel med samtycke inskrivna inte från fk',
  ],
];

describe.each(SHARES)('%s of %s', (part, whole, ...shares) => {
  it.each(shares)('%s', (share) => {
    const answer = ask(share, context);
    expect(/\((\d+) av (\d+)\)/u.exec(answer.text)?.slice(1).map(Number), answer.text).toEqual([
      valueOf(part),
      valueOf(whole),
    ]);
  });
});

test.each([
  [
    'andel nyinskrivna från fk utan samtycke 2025',
    'andel utan samtycke bland nyinskrivna från fk 2025',
    'andel från fk bland nyinskrivna utan samtycke 2025',
  ],
  [
    'andel kvinnor från soc i kö',
    'andel från soc bland kvinnor i kö',
    'andel kvinnor bland de i kö från soc',
  ],
])('%s may be of either, and each is a question that is answered', (question, ...either) => {
  const answer = ask(question, context);
  expect(answer.understood ? [] : answer.suggestions.slice(0, 2)).toEqual(either);
  expect(either.map(valueOf).filter((one) => typeof one !== 'number')).toEqual([]);
});

test('who did not come from an authority has not for that reason withheld consent to it', () => {
  const inAll = valueOf('hur många är inskrivna med samtycke');
  const from = valueOf('hur många inskrivna från fk har samtycke');
  const notFrom = valueOf('hur många av de inskrivna som inte kommer från fk har samtycke');
  expect(Number(from) + Number(notFrom)).toBe(inAll);
});
