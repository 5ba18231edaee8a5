import type { Card } from '../../src/cards/kit.js';

/** Everything of a card, outermost first. */
export function* elementsOf(node: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(node)) for (const item of node) yield* elementsOf(item);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  yield node as Record<string, unknown>;
  for (const [name, value] of Object.entries(node)) if (name !== 'data') yield* elementsOf(value);
}

/** A card's buttons that are sent to the bot, and what its fields hold, as a client sends it. */
export function buttonsOf(card: Card): {
  readonly presses: readonly { readonly verb: string; readonly data: Readonly<Record<string, unknown>> }[];
  readonly values: Readonly<Record<string, string>>;
} {
  const all = [...elementsOf(card)];
  const presses = all
    .filter((one) => one['type'] === 'Action.Execute')
    .map((one) => ({ verb: String(one['verb']), data: one['data'] as Record<string, unknown> }));
  const inputs = all.filter((one) => String(one['type']).startsWith('Input.') && one['value'] !== undefined);
  const values = inputs.map((one) => [String(one['id']), String(one['value'] as string | number)] as const);
  return { presses, values: Object.fromEntries(values) };
}

/** Every text of a card that a client draws as markdown. */
export function shownTexts(card: Card): readonly string[] {
  return [...elementsOf(card)].flatMap((one) => {
    if (one['type'] === 'TextBlock') return [String(one['text'])];
    const facts = (one['facts'] ?? []) as readonly { readonly title: string; readonly value: string }[];
    return facts.flatMap(({ title, value }) => [title, value]);
  });
}
