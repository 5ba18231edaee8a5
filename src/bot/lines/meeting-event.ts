import { refreshPosted } from '../actions/agenda-press.js';
import type { FirstTime } from '../first-time.js';
import type { CardReply, Turn } from '../turn.js';
import { agendaReply } from '../views/agenda-view.js';
import { meetingBehind, meetingNow } from '../views/meeting-now.js';
import { minutesReply } from '../views/minutes-view.js';

/**
 * What is said when Teams tells that the meeting really began or ended, where its agenda is posted and on its day: the agenda
 * says that it goes on, and at the end the minutes come. Once of each: people leave a meeting and come back to it.
 */
export function createMeetingEvents(
  isFirst: FirstTime,
): (turn: Turn, went: 'began' | 'ended') => Promise<CardReply | undefined> {
  return async (turn, went) => {
    const { live, conversation, today } = turn;
    const meeting = [meetingBehind(turn), meetingNow(turn)].find((day) => day === today);
    if (meeting === undefined || live.register.settings.agendaPlace?.conversation !== conversation.id)
      return undefined;
    if (!(await isFirst(`went/${conversation.id} ${meeting} ${went}`))) return undefined;
    turn.door(`meeting-${went}`);
    if (went === 'ended') return minutesReply(turn, meeting);
    const posted = await refreshPosted(turn, meeting, { notice: 'Mötet pågår.' });
    return posted === undefined ? agendaReply(turn, meeting, { notice: 'Mötet pågår.' }) : undefined;
  };
}
