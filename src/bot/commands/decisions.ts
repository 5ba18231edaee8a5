import { decisionCard } from '../../cards/decision.js';
import { plain } from '../../cards/kit.js';
import { decisionFacts, decisionWhen, meetingName } from '../../domain/meeting/agenda-words.js';
import { makeDecision } from '../../domain/meeting/decide.js';
import { allDecisions } from '../../domain/meeting/decisions.js';
import { readDecision } from '../../domain/language/decision-line.js';
import { healthWarning } from '../warned.js';
import type { Command } from '../registry.js';
import { refreshPosted } from '../actions/agenda-press.js';
import { meetingBehind, meetingNow, NO_MEETING_AHEAD } from '../views/meeting-now.js';
import { decisionsReply } from '../views/decisions-view.js';
import { refusalWords } from '../views/refusal-words.js';
import { noSuchDay } from '../../domain/text/swedish.js';
import { withoutEnd } from '../../domain/text/ends.js';

const roles = ['team', 'agency', 'admin'] as const;

/** `beslut: ringa Arbetsförmedlingen, Jonas, senast 9/12`: a decision of the meeting that goes on, or was the latest. */
export const decisionCommand: Command = {
  name: 'decision',
  examples: ['beslut: ny broschyr till vårdcentralerna, senast 9/12'],
  // An authority's member writes points only (DESIGN 11).
  roles: ['team', 'admin'],
  run: async (turn, rest) => {
    const meeting = meetingBehind(turn) ?? meetingNow(turn);
    if (meeting === undefined) return NO_MEETING_AHEAD;
    const decision = readDecision(
      rest,
      turn.today,
      turn.roster.map(({ name }) => name),
    );
    if ('noSuchDay' in decision)
      return {
        text: `${noSuchDay(decision.noSuchDay)} Inget är sparat. Skriv beslutet igen med en annan dag, eller utan.`,
      };
    if (decision.text === '')
      return { text: 'Skriv vad ni har beslutat, till exempel `beslut: ny broschyr, senast 9/12`.' };
    const warning = await healthWarning(turn, decision.text);
    if (warning) return warning;
    const outcome = await turn.live.meet(meeting, makeDecision(decision, meeting), turn.meta());
    if (outcome.kind === 'refused') return { text: outcome.refusals.map(refusalWords).join(' ') };
    await refreshPosted(turn, meetingNow(turn) ?? meeting);
    const number = outcome.entries[0]?.number ?? 0;
    const made = allDecisions(turn.live.register).find(
      (one) => one.from === meeting && one.number === number,
    );
    const facts = made ? [decisionWhen(made, turn.today), decisionFacts(made, turn.today)] : [];
    return {
      summary: 'Beslutet är antecknat',
      card: decisionCard({
        text: plain(decision.text),
        facts: plain(facts.filter((fact) => fact !== undefined).join(' · ')),
        meeting: meetingName(meeting, turn.today),
        undo: { from: meeting, number, token: turn.token() },
      }),
    };
  },
};

/** `öppna beslut`, `vad bestämde vi om lokaler?`: the decisions that are open, or that hold the words. */
export const decisionsCommand: Command = {
  name: 'decisions',
  examples: ['öppna beslut', 'vad bestämde vi om broschyren?'],
  roles,
  run: (turn, rest) => Promise.resolve(decisionsReply(turn, withoutEnd(rest, '?!. \n\t').slice(0, 100))),
};
