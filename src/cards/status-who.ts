import type { Period } from '../domain/periods/period.js';
import { plural, spanText } from '../domain/text/swedish.js';
import { type Card, card, heading, subtle, text, title } from './kit.js';
import { nameList } from './names.js';

/** The codes behind one figure. */
export interface WhoGroup {
  readonly name: string;
  readonly codes: readonly { readonly code: string; readonly alias: string | undefined }[];
  /** Those that may not be named here. */
  readonly unnamed: number;
}

/** Codes a group: more than these are only counted. */
const MOST = 60;

/** Vilka?: the codes behind the figures of a period. */
export function whoCard(period: Period, groups: readonly WhoGroup[]): Card {
  return card([
    title('Vilka?'),
    subtle(spanText(period.from, period.to)),
    ...groups.flatMap(({ name, codes, unnamed }) => [
      heading(`${name}: ${codes.length + unnamed}`),
      ...(codes.length + unnamed === 0 ? [text('Inga att visa här.')] : nameList(codes.slice(0, MOST))),
      ...(codes.length > MOST ? [subtle(`och ${codes.length - MOST} till`)] : []),
      ...(unnamed > 0 ? [subtle(`${plural(unnamed, 'ärende', 'ärenden')} namnges inte här.`)] : []),
    ]),
  ]);
}

export interface ChangesView {
  readonly period: Period;
  /** "11 september 2023". */
  readonly since: string;
  /** A line each: the case and what was recorded about it. */
  readonly lines: readonly string[];
}

/** What has been recorded since a day that makes the figures differ. */
export function changesCard({ period, since, lines }: ChangesView): Card {
  const span = spanText(period.from, period.to);
  const none = `Siffrorna för ${span} är desamma nu som ${since}.`;
  const some = `${plural(lines.length, 'ändring', 'ändringar')} sedan ${since} förklarar skillnaden.`;
  return card([
    title('Ändrat sedan dess'),
    subtle(span),
    text(lines.length === 0 ? none : some),
    ...lines.slice(0, MOST).map((line) => text(line, { spacing: 'small' })),
    ...(lines.length > MOST ? [subtle(`och ${lines.length - MOST} till`)] : []),
  ]);
}
