import { expect, test } from 'vitest';
import { UNMASKED } from '../../../src/domain/status/masking.js';
import { addDays, type Day, day } from '../../../src/domain/day.js';
import { reportingYearSoFar } from '../../../src/domain/periods/period.js';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { statusYearsBefore } from '../../../src/domain/status/compare.js';
import { demoContext } from './demo.js';

/** The day with the same name a year before; 29 February has its last day there. */
const yearBefore = (on: Day) =>
  `${Number(on.slice(0, 4)) - 1}${on.slice(4) === '-02-29' ? '-02-28' : on.slice(4)}`;
const demo = { ...demoContext(), position: 1 };
/** Every sixth day of a reporting year with a 29 February in it, and the days where something begins or ends. */
const DAYS = [
  ...Array.from({ length: 61 }, (_, week) => addDays(day('2027-07-01'), week * 6)),
  ...['2027-07-01', '2027-12-31', '2028-01-01', '2028-02-29', '2028-03-15', '2028-06-30'].map(day),
];

test.each(['hur många avslutades jämfört med förra året', 'hur många fler skrevs in än i fjol'])(
  '%s: the same days a year before, whatever day it is, as the status card',
  (question) => {
    for (const today of DAYS) {
      const answer = ask(question, { ...demo, today });
      if (!answer.understood || answer.query.kind !== 'cases') throw new Error(`${today}: ${answer.text}`);
      const { span, compare } = answer.query;
      const now = reportingYearSoFar(demo.programme, today);
      expect(span, today).toMatchObject(now);
      const before = { from: yearBefore(now.from), to: yearBefore(now.to) };
      expect(compare?.span, today).toMatchObject(before);
      expect(statusYearsBefore(demo, demo.programme, now, today, UNMASKED).before.period).toEqual(before);
    }
  },
);

test('a span of the past is compared with the same days too', () => {
  for (const to of ['2025-09-30', '2026-01-15', '2026-06-30']) {
    const answer = ask(`hur många avslutades 2025-07-01–${to} jämfört med förra året`, demo);
    if (!answer.understood || answer.query.kind !== 'cases') throw new Error(answer.text);
    expect(answer.query.compare?.span).toMatchObject({ from: '2024-07-01', to: yearBefore(day(to)) });
  }
});

test.each(['andel kvinnor bland de som avslutades i mars 2019', 'andel i resultat i mars 2019'])(
  'with nobody to count says so, and nothing of whom was asked about: %s',
  (question) => {
    expect(ask(question, demo)).toMatchObject({
      understood: true,
      value: null,
      text: expect.stringMatching(/^Det finns ingen att räkna andelen av/) as string,
    });
  },
);

test('what stands over groups that are hidden is their true total', () => {
  const answer = ask('inskrivna per kön', demoContext({ role: { kind: 'steering' } }));
  expect(answer.text).toMatch(/^\*\*35\*\* personer är inskrivna/);
});
