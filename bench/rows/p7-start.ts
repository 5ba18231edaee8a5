import type { Row } from '../row.js';
import { startChild } from '../support/child.js';
import { drive } from '../support/drive.js';
import { ms, type Pair, summary, times } from '../support/figures.js';
import { startFloor, startOurs } from '../support/stage.js';
import { journalOf } from '../support/store.js';
import { openTeams } from '../support/teams.js';

const CASES = 10_000;
const BARS = { start: 1.15, first: 2 };

/** P7: from the start of the process to listening with 10,000 cases, and the first turn after that. */
export const start: Row = async ({ register, pairs }) => {
  const teams = await openTeams();
  const folder = await register(CASES);
  const found: { start: Pair; first: Pair }[] = [];
  let lines = 0;
  for (let pair = 0; pair < Math.max(pairs, 5); pair++) {
    const floor = await startFloor(teams);
    const echo = await drive(floor.ready['port'] ?? 0, 1, 1, () => teams.message('hej'));
    await floor.stop();
    const parser = await startChild('parser', [journalOf(folder)]);
    await parser.stop();
    const ours = await startOurs(teams, folder);
    const hello = await drive(ours.ready['port'] ?? 0, 1, 1, () => teams.message('hej'));
    await ours.stop();
    lines = parser.ready['lines'] ?? 0;
    found.push({
      start: { floor: floor.started + (parser.ready['took'] ?? 0), ours: ours.started },
      first: { floor: echo.wall, ours: hello.wall },
    });
  }
  await teams.close();
  const line = (what: string, figure: 'start' | 'first', floor: string) => {
    const seen = summary(found.map((one) => one[figure]));
    return {
      what,
      ours: ms(seen.ours),
      floor: `${ms(seen.floor)} ${floor}`,
      ratio: times(seen.ratio),
      bar: `≤ ${times(BARS[figure])}`,
      met: seen.ratio <= BARS[figure],
    };
  };
  return {
    lines: [
      line(`start to listening, ${CASES} cases, ${lines} lines`, 'start', 'F1 + F4'),
      line('first turn', 'first', 'F1'),
    ],
    wrong: [],
  };
};
