import { randomUUID } from 'node:crypto';
import { elementsOf } from '../../support/card-parts.js';
import type { Heard } from './heard.js';

const TENANT = '00000000-0000-4000-8000-0000000000aa';
const BOT = { id: '00000000-0000-4000-8000-0000000000bb', name: 'Kraftbot' };

/** Everybody of the Playground's world, as activities name them. */
const PEOPLE = {
  team: ['handledare-ett', 1],
  team2: ['handledare-tva', 2],
  agency: ['representant-fk', 3],
  steering: ['chef-styrgruppen', 4],
  admin: ['verksamhetsledare', 5],
  none: ['utan-roll', 6],
} as const;

export type Person = keyof typeof PEOPLE;

/** Where one can write; the ids are those of the Playground's configuration. */
export const PLACES = {
  personal: { id: 'min-chatt', conversationType: 'personal' },
  group: { id: 'teamets-chatt', conversationType: 'groupChat' },
  meeting: { id: 'teamets-kanal', conversationType: 'channel' },
  steering: { id: 'styrgruppens-kanal', conversationType: 'channel' },
} as const;

export type Place = keyof typeof PLACES;

/** A line that somebody writes, as a whole activity. */
export function line(who: Person, place: Place, text: string, client: string): object {
  return { ...base(who, place, client), type: 'message', text };
}

/** A press on a button of a card, with what was filled in. */
export function pressOn(who: Person, place: Place, on: Heard, press: Press, client: string): object {
  const { button, values = {} } = press;
  const all = [...elementsOf(on.card)];
  const found = all.find((one) => one['title'] === button && one['verb'] !== undefined);
  if (!found) throw new Error(`no button ${button} on:\n${on.text}`);
  const inputs = all.filter((one) => String(one['type']).startsWith('Input.') && one['value'] !== undefined);
  const filled = Object.fromEntries(inputs.map((one) => [String(one['id']), one['value']]));
  const data = { ...filled, ...(found['data'] as object), ...values };
  return {
    ...base(who, place, client),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: on.id,
    value: { action: { type: 'Action.Execute', verb: found['verb'], data }, trigger: 'manual' },
  };
}

export interface Press {
  readonly button: string;
  readonly values?: Readonly<Record<string, string>>;
}

function base(who: Person, place: Place, client: string): object {
  const [id, number] = PEOPLE[who];
  return {
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    serviceUrl: `${client}/_connector`,
    channelId: 'msteams',
    from: { id, name: id, aadObjectId: `00000000-0000-4000-8000-00000000000${number}` },
    recipient: BOT,
    conversation: { ...PLACES[place], tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  };
}
