import { refreshPosted } from '../actions/agenda-press.js';
import type { Memory } from '../../domain/memory.js';
import type { CardReply, Turn } from '../turn.js';
import { agendaReply } from '../views/agenda-view.js';
import { meetingBehind, meetingNow } from '../views/meeting-now.js';
import { minutesReply } from '../views/minutes-view.js';

const MOST = 100;
/** How long it is remembered among instances, in milliseconds (a day). */
const LASTS = 24 * 3_600_000;

/**
 * What is said when Teams tells that the meeting really began or ended, where its agenda is posted and on its day: the agenda
 * says that it goes on, and at the end the minutes come. Once of each: people leave a meeting and come back to it. `shared`
 * is what another instance may have been told in.
 */
export function createMeetingEvents(
  shared: Memory | undefined,
): (turn: Turn, went: 'began' | 'ended') => Promise<CardReply | undefined> {
  const known = new Set<string>();
  return async (turn, went) => {
    const { live, conversation, today } = turn;
    const meeting = [meetingBehind(turn), meetingNow(turn)].find((day) => day === today);
    if (meeting === undefined || live.register.settings.agendaPlace?.conversation !== conversation.id)
      return undefined;
    const key = `${conversation.id} ${meeting} ${went}`;
    if (known.has(key)) return undefined;
    known.add(key);
    const [oldest] = known;
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    const until = new Date(turn.now().getTime() + LASTS);
    if ((await shared?.claim(`went/${key}`, true, until).catch(() => true)) === false) return undefined;
    turn.door(`meeting-${went}`);
    if (went === 'ended') return minutesReply(turn, meeting);
    const posted = await refreshPosted(turn, meeting, { notice: 'Mötet pågår.' });
    return posted === undefined ? agendaReply(turn, meeting, { notice: 'Mötet pågår.' }) : undefined;
  };
}
