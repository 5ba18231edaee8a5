import { z } from 'zod';
import type { Values } from '../../cards/form.js';
import type { CaseCommand } from '../../domain/case/commands.js';
import { begins } from '../../domain/case/commands.js';
import type { Refusal } from '../../domain/refusals.js';
import { containsPersonnummer } from '../../domain/text/personnummer.js';
import { mayNameTo } from '../views/finding.js';
import { formCalled } from '../forms/index.js';
import type { Form } from '../forms/form.js';
import { type Reader, reader } from '../forms/reader.js';
import { showBegin, showOn } from '../forms/show.js';
import { action } from '../registry.js';
import type { CardReply, Said, Turn } from '../turn.js';
import { refusedReply, savedReply, staleReply, undoneReply } from '../views/outcome.js';
import { cardToken } from '../card-token.js';

const value = z.union([z.string().max(2000), z.number(), z.boolean()]).transform(String);
const schema = z
  .object({
    form: z.string().max(50),
    token: cardToken,
    code: z.string().max(50).optional(),
    revision: z.number().int().positive().optional(),
    hidden: z.record(z.string().max(50), value).optional(),
  })
  .catchall(z.unknown());

/** A form about a case that does not say which revision its presser saw could overwrite what others did. */
const UNREADABLE = {
  text: 'Kortet gick inte att läsa, så inget sparades. Skriv kommandot på nytt, så får du ett nytt kort.',
};

type Pressed = z.infer<typeof schema>;

/** Spara on any form: read at the edge, decided by the domain, shown again with what is wrong, or saved. */
export const saveAction = action({
  verb: 'save',
  roles: ['team', 'admin'],
  schema,
  run: (turn, pressed) => save(turn, pressed),
});

async function save(turn: Turn, pressed: Pressed): Promise<Said> {
  const form = formCalled(pressed.form);
  const values = valuesOf(pressed);
  const read = reader(values);
  const it = pressed.code === undefined ? undefined : turn.live.register.cases.get(pressed.code);
  const command = form && commandOf(turn, form, read, it);
  if (form?.on === 'case' && form.step !== 'undo' && pressed.revision === undefined) return UNREADABLE;
  if (!form || !command || (it && !mayNameTo(turn, it)))
    return refusedReply({
      kind: 'refused',
      refusals: [{ code: 'no-such-case', text: pressed.code ?? '' }],
      now: undefined,
    });

  const stopped = Object.keys(values).filter((id) => containsPersonnummer(values[id] ?? ''));
  const refusals = stopped.length > 0 ? stopped.map(personnummerIn) : read.refusals;
  if (refusals.length > 0) return again(turn, form, pressed, values, refusals);
  const revised =
    begins(command) || command.type === 'undo' ? command : { ...command, revision: pressed.revision };
  const outcome = await turn.live.run(revised, turn.meta(`form/${pressed.token}`));
  if (outcome.kind === 'refused') return again(turn, form, pressed, values, outcome.refusals);
  if (outcome.kind === 'stale')
    return staleReply(turn, outcome, { label: 'Öppna på nytt', line: `${lineOf(form)} ${outcome.now.code}` });
  return command.type === 'undo' ? undoneReply(turn, outcome) : savedReply(turn, outcome);
}

function commandOf(turn: Turn, form: Form, read: Reader, it: Parameters<typeof mayNameTo>[1] | undefined) {
  const context = { programme: turn.live.programme, today: turn.today };
  if (form.on === 'nothing') return form.command(read, context);
  return it ? form.command(read, it, context) : (undefined as CaseCommand | undefined);
}

function personnummerIn(field: string): Refusal {
  return { code: 'personnummer', field };
}

/** The same form, with what was typed and what is wrong beside the fields. */
function again(
  turn: Turn,
  form: Form,
  pressed: Pressed,
  values: Values,
  refusals: Reader['refusals'],
): CardReply {
  const filled = { values: withoutNumbers(values, refusals), refusals, token: pressed.token };
  const it = turn.live.register.cases.get(pressed.code ?? '');
  if (form.on === 'nothing') return { ...showBegin(turn, form, filled), replaces: true };
  if (it) return { ...showOn(turn, form, it, filled), replaces: true };
  return refusedReply({ kind: 'refused', refusals, now: undefined });
}

/** What was typed is kept in the form, but a personnummer is never sent back into the chat. */
function withoutNumbers(values: Values, refusals: Reader['refusals']): Values {
  const stopped = new Set(refusals.flatMap((one) => (one.code === 'personnummer' ? [one.field] : [])));
  return Object.fromEntries(Object.entries(values).filter(([id]) => !stopped.has(id)));
}

const OWN = new Set(['verb', 'form', 'token', 'code', 'revision', 'hidden', 'msteams']);

function valuesOf(pressed: Pressed): Values {
  const inputs = Object.entries(pressed).flatMap(([id, given]) => {
    const parsed = value.safeParse(given);
    return OWN.has(id) || !parsed.success ? [] : [[id, parsed.data] as const];
  });
  return { ...pressed.hidden, ...Object.fromEntries(inputs) };
}

/** The line that opens each form. */
const LINES: Readonly<Record<string, string>> = {
  'rebook-visit': 'boka studiebesök',
  'visit-done': 'studiebesök gjort',
  'refer-visitor': 'remiss',
  enrol: 'skriv in',
  consent: 'samtycke',
  'revoke-consent': 'återkalla samtycke',
  trial: 'prövotid',
  'follow-up': 'uppföljning',
  'book-follow-up': 'boka uppföljning',
  review: 'avstämning',
  'start-activity': 'starta aktivitet',
  'end-activity': 'avsluta aktivitet',
  close: 'avsluta',
  decline: 'tackat nej',
  correct: 'rätta',
};

function lineOf(form: Form): string {
  return LINES[form.name] ?? 'visa';
}
