import type { Values } from '../../cards/form.js';
import { begins } from '../../domain/case/commands.js';
import { addMonths, type Day, parseDay } from '../../domain/day.js';
import type { Refusal } from '../../domain/refusals.js';
import { seemsSensitive } from '../../domain/privacy/sensitive-text.js';
import { containsPersonnummer } from '../../domain/text/personnummer.js';
import { dayPlain, list } from '../../domain/text/swedish.js';
import type { CardReply, Reply, Turn } from '../turn.js';
import { savedReply, staleReply, undoneReply } from '../views/outcome.js';
import { commandOf } from './command-of.js';
import { offerForm } from './offer.js';
import { changedSince } from './pressed.js';
import { reader } from './reader.js';
import { isWarned } from '../warned.js';
import { type Filled, type FormOn, showDialog } from './show.js';

/** What was pressed: the card's token, the case's revision that the presser saw, and what the fields held. */
export interface Filing {
  readonly token: string;
  readonly revision: number | undefined;
  readonly values: Values;
}

/** Saves a form: read at the edge, decided by the domain, shown again with what is wrong, or saved. */
export async function saveForm(turn: Turn, on: FormOn, filing: Filing): Promise<Reply> {
  const { token, revision, values } = filing;
  const read = reader(values);
  const command = commandOf(turn, on, read);
  const stopped = Object.keys(values).filter((id) => containsPersonnummer(values[id] ?? ''));
  const refusals = stopped.length > 0 ? stopped.map(personnummerIn) : read.refusals;
  if (refusals.length > 0) return again(turn, on, filing, refusals);
  if (on.it && on.form.asksFirst?.(values)) return again(turn, on, asked(filing), []);
  if (values['note'] !== undefined && seemsSensitive(values['note']) && !(await isWarned(turn, token)))
    return again(turn, on, filing, [], [SENSITIVE]);
  const far = farOff(values, turn.today);
  if (far.length > 0 && !(await isWarned(turn, `${token}/${far.join('/')}`)))
    return again(turn, on, filing, [], [farText(far)]);
  remember(turn, { values, token });
  const revised = begins(command) || command.type === 'undo' ? command : { ...command, revision };
  const outcome = await turn.live.run(revised, turn.meta(`form/${token}`));
  if (outcome.kind === 'refused') return again(turn, on, filing, outcome.refusals);
  if (outcome.kind !== 'stale')
    return placed(turn, token, (command.type === 'undo' ? undoneReply : savedReply)(turn, outcome));
  const now = on.it && { form: on.form, it: outcome.now };
  return now?.form.stages.includes(now.it.stage)
    ? again(turn, now, filing, [], changedSince(turn, now, revision))
    : placed(turn, token, staleReply(turn, outcome));
}

const SENSITIVE =
  'Anteckningen ser ut att säga vad någon heter eller hur någon mår. Det ska inte stå i registret. Ändra den, eller tryck en gång till om den är bra som den är. Inget är sparat än.';

/** Days more than a year ahead: a booking may be that far off, but the year is more often a slip (DESIGN 3). */
function farOff(values: Values, today: Day): readonly Day[] {
  const last = addMonths(today, 12);
  return Object.values(values).flatMap((value) => {
    const day = parseDay(value);
    return day !== undefined && day > last ? [day] : [];
  });
}

function farText(days: readonly Day[]): string {
  const one = days.length === 1;
  return `${list(days.map((day) => dayPlain(day)))} är mer än ett år bort. Rätta ${one ? 'dagen' : 'dagarna'}, eller tryck en gång till om ${one ? 'den' : 'de'} stämmer. Inget är sparat än.`;
}

function personnummerIn(field: string): Refusal {
  return { code: 'personnummer', field };
}

/** The same form, with what was typed and what is wrong beside the fields: where it was pressed. */
function again(
  turn: Turn,
  on: FormOn,
  { token, values }: Filing,
  refusals: readonly Refusal[],
  notices: readonly string[] = [],
): Reply {
  const filled = { values: withoutNumbers(values, refusals), refusals, notices, token };
  if (!turn.inDialog) return { ...offerForm(turn, on, filled, notices), replaces: true };
  remember(turn, filled);
  return showDialog(turn, on, filled);
}

/** What was asked for first, so that the rest is asked for now. */
function asked(filing: Filing): Filing {
  return { ...filing, values: omit(filing.values, new Set(['asked'])) };
}

function omit(values: Values, ids: ReadonlySet<string | undefined>): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !ids.has(id)));
}

/** What was typed in a dialog is still there if it is opened again, also after something else went wrong. */
function remember(turn: Turn, filled: Filled & { readonly token: string }): void {
  if (!turn.inDialog) return;
  const { message } = turn.drafts.find(filled.token) ?? {};
  turn.drafts.keep(filled.token, { person: turn.person.id, filled, message });
}

/** In a dialog the answer takes the place of the message that it was opened from. */
function placed(turn: Turn, token: string, reply: CardReply): CardReply {
  const message = turn.inDialog ? turn.drafts.find(token)?.message : undefined;
  return message === undefined ? reply : { ...reply, message };
}

/** What was typed is kept in the form, but a personnummer is never sent back into the chat. */
function withoutNumbers(values: Values, refusals: readonly Refusal[]): Values {
  const stopped = new Set(refusals.flatMap((one) => (one.code === 'personnummer' ? [one.field] : [])));
  return omit(values, stopped);
}
