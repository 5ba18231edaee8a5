import { join } from 'node:path';
import { type Child, startChild } from './child.js';
import { type Batch, drive, type Make } from './drive.js';
import { quantile } from './figures.js';
import { openTeams, type Teams } from './teams.js';

/** The Playground's configuration: who has which role. */
export const CONFIG = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'scripts',
  'playground',
  'kraftbot.json',
);

/** Cases that make about 1,000 entries, and 1,000,000. */
export const FEW = 150;
export const MANY = 145_000;

export const startFloor = (teams: Teams, from?: string) => startChild('floor-bot', [teams.metadataUrl], from);
export const startOurs = (teams: Teams, folder: string, from?: string) =>
  startChild('kraftbot', [teams.metadataUrl, CONFIG, folder], from);
/** With its register in a database, and its copies of that in a folder. */
export const startInDatabase = (teams: Teams, url: string, folder: string, from: string) =>
  startChild('kraftbot', [teams.metadataUrl, CONFIG, folder], from, { DATABASE_URL: url });
/** With the teams of another configuration, each with its folder. */
export const startSeveral = (teams: Teams, config: string, folders: readonly string[]) =>
  startChild('kraftbot', [teams.metadataUrl, config, ...folders]);

/** Both bots, each in a process of its own, and what stands in for Teams, in this one. */
export interface Stage {
  readonly teams: Teams;
  readonly floor: Child;
  readonly ours: Child;
  close(): Promise<void>;
}

export async function openStage(folder: string): Promise<Stage> {
  const teams = await openTeams();
  const [floor, ours] = await Promise.all([startFloor(teams), startOurs(teams, folder)]);
  return {
    teams,
    floor,
    ours,
    close: async () => {
      await Promise.all([floor.stop(), ours.stop()]);
      await teams.close();
    },
  };
}

/** What one batch of turns cost a bot, a turn: processor time and quantiles of the wait, in milliseconds. */
export interface Cost {
  readonly cpu: number;
  readonly p50: number;
  readonly p99: number;
}

export async function cost(bot: Child, turns: number, atOnce: number, make: Make): Promise<Cost> {
  const before = await bot.ask('cpu');
  const { latencies }: Batch = await drive(bot.ready['port'] ?? 0, turns, atOnce, make);
  const after = await bot.ask('cpu');
  const cpu = ((after['cpu'] ?? 0) - (before['cpu'] ?? 0)) / turns;
  return { cpu, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}
