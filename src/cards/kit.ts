import type { IAdaptiveCard, ICardElement, TextColor, TextWeight } from 'adaptivecards/lib/schema.js';

/** An element of a card's body, typed by the schema. */
export type Element = ICardElement & { readonly type: string };

/** A button: it sends its verb and data to the bot. */
export interface Button {
  readonly type: 'Action.Execute' | 'Action.Submit' | 'Action.ShowCard';
  readonly title: string;
  readonly [property: string]: unknown;
}

/** An Adaptive Card as it is sent. */
export interface Card extends Omit<IAdaptiveCard, 'body' | 'actions' | 'version'> {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: 'sv';
  readonly body: Element[];
  readonly actions?: Button[];
}

/** The most buttons a card shows at once (DESIGN 10); the rest go under "Mer". */
const MAIN_BUTTONS = 4;

/** A whole card. More than four buttons: the first three stand, the rest open under "Mer". */
export function card(
  body: readonly (Element | undefined)[],
  buttons: readonly (Button | undefined)[] = [],
): Card {
  const there = buttons.filter((button) => button !== undefined);
  const shown = there.length > MAIN_BUTTONS ? [...there.slice(0, MAIN_BUTTONS - 1), more(there)] : there;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'sv',
    body: body.filter((element) => element !== undefined),
    ...(shown.length > 0 && { actions: shown }),
  };
}

/** The rest in rows of four: one "Mer" shows them all, and no row has more than a client draws. */
function more(all: readonly Button[]): Button {
  const rows: Element[] = [];
  for (let from = MAIN_BUTTONS - 1; from < all.length; from += MAIN_BUTTONS)
    rows.push({ ...buttons(all.slice(from, from + MAIN_BUTTONS)), spacing: 'small' });
  return { type: 'Action.ShowCard', title: 'Mer', card: card(rows) };
}

/**
 * Text from a person, safe inside a card: what markdown would make of it is taken away, and so are mentions and
 * links. Our own sentences use `**bold**` freely; anything typed passes here first.
 */
export function plain(text: string): string {
  return text
    .replace(/[\\`*_~[\]#>|]/g, (sign) => SIGNS[sign] ?? '')
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/</g, '‹')
    .replace(/&(?=[#a-z0-9]+;)/gi, '＆')
    .replace(/\{(?=\{)/g, '{ ')
    .replace(
      /\b(https?|ftps?|file|mailto|tel|sms|sip|callto|skype|msteams|javascript|vbscript|data):/gi,
      '$1 ',
    )
    .replace(/\/(?=\/)/g, '/ ')
    .replace(/\bwww\./gi, 'www ')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/^([-+=])(?=[ \-+=])/, '–')
    .replace(/^(\d{1,9})[.)](?= )/, '$1․');
}

/** What has no width or turns the direction of writing: it can hide what a text says. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** Signs that look alike but mean nothing to markdown. */
const SIGNS: Record<string, string> = { '[': '(', ']': ')', '>': '›', '*': '∗', _: '‗', '|': '¦' };

export type Extra = Omit<ICardElement, 'type'>;

export function text(words: string, extra: Extra = {}): Element {
  return { type: 'TextBlock', text: words, wrap: true, ...extra };
}

/** The card's own heading. */
export function title(words: string): Element {
  return text(words, { size: 'large', weight: 'bolder', style: 'heading' });
}

/** A heading inside the card. */
export function heading(words: string): Element {
  return text(words, { size: 'medium', weight: 'bolder', style: 'heading', spacing: 'medium' });
}

/** A quiet line under a heading. */
export function subtle(words: string): Element {
  return text(words, { isSubtle: true, size: 'small', spacing: 'none' });
}

/** A quiet line of its own, with a little air above it. */
export function note(words: string): Element {
  return text(words, { isSubtle: true, size: 'small', spacing: 'small' });
}

/** A quiet line last in a card, or after a list: with air above it. */
export function footnote(words: string): Element {
  return text(words, { isSubtle: true, size: 'small', spacing: 'medium' });
}

export function box(
  style: 'emphasis' | 'warning' | 'attention' | 'good' | 'accent',
  items: readonly Element[],
): Element {
  return { type: 'Container', style, items: [...items], spacing: 'medium' };
}

export interface Column {
  readonly items: readonly Element[];
  /** `stretch` takes what is left; `auto` what it needs; a number its part of the whole. */
  readonly width?: 'stretch' | 'auto' | number;
  readonly center?: boolean;
  /** What a press anywhere on the column does. */
  readonly press?: Button;
}

export function columns(parts: readonly Column[], extra: Extra = {}): Element {
  return {
    type: 'ColumnSet',
    columns: parts.map(({ items, width = 'stretch', center, press }) => ({
      type: 'Column',
      width,
      items: [...items],
      ...(center && { verticalContentAlignment: 'center' }),
      ...(press && { selectAction: press }),
    })),
    ...extra,
  };
}

/** Large figures side by side, each with a word under it. */
export function figures(parts: readonly { readonly value: string; readonly label: string }[]): Element {
  const centered = { horizontalAlignment: 'center' } as const;
  // A letter of a figure is as wide as two of its label.
  const widths = weightsOf(parts.map(({ value, label }) => [label, value.repeat(2)]));
  return box('emphasis', [
    columns(
      parts.map(({ value, label }, at) => ({
        width: widths[at] ?? 'stretch',
        items: [
          text(value, { ...centered, size: 'extraLarge', weight: 'bolder' }),
          text(label, { ...centered, size: 'small', isSubtle: true, spacing: 'none' }),
        ],
      })),
    ),
  ]);
}

/** A row of a list (looks/due-list.png): when in words, a grey line of facts, and what can be done. */
export interface Row {
  readonly main: string;
  readonly facts?: string | undefined;
  readonly when?: string | undefined;
  /** Late: said in words by `when`, and in colour besides. */
  readonly late?: boolean;
  /** One stands beside the text, several below it: a phone has no room for more. */
  readonly buttons?: readonly Button[];
  /** What a press on the text opens. */
  readonly open?: Button | undefined;
  /** A box first in the row. */
  readonly box?: { readonly ticked: boolean; readonly press: Button } | undefined;
}

/** `when` shares the line of the facts: a column of its own leaves too little of a phone's width for the name. */
export function row({ main, facts, when, late, buttons: them = [], open, box: tick }: Row): Element {
  const under = underRow({ when, facts, late });
  const beside = them.length === 1 ? them : [];
  const below = them.length > 1 ? [{ ...buttons(them), spacing: 'small' as const }] : [];
  const words = { items: [text(main), ...(under ? [under] : []), ...below], ...(open && { press: open }) };
  return columns(
    [
      ...(tick
        ? [{ width: 'auto' as const, items: [text(tick.ticked ? '☑' : '☐')], press: tick.press }]
        : []),
      words,
      ...beside.map((one) => ({ width: 'auto' as const, center: true, items: [buttons([one])] })),
    ],
    { separator: true, spacing: 'small' },
  );
}

interface Under {
  readonly when: string | undefined;
  readonly facts: string | undefined;
  readonly late: boolean | undefined;
}

function underRow({ when, facts, late }: Under): Element | undefined {
  if (!when) return facts ? text(facts, { size: 'small', spacing: 'none', isSubtle: true }) : undefined;
  const run = (words: string, extra: Extra) => ({ type: 'TextRun', text: words, size: 'small', ...extra });
  const loud: { weight: TextWeight; color?: TextColor } = {
    weight: 'bolder',
    ...(late && { color: 'attention' }),
  };
  return {
    type: 'RichTextBlock',
    spacing: 'none',
    inlines: [run(when, loud), ...(facts ? [run(` · ${facts}`, { isSubtle: true })] : [])],
  };
}

/** Buttons inside the body. */
export function buttons(them: readonly Button[]): Element {
  return { type: 'ActionSet', actions: [...them] };
}

/** Label and value pairs; pairs without a value are left out. */
export function facts(pairs: readonly (readonly [string, string | undefined])[]): Element {
  return {
    type: 'FactSet',
    facts: pairs.flatMap(([name, value]) => (value === undefined ? [] : [{ title: name, value }])),
  };
}

/** So many letters of small type stand on a line of a card that is 320 pixels wide, and so many are lost at a column's edges. */
const PHONE_LETTERS = 42;
const EDGES = 2;

/**
 * How wide columns stand beside each other, in letters: a client breaks a word that its column has no room for, so each gets its
 * longest word, and what a phone has left over goes to those whose texts are longer.
 */
function weightsOf(texts: readonly (readonly string[])[]): readonly number[] {
  const longest = (words: readonly string[]) => Math.max(...words.map((word) => word.length)) + EDGES;
  const least = texts.map((column) => longest(column.flatMap((words) => words.split(/[ \-–]/u))));
  const whole = texts.map(longest);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const room = Math.max(0, PHONE_LETTERS - sum(least)) / Math.max(1, sum(whole) - sum(least));
  return least.map((one, at) => Math.round(one + ((whole[at] ?? one) - one) * Math.min(1, room)));
}

/** A table: first column to the left, figures to the right; each as wide as its longest word asks for. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Element {
  const cell = (words: string, index: number, bold: boolean) => ({
    type: 'TableCell',
    items: [
      text(words, {
        size: 'small',
        ...(bold && { weight: 'bolder' as const }),
        ...(index > 0 && { horizontalAlignment: 'right' as const }),
      }),
    ],
  });
  const line = (cells: readonly string[], bold: boolean) => ({
    type: 'TableRow',
    cells: cells.map((words, index) => cell(words, index, bold)),
  });
  return {
    type: 'Table',
    firstRowAsHeader: true,
    showGridLines: false,
    columns: weightsOf(head.map((name, index) => [name, ...rows.map((cells) => cells[index] ?? '')])).map(
      (width) => ({ width }),
    ),
    rows: [line(head, true), ...rows.map((cells) => line(cells, false))],
  };
}

/** A button that sends `verb` with `data`. */
export function execute(
  label: string,
  verb: string,
  data: Readonly<Record<string, unknown>>,
  extra: {
    readonly style?: 'positive' | 'destructive';
    readonly withoutInputs?: boolean;
    /** What it is called by those who cannot see where it stands: "Gjord, Maskrosen". */
    readonly name?: string;
  } = {},
): Button {
  const { style, withoutInputs, name } = extra;
  return {
    type: 'Action.Execute',
    title: label,
    verb,
    data: { verb, ...data },
    ...(style && { style }),
    ...(withoutInputs && { associatedInputs: 'none' }),
    ...(name !== undefined && { tooltip: name }),
  };
}

/**
 * A button that says a line, as if the presser had written it. Not Action.Submit with `msteams`: the Playground
 * cannot send that.
 */
export function say(label: string, line: string, name?: string): Button {
  return execute(label, 'say', { text: line }, { withoutInputs: true, ...(name !== undefined && { name }) });
}

/** A button that opens a dialog in Teams. Not for clients without dialogs: their cards do not have it. */
export function dialogButton(label: string, verb: string, data: Readonly<Record<string, unknown>>): Button {
  return { type: 'Action.Submit', title: label, data: { verb, ...data, msteams: { type: 'task/fetch' } } };
}

/** A dialog's own button: what was filled in goes to the bot. A dialog in Teams takes no other kind. */
export function submit(label: string, verb: string, data: Readonly<Record<string, unknown>>): Button {
  return { type: 'Action.Submit', title: label, data: { verb, ...data }, style: 'positive' };
}
