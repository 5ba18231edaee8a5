import { decisionsCard } from '../../cards/decision.js';
import { execute, plain } from '../../cards/kit.js';
import { decisionFacts, decisionWhen } from '../../domain/meeting/agenda-words.js';
import { decisionsAbout } from '../../domain/meeting/decisions.js';
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
      rows: found.map((one) => {
        const when = decisionWhen(one, turn.today);
        const done = one.state === 'done';
        const data = { from: one.from, number: one.number, words, token, to: done ? 'open' : 'done' };
        const label = done ? 'Ångra' : 'Klart';
        const name = `${label}: ${one.text}`.slice(0, 80);
        return {
          main: `${done ? '✓ ' : ''}**${plain(one.text)}**`,
          when,
          late: when?.endsWith('försenat') ?? false,
          facts: plain(decisionFacts(one, turn.today)),
          buttons: [execute(label, 'decision-set', data, { withoutInputs: true, name })],
        };
      }),
    }),
  };
}
