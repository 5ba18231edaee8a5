import { draftCard } from '../../cards/draft.js';
import { capital } from '../../domain/text/swedish.js';
import type { CardReply, Turn } from '../turn.js';
import { keepsDetailsOut, keptData } from './kept.js';
import { type Filled, type FormOn, partsOf, showForm, summaryOf } from './show.js';
import { shortReply } from './short.js';
import { holds, nameOf, shownValue } from './shown.js';

/**
 * A form as it may stand where it was asked for: what was written whole is a short card (DESIGN 10), anything else a form,
 * filled in. In a group whose client has dialogs one that asks for details stays out of the chat: what was typed is kept
 * for its writer, and the card opens it in a dialog. `why` is what it cannot be saved for as it is, in words that may stand
 * in the chat.
 */
export function offerForm(turn: Turn, on: FormOn, filled: Filled, why: readonly string[] = []): CardReply {
  const parts = partsOf(turn, on, filled.values);
  const { fields, defaults, title, intro } = parts;
  const hides = keepsDetailsOut(turn) && fields.some((field) => field.detail);
  const short = why.length > 0 ? undefined : shortReply(turn, on, filled, parts, hides);
  if (short) return short;
  if (!hides) return showForm(turn, on, filled);
  const values = { ...defaults, ...filled.values };
  const [there, empty] = [true, false].map((wanted) => fields.filter((one) => holds(one, values) === wanted));
  const isDetail = ({ detail, kind }: (typeof fields)[number]) => detail === true || kind === 'text';
  return {
    summary: summaryOf(on),
    card: draftCard({
      title,
      intro: on.form.introIsDetail ? undefined : intro,
      facts: (there ?? [])
        .filter((field) => !isDetail(field))
        .map((field) => [capital(nameOf(field)), shownValue(field, values, turn.today)] as const),
      filled: (there ?? []).filter(isDetail).map(nameOf),
      empty: (empty ?? []).filter((field) => field.kind !== 'toggle').map(nameOf),
      notices: why.length > 0 ? why : [NOT_WHOLE],
      data: keptData(turn, on, filled),
    }),
  };
}

const NOT_WHOLE = 'Öppna formuläret: något saknas eller behöver rättas.';
