import * as z from 'zod';
import { card, execute, text } from '../../cards/kit.js';
import { seen } from '../../domain/meeting/audience.js';
import { carryRow, isRow, keepRow, movePoint } from '../../domain/meeting/decide.js';
import { dayPlain } from '../../domain/text/swedish.js';
import { action } from '../registry.js';
import type { CardReply, Turn } from '../turn.js';
import { agendaData } from '../views/agenda-data.js';
import { refreshPosted } from './agenda-press.js';
import {
  findRow,
  type FoundRow,
  numberOf,
  pointAbove,
  putOffTo,
  rowReply,
} from '../views/agenda-row-view.js';
import { agendaAudience, agendaReply } from '../views/agenda-view.js';
import { recordStep } from './record-step.js';
import { caseOnAgenda } from './agenda-case.js';

const roles = ['team', 'agency', 'admin'] as const;
const schema = agendaData.extend({
  row: z.string().max(100).refine(isRow),
  agenda: z.string().max(1000).optional(),
});
type Data = z.infer<typeof schema>;

/** The three dots on a row: what can be done about it, on a card of its own. */
export const agendaRowAction = action({
  verb: 'agenda-row',
  roles,
  schema: schema.omit({ token: true }),
  run: (turn, data) => {
    const found = findRow(turn, data.meeting, data.row);
    return Promise.resolve(found ? rowReply(turn, data, found) : GONE);
  },
});

/** Flytta upp: the point changes places with the one above it. */
export const agendaMoveAction = action({
  verb: 'agenda-move',
  roles,
  schema,
  run: (turn, data) =>
    onRow(turn, data, async ({ agenda, name }) => {
      const number = numberOf(data.row);
      const above = pointAbove(agenda, data.row);
      if (number !== undefined && above !== undefined)
        await turn.live.meet(
          data.meeting,
          movePoint(number, above, data.meeting),
          turn.meta(`move/${data.token}`),
        );
      const now = findRow(turn, data.meeting, data.row);
      return now ? rowReply(turn, data, now, { sentence: 'Flyttad upp.' }) : said(name, 'är borta.');
    }),
});

/** Ta upp 2 december: the row is left out until then. */
export const agendaCarryAction = action({
  verb: 'agenda-carry',
  roles,
  schema,
  run: (turn, data) =>
    onRow(turn, data, async ({ agenda, name }) => {
      const to = putOffTo(agenda);
      await turn.live.meet(
        data.meeting,
        carryRow(data.row, to, data.meeting),
        turn.meta(`carry/${data.token}`),
      );
      const { meeting, show, row } = data;
      const back = { meeting, show, row, token: turn.token(), ...(data.agenda && { agenda: data.agenda }) };
      return said(name, `tas upp ${dayPlain(to, turn.today)}.`, [
        execute('Ångra', 'agenda-keep', back, { withoutInputs: true }),
      ]);
    }),
});

/** Ångra on what was put off: it is on this meeting's agenda again. */
export const agendaKeepAction = action({
  verb: 'agenda-keep',
  roles,
  schema,
  run: async (turn, data) => {
    if (!mayTouch(turn, data.row)) return GONE;
    await turn.live.meet(data.meeting, keepRow(data.row, data.meeting), turn.meta(`keep/${data.token}`));
    await refresh(turn, data);
    const found = findRow(turn, data.meeting, data.row);
    return found
      ? { ...rowReply(turn, data, found, { sentence: 'Står kvar på dagordningen.' }), replaces: true }
      : GONE;
  },
});

/** Gjord med anteckning: as Gjord on the row, with what was written. */
export const agendaNoteAction = action({
  verb: 'agenda-note',
  roles: ['team', 'admin'],
  schema: schema.extend({
    code: z.string().max(50),
    revision: z.number().int().positive(),
    note: z.string().max(2000).default(''),
  }),
  run: async (turn, data) => {
    const kind = data.row.startsWith('reviews/') ? 'review' : 'follow-up';
    const name = caseOnAgenda(turn, data.code);
    if (name === undefined) return { ...GONE, replaces: true };
    const { words, numbers } = await recordStep(turn, name, { ...data, kind });
    await refresh(turn, data);
    const found = numbers ? undefined : findRow(turn, data.meeting, data.row);
    if (found) return { ...rowReply(turn, data, found, { sentence: words }), replaces: true };
    const { meeting, show, code } = data;
    const back = { meeting, show, token: turn.token(), code, numbers, kind };
    return {
      replaces: true,
      summary: 'Uppföljning från dagordningen',
      card: card([text(words)], [numbers && execute('Ångra', 'agenda-undo', back, { withoutInputs: true })]),
    };
  },
});

/** Does something about a row that stands there, and shows it on every card of the agenda. */
async function onRow(
  turn: Turn,
  data: Data,
  work: (found: FoundRow) => Promise<CardReply>,
): Promise<CardReply> {
  const found = findRow(turn, data.meeting, data.row);
  if (!found) return { ...GONE, replaces: true };
  const reply = await work(found);
  await refresh(turn, data);
  return { ...reply, replaces: true };
}

/** Whether a row that was put off may be taken back: everybody's points, and the cases that may be seen. */
function mayTouch(turn: Turn, row: string): boolean {
  const code = row.slice(row.indexOf('/') + 1);
  if (row.startsWith('point/')) return true;
  const it = turn.live.register.cases.get(code);
  return it !== undefined && seen(it, agendaAudience(turn), turn.today) !== 'counted';
}

/** The agenda that the row was opened from, and the posted one, as they are now. */
async function refresh(turn: Turn, { meeting, show, agenda }: Data): Promise<void> {
  const posted = await refreshPosted(turn, meeting);
  if (agenda !== undefined && agenda !== posted && agenda !== turn.pressed)
    await turn.update(agenda, agendaReply(turn, meeting, { show }));
}

function said(name: string, what: string, buttons: Parameters<typeof card>[1] = []): CardReply {
  const sentence = `${name} ${what}`;
  return { summary: sentence.replaceAll('*', ''), card: card([text(sentence)], buttons) };
}

const GONE: CardReply = {
  summary: 'Raden finns inte kvar',
  card: card([text('Den raden finns inte kvar på dagordningen. Inget ändrades.')]),
};
