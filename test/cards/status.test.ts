import { describe, expect, test } from 'vitest';
import { statusCard, type StatusView } from '../../src/cards/status.js';
import { compareCard, teamsCard } from '../../src/cards/status-compare.js';
import { returnsCard } from '../../src/cards/returns.js';
import { statusTablesCard, TABLE_TOPICS } from '../../src/cards/status-tables.js';
import { trendCard } from '../../src/cards/status-trend.js';
import { changesCard, whoCard } from '../../src/cards/status-who.js';
import { wasEnrolled } from '../../src/domain/case/case.js';
import { isResult } from '../../src/domain/case/holding.js';
import { day } from '../../src/domain/day.js';
import { statusYearsBefore } from '../../src/domain/status/compare.js';
import { maskingFor, UNMASKED } from '../../src/domain/status/masking.js';
import { returnsOf } from '../../src/domain/status/returns.js';
import { emptyRegister } from '../../src/domain/register.js';
import { periodStatus } from '../../src/domain/status/period-status.js';
import { casesBehind } from '../../src/domain/status/trace.js';
import { trend } from '../../src/domain/status/trend.js';
import { byCode, sampleCases } from '../domain/status/sample.js';
import { lint } from '../support/card-linter.js';
import { cardText } from '../../src/cards/card-text.js';
import { programme } from '../support/sample-register.js';

const TODAY = day('2026-11-25');
const kraften = programme();
const period = { from: day('2022-07-01'), to: day('2023-06-30') };
const cases = sampleCases('kraften-2022-23.csv');
const demo = sampleCases('kraften-demo.csv');

const registerOf = (of: typeof cases) => ({ cases: byCode(of), position: 1 });
const asked = (of: typeof cases, by = kraften) => ({ cases: byCode(of), programme: by, today: TODAY });

function viewOf(of: typeof cases, days = period, steering = false): StatusView {
  const status = periodStatus(asked(of), days);
  const masking = steering ? maskingFor(registerOf(of), status, TODAY) : UNMASKED;
  return {
    status,
    ...statusYearsBefore(registerOf(of), kraften, days, TODAY, masking),
    masking,
    holding: [],
    label: 'verksamhetsåret 2022/23',
    asOf: undefined,
    asSteering: false,
    mayTrace: !steering,
  };
}
/** As the steering group sees it. */
function maskedOn(days: typeof period) {
  const { status, masking } = viewOf(demo, days, true);
  return { status, masking };
}
const later = { from: day('2024-07-01'), to: day('2025-06-30') };
const status = viewOf(cases).status;
const results = cases.filter((it) => isResult(it, kraften));
const lund = programme('kraft-lund');
const lundCases = cases.map((it, index) =>
  wasEnrolled(it)
    ? {
        ...it,
        situations: [{ on: day('2022-12-01'), statuses: [index % 2 ? 'program-AF' : 'vård'], hours: index }],
      }
    : it,
);
const lundStatus = periodStatus(asked(lundCases, lund), period);
const cards = {
  status: statusCard(viewOf(cases)),
  'status-steering': statusCard(viewOf(cases, period, true)),
  'status-with-year-before': statusCard(viewOf(demo, later)),
  'status-as-of': statusCard({ ...viewOf(cases), asOf: day('2023-09-11') }),
  'status-lund': statusCard({
    ...viewOf(cases),
    status: lundStatus,
    before: lundStatus,
    earlier: lundStatus,
    holding: [
      {
        outcome: 'arbete',
        months: 12,
        still: results.slice(0, 2),
        known: results.slice(0, 3),
        unknown: [],
        unanswered: [],
      },
    ],
  }),
  'status-empty': statusCard(viewOf([])),
  'status-tables': statusTablesCard(viewOf(cases), 'new', 0),
  'status-tables-choice': statusTablesCard(viewOf(cases), undefined, 0),
  'status-tables-steering': statusTablesCard(viewOf(cases, period, true), 'new', 0),
  'status-tables-hidden': statusTablesCard(viewOf(cases, period, true), 'result', 0),
  'status-compare': compareCard({
    now: { status: periodStatus(asked(demo), later), masking: UNMASKED },
    before: {
      status: statusYearsBefore(registerOf(demo), kraften, later, TODAY, UNMASKED).before,
      masking: UNMASKED,
    },
  }),
  'status-compare-steering': compareCard({
    now: maskedOn({ from: day('2026-07-01'), to: TODAY }),
    before: maskedOn({ from: day('2025-07-01'), to: day('2025-11-25') }),
  }),
  'status-teams': teamsCard(
    Array.from({ length: 14 }, (_, at) => ({
      name: `Samverkansteamet i kommun ${at + 1}`,
      status: periodStatus(asked(demo), later),
      masking: UNMASKED,
    })),
  ),
  'status-trend': trendCard({
    points: trend(registerOf(demo), kraften, TODAY, TODAY),
    programme: kraften.name,
    isMeanTold: () => true,
  }),
  'status-who': whoCard(period, [
    {
      name: 'Nya inskrivna',
      codes: (casesBehind(status, 'enrolled.new') ?? []).map((code) => ({ code, alias: 'Rönnen' })),
      unnamed: 1,
    },
    { name: 'I kö', codes: [], unnamed: 0 },
  ]),
  'status-changes': changesCard({ period, since: '11 september 2023', lines: ['**K22-001** 3 okt: Rättad'] }),
  returns: returnsCard({
    year: 2022,
    returns: returnsOf({ ...emptyRegister(), ...registerOf(cases) }, kraften, 2022, TODAY),
    unsent: undefined,
  }),
};

describe.each(Object.entries(cards))('the card %s', (name, card) => {
  test('reads as it should', async () => {
    await expect(cardText(card)).toMatchFileSnapshot(`../golden/card-${name}.txt`);
  });

  test('may be sent', () => {
    expect(lint(card)).toEqual([]);
  });
});

test('every page of tables stays under 24 KB, however many units there are', () => {
  const many = cases.map((it, index) => ({
    ...it,
    unit: `Vårdcentralen i en by med ett långt namn ${index}`,
  }));
  for (const topic of TABLE_TOPICS)
    for (let page = 0; page < 4; page++)
      expect(lint(statusTablesCard(viewOf(many), topic, page))).toEqual([]);
});

test('the steering group is never given a way to the codes', () => {
  expect(JSON.stringify(cards['status-steering'])).not.toContain('Vilka');
  expect(cardText(cards['status-tables-steering'])).toContain('färre än fem');
});

test('three years side by side say which days they are of', () => {
  const running = { from: day('2026-07-01'), to: TODAY };
  expect(cardText(statusCard(viewOf(demo, later)))).toContain('\nTre år: ');
  expect(cardText(statusCard(viewOf(demo, running)))).toContain('\nSamma dagar tre år: ');
  expect(cardText(statusCard(viewOf(demo, running, true)))).toContain('\nTre år, de tidigare hela: ');
});
