import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBot, type TestBot } from '../../support/bot.js';
import { teamChairs, twoTeams } from '../../support/two-teams.js';
import { type Chair, tryChairs, type TriedCell } from '../../support/who-may-see.js';

/** DESIGN 11's table by team: a role is one team's, and nobody is anybody in another. */
let bot: TestBot;
let chairs: readonly Chair[];
let cells: readonly TriedCell[];
const before: number[] = [];
beforeAll(async () => {
  bot = await openBot({ several: twoTeams, dialogs: true });
  chairs = await teamChairs(bot);
  before.push(...bot.teams.map(({ live }) => live.register.position));
  const nobody = chairs.filter(({ row }) => row === 'anyone else');
  cells = await tryChairs(bot, nobody);
}, 60_000);
afterAll(() => bot.stop());

it('gives nothing of a team to whoever has no role in it, wherever they write, and logs it', () => {
  expect(cells.length).toBe(18 * 5);
  expect(cells.filter(({ says, found }) => says !== found)).toEqual([]);
  expect(cells.filter(({ isLogged }) => !isLogged)).toEqual([]);
  expect(bot.teams.map(({ live }) => live.register.position)).toEqual(before);
});

it('gives whoever has roles in several what each role has in its own team', async () => {
  const found = await tryChairs(
    bot,
    chairs.filter(({ row }) => row !== 'anyone else'),
  );
  expect(found.length).toBe(16 * 5);
  expect(found.filter(({ says, found: is }) => says !== is)).toEqual([]);
  expect(found.filter(({ says, isLogged }) => says === '–' && !isLogged)).toEqual([]);
});

it('finds a role of one team that holds in the other: a control', async () => {
  const mixed = chairs.filter(({ seat }) => seat === 'team of Hedemora, of hedemora');
  const found = await tryChairs(
    bot,
    mixed.map((chair) => ({ ...chair, row: 'anyone else' })),
  );
  expect(found.filter(({ says, found: is }) => says !== is).length).toBeGreaterThan(3);
});
