import { handoverCard, handoverListCard } from '../../cards/handover.js';
import { plain } from '../../cards/kit.js';
import type { Case } from '../../domain/case/case.js';
import { nameOf } from '../../domain/case/case.js';
import { casesLastBy, handoverOf } from '../../domain/handover.js';
import { maySeeDetails } from '../../domain/privacy/visibility.js';
import { dayShort } from '../../domain/text/swedish.js';
import type { CardReply, Turn } from '../turn.js';
import { nextLines, stage, standing } from './case-words.js';
import { mayNameTo } from './finding.js';

/** Rows on one screen. */
const MOST = 25;

export function handoverReply(turn: Turn, it: Case): CardReply {
  const { live, today, role, conversation } = turn;
  const { activities, decisions, notes } = handoverOf(live.register, live.programme, it, today);
  const mayRead = maySeeDetails(it, role, conversation.level, today);
  return {
    summary: `Överlämning: ${nameOf(it)}`,
    card: handoverCard({
      name: nameOf(it),
      code: it.code,
      standing: `${standing(it, turn)}.`,
      due: nextLines(it, turn),
      activities: activities.map(({ kind, from }) => `${plain(kind)}, sedan ${dayShort(from, today)}`),
      decisions: decisions.map(({ text, owner, due }) =>
        plain([text, owner, due && `till ${dayShort(due, today)}`].filter((part) => part).join(' · ')),
      ),
      notes: mayRead ? notes.map(({ on, text }) => [dayShort(on, today), plain(text)] as const) : undefined,
    }),
  };
}

/** The open cases of a colleague, as far as they may be named here. */
export function handoverFromReply(
  turn: Turn,
  person: { readonly id: string; readonly name: string },
): CardReply {
  const all = casesLastBy(turn.live.register, person.id);
  const seen = all.filter((it) => mayNameTo(turn, it)).slice(0, MOST);
  return {
    summary: `Överlämning från ${plain(person.name)}`,
    card: handoverListCard({
      who: plain(person.name),
      rows: seen.map((it) => ({
        name: nameOf(it),
        code: it.code,
        facts: [stage(it, turn), ...nextLines(it, turn).slice(0, 1)].join(' · '),
      })),
      hidden: all.length - seen.length,
    }),
  };
}
