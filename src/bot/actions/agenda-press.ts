import type { Day } from '../../domain/day.js';
import type { MeetingEvent } from '../../domain/entry.js';
import { foldMeeting, type Post } from '../../domain/meeting/meeting.js';
import type { CardReply, Turn } from '../turn.js';
import type { AgendaData } from '../views/agenda-data.js';
import { agendaReply, type AgendaShown } from '../views/agenda-view.js';

/**
 * The agenda after a press. It takes the pressed card's place; where that was another message than the one posted
 * here by the schedule, that one is changed as well, so that everybody sees it within the turn.
 */
export async function pressedAgenda(
  turn: Turn,
  { meeting, show }: AgendaData,
  shown: AgendaShown = {},
): Promise<CardReply> {
  await adopt(turn, meeting);
  await refreshPosted(turn, meeting);
  return { ...agendaReply(turn, meeting, { show, ...shown }), replaces: true };
}

/**
 * Changes the posted agenda of a meeting, if it stands in this conversation and is not what was pressed. Its message's
 * id, if there is one here.
 */
export async function refreshPosted(
  turn: Turn,
  meeting: Day,
  shown: AgendaShown = {},
): Promise<string | undefined> {
  const post = postOf(turn, meeting);
  const here = post.kind === 'posted' && post.conversation === turn.conversation.id;
  if (here && post.activity !== turn.pressed)
    await turn.update(post.activity, agendaReply(turn, meeting, shown));
  return here ? post.activity : undefined;
}

/**
 * An agenda that nobody knew whether it arrived, and that somebody now presses a button on, did arrive: from here on
 * it is changed in place like any other.
 */
async function adopt(turn: Turn, meeting: Day): Promise<void> {
  const { pressed, conversation } = turn;
  const unsure = (post: Post) =>
    post.kind === 'given-up' && post.reason === 'unknown' && post.conversation === conversation.id;
  if (pressed === undefined || !unsure(postOf(turn, meeting))) return;
  const event: MeetingEvent = { type: 'post-confirmed', conversation: conversation.id, activity: pressed };
  await turn.live.meet(
    meeting,
    (entries) => ({
      kind: 'decided',
      events: unsure(foldMeeting(entries).post) ? [{ event, day: meeting }] : [],
    }),
    turn.meta(`agenda/${meeting}/adopted`),
  );
}

function postOf(turn: Turn, meeting: Day): Post {
  return foldMeeting(turn.live.register.meetings.get(meeting) ?? []).post;
}
