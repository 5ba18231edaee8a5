import type { Names } from '../domain/privacy/access-page.js';
import type { CliContext } from './command.js';
import { readConfiguration } from './configuration.js';

/** What the bot's configuration calls people and conversations, where there is one. */
export async function namesFrom({ config, team }: CliContext): Promise<Names> {
  const { members = [], conversations = [] } = await readConfiguration(config, team);
  const names = new Map([...members, ...conversations].map(({ id, name }) => [id, name]));
  return { person: (id) => names.get(id), place: (id) => names.get(id) };
}
