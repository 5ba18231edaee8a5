import { addDays, addMonths, type Day, dayOf, daysBetween, earliest, weekOf, yearOf } from '../../day.js';
import { type Failure, failure } from '../../schema/failure.js';
import type { Asked, CasesQuery, Population, Span } from '../../schema/query.js';
import type { PeriodMatch } from '../../periods/reach.js';
import { ever, lastDay, notADate, soFar, yearEarlier } from './days.js';
import type { NodeOf } from '../node.js';
import { all, beside, type Desk, has, isA, opens, type Piece, take, takes } from './desk.js';

/** The days a question names: its own, and those it is compared with. */
export interface Spans {
  readonly main: Span | undefined;
  readonly compared: Span | undefined;
}

type Dated = Piece<NodeOf<'period'>>;

/** The periods of a question. Days to come are only for what is due; two periods need a comparison between them. */
export function spansIn(
  desk: Desk,
  ground: Asked,
  coming: boolean,
  base: Span = soFar(ground),
): Spans | Failure {
  const [ends] = has(desk, 'compare', 'difference', 'more', 'fewer', 'more-by', 'fewer-by')
    ? take(desk, 'two-periods')
    : [];
  if (ends) {
    const { one, other } = ends.node;
    const refused = [one, other].map((match) => notThose(match, ends.raw, coming)).find((why) => why);
    return refused ?? { main: spanIn(other), compared: spanIn(one) };
  }
  const periods = take(desk, 'period');
  const present = desk.pieces.filter(({ word }) => PRESENT.includes(word));
  for (const piece of periods) {
    const { match } = piece.node;
    const refused = notThose(match, piece.raw, coming);
    if (refused) return refused;
    if (!coming && isNotYet(piece, present, ground.today)) return failure('future', piece.raw);
  }
  const isCompared = (piece: Dated) =>
    isThan(beside(desk, piece, -1, ['joint', 'for', 'of', 'comma', 'talk'])) ||
    (has(desk, 'compare') && isA(beside(desk, piece, -1, ['joint']), 'with'));
  const [one, two, third] = periods;
  const paired =
    one !== undefined &&
    two !== undefined &&
    third === undefined &&
    has(desk, 'compare', 'difference', 'more', 'fewer', 'respectively');
  const compared = paired && isCompared(one) === isCompared(two) ? [two] : periods.filter(isCompared);
  const own = firstsOf(periods).filter((piece) => !compared.includes(piece));
  if (own.length > 1 || compared.length > 1) return failure('conflict', ...periods.map(({ raw }) => raw));
  const main = own[0]
    ? toCome(own[0], desk, ground.today, coming)
    : takes(desk, 'always')
      ? ever(ground)
      : undefined;
  const other = compared[0] && likeWithLike(compared[0], main ?? base, ground.today);
  return yearBefore(desk, base, { main, compared: other });
}

/** Days that are none, or that have not been yet. */
function notThose(match: PeriodMatch, raw: string, coming: boolean): Failure | undefined {
  if (match.kind === 'impossible') return notADate(match);
  return match.future && !coming ? failure('future', raw) : undefined;
}

/** "än", "jämfört med", "fler än". */
export function isThan(piece: Piece | undefined): boolean {
  return isA(piece, 'compare', 'than') || (isA(piece, 'more', 'fewer') && piece.word.endsWith(' an'));
}

/** "får vi i december", "blir det i vår": a month whose latest one is over, asked for in the present, is the next one. */
function isNotYet(piece: Dated, present: readonly Piece[], today: Day): boolean {
  const { match } = piece.node;
  if (match.kind === 'impossible' || present.length === 0) return false;
  if (
    !/\d/u.test(piece.raw) &&
    match.kind === 'span' &&
    !match.running &&
    daysBetween(match.period.from, match.period.to) < 190 &&
    !piece.word.includes('forra')
  )
    return match.period.to < today;
  return match.kind === 'span' && match.running && present.some(({ word }) => word.includes('bli'));
}

const PRESENT = [
  'far',
  'blir',
  'bli',
  'blir det',
  'det blir',
  'kommer',
  'skrivs',
  'remitteras',
  'avslutas',
  'slutar',
  'borjar',
];
const TO_DO = [
  'ska',
  'skall',
  'behover',
  'maste',
  'bor',
  'foljas',
  'foljs',
  'folja',
  'stammas',
  'stams',
  'forfaller',
  'infaller',
  'gar',
];

/** What is due "i december" is due in the next one where that is nearer or the question says so. */
function toCome(piece: Dated, desk: Desk, today: Day, coming: boolean): Span | undefined {
  const span = spanOf(piece);
  const { match } = piece.node;
  if (!span || !coming || match.kind === 'impossible') return span;
  if (match.whole) return { ...span, to: match.whole.to };
  if (match.next) return { ...span, ...match.next };
  if (span.to >= today || !match.yearless) return span;
  const next = { ...span, ...nextYears(span) };
  const nearer = daysBetween(today, next.from) < daysBetween(span.to, today);
  return nearer || desk.pieces.some(({ word }) => word.split(' ').some((one) => TO_DO.includes(one)))
    ? next
    : span;
}

/** The same days of the next year; of a week the week of that number. */
function nextYears({ from, to }: Span): Pick<Span, 'from' | 'to'> {
  if (daysBetween(from, to) !== 6) return { from: addMonths(from, 12), to: addMonths(to, 12) };
  const days = weekOf(addDays(from, 364)).week === weekOf(from).week ? 364 : 371;
  return { from: addDays(from, days), to: addDays(to, days) };
}

/** "2025, alltså förra året": of those that are the same days the first. */
function firstsOf(periods: readonly Dated[]): Dated[] {
  const firsts = new Map<string, Dated>();
  for (const piece of periods) {
    const span = spanOf(piece);
    const days = span ? `${span.from}–${span.to}` : piece.raw;
    if (!firsts.has(days)) firsts.set(days, piece);
  }
  return [...firsts.values()];
}

function spanOf({ node }: Dated): Span | undefined {
  return spanIn(node.match);
}

function spanIn(match: PeriodMatch): Span | undefined {
  return match.kind === 'impossible'
    ? undefined
    : { ...match.period, day: match.kind === 'day', named: true };
}

/** A running span compared with "förra året" is compared with the same days of it (DESIGN 6). A year written out stands as it is. */
function likeWithLike(piece: Dated, main: Span, today: Day): Span | undefined {
  const span = spanOf(piece);
  if (!span || span.day || /\d/u.test(piece.raw)) return span;
  if (isCalendarYear(span)) return yearEarlier(main);
  if (main.day || main.to !== today) return span;
  const same = yearEarlier(main);
  if (span.from <= same.from && same.to <= span.to) return { ...span, from: same.from, to: same.to };
  return { ...span, to: earliest(span.to, addDays(span.from, daysBetween(main.from, main.to))) };
}

/** "förra året", "i fjol". */
function isCalendarYear({ from, to }: Span): boolean {
  return from.endsWith('-01-01') && to === dayOf(yearOf(from), 12, 31);
}

function yearBefore(desk: Desk, usual: Span, spans: Spans): Spans | Failure {
  const [piece] = take(desk, 'year-before');
  if (!piece) return spans;
  if (piece.node.what !== 'year' && piece.node.what !== 'period') return failure('points-back');
  const base = spans.main ?? usual;
  const before: Span = yearEarlier(base);
  const compares = piece.node.compares || has(desk, 'compare', 'than', 'more', 'fewer', 'difference');
  return compares ? { main: spans.main, compared: before } : { main: before, compared: undefined };
}

/** What the figure is compared with, and whether the difference itself is asked for. */
export function comparison(
  desk: Desk,
  spans: Spans,
  span: Span,
  population: Population,
): CasesQuery['compare'] | Failure {
  const grew = hasChanged(desk);
  const ask = askOf(desk);
  const said = takes(desk, 'compare', 'than');
  if (spans.compared) take(desk, 'between', 'respectively');
  const other = spans.compared ?? (grew && !said ? yearEarlier(span) : undefined);
  if (!other) return said || ask !== 'beside' ? failure('no-measure', 'jämförelse') : undefined;
  return { span: lastDay(population, span.to < other.to ? other : sameDays(span, other)), ask };
}

/** "har remisserna ökat?": since the same days a year before; "från 2024 till 2025" has two ends of its own. */
function hasChanged(desk: Desk): boolean {
  const changes = all(desk, 'more', 'fewer', 'more-by', 'fewer-by').some(({ node }) => 'value' in node);
  const isTwo = (piece: Piece) => isA(beside(desk, piece, -1, []), 'from') || opens(piece, ...TWO_ENDS);
  return changes && !all(desk, 'period').some(isTwo);
}
const TWO_ENDS = ['mellan', 'från', 'sedan', 'sen'];

/** What is asked of two that are compared: by how much, whether it is more or fewer, which; else how many each. */
export function askOf(desk: Desk): NonNullable<CasesQuery['compare']>['ask'] {
  const said = take(desk, 'more', 'fewer', 'difference', 'more-by', 'fewer-by').map(({ node }) => node.cat);
  const exact = said.find((cat) => cat !== 'more' && cat !== 'fewer');
  if (exact) return exact;
  return said.includes('more') && said.includes('fewer') ? 'which' : (said[0] ?? 'beside');
}

/** A running period is compared with the same days a year before (DESIGN 6). */
function sameDays(span: Span, other: Span): Span {
  const before = yearEarlier(span);
  if (span.day && !other.day) return other.from <= before.to && before.to <= other.to ? before : other;
  return other.from === before.from && before.to < other.to ? before : other;
}
