import {
  cardAnswer,
  CLOSED,
  errorAnswer,
  type InvokeBody,
  messageAnswer,
  dialogAnswer,
  noDialogAnswer,
} from '../invoke.js';
import type { Services } from '../services.js';
import type { CardReply, Reply, Said } from '../turn.js';
import { attempt } from './attempt.js';
import type { Delivery, Replier } from './delivery.js';
import { answerAside, onlyFor } from './whisper.js';
import { createNewest, type Newest } from './newest.js';

/**
 * Sends what the rest of the chain replies. A card that replaces is changed for everybody; a press also gets its
 * answer, since the client waits for it. What was done stands even if the reply is lost, and it is not sent again:
 * it may have arrived.
 */
export function answering(
  services: Services,
  next: Replier,
): (delivery: Delivery) => Promise<InvokeBody | undefined> {
  const newest = createNewest(services);
  return async (delivery) => {
    const { what } = delivery.incoming;
    if (what.kind === 'other-invoke') return errorAnswer(501, 'unknown', 'Det kan jag inte svara på.');
    const reply = await next(delivery);
    if (!reply) return undefined;
    if (what.kind === 'press' && what.dialog === 'sent' && 'card' in reply)
      return answerSent(services, delivery, reply);
    if (what.kind === 'press' && what.dialog) return dialogFor(reply);
    if ('file' in reply || (what.kind === 'press' && what.file)) return answerFile(services, delivery, reply);
    if ('dialog' in reply) return messageAnswer('Öppna det med knappen på kortet.');
    if (delivery.incoming.isTargeted && !isForAll(delivery)) {
      const only = onlyFor(delivery, reply);
      const kept = 'card' in reply && reply.replaces ? { ...only, replaces: reply.replaces } : only;
      return what.kind === 'press'
        ? answerPress(services, newest, delivery, kept)
        : answerMessage(services, delivery, kept);
    }
    if ('card' in reply && reply.aside) {
      await answerAside(services, delivery, reply.aside);
      return what.kind === 'press' ? messageAnswer('Svaret kommer här nedanför.') : undefined;
    }
    return what.kind === 'press'
      ? answerPress(services, newest, delivery, reply)
      : answerMessage(services, delivery, reply);
  };
}

/** Visa för alla: what nobody else saw is asked for again, for everybody. */
function isForAll({ incoming: { what } }: Delivery): boolean {
  return what.kind === 'press' && what.verb === 'say-to-all';
}

/** What a button that opens a dialog gets: the dialog, or the line that says why not. */
function dialogFor(reply: Reply): InvokeBody {
  if ('dialog' in reply) return dialogAnswer(reply.dialog.title, reply.dialog.card);
  return noDialogAnswer('text' in reply ? reply.text : reply.summary);
}

/**
 * What was sent in a dialog, and is done: the message under it changes for everybody and the dialog closes. If the
 * message could not be changed, the dialog says what came of it.
 */
async function answerSent(services: Services, delivery: Delivery, reply: CardReply): Promise<InvokeBody> {
  const { outbox, incoming } = delivery;
  const message = reply.message ?? incoming.replyTo;
  const shown = await attempt(services.log, async () => {
    if (message === undefined) await outbox.send(reply);
    else await outbox.update(message, reply);
  });
  return shown ? CLOSED : noDialogAnswer(reply.summary);
}

async function answerFile(services: Services, delivery: Delivery, reply: Reply): Promise<InvokeBody> {
  if (!('dialog' in reply)) await attempt(services.log, () => delivery.outbox.send(reply));
  return messageAnswer('Svaret kommer här nedanför.');
}

async function answerPress(
  services: Services,
  newest: Newest,
  delivery: Delivery,
  reply: Said,
): Promise<InvokeBody> {
  if ('text' in reply) return messageAnswer(reply.text);
  if (!reply.replaces) {
    await attempt(services.log, () => delivery.outbox.send(reply));
    return messageAnswer('Svaret kommer här nedanför.');
  }
  const { replyTo: pressed, place } = delivery.incoming;
  if (pressed === undefined) return cardAnswer(reply.card);
  const of = services.live.register.position;
  const shown = await newest(`${place.id} ${pressed}`, reply, {
    of,
    now: () => attempt(services.log, () => delivery.outbox.update(pressed, reply)),
    again: () => {
      // Where the register has moved on, what keeps the message up to date has a newer card.
      const isKept = reply.living !== undefined && services.live.register.position !== of;
      if (!isKept) void services.change(place.id, pressed, reply);
    },
  });
  return cardAnswer(shown.card);
}

async function answerMessage(services: Services, delivery: Delivery, reply: Said): Promise<undefined> {
  const pressed = 'text' in reply || !reply.replaces ? undefined : delivery.incoming.replyTo;
  const updated =
    pressed !== undefined && (await attempt(services.log, () => delivery.outbox.update(pressed, reply)));
  if (!updated) await attempt(services.log, () => delivery.outbox.send(reply));
}
