import { type Card, card, execute, subtle, text } from './kit.js';

export interface SettingView {
  /** What was set, in full, as one sentence. */
  readonly sentence: string;
  /** What follows from it, a line each. */
  readonly lines: readonly string[];
  readonly undo: { readonly numbers: readonly number[]; readonly token: string } | undefined;
}

/** What has been set, shown back in full, with Ångra. */
export function settingCard({ sentence, lines, undo }: SettingView): Card {
  const data = undo && { numbers: undo.numbers, token: undo.token };
  return card(
    [text(sentence, { size: 'medium' }), ...lines.map((line) => subtle(line))],
    [data && execute('Ångra', 'settings-undo', data, { withoutInputs: true })],
  );
}
