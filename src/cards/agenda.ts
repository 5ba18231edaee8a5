import { dateInput, textInput } from './inputs.js';
import {
  box,
  type Button,
  type Card,
  card,
  type Element,
  execute,
  figures,
  heading,
  note,
  type Row,
  row,
  subtle,
  text,
  title,
} from './kit.js';
import { pointField } from './point.js';

export interface AgendaSection {
  readonly heading: string;
  /** Each made when the page that it stands on is. */
  readonly rows: readonly (() => Row)[];
  /** "Och 2 ärenden till som inte visas här." */
  readonly notes: readonly string[];
}

export interface AgendaView {
  /** "Onsdagsmöte 25 november". */
  readonly title: string;
  readonly clock: string;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  /** By urgency, the most urgent first. */
  readonly sections: readonly AgendaSection[];
  /** What is a number only, each with a button that shows who. */
  readonly others: readonly Row[];
  /** How many rows can be ticked, and how many are. */
  readonly boxes: { readonly all: number; readonly ticked: number };
  /** What has been done at the meeting, a line each. */
  readonly done: readonly string[];
  readonly next: string;
  /** What a press led to that belongs to no row. */
  readonly notice: string | undefined;
  /** Why it is not the meeting of the day that was asked for. */
  readonly instead: string | undefined;
  /** What every button sends along: the meeting, and the token that makes two presses one. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The row that the page begins with; `brief` is the first. */
  readonly show: 'brief' | number;
}

/** What a card may hold, in bytes of JSON: under the 24 KB of a message. */
const CARD_BYTES = 23_000;
/** How many of the steps taken are told. */
const DONE_LINES = 8;

/**
 * The meeting's agenda by urgency (DESIGN 8): the places, then rows of one shape: the box ticks, the name opens, the
 * button saves. One living message: it is changed for everybody when somebody presses. Cut into pages under 24 KB.
 */
export function agendaCard(view: AgendaView): Card {
  const from = view.show === 'brief' ? 0 : view.show;
  const total = view.sections.reduce((sum, section) => sum + section.rows.length, 0);
  const { all, ticked } = view.boxes;
  const head = [
    title(view.title),
    ...(view.instead === undefined ? [] : [text(view.instead)]),
    subtle(`kl. ${view.clock} · kortet ändras för alla när någon trycker`),
    ...(view.notice === undefined ? [] : [box('good', [text(view.notice)])]),
    figures(view.figures),
  ];
  const others = view.others.length > 0 ? [heading('Övrigt'), ...view.others.map(row)] : [];
  const foot = [
    ...doneParts(view.done),
    note([...(ticked > 0 ? [`☑ ${ticked} av ${all} genomgångna. ${TICK}`] : []), view.next].join(' ')),
  ];
  const adders = [addPoint(view.data), addDecision(view.data)];
  const { parts, shown } = page(view.sections, from, CARD_BYTES - bytesOf([head, others, foot, adders]));
  const rest = total - from - shown;
  return card(
    [
      ...head,
      ...parts,
      ...(total + view.others.length === 0 ? [text('Inget att ta upp den här gången.')] : []),
      ...(rest <= 0 ? others : []),
      ...foot,
    ],
    [...adders, pageButton(view, from, shown, rest), minutes(view)],
  );
}

function bytesOf(parts: unknown): number {
  return new TextEncoder().encode(JSON.stringify(parts)).length;
}

const TICK = 'Bocken sparar inget i ärendet, det gör knappen.';

/** The sections' elements, from the page's first row until the next one has no room. */
function page(sections: readonly AgendaSection[], from: number, room: number) {
  const parts: Element[] = [];
  let [index, shown, left] = [0, 0, room];
  for (const section of sections) {
    const rows: Element[] = [];
    for (const one of section.rows) {
      index += 1;
      if (index <= from || left < 0) continue;
      const element = row(one());
      left -= bytesOf(element);
      if (left < 0 && shown > 0) continue;
      rows.push(element);
      shown += 1;
    }
    const notes = index >= from && left >= 0 ? section.notes.map(note) : [];
    left -= bytesOf(notes);
    if (rows.length + notes.length > 0) parts.push(heading(section.heading), ...rows, ...notes);
  }
  return { parts, shown };
}

function doneParts(done: readonly string[]): readonly Element[] {
  if (done.length === 0) return [];
  const told = done.slice(-DONE_LINES);
  const earlier = done.length - told.length;
  return [
    heading('Gjort på mötet'),
    ...(earlier > 0 ? [subtle(`${earlier} tidigare.`)] : []),
    ...told.map((line) => text(`✓ ${line}`, { size: 'small', spacing: 'small' })),
  ];
}

/** The next page, or back to the first from the last one. */
function pageButton({ data }: AgendaView, from: number, shown: number, rest: number): Button | undefined {
  const to = (label: string, show: AgendaView['show']) =>
    execute(label, 'agenda-show', { ...data, show }, { withoutInputs: true });
  if (rest > 0) return to(`Fler (${rest})`, from + shown);
  return from > 0 ? to('Från början', 'brief') : undefined;
}

function minutes({ data }: AgendaView): Button {
  return execute('Protokoll', 'agenda-minutes', data, { withoutInputs: true });
}

function addPoint(data: AgendaView['data']): Button {
  const field = pointField('Punkt till dagordningen');
  return adder('Lägg till punkt', field, execute('Lägg till', 'agenda-point', data, { style: 'positive' }));
}

function addDecision(data: AgendaView['data']): Button {
  const fields = [
    ...textInput({ id: 'decision', label: 'Beslut', required: 'Skriv vad ni har beslutat.', max: 200 }),
    ...textInput({ id: 'owner', label: 'Vem gör det? (valfritt)', max: 60 }),
    ...dateInput({ id: 'due', label: 'Senast (valfritt)' }),
  ];
  return adder('Nytt beslut', fields, execute('Spara', 'agenda-decision', data, { style: 'positive' }));
}

function adder(label: string, body: readonly Element[], save: Button): Button {
  return {
    type: 'Action.ShowCard',
    title: label,
    card: { type: 'AdaptiveCard', body: [...body], actions: [save] },
  };
}
