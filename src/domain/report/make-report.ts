import { maskingOf, type Seat } from '../status/for-seat.js';
import { NOT_THOSE_DAYS } from '../answers/mask/words.js';
import { trendTold } from '../status/trend-told.js';
import { addDays, addMonths, type Day, daysBetween, yearOf } from '../day.js';
import { type Period, reportingYear, reportingYearName } from '../periods/period.js';
import { mayChange } from '../privacy/visibility.js';
import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import { statusYearsBefore } from '../status/compare.js';
import { rowName } from '../status/names.js';
import { participantsOf } from '../status/participants.js';
import { periodStatus, type PeriodStatus } from '../status/period-status.js';
import { reconcile } from '../status/reconcile.js';
import { capital, dayPlain, spanText } from '../text/swedish.js';
import { ageAndGender, howCounted } from './appendix.js';
import { comparison } from './compare.js';
import { budgetTrouble, economy } from './economy.js';
import { figuresOf } from './figures.js';
import { lasting, returnBlocks, stepsMoved, surveyBlocks } from './year-parts.js';
import { organisation } from './organisation.js';
import { INFLOW, participantsConditions } from './participants-conditions.js';
import { participantsProcess } from './participants-process.js';
import { participantsResults, resultSentences } from './participants-results.js';
import type { Block, Report } from './report.js';
import { paragraph, sentence } from './sentence.js';
import { staff } from './staff.js';
import type { Compared } from './tables.js';

/** What a report is made of, and for whom: it has only what may be shown to them. */
export interface ReportOrder {
  readonly register: Register;
  readonly programme: Programme;
  readonly period: Period;
  readonly today: Day;
  readonly seat: Seat;
}

/** The report, or why there is none: what does not add up is not printed, and which row it is is said. */
export type MadeReport =
  { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'refused'; readonly why: string };

/** The annual or half-year report of a period (DESIGN 15). */
export function makeReport(order: ReportOrder): MadeReport {
  const { register, programme, period, today, seat } = order;
  const status = periodStatus({ ...register, programme, today }, period);
  const masking = maskingOf(seat, register, status, today);
  if (masking.scope === 'none' || masking.scope === 'flow') return { kind: 'refused', why: NOT_THOSE_DAYS };
  const earlier = statusYearsBefore(register, programme, period, today, masking).before;
  const broken = [...[status, earlier].map(brokenText), budgetTrouble(order)].find(
    (why) => why !== undefined,
  );
  if (broken !== undefined) return { kind: 'refused', why: broken };
  const now = figuresOf(status, masking);
  const maskingThen = maskingOf(seat, register, earlier, today);
  const isHeld = earlier.during.total + earlier.referred.total > 0 && areAlike(earlier.period, period);
  const before =
    isHeld && ['all', 'whole'].includes(maskingThen.scope) ? figuresOf(earlier, maskingThen) : undefined;
  const compared: Compared = { now, before, beforeName: beforeName(programme, period) };
  const participants = participantsOf({ ...register, programme, today }, period);
  const report: Report = {
    title: titleOf(programme, period, today),
    team: programme.name,
    period,
    notes: notesOf(status, masking.scope !== 'all'),
    parts: [
      { heading: 'Sammanfattning', blocks: summary(compared), sections: [] },
      {
        heading: 'Deltagare',
        blocks: [],
        sections: [
          participantsConditions(compared),
          participantsProcess(compared, participants, stepsMoved(now, register, today)),
          participantsResults(compared, trendTold(register, programme, period.to, today, seat.role), [
            ...lasting(now, register, today),
            ...surveyBlocks(now, register, today),
          ]),
        ],
      },
      { heading: 'Personal', blocks: [], sections: staff(compared, register) },
      {
        heading: 'Organisation',
        blocks: [],
        sections: organisation(compared, register, returnBlocks(now, register, programme, today)),
      },
      ...economy(order),
      ...[ageAndGender(now), howCounted(now, mayChange(seat.role))].filter(({ blocks }) => blocks.length > 0),
    ],
  };
  return { kind: 'report', report };
}

function summary(compared: Compared): readonly Block[] {
  const { now } = compared;
  const months = now.at('averages.throughputMonths.all', 1);
  const [start, end] = [now.at('enrolled.atStart'), now.at('enrolled.atEnd')];
  const [fresh, closed] = [now.at('enrolled.new'), now.at('closed.total')];
  return paragraph(
    comparison(compared, 'referred.total', INFLOW) ??
      sentence`${now.at('referred.total')} remitterades under perioden.`,
    sentence`${start} var inskrivna när perioden började, ${fresh} skrevs in, ${closed} avslutades och ${end} var inskrivna när den slutade.`,
    ...resultSentences(compared),
    sentence`De som gick i resultat hade varit inskrivna i medel ${months} månader.`,
  );
}

/** Rows that do not add up, in words: the period's status and which figure it is. */
function brokenText(status: PeriodStatus): string | undefined {
  const rows = reconcile(status).map(
    ({ row, sum, stands }) => `${rowName(row, status.tables)}: delarna blir ${sum}, summan är ${stands}`,
  );
  if (rows.length === 0) return undefined;
  const days = spanText(status.period.from, status.period.to);
  return `Siffrorna för ${days} går inte ihop, så rapporten görs inte. ${rows.join('. ')}.`;
}

function areAlike(a: Period, b: Period): boolean {
  return Math.abs(daysBetween(a.from, a.to) - daysBetween(b.from, b.to)) <= 1;
}

function monthsIn({ from, to }: Period): number | undefined {
  return [12, 6].find((months) => addDays(addMonths(from, months), -1) === to);
}

function beforeName(programme: Programme, period: Period): string {
  const whole = reportingYear(programme, period.from);
  return whole.from === period.from && whole.to === period.to ? 'förra perioden' : 'samma tid året före';
}

/** "Årsrapport 2022/23", "Halvårsrapport hösten 2022", "Delårsrapport". */
function titleOf(programme: Programme, period: Period, today: Day): string {
  const whole = reportingYear(programme, period.from);
  const year = yearOf(period.from);
  if (whole.from === period.from && whole.to === period.to)
    return `Årsrapport ${reportingYearName(programme, year)}`;
  const months = period.to > today ? undefined : monthsIn(period);
  if (months === 12 && period.from.endsWith('-01-01')) return `Årsrapport ${year}`;
  if (months === 6 && period.from.endsWith('-07-01')) return `Halvårsrapport hösten ${year}`;
  if (months === 6 && period.from.endsWith('-01-01')) return `Halvårsrapport våren ${year}`;
  return 'Delårsrapport';
}

function notesOf({ period, running }: PeriodStatus, isMasked: boolean): readonly string[] {
  return [
    capital(spanText(period.from, period.to)),
    ...(running ? [`Perioden pågår. Siffrorna gäller till och med ${dayPlain(period.to)}.`] : []),
    ...(isMasked
      ? ['För styrgruppen: färre än fem visas inte, och inte heller tal som de kan räknas ut ur.']
      : []),
  ];
}
