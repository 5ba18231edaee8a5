import { addDays, type Day } from '../domain/day.js';
import { resultsInWords } from '../domain/programme.js';
import type { Masking } from '../domain/status/masking.js';
import { holdingLine } from '../domain/speech/sv/holding.js';
import { queueText } from '../domain/speech/sv/queue.js';
import { answeredRows, type HoldingRow } from '../domain/status/holding.js';
import type { PeriodStatus } from '../domain/status/period-status.js';
import { FLOW_ONLY } from '../domain/answers/mask/words.js';
import { revealing } from '../domain/status/reveal.js';
import { thingToWatch } from '../domain/status/watch.js';
import {
  capital,
  dayPlain,
  dayShort,
  decimal,
  fraction,
  percent,
  plural,
  spanText,
} from '../domain/text/swedish.js';
import {
  box,
  type Card,
  card,
  type Element,
  execute,
  figures,
  footnote,
  say,
  note,
  subtle,
  text,
  title,
} from './kit.js';
import { outcomeChart } from './status-chart.js';
import { situationElements } from './status-situations.js';

export interface StatusView {
  readonly status: PeriodStatus;
  /** The same days a year before. */
  readonly before: PeriodStatus;
  /** The same days two years before. */
  readonly earlier: PeriodStatus;
  readonly masking: Masking;
  /** Whether closures last; nothing where figures are masked. */
  readonly holding: readonly HoldingRow[];
  /** What was asked for, as it was understood: "verksamhetsåret 2022/23". */
  readonly label: string;
  /** The day as known on which it is shown, if not now. */
  readonly asOf: Day | undefined;
  /** As the steering group sees it, shown to others. */
  readonly asSteering: boolean;
  /** Whether the codes behind the figures may be asked for here. */
  readonly mayTrace: boolean;
}

/** What every button of a status card carries: enough to count it again. */
export function statusData({ status, asOf, asSteering }: Pick<StatusView, 'status' | 'asOf' | 'asSteering'>) {
  const { from, to } = status.period;
  return { from, to, ...(asOf !== undefined && { asOf }), ...(asSteering && { asSteering }) };
}

/**
 * A period in ten seconds (looks/status.png): one sentence to repeat, the flow that adds up, where the closed went, one
 * thing to watch; the rest behind four buttons.
 */
export function statusCard(view: StatusView): Card {
  const { status, masking, label, asOf, mayTrace } = view;
  const watch = thingToWatch(view) ?? 'Inget sticker ut.';
  const open = (name: string, what: string) =>
    execute(name, 'status-view', { ...statusData(view), view: what });
  return card(
    [
      title(`Status för ${label}`),
      subtle(`${spanText(status.period.from, status.period.to)} · ${status.programme.name}`),
      view.asSteering ? subtle('Som styrgruppen ser det.') : undefined,
      asOf === undefined ? undefined : subtle(`Som registret såg ut ${dayPlain(asOf)}.`),
      text(headline(view)),
      flow(view),
      ...places(view),
      ...outcomeChart(status, masking),
      ...situationElements(view),
      ...holdingElements(view),
      ...development(view),
      box('warning', [text(`**Att se på:** ${watch}`)]),
      masking.scope === 'all' ? undefined : note(MASKED_IN_TABLES),
    ],
    [
      mayTrace ? open('Vilka?', 'who') : undefined,
      open('Tabeller', 'tables'),
      asOf === undefined ? open('Trend', 'trend') : open('Vad har ändrats sedan dess?', 'changes'),
      open('Jämför', 'compare'),
    ],
  );
}

/** The flow of days that are no whole period: all that the steering group is told of them. */
export function flowCard(view: StatusView): Card {
  const { status, label } = view;
  return card(
    [
      title(`Status för ${label}`),
      subtle(`${spanText(status.period.from, status.period.to)} · ${status.programme.name}`),
      view.asSteering ? subtle('Som styrgruppen ser det.') : undefined,
      flow(view),
      text(FLOW_ONLY),
    ],
    view.asSteering
      ? [
          say('Perioden', 'styrgruppens siffror'),
          say('Förra perioden', 'styrgruppens siffror förra perioden'),
        ]
      : [say('Perioden', 'status för perioden'), say('Förra perioden', 'status förra perioden')],
  );
}

/** The sentence that a manager can repeat, with the fraction and the same days a year before. */
function headline(view: StatusView): string {
  const { status, masking } = view;
  const { reached, of, share } = status.result;
  const isMasked = masking.marks.has('result.reached') || masking.marks.has('result.of');
  if (isMasked) return 'Så få avslutades att resultatet inte visas.';
  if (share === undefined)
    return status.closed.total === 0
      ? `Ingen avslutades under perioden. ${enrolledText(status)}`
      : 'De som avslutades var tidiga avhopp, och de räknas inte i resultatet.';
  const went = `avslutade gick vidare till ${resultsInWords(status.programme, 'full')}`;
  const { dropouts } = status.closed;
  const beside = [
    dropouts === 0 ? undefined : `${plural(dropouts, 'tidigt avhopp', 'tidiga avhopp')} räknas inte`,
    of < SMALL ? 'litet underlag' : undefined,
    yearBeforeText(view),
  ].filter((one) => one !== undefined);
  return `**${fraction(reached, of)}** ${went}: **${percent(share)}** (${beside.join('; ')}).`;
}

function enrolledText({ atEnd: { total }, running }: PeriodStatus): string {
  const is = running ? 'är' : 'var';
  if (total === 0) return `Ingen ${is} inskriven.`;
  return `**${decimal(total, 0)}** ${is} ${total === 1 ? 'inskriven' : 'inskrivna'}.`;
}

/** A share of fewer than this says little. */
const SMALL = 10;

function yearBeforeText({ status, before }: StatusView): string {
  const { reached, of, share } = before.result;
  const whole = isWholeYears(before.period);
  const days = !whole ? 'samma dagar ' : isWholeYears(status.period) ? '' : 'hela ';
  if (share === undefined) return `${days}året före avslutades ingen`;
  return `${days}året före ${percent(share)}, ${fraction(reached, of)}`;
}

/** The result of three years, in one line; nothing where one of them had nobody to count. */
function development({ status, before, earlier, masking }: StatusView): readonly Element[] {
  const years = [earlier, before, status].map(({ result }) => result);
  if (years.some(({ share }) => share === undefined) || masking.marks.has('result.reached')) return [];
  const told = years.map(({ share, reached, of }) => `${percent(share ?? 0)} (${fraction(reached, of)})`);
  return [subtle(`${threeYears([earlier, before, status])}: ${told.join(', ')}.`)];
}

/** Which days of the three years are told. */
function threeYears(years: readonly PeriodStatus[]): string {
  const isWhole = years.map(({ period }) => isWholeYears(period));
  if (isWhole.every((whole) => whole)) return 'Tre år';
  return isWhole.includes(true) ? 'Tre år, de tidigare hela' : 'Samma dagar tre år';
}

/** Places and the queue, while the period goes on. */
function places({ status: { running, atEnd, waiting, programme }, masking }: StatusView): readonly Element[] {
  if (!running) return [];
  const queue = masking.marks.has('waiting') ? '' : ` ${capital(queueText(waiting.total))}.`;
  return [note(`${fraction(atEnd.total, programme.capacity)} platser är upptagna.${queue}`)];
}

/** "Kvar i arbete efter 3 månader: 5 av 7." Never part of the result. */
function holdingElements({ holding, status }: StatusView): readonly Element[] {
  const lines = answeredRows(holding).map((row) => holdingLine(row, status.programme));
  return lines.length === 0
    ? []
    : [text(lines.map(({ label, value }) => `${label}: **${value}**`).join('  \n'))];
}

function isWholeYears({ from, to }: PeriodStatus['period']): boolean {
  return addDays(to, 1).slice(4) === from.slice(4);
}

function flow({ status, masking }: StatusView): Element {
  const reveal = revealing(masking);
  const { from, to } = status.period;
  return figures([
    { value: reveal('enrolled.atStart', status.atStart.total), label: `inskrivna ${dayShort(from, from)}` },
    { value: `+${reveal('enrolled.new', status.new.total)}`, label: 'nya' },
    { value: `−${reveal('closed.total', status.closed.total)}`, label: 'avslutade' },
    { value: reveal('enrolled.atEnd', status.atEnd.total), label: `inskrivna ${dayShort(to, to)}` },
  ]);
}

const MASKED_IN_TABLES = 'I tabellerna är små tal dolda, så att ingen kan kännas igen.';

/** Why figures are missing, where some are. */
export function maskingReason({
  masking: { marks, scope },
}: Pick<StatusView, 'masking'>): readonly Element[] {
  return marks.size === 0 || scope === 'all' ? [] : [footnote(FEW_HIDDEN)];
}

const FEW_HIDDEN =
  'Färre än fem visas inte, och inte heller tal som de kan räknas ut ur, så att ingen kan kännas igen.';

/** What a notification says. */
export function statusSummary({ status, label, masking }: StatusView): string {
  const { reached, of, share } = status.result;
  const isShown = share !== undefined && !masking.marks.has('result.reached');
  return capital(
    isShown ? `${label}: ${percent(share)} i resultat (${fraction(reached, of)})` : `status ${label}`,
  );
}
