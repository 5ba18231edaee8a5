import { type Card, card, facts, heading, say, subtle, text, title } from './kit.js';

export interface HandoverView {
  readonly name: string;
  readonly code: string;
  readonly standing: string;
  /** What is due, nearest first. */
  readonly due: readonly string[];
  readonly activities: readonly string[];
  readonly decisions: readonly string[];
  /** Undefined where they may not be shown. */
  readonly notes: readonly (readonly [day: string, text: string])[] | undefined;
}

/** One screen for whoever takes over a case: where it stands, what is due, decisions, activities, the last notes. */
export function handoverCard({
  name,
  code,
  standing,
  due,
  activities,
  decisions,
  notes,
}: HandoverView): Card {
  const part = (head: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [heading(head), ...lines.map((line) => text(line, { spacing: 'small' }))];
  return card(
    [
      title(`Överlämning: ${name}`),
      ...(code === name ? [] : [subtle(code)]),
      text(standing),
      ...part('Härnäst', due),
      ...part('Beslut', decisions),
      ...part('Pågår', activities),
      ...(notes && notes.length > 0 ? [heading('Senaste anteckningar'), facts(notes)] : []),
      ...(notes ? [] : [subtle('Anteckningar visas bara när du skriver till mig enskilt.')]),
    ],
    [say('Visa ärendet', `visa ${code}`)],
  );
}

export interface HandoverListView {
  readonly who: string;
  readonly rows: readonly { readonly name: string; readonly code: string; readonly facts: string }[];
  readonly hidden: number;
}

/** The cases of somebody who hands over, a line each with its next step. */
export function handoverListCard({ who, rows, hidden }: HandoverListView): Card {
  const count = rows.length + hidden;
  return card(
    [
      title(`Överlämning från ${who}`),
      text(
        count === 0
          ? `${who} är inte den som senast har skrivit om något öppet ärende.`
          : `**${count}** ${count === 1 ? 'öppet ärende' : 'öppna ärenden'} där ${who} skrev senast.`,
      ),
      ...rows.map(({ name, code, facts: line }) =>
        text(`${name === code ? '' : `**${name}** · `}${code} · ${line}`, { spacing: 'small' }),
      ),
      ...(hidden > 0 ? [subtle(`${hidden} till visas inte här.`)] : []),
    ],
    rows.slice(0, 4).map(({ name, code }) => say(`Överlämning ${name}`, `överlämning ${code}`)),
  );
}
