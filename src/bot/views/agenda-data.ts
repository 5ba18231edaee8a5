import * as z from 'zod';
import { type Day, parseDay } from '../../domain/day.js';
import { cardToken } from '../card-token.js';
import type { CardReply } from '../turn.js';

/** A day that a meeting can be on: of this century, so that the weeks around it can be counted. */
export const meetingDay = z.custom<Day>(
  (value) => typeof value === 'string' && /^20/.test(value) && parseDay(value) !== undefined,
);

/** A page of an agenda card: as it is posted, or all of it from a row. */
export const agendaPageSchema = z.union([z.literal('brief'), z.number().int().min(0).max(100_000)]);

/** What every button of an agenda card sends. */
export const agendaData = z.looseObject({
  meeting: meetingDay,
  token: cardToken,
  show: agendaPageSchema.default('brief'),
});
export type AgendaData = z.infer<typeof agendaData>;

export type AgendaPage = AgendaData['show'];

/** The page that an agenda card shows, by its own button; undefined for any other card. */
export function agendaPageOf({ card }: CardReply): AgendaPage | undefined {
  const button = card.actions?.find(({ verb }) => verb === 'agenda-minutes');
  return button && agendaData.safeParse(button['data']).data?.show;
}
