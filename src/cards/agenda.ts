import {
  box,
  type Button,
  type Card,
  card,
  type Element,
  execute,
  figures,
  footnote,
  heading,
  note,
  row,
  subtle,
  text,
  textInput,
  title,
} from './kit.js';

/** A row of the agenda as it is shown: no more than its reader may see. */
export interface AgendaRow {
  /** What a tick is about. */
  readonly row: string;
  /** Undefined for a case that stands as its code only, and for the team's own points. */
  readonly alias: string | undefined;
  /** A case's code, or a point's text. */
  readonly main: string;
  readonly facts: string | undefined;
  readonly when: string | undefined;
  readonly late: boolean;
  readonly ticked: boolean;
  /** The commonest step, for those who may take it. */
  readonly step:
    | { readonly label: string; readonly verb: string; readonly data: Readonly<Record<string, unknown>> }
    | undefined;
}

export interface AgendaSection {
  readonly heading: string;
  readonly rows: readonly AgendaRow[];
  /** "Och 2 ärenden till som inte visas här." */
  readonly counted: string | undefined;
}

export interface AgendaView {
  /** "Onsdagsmöte 25 november". */
  readonly title: string;
  readonly clock: string;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly sections: readonly AgendaSection[];
  /** What has been done at the meeting, a line each. */
  readonly done: readonly string[];
  readonly next: string;
  /** What a press led to, with its undo. */
  readonly notice: { readonly sentence: string; readonly undo: Button | undefined } | undefined;
  /** What every button sends along: the meeting, and the token that makes two presses one. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether rows are ticked here; otherwise the card is only read. */
  readonly mayTick: boolean;
  /** `brief` shows the first rows of each section; a number shows every row from that one on. */
  readonly show: 'brief' | number;
}

/** Rows of each section in the brief card: as many as leave room for every section. */
const BRIEF = [4, 3, 2, 1] as const;
/** Where a page is full, in bytes of JSON: well under the 24 KB that a message holds, with the rest of the card. */
const PAGE_BYTES = 17_000;
/** How many of the steps taken are told. */
const DONE_LINES = 8;

/**
 * The meeting's agenda: "Läget" first, then rows of one shape, each with the commonest step as a button; a press on
 * the row ticks it off. One living message: it is changed for everybody when somebody presses. Cut into pages under
 * 24 KB.
 */
export function agendaCard(view: AgendaView): Card {
  const total = view.sections.reduce((sum, section) => sum + section.rows.length, 0);
  const { parts, from, shown } = view.show === 'brief' ? briefPage(view) : page(view, view.show);
  const rest = total - from - shown;
  const ticked = view.sections.flatMap((section) => section.rows).filter((one) => one.ticked).length;
  return card(
    [
      title(view.title),
      subtle(`kl. ${view.clock} · dagordning · ändras för alla när någon trycker`),
      ...(view.notice ? [box('good', [text(view.notice.sentence)])] : []),
      figures(view.figures),
      ...parts,
      ...(total === 0 ? [text('Inget att ta upp den här gången.')] : []),
      ...(ticked > 0 ? [footnote(`${ticked} av ${total} avbockade.`)] : []),
      ...doneParts(view.done),
      text(view.next, { size: 'small', isSubtle: true, separator: true, spacing: 'medium' }),
    ],
    [
      view.notice?.undo,
      view.mayTick ? addPoint(view.data) : undefined,
      pageButton(view, total, from, shown, rest),
      minutes(view),
    ],
  );
}

interface Shown {
  readonly parts: readonly Element[];
  readonly from: number;
  readonly shown: number;
  /** Whether the page was full before everything meant for it was on it. */
  readonly cut: boolean;
}

function briefPage(view: AgendaView): Shown {
  const pages = BRIEF.map((rows) => page(view, 0, rows));
  return pages.find(({ cut }) => !cut) ?? page(view, 0, 1);
}

/** The sections' elements, from the page's first row until the page is full; at most so many rows of each. */
function page(view: AgendaView, from: number, most?: number): Shown {
  const parts: Element[] = [];
  let index = 0;
  let shown = 0;
  let bytes = 0;
  for (const section of view.sections) {
    const there = section.rows.slice(0, most);
    const rows: Element[] = [];
    for (const one of there) {
      const place = index;
      index += 1;
      if (place < from || bytes > PAGE_BYTES) continue;
      const element = rowOf(one, view);
      bytes += JSON.stringify(element).length;
      rows.push(element);
    }
    const begins = index - there.length >= from && bytes <= PAGE_BYTES;
    const left = section.rows.length - there.length;
    const notes = [left > 0 ? `Och ${left} till.` : undefined, section.counted].filter(
      (line) => line !== undefined,
    );
    if (rows.length > 0 || (begins && notes.length > 0))
      parts.push(heading(section.heading), ...rows, ...notes.map(note));
    shown += rows.length;
  }
  return { parts, from, shown, cut: bytes > PAGE_BYTES };
}

function rowOf(one: AgendaRow, { data, mayTick }: AgendaView): Element {
  const square = mayTick ? (one.ticked ? '☑ ' : '☐ ') : '';
  const name = one.alias === undefined ? one.main : `**${one.alias}** · ${one.main}`;
  const step = one.ticked ? undefined : one.step;
  const more = `Mer om ${one.alias ?? one.main}`.slice(0, 60);
  const { meeting, show, token } = data;
  // Said where it is not the brief page only: a row is most of what the card weighs.
  const about = { meeting, ...(show !== 'brief' && { show }), row: one.row };
  const element = row({
    main: `${square}${name}`,
    ...(one.facts !== undefined && { facts: one.facts }),
    ...(one.when !== undefined && !one.ticked && { when: one.when }),
    late: one.late,
    button: step && execute(step.label, step.verb, step.data, { withoutInputs: true }),
    ...(mayTick && { more: execute(more, 'agenda-row', about, { withoutInputs: true }) }),
  });
  if (!mayTick) return element;
  const label = `${one.ticked ? 'Ta bort bocken för' : 'Bocka av'} ${one.alias ?? one.main}`;
  const tick = execute(
    label.slice(0, 60),
    'agenda-tick',
    { ...about, token, to: !one.ticked },
    { withoutInputs: true },
  );
  return { ...element, selectAction: tick };
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

/** Everything from the brief card; the next page, or back to the brief card from the last one. */
function pageButton(
  { show, data }: AgendaView,
  total: number,
  from: number,
  shown: number,
  rest: number,
): Button | undefined {
  if (show === 'brief')
    return rest > 0
      ? execute(`Alla (${total})`, 'agenda-show', { ...data, show: 0 }, { withoutInputs: true })
      : undefined;
  return rest > 0
    ? execute(`Fler (${rest})`, 'agenda-show', { ...data, show: from + shown }, { withoutInputs: true })
    : execute('Kort lista', 'agenda-show', { ...data, show: 'brief' }, { withoutInputs: true });
}

function minutes({ data }: AgendaView): Button {
  return execute('Protokoll', 'agenda-minutes', data, { withoutInputs: true });
}

function addPoint(data: Readonly<Record<string, unknown>>): Button {
  const field = textInput({
    id: 'text',
    label: 'Punkt till dagordningen',
    placeholder: 'Inga namn eller personnummer',
    required: 'Skriv vad ni ska ta upp.',
    max: 200,
  });
  return {
    type: 'Action.ShowCard',
    title: 'Lägg till punkt',
    card: {
      type: 'AdaptiveCard',
      body: field,
      actions: [execute('Lägg till', 'agenda-point', data, { style: 'positive' })],
    },
  };
}
