import { openRegister } from '../../src/domain/live-register.js';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import { median } from '../support/figures.js';
import { programme, TODAY } from '../support/register.js';
import { answering } from './answering.js';

/** A register in a process of its own, that follow-ups are recorded in, one after the other. */
const [folder = ''] = process.argv.slice(2);
const live = await openRegister(await openJsonLedger(folder), programme);
const open = [...live.register.cases.values()].filter((it) => it.stage === 'enrolled').slice(0, 5);
let keys = 0;

const write = async (count: number) => {
  const took: number[] = [];
  const before = process.cpuUsage();
  for (let done = 0; done < count; done++) {
    const it = open[done % open.length];
    if (!it) throw new Error('nobody to follow up');
    keys += 1;
    const start = performance.now();
    const outcome = await live.run(
      { type: 'follow-up', code: it.code, on: TODAY, note: undefined, next: undefined },
      {
        key: `form/bench-${process.pid}-${keys}`,
        by: 'bench',
        admin: false,
        at: `${TODAY}T09:00:00.000Z`,
        today: TODAY,
      },
    );
    took.push(performance.now() - start);
    if (outcome.kind !== 'saved') throw new Error(`not saved: ${outcome.kind}`);
  }
  const { user, system } = process.cpuUsage(before);
  return { p50: median(took), cpu: (user + system) / 1000 / count };
};
answering({ position: live.register.position }, { write }, () => live.close());
