import type { Field, Values } from '../../cards/form.js';
import type { Choice } from '../../cards/inputs.js';
import type { Case } from '../../domain/case/case.js';
import type { CaseCommand, CommandType } from '../../domain/case/commands.js';
import type { Day } from '../../domain/day.js';
import type { Programme } from '../../domain/programme.js';
import { list } from '../../domain/text/swedish.js';
import type { Reader } from './reader.js';

export interface FormContext {
  readonly programme: Programme;
  readonly today: Day;
}

interface FormBase {
  /** Also the name of the line that fills it in, see src/domain/language/acts. */
  readonly name: string;
  readonly saveLabel: string;
  /** What a line may fill in and the form does not show: a short card does. */
  readonly unseen?: (context: FormContext) => readonly Field[];
  /** The intro tells something of the case's details, and stands only with them. */
  readonly introIsDetail?: true;
}

export const BEFORE = ['visiting', 'waiting'] as const;
export const DURING = ['enrolled'] as const;
export const ANY = ['visiting', 'waiting', 'enrolled', 'closed', 'declined'] as const;

/** A form that begins a case. */
export interface BeginForm extends FormBase {
  readonly on: 'nothing';
  readonly title: string;
  intro(context: FormContext): string | undefined;
  /** What to think of before saving, above the buttons. */
  readonly reminder?: (context: FormContext) => string | undefined;
  fields(context: FormContext): readonly Field[];
  defaults(context: FormContext): Values;
  command(read: Reader, context: FormContext): CaseCommand;
}

/** A form about one case. The command's revision is set by whoever saves. */
export interface CaseForm extends FormBase {
  readonly on: 'case';
  /** The stages it can be used in; in any other the line is refused before a form is shown. */
  readonly stages: readonly Case['stage'][];
  /** What the refusal calls it. */
  readonly step: CommandType;
  /** Asks for the case where a line named none. */
  readonly which: string;
  title(it: Case): string;
  intro(it: Case, context: FormContext): string | undefined;
  /** Why there is nothing to fill in, where there is nothing, and the step that leads on: said in place of the form. */
  readonly nothing?: (it: Case, context: FormContext, values: Values) => Nothing | undefined;
  /** What saving leads to, and what to think of before: above the buttons. */
  readonly reminder?: (it: Case, context: FormContext, values: Values) => string | undefined;
  /** Another way on than the form, as a button. */
  readonly instead?: (it: Case) => { readonly label: string; readonly line: string };
  /** Whether what these values are from has asked for the first thing only, so that more applies before it is saved. */
  readonly asksFirst?: (values: Values) => boolean;
  /** What applies, as far as it is known from what is filled in. */
  fields(it: Case, context: FormContext, values: Values): readonly Field[];
  defaults(it: Case, context: FormContext, values: Values): Values;
  command(read: Reader, it: Case, context: FormContext): CaseCommand;
}

/** Why a form has nothing to fill in; `step` is a line that leads on, written before the case's code. */
export interface Nothing {
  readonly why: string;
  readonly step?: { readonly label: string; readonly line: string };
}

export type Form = BeginForm | CaseForm;

/** Choices of a coded list that has names. */
export function coded(list: readonly { readonly code: string; readonly name: string }[]): readonly Choice[] {
  return list.map(({ code, name }) => ({ title: name, value: code }));
}

/** Choices of plain words. */
export function words(list: readonly string[]): readonly Choice[] {
  return list.map((word) => ({ title: word, value: word }));
}

/** A choice in the middle of a sentence. */
export function lower(shown: string): string {
  return shown.toLocaleLowerCase('sv');
}

/** A list that is known not to be empty, for `needChoice`. */
export function some<Value>(list: readonly Value[]): readonly [Value, ...Value[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new RangeError('an empty list of codes');
  return [first, ...rest];
}

/** Whom the programme is not for: a reminder, never stored (DESIGN 4). */
export function exclusions(programme: Programme): string {
  return `Teamet tar inte emot den som ${list(programme.exclusions, 'eller')}.`;
}
