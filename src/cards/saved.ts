import { box, type Button, type Card, card, execute, say, subtle, text } from './kit.js';

export interface SavedView {
  /** What was saved, as one sentence: "Rönnen är avslutad till arbete (lönebidrag)". */
  readonly sentence: string;
  /** Alias in bold and code. */
  readonly name: string;
  /** What comes next, a line each. */
  readonly next: readonly string[];
  readonly warnings: readonly string[];
  /** Of the second press of the same card, which wrote nothing more: who had pressed before. */
  readonly repeated: string | undefined;
  readonly undo:
    { readonly code: string; readonly numbers: readonly number[]; readonly token: string } | undefined;
  /** Undefined where there is no case to show. */
  readonly code: string | undefined;
  /** The commonest next step. */
  readonly steps: readonly { readonly label: string; readonly line: string }[];
}

/** What takes the form's place when it is saved: what was saved, what comes next, and Ångra (DESIGN 10). */
export function savedCard(view: SavedView): Card {
  return card(
    [
      text(`${view.repeated === undefined ? 'Sparat' : 'Redan sparat'}: ${view.sentence}`, {
        size: 'medium',
      }),
      ...(view.repeated === undefined ? [] : [subtle(view.repeated)]),
      ...(view.warnings.length > 0
        ? [
            box(
              'warning',
              view.warnings.map((warning) => text(warning)),
            ),
          ]
        : []),
      ...view.next.map((line) => subtle(line)),
    ],
    [
      ...view.steps.map(({ label, line }) => say(label, line)),
      view.undo && undoButton(view.undo),
      view.code === undefined ? undefined : say('Visa ärendet', `visa ${view.code}`),
    ],
  );
}

function undoButton({ code, numbers, token }: NonNullable<SavedView['undo']>): Button {
  return execute('Ångra', 'undo', { code, numbers, token }, { withoutInputs: true });
}

export interface UndoneView {
  readonly name: string;
  readonly what: readonly string[];
  /** Where the case stands now, or that it no longer exists. */
  readonly now: string;
  readonly repeated: boolean;
  /** Undefined where the case no longer exists. */
  readonly code: string | undefined;
}

export function undoneCard({ name, what, now, repeated, code }: UndoneView): Card {
  return card(
    [
      text(`${repeated ? 'Redan ångrat' : 'Ångrat'} för ${name}:`, { size: 'medium' }),
      ...what.map((line) => text(`– ${line}`)),
      subtle(now),
    ],
    [code === undefined ? undefined : say('Visa ärendet', `visa ${code}`)],
  );
}
