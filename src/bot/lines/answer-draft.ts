import { chooseCard, pickCard } from '../../cards/choose.js';
import { refusedCard } from '../../cards/stale.js';
import type { Values } from '../../cards/form.js';
import type { Case } from '../../domain/case/case.js';
import { nameOf } from '../../domain/case/case.js';
import { wrongStage } from '../../domain/case/event-of.js';
import type { Draft } from '../../domain/language/acts/draft.js';
import type { CaseMatch } from '../../domain/language/acts/resolve-case.js';
import type { Assumed } from '../forms/assumed.js';
import type { CaseForm } from '../forms/form.js';
import { formCalled } from '../forms/index.js';
import { keepsDetailsOut } from '../forms/kept.js';
import { offerForm } from '../forms/offer.js';
import { boldName, type Filled, type FormOn } from '../forms/show.js';
import type { Permission } from '../registry.js';
import type { CardReply, Turn } from '../turn.js';
import { undoLast } from './undo-last.js';
import { stage, standing } from '../views/case-words.js';
import { livingCase } from '../views/case-view.js';
import { mayNameTo } from '../views/finding.js';
import { stepsFrom } from '../views/outcome.js';
import { refusalWords } from '../views/refusal-words.js';
import { factsBefore, formNameOf, valuesOf } from './values-of.js';

const SHOWING: Permission = { roles: ['team', 'agency', 'admin'] };
export const CHANGING: Permission = { roles: ['team', 'admin'] };

/** Who may have a draft answered: cases are shown to more than may change them. */
export function permissionOf(draft: Draft): Permission {
  return draft.command === 'show' ? SHOWING : CHANGING;
}

/** What goes along to the form when a case has been chosen on a card. */
interface Carried {
  readonly form: string;
  readonly values: Values;
  readonly leftover: readonly string[];
  /** There only of a line that said more than its command. */
  readonly assumed?: Assumed;
}

/**
 * A line that has become a draft: a filled-in card and one tap, or a choice, or why not. Nothing is written. `hint` is said where no
 * case is called so.
 */
export function answerDraft(turn: Turn, draft: Draft, hint?: string): CardReply {
  if (draft.command === 'undo') {
    const known = draft.which.kind === 'unsaid' || draft.which.kind === 'found';
    const carried = { form: 'undo', values: {}, leftover: draft.leftover };
    return known ? undoLast(turn, draft.which) : chooseCase(turn, draft.which, undefined, carried);
  }
  const found = foundCase(turn, draft.which);
  if (draft.command === 'refer' && found && UNDER_WAY.has(found.stage)) return underWay(turn, found);
  const name = formNameOf(draft, found);
  const form = formCalled(name);
  const filled = {
    values: {
      ...(draft.command === 'refer' && found ? factsBefore(found, draft.fields.referrer) : {}),
      ...valuesOf(draft, found),
    },
    refusals: draft.problems.filter((one) => one.code !== 'missing' && one.code !== 'needs-detail'),
    leftover: draft.leftover,
    unkept: draft.unkept,
    assumed: Object.fromEntries(draft.assumed.map(({ field, why }) => [field, why])),
  };
  if (form?.on === 'nothing' && (draft.which.kind === 'unsaid' || found))
    return offerForm(turn, { form }, filled);
  if (found) return form?.on === 'case' ? openForm(turn, form, found, filled) : livingCase(turn, found);
  return chooseCase(
    turn,
    draft.which,
    form?.on === 'case' ? form : undefined,
    {
      form: name,
      values: filled.values,
      leftover: [...draft.leftover, ...draft.unkept],
      ...(draft.which.kind !== 'unsaid' && { assumed: filled.assumed }),
    },
    hint,
  );
}

const UNDER_WAY: ReadonlySet<Case['stage']> = new Set(['waiting', 'enrolled']);

/** A referral for a case that has not ended: nobody comes back who has not left. */
function underWay(turn: Turn, it: Case): CardReply {
  const stands = stage(it, turn).toLocaleLowerCase('sv');
  const why = `har ett pågående ärende (${stands}), så det behövs ingen ny remiss.`;
  return { summary: `${nameOf(it)} ${why}`, card: refusedCard([`${boldName(it)} ${why}`], it.code, []) };
}

/** How a form is shown: short if it is whole, or always in full. */
export type Show = (turn: Turn, on: FormOn, filled: Filled) => CardReply;

/** The form of a case, or why it cannot be used in the case's stage, or on what the case holds. */
export function openForm(
  turn: Turn,
  form: CaseForm,
  it: Case,
  filled: Filled,
  show: Show = offerForm,
): CardReply {
  if (!form.stages.includes(it.stage)) {
    const why = refusalWords(wrongStage(it, form.step));
    return { summary: why, card: refusedCard([why], it.code, stepsFrom(it)) };
  }
  const context = { programme: turn.live.programme, today: turn.today };
  const nothing = form.nothing?.(it, context, filled.values);
  if (nothing === undefined) return show(turn, { form, it }, filled);
  const { why, step } = nothing;
  const steps = step ? [{ ...step, line: `${step.line} ${it.code}` }] : stepsFrom(it);
  return { summary: why, card: refusedCard([why], it.code, steps) };
}

/** The case that a line names, if it may be named to whoever reads along. */
function foundCase(turn: Turn, which: CaseMatch): Case | undefined {
  const it = which.kind === 'found' ? turn.live.register.cases.get(which.code) : undefined;
  return it && mayNameTo(turn, it) ? it : undefined;
}

/** What a card of choices sends along. Where a person's details stay out of the chat, what was typed is kept here. */
function carriedData(turn: Turn, carried: Carried): Readonly<Record<string, unknown>> {
  if (!keepsDetailsOut(turn)) return { ...carried };
  const { form, ...filled } = carried;
  const token = turn.token();
  turn.drafts.keep(token, { person: turn.person.id, filled });
  return { form, token };
}

/** Buttons between a few cases, a list for a bare command, or that there is no such case. */
function chooseCase(
  turn: Turn,
  which: CaseMatch,
  form: CaseForm | undefined,
  carried: Carried,
  hint = 'Inget är sparat.',
): CardReply {
  const view = { verb: 'choose', data: carriedData(turn, carried) };
  const choices = (codes: Iterable<string>) =>
    [...codes].flatMap((code) => {
      const it = turn.live.register.cases.get(code);
      return it && mayNameTo(turn, it) ? [{ code, alias: it.alias, standing: standing(it, turn) }] : [];
    });
  if (which.kind === 'unsaid') {
    const fits = (it: Case) => (form?.stages ?? ['waiting', 'enrolled']).includes(it.stage);
    const open = [...turn.live.register.cases.values()].filter(
      (it) => it.stage !== 'closed' && it.stage !== 'declined',
    );
    const codes = open.filter(fits).map((it) => it.code);
    const question = form?.which ?? 'Vilket ärende vill du se?';
    return {
      summary: question,
      card: pickCard({ ...view, question, hint: undefined, choices: choices(codes) }),
      asks: {},
    };
  }
  const several = which.kind === 'found' ? [] : choices(which.codes);
  const question =
    which.kind === 'several'
      ? 'Vilket av dem menar du?'
      : which.kind === 'offered'
        ? offeredWords(several)
        : which.kind === 'none'
          ? refusalWords(which.refusal)
          : turn.conversation.kind === 'personal'
            ? 'Det ärendet kan jag inte visa för dig. Fråga teamet.'
            : 'Det ärendet kan jag inte visa här. Skriv till mig enskilt, eller fråga verksamhetsledaren.';
  return {
    summary: question,
    card: chooseCard({
      ...view,
      question,
      hint: several.length > 0 || which.kind === 'none' ? hint : undefined,
      choices: several,
    }),
    ...(several.length > 0 && { asks: {} }),
  };
}

/** A misspelt alias is offered, never filled in. */
function offeredWords(
  choices: readonly { readonly code: string; readonly alias: string | undefined }[],
): string {
  const [one, ...others] = choices;
  return one && others.length === 0 ? `Menade du ${one.alias ?? one.code}?` : 'Menade du något av dem här?';
}
