import { decisionsCard } from '../../cards/decision.js';
import { execute, plain, type Row } from '../../cards/kit.js';
import { decisionFacts, decisionWhen } from '../../domain/meeting/agenda-words.js';
import { type Decision, decisionsAbout } from '../../domain/meeting/decisions.js';
import { plural } from '../../domain/text/swedish.js';
import type { CardReply, Turn } from '../turn.js';

/** As many as a card holds; the newest. */
const MOST = 20;

/** The open decisions, or where words are told every decision that holds them, done or not. */
export function decisionsReply(turn: Turn, words: string): CardReply {
  const found = decisionsAbout(turn.live.register, words)
    .filter(({ state }) => words !== '' || state === 'open')
    .slice(-MOST);
  const token = turn.token();
  const title = words === '' ? 'Öppna beslut' : `Beslut om ${plain(words)}`;
  return {
    summary: `${title}: ${plural(found.length, 'beslut', 'beslut')}`,
    card: decisionsCard({
      title,
      none: words === '' ? 'Inga beslut väntar på att bli klara.' : 'Jag hittar inget sådant beslut.',
      rows: found.map((one) => decisionRow(turn, one, 'decision-set', { words, token })),
    }),
  };
}

/** A decision with its button: it stays until somebody says that it is done. */
export function decisionRow(
  { today }: Pick<Turn, 'today'>,
  decision: Decision,
  verb: string,
  data: Readonly<Record<string, unknown>>,
): Row {
  const { from, number, text, state } = decision;
  const done = state === 'done';
  const label = done ? 'Ångra' : 'Klart';
  const when = decisionWhen(decision, today);
  const about = { ...data, from, number, to: done ? 'open' : 'done' };
  const name = `${label}: ${text}`.slice(0, 80);
  return {
    main: `${done ? '✓ ' : ''}**${plain(text)}**`,
    when,
    late: when?.endsWith('försenat') ?? false,
    facts: plain(decisionFacts(decision, today)),
    buttons: [execute(label, verb, about, { withoutInputs: true, name })],
  };
}
