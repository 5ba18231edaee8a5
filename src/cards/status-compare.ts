import { revealing } from '../domain/status/reveal.js';
import type { Masking } from '../domain/answers/mask/masking.js';
import type { PeriodStatus } from '../domain/status/period-status.js';
import { dayShort, decimal, fraction, percent, spanText } from '../domain/text/swedish.js';
import { type Card, card, footnote, subtle, table, text, title } from './kit.js';

export interface CompareView {
  readonly now: { readonly status: PeriodStatus; readonly masking: Masking };
  readonly before: { readonly status: PeriodStatus; readonly masking: Masking };
}

/** A period beside the same days a year before. */
export function compareCard({ now, before }: CompareView): Card {
  const row = (name: string, of: (one: CompareView['now']) => string) => [name, of(now), of(before)];
  const count = (path: string, of: (status: PeriodStatus) => number) => (one: CompareView['now']) =>
    revealing(one.masking)(path, of(one.status));
  const span = ({ status }: CompareView['now']) => spanText(status.period.from, status.period.to);
  return card([
    title('Jämfört med året före'),
    subtle(`${span(now)} mot ${span(before)}`),
    text(`I resultat: **${share(now)}** mot ${share(before)}.`),
    table(
      ['', daysOf(now), daysOf(before)],
      [
        row(
          'Remitterade',
          count('referred.total', ({ referred }) => referred.total),
        ),
        row(
          'Inskrivna vid början',
          count('enrolled.atStart', ({ atStart }) => atStart.total),
        ),
        row(
          'Nya',
          count('enrolled.new', (status) => status.new.total),
        ),
        row(
          'Avslutade',
          count('closed.total', ({ closed }) => closed.total),
        ),
        row(
          'Inskrivna vid slutet',
          count('enrolled.atEnd', ({ atEnd }) => atEnd.total),
        ),
        row(
          'I resultat',
          count('result.reached', ({ result }) => result.reached),
        ),
        row(
          'Dropout',
          count('closed.dropouts', ({ closed }) => closed.dropouts),
        ),
        row('Månader inskriven', months),
        row(
          'I kö',
          count('waiting', ({ waiting }) => waiting.total),
        ),
      ],
    ),
    footnote('Månader inskriven: medel för dem i resultat.'),
  ]);
}

/** "1 jul 2025–25 nov 2025": the very days, or two columns of one year would look alike. */
function daysOf({ status: { period } }: CompareView['now']): string {
  return `${dayShort(period.from)}–${dayShort(period.to)}`;
}

function share({ status: { result }, masking }: CompareView['now']): string {
  if (masking.marks.has('result.reached') || masking.marks.has('result.of')) return 'för få för att visas';
  if (result.share === undefined) return 'inga avslut';
  return `${percent(result.share)} (${fraction(result.reached, result.of)})`;
}

function months({ status, masking }: CompareView['now']): string {
  if (masking.marks.has('averages.throughputMonths')) return '–';
  const { value } = status.averages.throughputMonths.all;
  return value === undefined ? '–' : decimal(value, 1);
}
