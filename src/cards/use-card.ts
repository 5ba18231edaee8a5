import { cellDay } from '../domain/files/cell-days.js';
import { fold } from '../domain/text/fold.js';
import { list } from '../domain/text/swedish.js';
import type { Button, Card } from './kit.js';

/** An input as it stands in a card. */
interface Input {
  readonly type: string;
  readonly id: string;
  readonly label?: string;
  readonly title?: string;
  readonly value?: string | number;
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
  readonly isMultiSelect?: boolean;
}

/** What came of filling in a field: the card with it, or what the field takes. Undefined: the card has no such field. */
export type FilledIn = { readonly card: Card } | { readonly takes: string } | undefined;

/** The card for reading: what is chosen in its fields by its name, not by its code. */
export function readable(card: Card): Card {
  return inputsOf(card).reduce((shown, input) => {
    const { choices = [], isMultiSelect, value } = input;
    if (typeof value !== 'string' || value === '') return shown;
    const titleOf = (code: string) => choices.find((one) => one.value === code)?.title ?? code;
    const yesNo = Object.keys(YES_NO).find((word) => YES_NO[word] === value) ?? '';
    const words = (isMultiSelect ? value.split(',') : [value]).map(titleOf).join(', ');
    return replaced(shown, input, input.type === 'Input.Toggle' ? yesNo : words) as Card;
  }, card);
}

/** A card's buttons, those under "Mer" too. */
export function buttonsOf(card: Card): readonly Button[] {
  return [...partsOf(card)].filter(isButton);
}

/**
 * The buttons that somebody names, by what stands on them and, where that is not enough, words of what they are called when read
 * aloud: `Gjord`, `gjord Maskrosen`. Several where many that do different things are meant.
 */
export function buttonsCalled(card: Card, name: string): readonly Button[] {
  const said = wordsOf(name);
  const all = buttonsOf(card);
  const named = all.filter(({ title, tooltip }) => {
    const label = wordsOf(title);
    const words = new Set([...label, ...wordsOf(typeof tooltip === 'string' ? tooltip : '')]);
    return label.every((word) => said.includes(word)) && said.every((word) => words.has(word));
  });
  // What saves a form may be called by what it does: "Avsluta ärendet".
  const found = named.length === 0 && fold(name.trim()) === 'spara' ? all.filter(saves) : named;
  return [...new Map(found.map((one) => [JSON.stringify(one.data), one])).values()];
}

/** Whether a form stands in the card, that this button saves. */
export const saves = ({ verb }: Button): boolean => verb === 'save';

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}-]+/gu) ?? [];

/** What a press sends: the button's own data, and what stands in the fields. */
export function sentBy(card: Card, { data, associatedInputs }: Button): Readonly<Record<string, unknown>> {
  const inputs = associatedInputs === 'none' ? [] : inputsOf(card);
  const values = inputs.flatMap(({ id, value }) =>
    value === undefined || value === '' ? [] : [[id, String(value)]],
  );
  return { ...(data as object), ...(Object.fromEntries(values) as object) };
}

/** A thing that a question on a card may be answered with: what it is called, and what a press of it sends. */
interface CardOffer {
  readonly label: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the question on a card offers: what its list holds, which folds away, or else its buttons. */
export function offersOn(card: Card): { readonly offers: readonly CardOffer[]; readonly folded: boolean } {
  const buttons = buttonsOf(card).filter((one) => one.type === 'Action.Execute' && !saves(one));
  const list = inputsOf(card).find(({ type }) => type === 'Input.ChoiceSet');
  const goesOn = buttons.find(({ style }) => style === 'positive');
  if (!list || !goesOn)
    return {
      folded: false,
      offers: buttons.map((one) => ({ label: one.title, data: one.data as CardOffer['data'] })),
    };
  const offers = (list.choices ?? []).map(({ title, value }) => ({
    label: title,
    data: { ...(goesOn.data as object), [list.id]: value },
  }));
  return { folded: true, offers };
}

/** `Utfall: arbete`: the card with that in the field of that name; an empty one after the colon empties it. */
export function fillIn(card: Card, line: string): FilledIn {
  const [, name = '', words = ''] = /^([^:]{1,80}):\s*(.*)$/.exec(line.trim()) ?? [];
  const input = inputsOf(card).find(({ label, title }) =>
    [label, title].some((one) => one !== undefined && fold(one) === fold(name.trim())),
  );
  if (!input) return undefined;
  const value = valueIn(input, words);
  if (value === undefined) return { takes: `${input.label ?? name}: ${takenBy(input)}` };
  return { card: replaced(card, input, value) as Card };
}

function valueIn({ type, choices = [], isMultiSelect }: Input, words: string): string | undefined {
  if (words === '') return '';
  if (type === 'Input.Date') return cellDay(words);
  if (type === 'Input.Toggle') return YES_NO[fold(words)];
  if (type !== 'Input.ChoiceSet') return words;
  const chosen = (isMultiSelect ? words.split(',') : [words]).map((word) =>
    oneOf(choices, fold(word.trim())),
  );
  return chosen.every((one) => one !== undefined) ? chosen.join(',') : undefined;
}

const YES_NO: Readonly<Record<string, string>> = { ja: 'true', nej: 'false' };

/** The choice of that name, or the only one that begins so. */
function oneOf(choices: NonNullable<Input['choices']>, name: string): string | undefined {
  const whole = choices.find(({ title }) => fold(title) === name);
  const begin = choices.filter(({ title }) => fold(title).startsWith(name));
  return (whole ?? (begin.length === 1 ? begin[0] : undefined))?.value;
}

function takenBy({ type, choices = [] }: Input): string {
  if (type === 'Input.Date') return 'en dag, till exempel 2026-11-25.';
  if (type === 'Input.Toggle') return 'ja eller nej.';
  return `välj ${list(
    choices.map(({ title }) => title),
    'eller',
  )}.`;
}

function replaced(node: unknown, input: Input, value: string): unknown {
  if (isNode(node) && isInput(node) && node.id === input.id) return { ...input, value };
  if (Array.isArray(node)) return node.map((one) => replaced(one, input, value));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, replaced(one, input, value)]));
}

function inputsOf(card: Card): readonly Input[] {
  return [...partsOf(card)].filter(isInput);
}

function* partsOf(node: unknown): Generator<object> {
  if (typeof node !== 'object' || node === null) return;
  yield node;
  for (const [key, one] of Object.entries(node)) if (key !== 'data') yield* partsOf(one);
}

const isNode = (node: unknown): node is object => typeof node === 'object' && node !== null;
const isInput = (node: object): node is Input => 'type' in node && String(node.type).startsWith('Input.');
const isButton = (node: object): node is Button =>
  'type' in node && (node.type === 'Action.Execute' || node.type === 'Action.Submit');
