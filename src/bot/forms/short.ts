import type { Field, Values } from '../../cards/form.js';
import { type Button, dialogButton, execute } from '../../cards/kit.js';
import { askCard, type Piece, shortCard } from '../../cards/short.js';
import { capital, dayPlain, dayShort, list } from '../../domain/text/swedish.js';
import type { Day } from '../../domain/day.js';
import type { Refusal } from '../../domain/refusals.js';
import type { CardReply, Turn } from '../turn.js';
import { REASONS } from './assumed.js';
import { isWhole } from './command-of.js';
import { keptData } from './kept.js';
import { type Filled, type FormOn, type FormParts, pressData, summaryOf } from './show.js';
import { holds, nameOf, shownValue } from './shown.js';

/** As many choices as stand as buttons without being a list. */
const MOST_CHOICES = 6;

/** A day that cannot be, where another was meant or it has not come. */
type DayAsked = Extract<Refusal, { code: 'day-passed' | 'in-future' }>;

/** A line that a short card may be made from: what it holds with what the form proposes, and the case or none. */
interface Line {
  readonly turn: Turn;
  readonly on: FormOn;
  readonly filled: Filled;
  readonly parts: FormParts;
  /** What the line says, and where it says nothing what the form proposes. */
  readonly values: Values;
  /** A person's details may not stand in the chat. */
  readonly hides: boolean;
}

/**
 * The short card of a line that was written whole, or the question for the one choice that it lacks; undefined for what
 * has to be filled in on a form. Where details may not stand in the chat nothing of them is proposed: nobody would see it.
 */
export function shortReply(
  turn: Turn,
  on: FormOn,
  filled: Filled,
  parts: FormParts,
  hides: boolean,
): CardReply | undefined {
  const { assumed, leftover = [], refusals = [], notices = [] } = filled;
  const [first, ...others] = refusals;
  const asked = first && asksDay(first) ? first : undefined;
  const wrong = asked ? others : refusals;
  if ((assumed === undefined && !hides) || leftover.length + wrong.length + notices.length > 0)
    return undefined;
  const proposed = parts.fields.filter(
    ({ id, detail }) => parts.defaults[id] !== undefined && !(hides && detail),
  );
  const values = {
    ...Object.fromEntries(proposed.map(({ id }) => [id, parts.defaults[id] ?? ''])),
    ...filled.values,
  };
  const line: Line = { turn, on, filled, parts, values, hides };
  const lacking = parts.fields.filter((field) => field.id !== asked?.field && isLacking(field, line));
  const question = lacking.length > 0 ? askFor(lacking, line) : asked && askDay(asked, line);
  const isAsked = lacking.length > 0 || asked !== undefined;
  const card = isAsked ? question : wholeCard(line);
  return card && { summary: summaryOf(on), card, ...(isAsked && { asks: {} }) };
}

/** What must be there and was not written; today's date is taken for granted. */
function isLacking({ id, kind, required, said }: Field, { filled, parts, turn }: Line): boolean {
  if (said) return filled.values[id] === undefined;
  if (required === undefined || (filled.values[id] ?? '') !== '') return false;
  return kind !== 'date' || parts.defaults[id] !== turn.today;
}

function askFor([field, ...others]: readonly Field[], line: Line) {
  if (line.filled.refusals?.length) return undefined;
  if (field?.kind !== 'choice' || others.length > 0 || field.choices.length > MOST_CHOICES) return undefined;
  const data = dataOf({ ...line, values: line.filled.values });
  return askCard({
    title: line.parts.title,
    pieces: piecesOf(line),
    unkept: line.filled.unkept ?? [],
    question: field.label,
    choices: field.choices.map(({ title, value }) =>
      execute(capital(title), 'fill', { ...data, field: field.id, value }, { withoutInputs: true }),
    ),
  });
}

function asksDay(refusal: Refusal): refusal is DayAsked {
  return refusal.code === 'in-future' || (refusal.code === 'day-passed' && refusal.coming !== undefined);
}

/** Which day was meant, of one that has just been where only a coming one can be, or that has not come. */
function askDay(asked: DayAsked, line: Line) {
  const data = dataOf({ ...line, values: line.filled.values });
  const { field, day } = asked;
  const button = (label: string, value: Day) =>
    execute(label, 'fill', { ...data, field, value }, { withoutInputs: true });
  const { question, choices } =
    asked.code === 'in-future'
      ? {
          question: `${capital(dayPlain(day, line.turn.today))} har inte kommit än. Skriv raden då, eller välj en dag som har varit.`,
          choices: [button('I dag', line.turn.today), buttonsOf(line).change],
        }
      : whichDay(asked, button);
  return askCard({
    title: line.parts.title,
    pieces: piecesOf({ ...line, values: line.filled.values }),
    unkept: line.filled.unkept ?? [],
    question,
    choices,
  });
}

function whichDay(
  { day, ago, coming = day }: Extract<DayAsked, { code: 'day-passed' }>,
  button: (label: string, value: Day) => Button,
) {
  return {
    question: `${dayPlain(day, day)} var ${ago === 1 ? 'i går' : `för ${ago} dagar sedan`}. Vilken dag menar du?`,
    choices: [button(ago === 1 ? 'I går' : dayShort(day, day), day), button(dayShort(coming), coming)],
  };
}

function wholeCard(line: Line) {
  const { turn, on, parts, values, hides } = line;
  if (!isWhole(turn, on, values)) return undefined;
  const unshown = parts.fields.filter((field) => hides && field.detail && holds(field, values)).map(nameOf);
  const notes = [
    ...(unshown.length > 0 ? [`Ifyllt, men visas inte i chatten: ${list(unshown)}.`] : []),
    ...(parts.reminder === undefined ? [] : [parts.reminder]),
  ];
  const inputs = hides ? [] : parts.fields.filter((field) => field.beside && !holds(field, values));
  return shortCard({
    title: parts.title,
    pieces: piecesOf(line),
    notes,
    unkept: line.filled.unkept ?? [],
    inputs,
    ...buttonsOf(line),
  });
}

function buttonsOf(line: Line): { readonly save: Button; readonly change: Button } {
  const data = dataOf(line);
  if (line.hides)
    return {
      save: execute('Spara', 'save-draft', data, { style: 'positive', withoutInputs: true }),
      change: dialogButton('Ändra', 'open-draft', data),
    };
  return {
    save: execute('Spara', 'save', data, { style: 'positive' }),
    change: execute('Ändra', 'edit', data),
  };
}

/** What the buttons send along; where details may not stand in the chat, it is kept for whoever wrote it. */
function dataOf({ turn, on, filled, values, hides }: Line): Readonly<Record<string, unknown>> {
  return hides
    ? keptData(turn, on, { ...filled, values })
    : pressData(on, filled.token ?? turn.token(), values, filled.assumed);
}

function piecesOf(line: Line): readonly Piece[] {
  const { turn, on, parts, values, hides } = line;
  const code = on.it?.alias === undefined ? [] : [{ words: on.it.code }];
  const there = new Set(parts.fields.map((field) => field.id));
  const context = { programme: turn.live.programme, today: turn.today };
  const unseen = (on.form.unseen?.(context) ?? []).filter((field) => !there.has(field.id));
  const fields = [...parts.fields, ...unseen].filter((field) => !(hides && field.detail));
  return [
    ...code,
    ...fields.flatMap((field): Piece[] => {
      const shown = holds(field, values) ? shownValue(field, values, turn.today) : '';
      const words = shown === '' ? '' : (field.short?.(shown, values) ?? shown);
      return words === '' ? [] : [{ words, assumed: reasonFor(field, line) }];
    }),
  ];
}

/** Why a value was taken for granted; undefined for what was written. */
function reasonFor({ id, proposed }: Field, { filled, values, turn }: Line): string | undefined {
  const why = filled.assumed?.[id];
  if (why !== undefined) return REASONS[why];
  if (filled.values[id] !== undefined) return undefined;
  return proposed ?? (values[id] === turn.today ? REASONS.today : undefined);
}
