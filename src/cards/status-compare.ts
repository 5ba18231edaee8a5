import { HIDDEN_WORDS } from '../domain/answers/mask/words.js';
import { revealing } from '../domain/status/reveal.js';
import type { Masking } from '../domain/status/masking.js';
import type { PeriodStatus } from '../domain/status/period-status.js';
import { sameDaysLastYear } from '../domain/periods/period.js';
import { dayShort, decimal, fraction, list, percent, spanText } from '../domain/text/swedish.js';
import { type Card, card, type Element, footnote, plain, subtle, table, text, title } from './kit.js';

/** A period's figures as somebody may see them, beside others. */
export interface Beside {
  /** What stands over its column. */
  readonly name: string;
  readonly status: PeriodStatus;
  readonly masking: Masking;
}

export interface CompareView {
  readonly now: Omit<Beside, 'name'>;
  readonly before: Omit<Beside, 'name'>;
}

/** A period beside the same days a year before, or beside another that was named. */
export function compareCard({ now, before }: CompareView): Card {
  const year = sameDaysLastYear(now.status.period);
  const isYearBefore = before.status.period.from === year.from && before.status.period.to === year.to;
  return card([
    title(isYearBefore ? 'Jämfört med året före' : 'Två perioder'),
    subtle(`${spanOf(now)} mot ${spanOf(before)}`),
    text(resultOf(now, before)),
    sideBySide([now, before].map((one) => ({ ...one, name: daysOf(one) }))),
    footnote(MONTHS),
  ]);
}

/** The one against the other; where one of them is not told, each for itself. */
function resultOf(now: CompareView['now'], before: CompareView['before']): string {
  const [here, there] = [toldShare(now), toldShare(before)];
  if (here !== undefined && there !== undefined) return `I resultat: **${here}** mot ${there}.`;
  return `${resultAlone(now)} ${resultAlone(before)}`;
}

function resultAlone(one: CompareView['now']): string {
  const told = toldShare(one);
  if (told !== undefined) return `I resultat ${spanOf(one)}: **${told}**.`;
  const why =
    one.masking.scope === 'flow' ? 'visas inte resultatet' : 'är de i resultat för få för att visas';
  return `För ${spanOf(one)} ${why}.`;
}

/** The teams that a phone has room for beside each other, and those that a card has room for. */
const ABREAST = 3;
const MOST = 12;

/**
 * Several teams side by side, three at a time, each as its own steering group sees it; nothing is added up over them (DESIGN
 * 13). At most twelve, and how many more there are.
 */
export function teamsCard(all: readonly Beside[]): Card {
  const teams = all.slice(0, MOST);
  const abreast = teams.flatMap((_, at) => (at % ABREAST === 0 ? [teams.slice(at, at + ABREAST)] : []));
  const shares = teams.map((one) => `${plain(one.name)} **${share(one)}**`);
  const [first] = teams;
  return card([
    title('Teamen sida vid sida'),
    first && subtle(spanOf(first)),
    text(`I resultat: ${list(shares)}.`),
    ...abreast.map(sideBySide),
    all.length > MOST ? footnote(`${all.length - MOST} team till får inte plats här.`) : undefined,
    footnote(MONTHS),
  ]);
}

const MONTHS = 'Månader inskriven: medel för dem i resultat.';

function spanOf({ status: { period } }: Pick<Beside, 'status'>): string {
  return spanText(period.from, period.to);
}

function sideBySide(ones: readonly Beside[]): Element {
  const row = (name: string, of: (one: Beside) => string) => [name, ...ones.map(of)];
  const count = (name: string, path: string, of: (status: PeriodStatus) => number) =>
    row(name, ({ masking, status }) =>
      masking.scope === 'flow' && masking.marks.has(path) ? '–' : revealing(masking)(path, of(status)),
    );
  return table(
    ['', ...ones.map(({ name }) => plain(name))],
    [
      count('Remitterade', 'referred.total', ({ referred }) => referred.total),
      count('Inskrivna vid början', 'enrolled.atStart', ({ atStart }) => atStart.total),
      count('Nya', 'enrolled.new', (status) => status.new.total),
      count('Avslutade', 'closed.total', ({ closed }) => closed.total),
      count('Inskrivna vid slutet', 'enrolled.atEnd', ({ atEnd }) => atEnd.total),
      count('I resultat', 'result.reached', ({ result }) => result.reached),
      count('Dropout', 'closed.dropouts', ({ closed }) => closed.dropouts),
      row('Månader inskriven', months),
      count('I kö', 'waiting', ({ waiting }) => waiting.total),
    ],
  );
}

/** "1 jul 2025–25 nov 2025": the very days, or two columns of one year would look alike. */
function daysOf({ status: { period } }: Pick<Beside, 'status'>): string {
  return `${dayShort(period.from)}–${dayShort(period.to)}`;
}

function share(one: Omit<Beside, 'name'>): string {
  const why = one.masking.scope === 'flow' ? 'visas inte för de här dagarna' : 'för få för att visas';
  return toldShare(one) ?? why;
}

function toldShare({ status: { result }, masking }: Omit<Beside, 'name'>): string | undefined {
  if (masking.scope === 'flow') return undefined;
  if (masking.marks.has('result.reached') || masking.marks.has('result.of')) return undefined;
  if (result.share === undefined) return 'inga avslut';
  return `${percent(result.share)} (${fraction(result.reached, result.of)})`;
}

function months({ status, masking }: Omit<Beside, 'name'>): string {
  if (masking.marks.has('averages.throughputMonths')) return masking.scope === 'flow' ? '–' : HIDDEN_WORDS;
  const { value } = status.averages.throughputMonths.all;
  return value === undefined ? '–' : decimal(value, 1);
}
