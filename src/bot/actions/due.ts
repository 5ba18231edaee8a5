import { z } from 'zod';
import { formCalled } from '../forms/index.js';
import { offerForm } from '../forms/offer.js';
import { boldName } from '../forms/show.js';
import { action } from '../registry.js';
import type { CardReply, Turn } from '../turn.js';
import { toldPlain, toldWithWho } from '../views/case-words.js';
import { refusalWords } from '../views/refusal-words.js';
import { livingDue, undoInList } from '../views/due-view.js';
import { mayNameTo } from '../views/finding.js';
import { noSuchCase } from '../views/outcome.js';
import { cardToken } from '../card-token.js';

const row = z.looseObject({
  code: z.string().max(50),
  kind: z.enum(['follow-up', 'trial', 'review']),
  revision: z.number().int().positive(),
  token: cardToken,
  start: z.number().int().min(0).max(100_000).default(0),
});

/** Gjord on a row: one tap, today's date, and the list without the row takes its place. */
export const doneAction = action({
  verb: 'done',
  roles: ['team', 'admin'],
  schema: row,
  run: (turn, data) => done(turn, data),
});

async function done(
  turn: Turn,
  { code, kind, revision, token, start }: z.infer<typeof row>,
): Promise<CardReply> {
  const it = turn.live.register.cases.get(code);
  if (!it || kind === 'trial' || !mayNameTo(turn, it)) return noSuchCase(code);
  const key = `row/${token}/${code}/${kind}`;
  const outcome = await turn.live.run({ type: kind, code, revision, on: turn.today }, turn.meta(key));
  return { ...livingDue(turn, start, sentenceOf()), replaces: true };

  function sentenceOf() {
    if (outcome.kind === 'refused')
      return { sentence: `Inget sparades. ${outcome.refusals.map(refusalWords).join(' ')}`, undo: undefined };
    if (outcome.kind === 'stale') {
      const since = outcome.since.map((entry) => toldWithWho(entry, turn)).join('. ');
      return {
        sentence: `${boldName(outcome.now)} hade redan ändrats: ${since}. Inget nytt sparades.`,
        undo: undefined,
      };
    }
    const what = outcome.entries.map((entry) => toldPlain(entry, turn)).join('. ');
    const saved = outcome.kind === 'saved' ? 'Sparat' : 'Redan sparat';
    const numbers = outcome.entries.map((entry) => entry.number);
    const name = outcome.after ? boldName(outcome.after) : code;
    return { sentence: `${saved}: ${name}. ${what}.`, undo: undoInList(turn, code, numbers, start) };
  }
}

const back = z.looseObject({
  code: z.string().max(50),
  numbers: z.array(z.number().int().positive()).min(1).max(20),
  token: cardToken,
  start: z.number().int().min(0).max(100_000).default(0),
});

/** Ångra in the list: what was done is taken back, and its row stands there again. */
export const undoDoneAction = action({
  verb: 'undo-done',
  roles: ['team', 'admin'],
  schema: back,
  run: async (turn, { code, numbers, token, start }) => {
    const it = turn.live.register.cases.get(code);
    if (!it || !mayNameTo(turn, it)) return { ...livingDue(turn, start), replaces: true };
    const outcome = await turn.live.run({ type: 'undo', code, numbers }, turn.meta(`undo/${token}`));
    const sentence =
      outcome.kind === 'refused'
        ? `Inget ångrades. ${outcome.refusals.map(refusalWords).join(' ')}`
        : `Ångrat: ${boldName(it)}. Raden står i listan igen.`;
    return { ...livingDue(turn, start, { sentence, undo: undefined }), replaces: true };
  },
});

/** Besluta on a row: the trial's form, as a card of its own. */
export const decideAction = action({
  verb: 'decide',
  roles: ['team', 'admin'],
  schema: row,
  run: (turn, { code }) => {
    const it = turn.live.register.cases.get(code);
    const form = formCalled('trial');
    const found = it?.stage === 'enrolled' && mayNameTo(turn, it) && form?.on === 'case';
    return Promise.resolve(found ? offerForm(turn, { form, it }, { values: {} }) : noSuchCase(code));
  },
});

export const duePageAction = action({
  verb: 'due-page',
  roles: ['team', 'agency', 'admin'],
  schema: z.looseObject({ start: z.number().int().min(0).max(100_000) }),
  run: (turn, { start }) => Promise.resolve({ ...livingDue(turn, start), replaces: true }),
});
