import * as z from 'zod';
import type { Values } from '../../cards/form.js';
import { codeOf } from '../../domain/case/fold-case.js';
import { cardToken } from '../card-token.js';
import type { Turn } from '../turn.js';
import { toldWithWho } from '../views/case-words.js';
import { mayNameTo } from '../views/finding.js';
import { HINTS } from './assumed.js';
import { formCalled } from './index.js';
import { boldName, type FormOn, partsOf } from './show.js';

/** Longer than any field takes: what is longer yet is cut, and then refused as too long. */
const LONGEST = 2000;
const value = z
  .union([z.string().transform((given) => given.slice(0, LONGEST)), z.number(), z.boolean()])
  .transform(String);
const id = z.string().max(50);

export const assumedSchema = z.record(id, z.enum(Object.keys(HINTS) as (keyof typeof HINTS)[]));

/** What the buttons of a form send along (`pressData`), and besides what its fields hold. */
export const pressedSchema = z.looseObject({
  form: id,
  token: cardToken,
  code: id.optional(),
  revision: z.number().int().positive().optional(),
  hidden: z.record(id, value).default({}),
  assumed: assumedSchema.optional(),
});
export type Pressed = z.infer<typeof pressedSchema>;

const OWN = new Set(['verb', ...Object.keys(pressedSchema.shape), 'msteams']);

/** What the form holds: what it carries hidden, and its fields. */
export function valuesIn(pressed: Pressed): Values {
  const inputs = Object.entries(pressed).flatMap(([name, given]) => {
    const parsed = value.safeParse(given);
    return OWN.has(name) || !parsed.success ? [] : [[name, parsed.data] as const];
  });
  return { ...pressed.hidden, ...Object.fromEntries(inputs) };
}

/**
 * What a form holds when it is saved. Clients leave out a field that is empty: one of what is known already has so been emptied, if
 * it was shown; a short card carries its fields hidden.
 */
export function filedIn(turn: Turn, on: FormOn, pressed: Pressed): Values {
  const values = valuesIn(pressed);
  const known = partsOf(turn, on, values).fields.flatMap((field) => (field.known ? [field.id] : []));
  const isShort = known.some((name) => name in pressed.hidden);
  return isShort ? values : { ...Object.fromEntries(known.map((name) => [name, ''])), ...values };
}

/** The form that a press names, on the case that it names; undefined for what does not fit or may not be named here. */
export function formPressed(turn: Turn, { form: name, code }: Pressed): FormOn | undefined {
  const form = formCalled(name);
  const it = code === undefined ? undefined : turn.live.register.cases.get(code);
  if (it && !mayNameTo(turn, it)) return undefined;
  if (form?.on === 'nothing') return { form };
  return form && it && { form, it };
}

/** What has happened to a case since a form about it was shown, to stand above the form. */
export function changedSince(turn: Turn, { it }: FormOn, revision: number | undefined): readonly string[] {
  if (!it || revision === undefined || revision === it.revision) return [];
  const entries = turn.live.register.entries.get(it.code) ?? [];
  const since = entries.filter((entry) => entry.number > revision && codeOf(entry) === it.code);
  return [
    `${boldName(it)} har ändrats sedan formuläret visades. Inget är sparat.`,
    ...since.map((entry) => `${toldWithWho(entry, turn)}.`),
  ];
}
