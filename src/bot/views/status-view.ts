import { answerCard } from '../../cards/answer.js';
import { flowCard, statusCard, statusSummary, type StatusView } from '../../cards/status.js';
import { compareCard } from '../../cards/status-compare.js';
import { statusTablesCard, type TableTopic } from '../../cards/status-tables.js';
import { trendCard } from '../../cards/status-trend.js';
import { changesCard, whoCard, type WhoGroup } from '../../cards/status-who.js';
import { isFew } from '../../domain/answers/mask/cells.js';
import { atDesk, maskingOf, type Seat } from '../../domain/status/for-seat.js';
import { trendTold } from '../../domain/status/trend-told.js';
import { NOT_AS_IT_WAS, NOT_THOSE_DAYS } from '../../domain/answers/mask/words.js';
import { told } from '../../domain/case/told.js';
import type { Day } from '../../domain/day.js';
import { dayAt } from '../../domain/day.js';
import { type Period, sameDaysLastYear } from '../../domain/periods/period.js';
import type { Programme } from '../../domain/programme.js';
import { keeper } from '../../domain/kept.js';
import { visibility } from '../../domain/privacy/visibility.js';
import { type Register, registerAsOf } from '../../domain/register.js';
import { changesSince } from '../../domain/status/changes-since.js';
import { statusYearsBefore } from '../../domain/status/compare.js';
import { holdingOf } from '../../domain/status/holding.js';
import { rowName } from '../../domain/status/names.js';
import { statusOf } from '../../domain/status/kept-status.js';
import type { PeriodStatus } from '../../domain/status/period-status.js';
import { reconcile } from '../../domain/status/reconcile.js';
import { casesBehind } from '../../domain/status/trace.js';
import { dayPlain, dayShort, spanText } from '../../domain/text/swedish.js';
import { type CardReply, seatOf, type TextReply, type Turn } from '../turn.js';

/** Which figures of which days, and as known when. */
export interface StatusWanted {
  readonly period: Period;
  readonly label?: string;
  readonly asOf: Day | undefined;
  /** As the steering group sees them, whoever asks. */
  readonly asSteering?: true | undefined;
  /** What they are held beside, if not the same days a year before. */
  readonly beside?: Period;
}

export const STATUS_VIEWS = ['status', 'tables', 'trend', 'compare', 'who', 'changes'] as const;
export type StatusViewName = (typeof STATUS_VIEWS)[number];

/** A period counted, and what to say instead of the figures if they do not add up. */
interface Counted {
  readonly status: PeriodStatus;
  readonly broken: string | undefined;
}

const counted = keeper<Counted>();

function countedOf(register: Register, programme: Programme, period: Period, today: Day): Counted {
  return counted(register, `${period.from} ${period.to} ${today}`, () => {
    const status = statusOf(register, programme, period, today);
    return { status, broken: brokenText(status) };
  });
}

const figures = keeper<CardReply>();

/** One view of a period's figures, as whoever reads along may see it; or why it is not shown. */
export async function statusReply(
  turn: Turn,
  wanted: StatusWanted,
  view: StatusViewName,
  at: { readonly topic?: TableTopic | undefined; readonly page?: number | undefined } = {},
): Promise<CardReply | TextReply> {
  const seat = wanted.asSteering ? atDesk({ kind: 'steering' }) : seatOf(turn);
  const isMasked = seat.role.kind === 'steering' && turn.live.programme.masking !== 'off';
  if (isMasked && (wanted.asOf !== undefined || view === 'changes'))
    return declined(NOT_AS_IT_WAS, wanted.asSteering);
  if (isMasked) await turn.maskReady();
  const register = await registerFor(turn, wanted.asOf);
  if ('text' in register) return register;
  const { period } = wanted;
  const { status, broken } = countedOf(register, turn.live.programme, period, turn.today);
  if (broken !== undefined) return { text: broken };
  if (view === 'changes') return changesReply(turn, wanted);
  if (view === 'who') {
    const card = whoCard(period, groupsOf(turn, status));
    return { card, summary: `Ärendena bakom siffrorna ${spanText(period.from, period.to)}` };
  }
  const key = JSON.stringify([view, at, wanted, turn.today, seat]);
  const span = { ...period, day: false, named: true };
  return figures(register, key, () => ({
    ...figuresReply({ register, status, wanted, seat, today: turn.today }, view, at),
    shown: wanted.asOf === undefined ? { query: { kind: 'status', span } } : {},
  }));
}

interface Figures {
  readonly register: Register;
  readonly status: PeriodStatus;
  readonly wanted: StatusWanted;
  readonly seat: Seat;
  readonly today: Day;
}

const STEERING_PERIODS = ['styrgruppens siffror', 'styrgruppens siffror förra perioden'];

/** Why somebody does not get some figures, and what there is instead, as buttons. */
function declined(text: string, asSteering = false): CardReply {
  const suggestions = asSteering ? STEERING_PERIODS : ['status för perioden', 'status förra perioden'];
  return { card: answerCard({ understood: false, reason: 'not-allowed', text, suggestions }), summary: text };
}

/** The views that name nobody: the same for all who may see as much. */
function figuresReply(
  { register, status, wanted, seat, today }: Figures,
  view: Exclude<StatusViewName, 'who' | 'changes'>,
  at: { readonly topic?: TableTopic | undefined; readonly page?: number | undefined },
): CardReply {
  const { programme } = status;
  if (view === 'trend') {
    const { points, isMeanTold } = trendTold(register, programme, wanted.period.to, today, seat.role);
    return {
      card: trendCard({ points, programme: programme.name, isMeanTold }),
      summary: 'Trend, tolv månader i taget',
    };
  }
  const masking = maskingOf(seat, register, status, today);
  if (masking.scope === 'none') return declined(NOT_THOSE_DAYS, wanted.asSteering);
  const shown: StatusView = {
    status,
    ...statusYearsBefore(register, programme, wanted.period, today, masking),
    masking,
    holding: masking.scope === 'all' ? holdingOf(register, programme, wanted.period, today) : [],
    label: wanted.label ?? 'perioden',
    asOf: wanted.asOf,
    asSteering: wanted.asSteering === true,
    mayTrace: seat.role.kind !== 'steering',
  };
  const named = (what: string) => `${what} ${spanText(wanted.period.from, wanted.period.to)}`;
  if (view === 'compare') {
    const other = wanted.beside ?? sameDaysLastYear(wanted.period);
    const before = countedOf(register, programme, other, today).status;
    const maskingThen = maskingOf(seat, register, before, today);
    if (maskingThen.scope === 'none') return declined(NOT_THOSE_DAYS, wanted.asSteering);
    return {
      card: compareCard({
        now: { status, masking },
        before: { status: before, masking: maskingThen },
      }),
      summary: named('Jämförelse,'),
    };
  }
  if (masking.scope === 'flow') return { card: flowCard(shown), summary: named('Flödet') };
  return view === 'status'
    ? { card: statusCard(shown), summary: statusSummary(shown) }
    : { card: statusTablesCard(shown, at.topic, at.page ?? 0), summary: named('Tabeller') };
}

/** The register as known on a day, today's if none is asked for; or why not. */
async function registerFor(turn: Turn, asOf: Day | undefined): Promise<Register | TextReply> {
  const { register } = turn.live;
  if (asOf === undefined) return register;
  if (asOf > turn.today) return { text: `${dayPlain(asOf)} har inte varit ännu.` };
  const { since } = register;
  if (since === undefined || asOf < since)
    return {
      text:
        since === undefined
          ? 'Registret är tomt, så det finns inget tidigare att visa.'
          : `Registret började föras ${dayPlain(since)}. Hur det såg ut ${dayPlain(asOf)} går inte att veta.`,
    };
  return registerAsOf(await turn.live.entries(), asOf);
}

/** Figures that do not add up are not shown; which row breaks is. */
function brokenText(status: PeriodStatus): string | undefined {
  const rows = reconcile(status).map(
    ({ row, sum, stands }) => `${rowName(row, status.tables)}: delarna blir ${sum}, summan är ${stands}`,
  );
  return rows.length === 0
    ? undefined
    : `Siffrorna går inte ihop, så jag visar dem inte. ${rows.join('. ')}.`;
}

type Traced = readonly (readonly [name: string, path: string])[];

const BY_RESULT: Traced = [
  ['I resultat', 'result.reached'],
  ['Övriga avslutade', 'rest'],
];
const TOGETHER: Traced = [['Avslutade', 'closed.total']];

/** The groups of cases behind a status; `closed`: those that were closed. */
const traced = (closed: Traced): Traced => [
  ['Remitterade', 'referred.total'],
  ['Nya inskrivna', 'enrolled.new'],
  ...closed,
  ['Inskrivna vid slutet', 'enrolled.atEnd'],
  ['I kö', 'waiting'],
];

function groupsOf(turn: Turn, status: PeriodStatus): readonly WhoGroup[] {
  const reached = new Set(casesBehind(status, 'result.reached'));
  // What a closure led to stands beside no code where other authorities read along (DESIGN 10), nor do the codes of so few that
  // the card's figures would tell it of them.
  const isMixed = turn.conversation.level.kind === 'mixed';
  return traced(isMixed ? TOGETHER : BY_RESULT).map(([name, path]) => {
    const codes =
      path === 'rest'
        ? (casesBehind(status, 'closed.total') ?? []).filter((code) => !reached.has(code))
        : (casesBehind(status, path) ?? []);
    const seen = isMixed && isFew(codes.length) ? [] : codes.filter((code) => mayCode(turn, code));
    const named = seen.map((code) => ({ code, alias: aliasOf(turn, code) }));
    return { name, codes: named, unnamed: codes.length - seen.length };
  });
}

/** What a case may be called here, beside its code. */
function aliasOf(turn: Turn, code: string): string | undefined {
  const it = turn.live.register.cases.get(code);
  const isNamed = it && visibility(it, turn.role, turn.conversation.level, turn.today) === 'full';
  return isNamed ? it.alias : undefined;
}

function mayCode(turn: Turn, code: string): boolean {
  const it = turn.live.register.cases.get(code);
  return it !== undefined && visibility(it, turn.role, turn.conversation.level, turn.today) !== 'counted';
}

async function changesReply(turn: Turn, { period, asOf }: StatusWanted): Promise<CardReply | TextReply> {
  const { register, programme } = turn.live;
  if (asOf === undefined)
    return { text: 'Skriv sedan vilken dag, till exempel: vad har ändrats sedan 2023-09-11' };
  const changed = changesSince(register, await turn.live.entries(), programme, period, asOf, turn.today);
  const lines = changed.flatMap(({ code, entries }) =>
    entries.map((entry) => {
      const on = dayShort(dayAt(new Date(entry.recorded)), turn.today);
      return mayCode(turn, code)
        ? `**${code}** ${on}: ${told(entry.event, programme, turn.today)}`
        : `Ett ärende ändrades ${on}.`;
    }),
  );
  const card = changesCard({ period, since: dayPlain(asOf), lines });
  return { card, summary: `${lines.length} ändringar sedan ${dayPlain(asOf)}` };
}
