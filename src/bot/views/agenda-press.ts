import { z } from 'zod';
import { type Day, parseDay } from '../../domain/day.js';
import { foldMeeting } from '../../domain/meeting/meeting.js';
import type { CardReply, Turn } from '../turn.js';
import { agendaReply } from './agenda-view.js';

/** What every button of an agenda card sends. */
export const agendaData = z.looseObject({
  meeting: z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== undefined),
  token: z.string().min(8).max(100),
  show: z.union([z.literal('brief'), z.number().int().min(0).max(100_000)]).default('brief'),
});
export type AgendaData = z.infer<typeof agendaData>;

/**
 * The agenda after a press. It takes the pressed card's place; where that was another message than the one posted
 * here by the schedule, that one is changed as well, so that everybody sees it within the turn.
 */
export async function pressedAgenda(
  turn: Turn,
  { meeting, show }: AgendaData,
  notice?: Parameters<typeof agendaReply>[3],
): Promise<CardReply> {
  const { post } = foldMeeting(turn.live.register.meetings.get(meeting) ?? []);
  const here = post.kind === 'posted' && post.conversation === turn.conversation.id;
  if (here && post.activity !== turn.pressed) await turn.update(post.activity, agendaReply(turn, meeting));
  return { ...agendaReply(turn, meeting, show, notice), replaces: true };
}
