import { type TrendPoint, windowMonths, windowName } from '../domain/status/trend.js';
import { dayPlain, decimal, fraction, percent } from '../domain/text/swedish.js';
import { type Card, card, type Element, footnote, heading, subtle, table, text, title } from './kit.js';

export interface TrendView {
  readonly points: readonly TrendPoint[];
  /** The programme's name. */
  readonly programme: string;
  /** May a window's mean be told here? */
  readonly isMeanTold: (point: TrendPoint) => boolean;
}

/** Rolling twelve months: the share in result as bars under short names, and both figures in a table. */
export function trendCard({ points, programme, isMeanTold }: TrendView): Card {
  const shown = points.filter(({ of }) => of > 0);
  const last = shown.at(-1);
  const rows = points.map((point) => [
    windowMonths(point.window),
    point.share === undefined ? '–' : `${percent(point.share)} (${fraction(point.reached, point.of)})`,
    point.throughputMonths.value === undefined || !isMeanTold(point)
      ? '–'
      : decimal(point.throughputMonths.value, 1),
  ]);
  const figures = table(['Tolv månader', 'I resultat', 'Månader'], rows);
  const chart = {
    type: 'Chart.VerticalBar',
    color: 'categoricalBlue',
    showBarValues: true,
    data: shown.map((point) => ({ x: windowName(point.window), y: Math.round((point.share ?? 0) * 100) })),
    fallback: text('Diagrammet visas inte här; siffrorna står i tabellen.', {
      isSubtle: true,
      size: 'small',
    }),
  } as Element;
  return card([
    title('Trend'),
    subtle(`Tolv månader i taget, till 30 juni och 31 december · ${programme}`),
    text(sentence(last)),
    ...(shown.length > 1 ? [heading('Andel i resultat, procent'), chart] : []),
    figures,
    footnote('Månader: hur länge de som gick i resultat var inskrivna, i medel.'),
  ]);
}

function sentence(last: TrendPoint | undefined): string {
  if (last?.share === undefined) return 'Det finns inga avslut att visa en trend för.';
  const share = `**${percent(last.share)}** (${fraction(last.reached, last.of)})`;
  return `Av dem som avslutades under de tolv månaderna till och med ${dayPlain(last.window.to)} gick ${share} vidare.`;
}
