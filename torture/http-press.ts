import type { Card } from '../src/cards/kit.js';
import { buttonsOf, shownTexts } from '../test/support/card-parts.js';
import { asTyped } from '../test/support/connector.js';

/** The answer to a pressed button: the card's texts, and the data of its buttons by verb. */
export interface Pressed {
  readonly text: string;
  readonly data: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

export interface Where {
  /** The activity's id: the same one is the same delivery. */
  readonly id: string;
  readonly serviceUrl?: string;
  readonly replyToId?: string;
}

const WITHIN_MS = 20_000;

/** Presses a button of a bot that listens on this machine. Rejects if the line is cut or the answer is not 200. */
export async function press(port: number, verb: string, data: object, where: Where): Promise<Pressed> {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(WITHIN_MS),
    body: JSON.stringify({
      type: 'invoke',
      name: 'adaptiveCard/action',
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:9/',
      from: { id: 'handledare-1' },
      recipient: { id: 'bot' },
      conversation: { id: 'chatt', conversationType: 'personal' },
      value: { action: { type: 'Action.Execute', verb, data } },
      ...where,
    }),
  });
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
  const { value } = (await response.json()) as { value: Card | string };
  if (typeof value === 'string') return { text: value, data: new Map() };
  const { presses } = buttonsOf(value);
  return {
    text: asTyped(shownTexts(value).join('\n')),
    data: new Map(presses.map((one) => [one.verb, one.data] as const)),
  };
}

/** A filled-in referral, as Spara sends it. */
export function referralCard(token: string): object {
  const values = { referrer: 'SOC', gender: 'K', birthYear: '1992', referred: '2026-11-02' };
  return { form: 'refer', token, ...values };
}
