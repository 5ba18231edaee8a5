import { choiceInput } from './inputs.js';
import { type Card, card, execute, plain, say, subtle, text, title } from './kit.js';

export interface CaseChoice {
  readonly code: string;
  readonly alias: string | undefined;
  /** Where it stands, in a few words. */
  readonly standing: string;
}

export interface ChooseView {
  readonly question: string;
  readonly hint: string | undefined;
  readonly choices: readonly CaseChoice[];
  /** The action that goes on with the chosen case, and what it carries. */
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Which of a few cases: a button each (DESIGN 9: several or a misspelt alias is asked about, never guessed). */
export function chooseCard({ question, hint, choices, verb, data }: ChooseView): Card {
  return card(
    [
      text(question, { size: 'medium', weight: 'bolder' }),
      ...(hint === undefined ? [] : [subtle(hint)]),
      ...choices.map((one) => text(`${nameOf(one)}: ${one.standing}`, { spacing: 'small' })),
    ],
    choices.length === 0
      ? [say('Alla ärenden', 'alla')]
      : choices.map((one) =>
          execute(one.alias ?? one.code, verb, { ...data, code: one.code }, { withoutInputs: true }),
        ),
  );
}

/** Which of all cases that it can be: a list, for a bare command. */
export function pickCard({ question, hint, choices, verb, data }: ChooseView): Card {
  if (choices.length === 0)
    return card([title(question), text('Det finns inget ärende som det går för just nu.')]);
  return card(
    [
      title(question),
      ...(hint === undefined ? [] : [subtle(hint)]),
      ...choiceInput({
        id: 'code',
        label: 'Ärende',
        required: 'Välj ett ärende.',
        choices: choices.map((one) => ({
          title: `${one.alias ?? ''} ${one.code}`.trim() + ` – ${one.standing}`,
          value: one.code,
        })),
      }),
    ],
    [
      execute('Fortsätt', verb, data, { style: 'positive' }),
      execute('Avbryt', 'cancel', {}, { withoutInputs: true }),
    ],
  );
}

function nameOf({ code, alias }: CaseChoice): string {
  return alias === undefined ? `**${code}**` : `**${plain(alias)}** (${code})`;
}
