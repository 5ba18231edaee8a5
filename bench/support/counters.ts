import type { Case } from '../../src/domain/case/case.js';
import type { Period } from '../../src/domain/periods/period.js';

/** F3: one pass over the cases with counters, for the flow row of a status. */
export function countFlow(cases: Iterable<Case>, { from, to }: Period) {
  const flow = { referred: 0, atStart: 0, new: 0, closed: 0, atEnd: 0, waiting: 0 };
  for (const it of cases) {
    if (it.stage === 'visiting' || it.referred === undefined || it.referred > to) continue;
    if (it.referred >= from) flow.referred += 1;
    if (it.stage === 'waiting') flow.waiting += 1;
    else if (it.stage === 'declined') flow.waiting += it.declined > to ? 1 : 0;
    else if (it.enrolled > to) flow.waiting += 1;
    else {
      const end = it.stage === 'closed' ? it.closed : undefined;
      if (it.enrolled >= from) flow.new += 1;
      else if (end === undefined || end >= from) flow.atStart += 1;
      if (end === undefined || end > to) flow.atEnd += 1;
      else if (end >= from) flow.closed += 1;
    }
  }
  return flow;
}
