import { onlyYouCard } from '../../cards/only-you.js';
import { ConnectorFailure } from '../connector-failure.js';
import { factsOf } from '../log.js';
import type { Services } from '../services.js';
import type { Aside, CardReply, Said, Whispered } from '../turn.js';
import { attempt } from './attempt.js';
import type { Delivery } from './delivery.js';

/** What answers something that nobody else saw: it is for whoever wrote it alone, and follows nothing. */
export function onlyFor({ incoming: { what } }: Delivery, reply: Said): Said {
  if ('text' in reply) return { text: reply.text, only: true };
  const own = reply.aside?.reply ?? reply;
  const line = what.kind === 'message' && what.text !== '' && !reply.aside ? what.text : undefined;
  return { summary: own.summary, card: onlyYouCard(own.card, { line }), ...about(own), only: true };
}

/**
 * What only the asker may see, to the asker alone: here, or where Teams refuses that in the own chat; and to the others what
 * goes with how it went. Where it is not known whether it arrived, it is not said again.
 */
export async function answerAside(services: Services, delivery: Delivery, aside: Aside): Promise<void> {
  const how = await whisper(services, delivery, aside.reply);
  const others = aside.others(how);
  if (others) await attempt(services.log, () => delivery.outbox.send(others));
}

async function whisper(services: Services, delivery: Delivery, reply: CardReply): Promise<Whispered> {
  const said: CardReply = {
    ...about(reply),
    summary: reply.summary,
    card: onlyYouCard(reply.card, {}),
    only: true,
  };
  try {
    await delivery.outbox.send(said);
    return 'here';
  } catch (error) {
    services.log.warn('not-whispered', factsOf(error));
    if (!(error instanceof ConnectorFailure) || error.code !== 'refused') return 'nowhere';
  }
  const { person } = delivery.incoming;
  const posted = await services.tell(person, { ...about(reply), summary: reply.summary, card: reply.card });
  return posted.kind === 'posted' ? 'own-chat' : 'nowhere';
}

function about({ about: cases }: CardReply): Pick<CardReply, 'about'> {
  return cases ? { about: cases } : {};
}
