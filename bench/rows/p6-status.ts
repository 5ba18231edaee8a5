import type { Case } from '../../src/domain/case/case.js';
import type { Entry } from '../../src/domain/entry.js';
import { noteChange } from '../../src/domain/kept-along.js';
import { reportingYearSoFar } from '../../src/domain/periods/period.js';
import { registerOf } from '../../src/domain/register.js';
import { periodStatus } from '../../src/domain/status/period-status.js';
import { reconcile } from '../../src/domain/status/reconcile.js';
import type { Line, Row } from '../row.js';
import { countFlow } from '../support/counters.js';
import { ms, type Pair, summary, times } from '../support/figures.js';
import { entriesOf, programme, TODAY } from '../support/register.js';

const BAR = 2;
/** A larger register is so many copies of this one, which keeps the bench's own memory small. */
const WRITTEN = 10_000;

/**
 * P6: the whole status of a period in the domain, of a register that nothing is kept of and of one in use right after a case has
 * changed, beside one pass with the flow row's counters.
 */
export const status: Row = ({ short, pairs }) => {
  const period = reportingYearSoFar(programme, TODAY);
  const entries = entriesOf(WRITTEN).map((entry, at): Entry => ({ ...entry, position: at + 1 }));
  const written = [...registerOf(entries).cases.values()];
  const lines: Line[] = [];
  const wrong: string[] = [];
  for (const size of short ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]) {
    const cases = copies(written, size / WRITTEN);
    const repeats = Math.max(1, Math.round(200_000 / size));
    const asked = { cases: new Map(cases.map((it, at) => [String(at), it])), programme, today: TODAY };
    const floor = () => countFlow(asked.cases.values(), period);
    let position = 0;
    const [changing] = asked.cases.values();
    const afterChange = () => {
      noteChange(asked.cases, changing, changing);
      position += 1;
      return { ...asked, position };
    };
    const ways = { '': () => asked, ', after a change': afterChange };
    for (const [way, register] of Object.entries(ways)) {
      const ours = () => {
        const status = periodStatus(register(), period);
        if (reconcile(status).length > 0) wrong.push(`the status of ${size} cases does not reconcile`);
        return status;
      };
      timed(floor, repeats);
      timed(ours, repeats);
      const [counted, status] = [floor(), ours()];
      for (const name of ['referred', 'atStart', 'new', 'closed', 'atEnd', 'waiting'] as const)
        if (counted[name] !== status[name].total)
          wrong.push(`${name} of ${size} cases: ${status[name].total}, counted ${counted[name]}`);
      const found: Pair[] = [];
      for (let pair = 0; pair < pairs * 3; pair++)
        found.push({ floor: timed(floor, repeats), ours: timed(ours, repeats) });
      const seen = summary(found);
      lines.push({
        what: `period status of ${size} cases${way}`,
        ours: ms(seen.ours),
        floor: `${ms(seen.floor)} F3`,
        ratio: times(seen.ratio),
        bar: `≤ ${times(BAR)}`,
        met: seen.ratio <= BAR,
      });
    }
  }
  return Promise.resolve({ lines, wrong });
};

function copies(cases: readonly Case[], count: number): Case[] {
  return Array.from({ length: count }, () => cases.map((it) => ({ ...it }))).flat();
}

function timed(work: () => unknown, repeats: number): number {
  const start = performance.now();
  for (let done = 0; done < repeats; done++) work();
  return (performance.now() - start) / repeats;
}
