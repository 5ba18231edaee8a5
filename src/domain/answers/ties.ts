import type { Level } from '../privacy/roles.js';
import type { Computed } from './compute.js';
import { areDetailsVisible, type AskContext } from './context.js';
import { isFew } from './mask/cells.js';
import { measureRow } from '../schema/measures.js';
import { saidOf } from '../schema/conversation.js';
import type { CasesQuery, Filter } from '../schema/query.js';

/** What may stand beside a code in every group: who referred, and what days tell (DESIGN 10). */
const IN_ANY_GROUP: ReadonlySet<Filter['on']> = new Set([
  'referrer',
  'length',
  'overdue',
  'trial',
  'late-trial',
]);
/** And what the team's own conversation may have there besides: stage, outcome and activity. */
const AMONG_THE_TEAM: ReadonlySet<Filter['on']> = new Set(['outcome', 'activity', 'fate']);
/**
 * Would an answer tie details of cases to their codes, for others to read? So it does if it was made with a filter or a
 * measure that they may not read of a case: then a group gets the number, and the asker alone the names.
 */
export function tiesDetails(query: CasesQuery, { level }: AskContext): boolean {
  if (level === undefined || level.kind === 'personal') return false;
  const isOpen = ({ on }: Filter) =>
    IN_ANY_GROUP.has(on) || (level.kind === 'team' && AMONG_THE_TEAM.has(on));
  return !saidOf(query).every(isOpen) || tellsDetails(query, level);
}

function tellsDetails({ figure }: CasesQuery, level: Level): boolean {
  if (!('measure' in figure)) return false;
  const { tells } = measureRow(figure.measure);
  return tells !== 'days' && !(tells === 'activity' && level.kind === 'team');
}

/**
 * Is a mean, a sum or an extreme over so few that it tells what one of them has? In a group, where the day or the unit says who
 * it is, if it is of a detail; in a personal chat if it is of so few whose cases the asker may not read.
 */
export function isOfFew(
  query: CasesQuery,
  { n, part }: Pick<Computed, 'n' | 'part'>,
  context: AskContext,
): boolean {
  const { level } = context;
  if (!('unit' in query.figure)) return false;
  if (level === undefined || level.kind === 'personal')
    return isFew(part.filter((it) => !areDetailsVisible(it, context)).length);
  return tellsDetails(query, level) && isFew(n);
}

/** Does a figure tell the value of one case, so that only cases that may be read here can be in it? */
export function isOfOneCase({ figure }: CasesQuery): boolean {
  return ['min', 'max', 'who-min', 'who-max', 'first', 'last'].includes(figure.type);
}
