import { type Child, startChild } from './child.js';
import { post } from './drive.js';
import type { Posted, Teams } from './teams.js';

/** The smallest bot on one of the SDKs that come after botbuilder, in a process of its own. */
export interface Peer {
  readonly name: 'F5' | 'F6';
  readonly bot: Child;
  readonly echo: () => Posted;
}

export async function openPeers(teams: Teams): Promise<readonly Peer[]> {
  const [agents, teamsSdk] = await Promise.all([
    startChild('agents-bot', [teams.authority]),
    startChild('teams-bot', [teams.metadataUrl]),
  ]);
  const echo = () => teams.message('hej');
  return [
    { name: 'F5', bot: agents, echo: () => teams.fromEntra(echo()) },
    { name: 'F6', bot: teamsSdk, echo },
  ];
}

/** What is wrong with a peer that does not echo, or lets somebody in whose token nobody has signed. */
export async function wrongWith({ name, bot, echo }: Peer, teams: Teams): Promise<string[]> {
  const port = bot.ready['port'] ?? 0;
  const posted = echo();
  await post(port, posted);
  const unsigned = { ...posted, authorization: posted.authorization.replace(/[^.]*$/, 'unsigned') };
  const refused = await post(port, unsigned).then(
    () => false,
    () => true,
  );
  return [
    ...(teams.last().includes('Echo: hej') ? [] : [`${name} said ${teams.last()}`]),
    ...(refused ? [] : [`${name} checks no token`]),
  ];
}
