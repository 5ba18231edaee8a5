import type { Day } from '../../domain/day.js';
import type { CardReply, Reader } from '../turn.js';
import { dueReply } from './due-view.js';

/** The private round before a meeting: what is to be followed up by then, of one's own authority's where one has one, and a point. */
export function roundReply(reader: Reader, meeting: Day): CardReply {
  const { role } = reader;
  const filter = role.kind === 'agency' ? { to: meeting, owner: role.authority } : { to: meeting };
  return dueReply(reader, { filter, start: 0, round: meeting });
}
